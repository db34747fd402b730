import '@patternfly/react-core/dist/styles/base.css'
import './style.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { backOff, isWorthAnotherTry } from './api/queries'
import { setGateway } from './api/request'
import { loadConfig, setTraceUrlTemplate } from './lib/config'
import { startErrors } from './lib/errors'
import { startI18n } from './lib/i18n'
import { startTelemetry } from './lib/telemetry'
import { startTheme } from './lib/theme'
import { startVitals } from './lib/vitals'
import { createRoutes } from './routes'

async function start(): Promise<void> {
  startTheme()
  const [config] = await Promise.all([loadConfig(), startI18n()])
  setGateway(config.apiBaseUrl)
  setTraceUrlTemplate(config.traceUrlTemplate)
  // Before React listens, so that what people do is noted.
  startTelemetry(config)
  startErrors()
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: isWorthAnotherTry, retryDelay: backOff, refetchOnWindowFocus: false },
    },
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
  void startVitals()
}

void start()
