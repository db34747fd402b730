import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { BOTH, PLANTS, SALES } from '../sources.fixture'
import {
  canRank,
  channelNames,
  hasDimension,
  knowsMeasure,
  labelOf,
  measureLabel,
  measuresOf,
  missingFor,
  thingLabel,
  unitOf,
} from './sources'

describe('a company', () => {
  it('has the name that people know, or its own where it is not known', () => {
    expect(labelOf(BOTH, 'plants')).toBe('Plants & Co')
    expect(labelOf(BOTH, 'gone')).toBe('gone')
  })

  it('has channels to choose from only where they have names', () => {
    expect(channelNames(SALES)).toEqual(['shop', 'wholesale'])
    expect(channelNames(PLANTS)).toEqual([])
  })

  it('knows a measure where every channel that is asked does', () => {
    expect(knowsMeasure(SALES, undefined, 'orders')).toBe(true)
    expect(knowsMeasure(SALES, 'wholesale', 'orders')).toBe(false)
    expect(knowsMeasure(SALES, 'all', 'orders')).toBe(false)
    expect(knowsMeasure(SALES, 'all', 'revenue')).toBe(true)
  })

  it('tells what its own measures and dimensions are called', () => {
    const t = ((key: string) => key) as TFunction

    expect(measureLabel(SALES, 'revenue', t)).toBe('measure.revenue')
    expect(measureLabel(SALES, 'net_profit', t)).toBe('Net profit')
    expect(unitOf(SALES, 'net_profit')).toBe('currency')
    expect(unitOf(SALES, 'units')).toBe('count')
    expect(thingLabel(SALES, 'category', t)).toBe('thing.category')
    expect(thingLabel(SALES, 'store.region', t)).toBe('Region (store)')
    expect(measuresOf(SALES, 'all').map((one) => one.name)).toEqual(['revenue'])
  })

  it('ranks and splits what one of its channels knows', () => {
    expect(canRank(SALES, 'reseller')).toBe(true)
    expect(canRank(SALES, 'category')).toBe(true)
    expect(canRank(SALES, 'salesperson')).toBe(false)
    expect(hasDimension(PLANTS, 'territory')).toBe(false)
  })

  it('says what its model lacks', () => {
    expect(missingFor(PLANTS, 'margin')).toBe('Add what margin needs.')
    expect(missingFor(SALES, 'margin')).toBeUndefined()
  })
})
