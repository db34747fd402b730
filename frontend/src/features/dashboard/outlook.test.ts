import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { ForecastAnswer, HistoryView } from '../../api/generated/gateway'
import { colorsOf } from '../../lib/colors'
import { outlookOption, outlookRows } from './outlook'

const past = (date: string, flag: 'complete' | 'suspect' | 'partial') => ({
  date,
  value: 10,
  revenue: 10,
  orders: 1,
  units: 1,
  lines: 1,
  flag,
})
const coming = (date: string) => ({ date, mean: 12, level: 12, seasonal: 0, yearly: 0, holidays: 0 })

type Drawn = { name: string; type: string; data: unknown[]; symbol?: string }

const t = ((key: string) => key) as unknown as TFunction

const drawn = (history: HistoryView) =>
  outlookOption(
    { history, forecast: undefined },
    { label: 'Revenue', unit: 'currency' },
    t,
  )(colorsOf(false)) as unknown as {
    series: Drawn[]
    legend: { data: unknown[] }
  }

describe('history and forecast in one', () => {
  it('has one row a day; a day whose data are not complete yet has its forecast beside them', () => {
    const history = {
      points: [past('2024-12-31', 'complete'), past('2025-01-01', 'suspect')],
    } as HistoryView
    const forecast = { points: [coming('2025-01-01'), coming('2025-01-02')] } as ForecastAnswer

    const rows = outlookRows({ history, forecast })

    expect(rows.map((row) => [row.date, row.past?.value, row.mean])).toEqual([
      ['2024-12-31', 10, undefined],
      ['2025-01-01', 10, 12],
      ['2025-01-02', undefined, 12],
    ])
  })

  it('draws a period that is cut off as unfinished, not as a collapse', () => {
    const months = [
      past('2024-10-01', 'complete'),
      past('2024-11-01', 'complete'),
      past('2024-12-01', 'partial'),
    ]
    const { series, legend } = drawn({ grain: 'month', currency: 'USD', points: months } as HistoryView)

    const named = (name: string) => series.filter((one) => one.name === name && one.type !== 'bar')
    expect(named('Revenue')[0]?.data).toEqual([10, 10, null])
    expect(named('series.unfinished')[0]?.data).toEqual([null, null, 10])
    expect(named('series.unfinished')[0]?.symbol).toBe('emptyCircle')
    expect(legend.data).toContain('series.unfinished')
  })

  it.each(['day', 'week', 'month'])('leads no line to a %s of which data are missing', (grain) => {
    const periods = [past('2024-11-01', 'complete'), past('2024-12-01', 'suspect')]
    const { series, legend } = drawn({ grain, currency: 'USD', points: periods } as HistoryView)

    const lines = series.filter((one) => one.type === 'line')
    expect(lines.map((one) => one.data[1] ?? null)).toEqual(lines.map(() => null))
    expect(series.find((one) => one.name === 'series.suspect')?.data).toEqual([null, 10])
    expect(legend.data).toContain('series.suspect')
  })

  it('says nothing of unfinished periods where there is none', () => {
    const { legend } = drawn({
      grain: 'day',
      currency: 'USD',
      points: [past('2024-12-31', 'complete')],
    } as HistoryView)

    expect(legend.data).not.toContain('series.unfinished')
  })
})
