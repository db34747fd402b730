import { describe, expect, it } from 'vitest'
import { isSameSeries } from './PastCard'

const run = (channel: string | null, category?: string) => ({
  source: 'sales',
  parameters: { measure: 'revenue', grain: 'day', days: 30, about: { channel, category } },
})
const shown = { source: 'sales', measure: 'revenue', grain: 'day', days: 30 } as const
const CHANNELS = ['shop', 'wholesale']

describe('an earlier forecast', () => {
  it('is only held against its own series: the default channel is not any channel', () => {
    expect(isSameSeries(run('shop'), shown, CHANNELS)).toBe(true)
    expect(isSameSeries(run('wholesale'), shown, CHANNELS)).toBe(false)
    expect(isSameSeries(run(null), shown, CHANNELS)).toBe(false)
    expect(isSameSeries(run(null), { ...shown, channel: 'all' }, CHANNELS)).toBe(true)
    expect(isSameSeries(run('shop', 'Bikes'), shown, CHANNELS)).toBe(false)
    expect(isSameSeries(run('shop'), { ...shown, measure: 'units' }, CHANNELS)).toBe(false)
  })

  it('is not held against a series with other filters', () => {
    const filters = [
      { dimension: 'store.region', value: 'North' },
      { dimension: 'store.region', value: 'South' },
    ]
    const narrowed = {
      ...run('shop'),
      parameters: { ...run('shop').parameters, about: { channel: 'shop', filters } },
    }

    expect(isSameSeries(narrowed, shown, CHANNELS)).toBe(false)
    expect(isSameSeries(narrowed, { ...shown, filter: ['store.region:North'] }, CHANNELS)).toBe(false)
    expect(
      isSameSeries(narrowed, { ...shown, filter: ['store.region:South', 'store.region:North'] }, CHANNELS),
    ).toBe(true)
  })

  it('names no channel where there is none', () => {
    const elsewhere = { ...shown, source: 'plants' } as const

    expect(isSameSeries({ ...run(null), source: 'plants' }, elsewhere, [])).toBe(true)
    expect(isSameSeries(run(null), elsewhere, [])).toBe(false)
  })
})
