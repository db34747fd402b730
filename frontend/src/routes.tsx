import { createBrowserRouter, Outlet } from 'react-router'
import { DashboardPage } from './features/dashboard/DashboardPage'
import { Session, useSignOut } from './features/session/Session'
import type { Config } from './lib/config'
import { paths } from './paths'
import { Frame } from './ui/Frame'
import { Waiting } from './ui/Waiting'

/** Every page, behind the sign-in. */
export function createRoutes(config: Config) {
  return createBrowserRouter([
    {
      element: (
        <Session config={config}>
          <Framed />
        </Session>
      ),
      children: [
        { path: paths.callback, element: <Waiting what="Signing in" /> },
        { path: '*', element: <DashboardPage /> },
      ],
    },
  ])
}

function Framed() {
  const person = useSignOut()
  return (
    <Frame person={person}>
      <Outlet />
    </Frame>
  )
}
