import { describe, expect, it } from 'vitest'
import { asked, readSearch } from './shown'

describe('a search of the audit log', () => {
  it('lives in the address and is asked in UTC', () => {
    const search = readSearch(new URLSearchParams('from=2026-01-31T09:30&path=/api/kpis&other=1'))

    expect(search).toEqual({ from: '2026-01-31T09:30', path: '/api/kpis' })
    expect(asked(search)).toEqual({ from: '2026-01-31T09:30:00Z', path: '/api/kpis' })
  })
})
