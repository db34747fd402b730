import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it } from 'vitest'
import { setTraceUrlTemplate } from '../lib/config'
import { Trust, type Provenance } from './Trust'

const TRACE = '0af7651916cd43dd8448eb211c80319c'

const told: Provenance = {
  what: 'Revenue',
  status: 'live',
  asOf: '2024-12-31',
  completeness: [],
  method: 'Sums.',
  facts: [{ name: 'Order lines', value: '812' }],
  run: { kind: 'forecasts', id: '019ab5c0-0000-7000-8000-000000000000' },
  traceId: TRACE,
}

const show = (of: Provenance) =>
  render(
    <MemoryRouter>
      <Trust of={of} />
    </MemoryRouter>,
  )

afterEach(() => {
  setTraceUrlTemplate(undefined)
})

describe('what is told of a figure', () => {
  it('is its state, with age and reason when it is old', () => {
    show({ ...told, status: 'stale', ageSeconds: 340, reason: 'The warehouse did not answer in time.' })

    expect(screen.getByText(/^Stale, 6 min old$/)).toBeDefined()
    expect(screen.getByText(/because: The warehouse did not answer in time\./)).toBeDefined()
  })

  it('is how it was computed, with run and trace to copy and to open', async () => {
    setTraceUrlTemplate('https://traces.test/t/{trace_id}')
    show(told)

    await userEvent.click(screen.getByRole('button', { name: 'How was this computed? Revenue' }))

    expect(await screen.findByText('812')).toBeDefined()
    expect(screen.getByText(TRACE)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Open the trace' }).getAttribute('href')).toBe(
      `https://traces.test/t/${TRACE}`,
    )
    expect(screen.getByRole('link', { name: 'Open the run' }).getAttribute('href')).toContain(
      '/runs/forecasts/',
    )
  })
})
