import { t } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { ExplanationAnswer } from '../../api/generated/gateway'
import { steps } from './waterfall'

const answer: ExplanationAnswer = {
  source: 'sales',
  currency: 'USD',
  as_of: '2024-12-31',
  data_through: '2025-01-31',
  completeness: [],
  kpi: 'revenue',
  from: '2024-12-02',
  to: '2024-12-31',
  before_from: '2024-11-02',
  before_to: '2024-12-01',
  before: 1000,
  now: 940,
  parts: { change: -60, price: 30, volume: -120, mix: 20, added: 15, lost: -10, calendar: 5 },
  sentence: '',
  categories: [],
  products: [],
}

describe('the waterfall', () => {
  it('goes from before to now, each part from where the last ended', () => {
    const all = steps(answer, t)

    expect(all.map((step) => step.name)).toEqual([
      'Before',
      'Calendar',
      'Volume',
      'Price',
      'Mix',
      'New',
      'Lost',
      'Now',
    ])
    for (let at = 2; at < all.length - 1; at++) {
      expect(all[at]?.from).toBe(all[at - 1]?.to)
    }
    expect(all.at(-2)?.to).toBe(940)
    expect(all.at(-1)).toEqual({ name: 'Now', from: 0, to: 940, isTotal: true })
  })
})
