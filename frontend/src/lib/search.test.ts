import { describe, expect, it } from 'vitest'
import { BOTH } from '../sources.fixture'
import { carried, oneOf, readSlice, within, writeSearch } from './search'

describe('the address', () => {
  it('holds company and filters', () => {
    const search = new URLSearchParams('source=plants&territory=Plains&grain=week')

    expect(readSlice(search, BOTH)).toEqual({ source: 'plants', territory: 'Plains' })
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
