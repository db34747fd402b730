import { describe, expect, it } from 'vitest'
import type { ForecastAnswer, HistoryView } from '../../api/generated/gateway'
import { outlookRows } from './outlook'

const past = (date: string, flag: 'complete' | 'suspect') => ({
  date,
  revenue: 10,
  orders: 1,
  units: 1,
  lines: 1,
  flag,
})
const coming = (date: string) => ({ date, mean: 12, level: 12, seasonal: 0, yearly: 0, holidays: 0 })

describe('history and forecast in one', () => {
  it('has one row a day; a day whose data are not complete yet has its forecast beside them', () => {
    const history = {
      points: [past('2024-12-31', 'complete'), past('2025-01-01', 'suspect')],
    } as HistoryView
    const forecast = { points: [coming('2025-01-01'), coming('2025-01-02')] } as ForecastAnswer

    const rows = outlookRows({ history, forecast })

    expect(rows.map((row) => [row.date, row.past?.revenue, row.mean])).toEqual([
      ['2024-12-31', 10, undefined],
      ['2025-01-01', 10, 12],
      ['2025-01-02', undefined, 12],
    ])
  })
})
