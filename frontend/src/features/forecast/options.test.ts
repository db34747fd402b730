import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { ForecastAnswer } from '../../api/generated/gateway'
import { colorsOf } from '../../lib/colors'
import { accuracyOption } from './options'

const t = ((key: string) => key) as unknown as TFunction

type Drawn = { xAxis: { data: string[] }; series: { data: unknown[] }[] }

const drawn = (accuracy: ForecastAnswer['accuracy']) =>
  accuracyOption({ accuracy, currency: 'USD' } as ForecastAnswer, t)(colorsOf(false)) as unknown as Drawn

describe('the accuracy chart', () => {
  it('shows the parts of a long horizon, not the whole', () => {
    const chart = drawn([
      { from: 1, to: 14, wape: 0.3, naive_wape: 0.4 },
      { from: 1, to: 7, wape: 0.2, naive_wape: 0.3 },
      { from: 8, to: 14, wape: 0.4, naive_wape: 0.5 },
    ])

    expect(chart.xAxis.data).toEqual(['1–7', '8–14'])
    expect(chart.series.map((one) => one.data)).toEqual([
      [0.2, 0.4],
      [0.3, 0.5],
    ])
  })

  it('shows the whole of a short one, as of weeks and months', () => {
    expect(drawn([{ from: 1, to: 3, wape: 0.1, naive_wape: 0.2 }]).xAxis.data).toEqual(['1–3'])
    expect(drawn([{ from: 1, to: 1, wape: 0.1, naive_wape: 0.2 }]).xAxis.data).toEqual(['1'])
  })
})
