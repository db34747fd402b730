import '@patternfly/react-core/dist/styles/base.css'
import './style.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { setGateway } from './api/request'
import { isWorthAnotherTry } from './features/dashboard/queries'
import { loadConfig } from './lib/config'
import { startTelemetry } from './lib/telemetry'
import { createRoutes } from './routes'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const applyTheme = () => document.documentElement.classList.toggle('pf-v6-theme-dark', dark.matches)

async function start(): Promise<void> {
  applyTheme()
  dark.addEventListener('change', applyTheme)
  const config = await loadConfig()
  setGateway(config.apiBaseUrl)
  startTelemetry(config.tracesUrl)
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: isWorthAnotherTry, refetchOnWindowFocus: false } },
  })
  const root = document.getElementById('root')
  if (!root) {
    throw new Error('The page has no place to draw in.')
  }
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createRoutes(config)} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
