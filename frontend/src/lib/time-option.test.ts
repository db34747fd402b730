import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { colorsOf } from './colors'
import { bands, line } from './time-option'

const t = ((key: string) => key) as unknown as TFunction
const point = { date: '2025-01-01', mean: 5, lower95: -2, lower80: 1, upper80: 9, upper95: 12 }

describe('a line', () => {
  it('shows a value that stands alone as a marker', () => {
    const alone = line('forecast', [null, null, 7], { color: 'blue' })

    expect(alone.showSymbol).toBe(true)
    expect(alone.data).toEqual([null, null, { value: 7, symbol: 'circle', symbolSize: 8 }])
  })

  it('needs no markers where values follow each other', () => {
    const whole = line('forecast', [null, 7, 8], { color: 'blue' })

    expect(whole.showSymbol).toBe(false)
    expect(whole.data).toEqual([null, 7, 8])
  })
})

describe('bands', () => {
  it('of a single point are bars, from the lowest value on', () => {
    const bars = bands([{}, point], colorsOf(false), t).filter((one) => one.type === 'bar')

    expect(bars.map((one) => one.data)).toEqual([
      [null, -2],
      [null, 3],
      [null, 8],
      [null, 3],
    ])
  })

  it('of several points are areas only', () => {
    const drawn = bands([{}, point, point], colorsOf(false), t)

    expect(drawn.map((one) => one.type)).toEqual(['line', 'line', 'line', 'line'])
    expect(drawn[0]?.data).toEqual([null, -2, -2])
  })
})
