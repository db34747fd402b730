import { describe, expect, it } from 'vitest'
import { isSameSeries } from './PastCard'

const run = (channel: string | null, category?: string) => ({
  source: 'adventureworks',
  parameters: { measure: 'revenue', grain: 'day', days: 30, about: { channel, category } },
})
const shown = { source: 'adventureworks', measure: 'revenue', grain: 'day', days: 30 } as const
const CHANNELS = ['internet', 'reseller']

describe('an earlier forecast', () => {
  it('is only held against its own series: the default channel is not any channel', () => {
    expect(isSameSeries(run('internet'), shown, CHANNELS)).toBe(true)
    expect(isSameSeries(run('reseller'), shown, CHANNELS)).toBe(false)
    expect(isSameSeries(run(null), shown, CHANNELS)).toBe(false)
    expect(isSameSeries(run(null), { ...shown, channel: 'all' }, CHANNELS)).toBe(true)
    expect(isSameSeries(run('internet', 'Bikes'), shown, CHANNELS)).toBe(false)
    expect(isSameSeries(run('internet'), { ...shown, measure: 'units' }, CHANNELS)).toBe(false)
  })

  it('names no channel where there is none', () => {
    const elsewhere = { ...shown, source: 'wideworldimporters' } as const

    expect(isSameSeries({ ...run(null), source: 'wideworldimporters' }, elsewhere, [])).toBe(true)
    expect(isSameSeries(run(null), elsewhere, [])).toBe(false)
  })
})
