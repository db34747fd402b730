import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Relay } from '../../api/generated/gateway'
import { BrowserRelay } from './BrowserRelay'

const relay: Relay = {
  endpoint: 'https://collector.example:443/v1/traces',
  state: 'unused',
  last_status: 0,
  accepted: 0,
  refused: 0,
  unreachable: 0,
}

describe('what became of the browser spans', () => {
  it('is nothing to tell before any were sent', () => {
    const { container } = render(<BrowserRelay relay={relay} />)

    expect(container.textContent).toBe('')
  })

  it('is how many exports the collector took', () => {
    render(<BrowserRelay relay={{ ...relay, state: 'accepted', last_status: 200, accepted: 2 }} />)

    expect(screen.getByText('The collector took 2 exports of browser spans.')).toBeDefined()
  })

  it('is an alert with status and counts when the collector refuses', () => {
    render(<BrowserRelay relay={{ ...relay, state: 'refused', last_status: 401, refused: 3, accepted: 1 }} />)

    expect(screen.getByRole('alert').textContent).toContain(
      'answers 401: 3 exports of browser spans were refused, 1 taken.',
    )
  })

  it('is an alert when nobody answers', () => {
    render(<BrowserRelay relay={{ ...relay, state: 'unreachable', unreachable: 4 }} />)

    expect(screen.getByRole('alert').textContent).toContain(
      'does not answer: 4 exports of browser spans were lost',
    )
  })
})
