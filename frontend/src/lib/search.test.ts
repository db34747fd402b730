import { describe, expect, it } from 'vitest'
import { BOTH } from '../sources.fixture'
import { carried, oneOf, partsOf, readSlice, within, writeSearch } from './search'

describe('the address', () => {
  it('holds company and filters', () => {
    const search = new URLSearchParams('source=plants&territory=Plains&grain=week')

    expect(readSlice(search, BOTH)).toEqual({ source: 'plants', territory: 'Plains' })
  })

  it('holds several filters on other dimensions', () => {
    const search = new URLSearchParams('filter=store.kind:A:B&filter=store.kind:C&category=Tea')

    expect(readSlice(search, BOTH)).toEqual({
      source: 'sales',
      category: 'Tea',
      filter: ['store.kind:A:B', 'store.kind:C'],
    })
    expect(partsOf('store.kind:A:B')).toEqual({ dimension: 'store.kind', value: 'A:B' })
    expect(carried(search)).toBe('?category=Tea&filter=store.kind%3AA%3AB&filter=store.kind%3AC')
    expect(writeSearch(search, { filter: ['a.b:c'] }, BOTH).getAll('filter')).toEqual(['a.b:c'])
    expect(writeSearch(search, { filter: [] }, BOTH).toString()).toBe('category=Tea')
    expect(writeSearch(search, { source: 'plants' }, BOTH).toString()).toBe('source=plants')
  })

  it('falls back to defaults where it is wrong', () => {
    expect(readSlice(new URLSearchParams('source=nowhere'), BOTH)).toEqual({ source: 'sales' })
    expect(within('0', 1, 1095, 30)).toBe(30)
    expect(within('x', 1, 3650, 365)).toBe(365)
    expect(within('90', 1, 3650, 365)).toBe(90)
    expect(oneOf('century', ['day', 'week'], 'day')).toBe('day')
  })

  it('is carried from page to page without what belongs to one page', () => {
    expect(carried(new URLSearchParams('category=Bikes&grain=week&window_days=90'))).toBe(
      '?category=Bikes&window_days=90',
    )
    expect(carried(new URLSearchParams('grain=week'))).toBe('')
  })

  it('drops the filters of another company', () => {
    const next = writeSearch(
      new URLSearchParams('source=sales&category=Bikes&grain=week'),
      { source: 'plants' },
      BOTH,
    )

    expect(next.toString()).toBe('source=plants&grain=week')
  })

  it('leaves out what is not narrowed', () => {
    expect(writeSearch(new URLSearchParams('category=Bikes'), { category: '' }, BOTH).toString()).toBe('')
  })
})
