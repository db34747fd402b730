import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import {
  createBrowserRouter,
  Link,
  Navigate,
  Outlet,
  useLocation,
  useRouteError,
  type RouteObject,
} from 'react-router'
import { DashboardPage } from './features/dashboard/DashboardPage'
import { Session, usePerson } from './features/session/Session'
import type { Config } from './lib/config'
import { reportError } from './lib/errors'
import { paths } from './paths'
import { Failure } from './ui/Failure'
import { Frame } from './ui/Frame'
import { PageHead } from './ui/PageHead'
import { NeedsSources, WithSources } from './ui/SourcesGate'
import { Skeletons, Waiting } from './ui/Waiting'

const ForecastPage = page(() => import('./features/forecast/ForecastPage').then((m) => m.ForecastPage))
const RankingsPage = page(() => import('./features/rankings/RankingsPage').then((m) => m.RankingsPage))
const RecommendationsPage = page(() =>
  import('./features/recommendations/RecommendationsPage').then((m) => m.RecommendationsPage),
)
const ExplainPage = page(() => import('./features/explain/ExplainPage').then((m) => m.ExplainPage))
const RunsPage = page(() => import('./features/runs/RunsPage').then((m) => m.RunsPage))
const RunPage = page(() => import('./features/runs/RunPage').then((m) => m.RunPage))
const ReceiptsPage = page(() => import('./features/receipts/ReceiptsPage').then((m) => m.ReceiptsPage))
const ReceiptPage = page(() => import('./features/receipts/ReceiptPage').then((m) => m.ReceiptPage))
const AuditPage = page(() => import('./features/audit/AuditPage').then((m) => m.AuditPage))
const StatusPage = page(() => import('./features/status/StatusPage').then((m) => m.StatusPage))

/** A page whose code is loaded when it is opened. */
function page(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }))
}

/** Pages about a company, which must be known before they can be drawn. */
const SOURCED: RouteObject[] = [
  { index: true, element: <DashboardPage /> },
  { path: paths.forecast, element: <ForecastPage /> },
  { path: paths.rankings, element: <RankingsPage /> },
  { path: paths.recommendations, element: <RecommendationsPage /> },
  { path: paths.explain, element: <ExplainPage /> },
  { path: paths.runs, element: <RunsPage /> },
]

const PAGES: RouteObject[] = [
  { element: <NeedsSources />, children: SOURCED },
  { path: paths.run(':kind', ':id'), element: <RunPage /> },
  { path: paths.receipts, element: <ReceiptsPage /> },
  { path: paths.receipt(':id'), element: <ReceiptPage /> },
  { path: paths.audit, element: <AuditPage /> },
  { path: paths.status, element: <StatusPage /> },
  // Names that pages had, or that people guess from the API.
  { path: '/dashboard', element: <Moved to={paths.overview} /> },
  { path: '/forecasts', element: <Moved to={paths.forecast} /> },
  { path: '/ranking', element: <Moved to={paths.rankings} /> },
  { path: '*', element: <NotFound /> },
]

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
        { path: paths.callback, element: <SigningIn /> },
        { errorElement: <Broken />, children: PAGES },
      ],
    },
  ])
}

function Framed() {
  const person = usePerson()
  const { i18n } = useTranslation()
  return (
    <Frame person={person}>
      <WithSources>
        <Suspense fallback={<Skeletons />}>
          <Outlet key={i18n.language} />
        </Suspense>
      </WithSources>
    </Frame>
  )
}

function SigningIn() {
  const { t } = useTranslation()
  return <Waiting what={t('wait.signingIn')} />
}

function Moved({ to }: { to: string }) {
  const { search } = useLocation()
  return <Navigate to={`${to}${search}`} replace />
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('nav.notFound')} />
      <div className="pad">
        <p>{t('nav.notFoundHelp')}</p>
        <Link to={paths.overview}>{t('nav.toOverview')}</Link>
      </div>
    </>
  )
}

function Broken() {
  const { t } = useTranslation()
  const error = useRouteError()
  useEffect(() => {
    void reportError(error, 'page')
  }, [error])
  return (
    <div className="pad">
      <Failure
        title={t('failure.page')}
        detail={t('failure.pageHelp')}
        onRetry={() => {
          window.location.reload()
        }}
      />
    </div>
  )
}
