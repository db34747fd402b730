import { describe, expect, it } from 'vitest'
import { columnsOf, sheetsOf } from './figures'
import { asked, readSearch } from './shown'

describe('figures of any answer', () => {
  it('become facts and tables without losing a value', () => {
    const sheets = sheetsOf({
      source: 'adventureworks',
      window: { from: '2024-12-02', days: 30 },
      target: null,
      none: [],
      kpis: [
        { kpi: 'revenue', value: 12.5, change: { ratio: 0.1 }, series: [1, 2] },
        { kpi: 'orders', value: 3 },
      ],
      skipped: ['stock'],
    })

    expect(sheets.facts).toEqual([
      ['source', 'adventureworks'],
      ['window.from', '2024-12-02'],
      ['window.days', 30],
    ])
    expect(sheets.tables).toEqual([
      {
        name: 'kpis',
        rows: [
          { kpi: 'revenue', value: 12.5, 'change.ratio': 0.1, series: '[1,2]' },
          { kpi: 'orders', value: 3 },
        ],
      },
      { name: 'skipped', rows: [{ value: 'stock' }] },
    ])
    expect(columnsOf(sheets.tables[0]?.rows ?? [])).toEqual(['kpi', 'value', 'change.ratio', 'series'])
  })
})

describe('a search of receipts', () => {
  it('lives in the address and means the whole minute in UTC', () => {
    const search = readSearch(new URLSearchParams('subject=anna&at=2026-01-31T09:30&other=1'))

    expect(search).toEqual({ subject: 'anna', at: '2026-01-31T09:30' })
    expect(asked(search)).toEqual({ subject: 'anna', at: '2026-01-31T09:30:59.999Z' })
    expect(asked({})).toEqual({})
  })
})
