import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Recommendation } from '../../api/generated/gateway'
import { setGateway } from '../../api/request'
import { Decide } from './Decide'

const ORIGIN = 'http://gateway.test'
const server = setupServer()

beforeAll(() => {
  setGateway(ORIGIN)
  server.listen()
})
afterAll(() => {
  server.close()
})

const item: Recommendation = {
  kind: 'restock',
  subject: 'BK-1',
  action: 'Order 40 pieces.',
  expected_money: 4000,
  money_lower: 2000,
  money_upper: 6000,
  horizon_days: 14,
  confidence: 0.9,
  method: '',
  refuted_by: '',
  evidence: [],
}

describe('a decision', () => {
  it('needs a reason to dismiss, and tells what was decided on', async () => {
    const stored: unknown[] = []
    server.use(
      http.post(`${ORIGIN}/api/recommendations/decisions`, async ({ request }) => {
        stored.push(await request.json())
        return HttpResponse.json({})
      }),
    )
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Decide item={item} runId="019ab5c0-0000-7000-8000-000000000002" source="sales" />
      </QueryClientProvider>,
    )

    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.getByRole('button', { name: 'Store the decision' }).hasAttribute('disabled')).toBe(true)
    await userEvent.type(screen.getByRole('textbox'), 'Sold out at the supplier.')
    await userEvent.click(screen.getByRole('button', { name: 'Store the decision' }))

    await waitFor(() => {
      expect(stored).toEqual([
        {
          run_id: '019ab5c0-0000-7000-8000-000000000002',
          kind: 'restock',
          subject: 'BK-1',
          verdict: 'dismissed',
          reason: 'Sold out at the supplier.',
        },
      ])
    })
    expect(await screen.findByRole('button', { name: 'Dismiss' })).toBeDefined()
  })
})
