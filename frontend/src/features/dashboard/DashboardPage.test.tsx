import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { MemoryRouter } from 'react-router'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setGateway } from '../../api/request'
import type { DashboardView } from '../../api/generated/gateway'
import { DashboardPage } from './DashboardPage'

const ORIGIN = 'http://gateway.test'
const server = setupServer(
  http.get(`${ORIGIN}/api/dimensions`, () =>
    HttpResponse.json({ source: 'adventureworks', channel: ['internet'], territory: [], category: [] }),
  ),
)

beforeAll(() => {
  setGateway(ORIGIN)
  server.listen()
})
afterEach(() => {
  server.resetHandlers()
})
afterAll(() => {
  server.close()
})

const origin = {
  source: 'adventureworks',
  currency: 'USD',
  as_of: '2024-12-31',
  data_through: '2025-01-31',
  filters: { channel: 'internet' },
  completeness: [],
}

const whole: DashboardView = {
  source: 'adventureworks',
  trace_id: '0af7651916cd43dd8448eb211c80319c',
  kpis: {
    status: 'live',
    millis: 5,
    kpis: {
      ...origin,
      window: { from: '2024-12-02', to: '2024-12-31', days: 30 },
      kpis: [{ kpi: 'revenue', unit: 'currency', value: 794370, previous_delta: -0.138, sparkline: [1, 2] }],
    },
  },
  history: {
    status: 'failed',
    millis: 5,
    problem: {
      type: 'x',
      title: 'The warehouse took too long',
      status: 504,
      detail: 'It did not answer in time.',
    },
  },
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <DashboardPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

describe('the dashboard', () => {
  it('shows that it is loading', () => {
    server.use(http.get(`${ORIGIN}/api/dashboard`, () => new Promise<never>(() => undefined)))
    show()

    expect(screen.getByLabelText('The figures are being loaded')).toBeDefined()
  })

  it('shows the whole section beside one that failed', async () => {
    server.use(http.get(`${ORIGIN}/api/dashboard`, () => HttpResponse.json(whole)))
    show()

    expect(await screen.findByText('$794,370')).toBeDefined()
    expect(screen.getByText('-13.8%', { exact: false })).toBeDefined()
    expect(screen.getByText(/History: The warehouse took too long/)).toBeDefined()
  })

  it('says what went wrong with its trace, and tries again when asked', async () => {
    server.use(
      http.get(
        `${ORIGIN}/api/dashboard`,
        () =>
          HttpResponse.json(
            { title: 'Not allowed', status: 403, detail: 'The token lacks a scope.', trace_id: 'abc123' },
            { status: 403 },
          ),
        { once: true },
      ),
      http.get(`${ORIGIN}/api/dashboard`, () => HttpResponse.json(whole)),
    )
    show()

    expect(await screen.findByText('The token lacks a scope.')).toBeDefined()
    expect(screen.getByText('abc123')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('$794,370')).toBeDefined()
  })

  it('says that the server cannot be reached', async () => {
    server.use(http.get(`${ORIGIN}/api/dashboard`, () => HttpResponse.error()))
    show()

    expect(await screen.findByText(/The server cannot be reached/)).toBeDefined()
  })
})
