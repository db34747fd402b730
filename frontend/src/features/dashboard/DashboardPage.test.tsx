import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { MemoryRouter } from 'react-router'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setGateway } from '../../api/request'
import type { DashboardView } from '../../api/generated/gateway'
import { SourcesProvider } from '../../lib/sources'
import { BOTH, SALES } from '../../sources.fixture'
import { DashboardPage } from './DashboardPage'

const ORIGIN = 'http://gateway.test'
const server = setupServer(
  http.get(`${ORIGIN}/api/dimensions`, () =>
    HttpResponse.json({ source: 'sales', channel: ['shop'], territory: [], category: [] }),
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
  source: 'sales',
  currency: 'USD',
  as_of: '2024-12-31',
  data_through: '2025-01-31',
  filters: { channel: 'shop', dimensions: [] },
  completeness: [],
}

const whole: DashboardView = {
  source: 'sales',
  trace_id: '0af7651916cd43dd8448eb211c80319c',
  kpis: {
    status: 'live',
    millis: 5,
    kpis: {
      ...origin,
      lines: 812,
      window: { from: '2024-12-02', to: '2024-12-31', days: 30 },
      kpis: [
        {
          kpi: 'revenue',
          unit: 'currency',
          delta_unit: 'relative',
          value: 794370,
          previous_delta: -0.138,
          sparkline: [1, 2],
        },
      ],
    },
  },
  forecast: {
    status: 'live',
    millis: 5,
    forecast: {
      ...origin,
      run_id: '019ab5c0-0000-7000-8000-000000000000',
      measure: 'revenue',
      grain: 'day',
      seasonal_periods: 7,
      origins: 16,
      history: [{ date: '2024-12-31', value: 900, used: true }],
      points: [
        {
          date: '2025-01-01',
          mean: 1000,
          lower80: 900,
          upper80: 1100,
          lower95: 800,
          upper95: 1200,
          level: 1000,
          seasonal: 0,
          yearly: 0,
          holidays: 0,
        },
      ],
      members: [{ name: 'airline SARIMA', weight: 1, demoted: false, mean: [1000], reason: 'The best.' }],
      accuracy: [{ from: 1, to: 1, wape: 0.2, naive_wape: 0.25, coverage80: 0.79 }],
      summary: '12 % better than repeating the last week.',
      band_factor: 1,
      ledger: '24 settled forecasts were 20 % better than repeating the last season.',
      warnings: [],
      segments: [],
    },
  },
  ranking: {
    status: 'live',
    millis: 5,
    ranking: {
      ...origin,
      run_id: '019ab5c0-0000-7000-8000-000000000001',
      by: 'product',
      measure: 'revenue',
      from: '2024-12-02',
      to: '2024-12-31',
      tied_beyond: 0,
      previous_from: '2024-11-02',
      previous_to: '2024-12-01',
      total: 100,
      unattributed: 0,
      things: 1,
      orders: 7,
      method: 'Whole orders resampled.',
      rows: [
        {
          key: 'BK-1',
          name: 'Summit 500',
          rank: 1,
          tie_group: 1,
          rank_lower: 1,
          rank_upper: 3,
          probability_in_top: 0.9,
          value: 100,
          share: 1,
          cumulative_share: 1,
          abc_class: 'A',
          previous_value: 50,
          previous_rank: 2,
          change: 1,
        },
      ],
    },
  },
  recommendations: {
    status: 'live',
    millis: 5,
    recommendations: {
      ...origin,
      run_id: '019ab5c0-0000-7000-8000-000000000002',
      items: [
        {
          kind: 'restock',
          subject: 'BK-1',
          action: 'Order 40 pieces of Summit 500 now.',
          expected_money: 4000,
          money_lower: 2000,
          money_upper: 6000,
          horizon_days: 14,
          confidence: 0.9,
          method: 'Forecast against stock.',
          refuted_by: 'Stock on the delivery day.',
          evidence: [{ key: 'BK-1', name: 'Summit 500', finding: '3 in stock.' }],
        },
      ],
      skipped: ['Quotas: none.'],
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

function show(address = '/', sources = BOTH) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <SourcesProvider value={sources}>
          <DashboardPage />
        </SourcesProvider>
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
    expect(screen.getAllByText('-13.8%', { exact: false })).not.toHaveLength(0)
    expect(screen.getByText(/History: The warehouse took too long/)).toBeDefined()
  })

  it('shows what moved and what to do, with how sure that is', async () => {
    server.use(http.get(`${ORIGIN}/api/dashboard`, () => HttpResponse.json(whole)))
    show()

    expect(await screen.findByText('Summit 500')).toBeDefined()
    expect(screen.getByText('+100%')).toBeDefined()
    expect(screen.getByText('Order 40 pieces of Summit 500 now.')).toBeDefined()
    expect(screen.getByText(/Worth \$4,000 within 14 days/)).toBeDefined()
    expect(screen.getByText(/\$2,000 to \$6,000/)).toBeDefined()
  })

  it('offers the companies by their names, and none where there is only one', () => {
    server.use(http.get(`${ORIGIN}/api/dashboard`, () => new Promise<never>(() => undefined)))
    show()
    expect(screen.getByLabelText('Company')).toHaveProperty('value', 'sales')
    expect(screen.getByRole('option', { name: 'Plants & Co' })).toBeDefined()
    cleanup()

    show('/', { sources: [SALES], default_source: 'sales' })

    expect(screen.queryByLabelText('Company')).toBeNull()
    expect(screen.getByLabelText('Channel')).toHaveProperty('value', 'shop')
  })

  it('says what the model of a company lacks instead of what then fails', async () => {
    server.use(http.get(`${ORIGIN}/api/dashboard`, () => HttpResponse.json(whole)))
    show('/?source=plants')

    expect(await screen.findByText(/Products cannot be ranked/)).toBeDefined()
    expect(screen.getByText('Add what rankings_by_product needs.')).toBeDefined()
    expect(screen.getByText(/Nothing can be recommended/)).toBeDefined()
    expect(screen.queryByText('Summit 500')).toBeNull()
    expect(screen.queryByLabelText('Territory')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Key figures that the data do not have' }))
    expect(screen.getByText('Add what margin needs.')).toBeDefined()
  })

  it('says what went wrong with its trace, and tries again when asked', async () => {
    server.use(
      http.get(
        `${ORIGIN}/api/dashboard`,
        () =>
          HttpResponse.json(
            { title: 'Busy', status: 503, detail: 'The queue is full.', trace_id: 'abc123' },
            { status: 503 },
          ),
        { once: true },
      ),
      http.get(`${ORIGIN}/api/dashboard`, () => HttpResponse.json(whole)),
    )
    show()

    expect(await screen.findByText('The queue is full.')).toBeDefined()
    expect(screen.getByText('abc123')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('$794,370')).toBeDefined()
  })

  it('says what is not allowed and offers no second try', async () => {
    server.use(
      http.get(`${ORIGIN}/api/dashboard`, () =>
        HttpResponse.json(
          { title: 'Not allowed', status: 403, detail: 'The token lacks a scope.' },
          { status: 403 },
        ),
      ),
    )
    show()

    expect(await screen.findByText(/The token lacks a scope\./)).toBeDefined()
    expect(screen.getByText(/You may not see this/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('says that the server cannot be reached', async () => {
    server.use(http.get(`${ORIGIN}/api/dashboard`, () => HttpResponse.error()))
    show()

    expect(await screen.findByText(/The server cannot be reached/)).toBeDefined()
  })
})
