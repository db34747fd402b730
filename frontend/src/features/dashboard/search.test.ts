import { describe, expect, it } from 'vitest'
import { readShown, writeShown } from './search'

describe('the address', () => {
  it('holds the whole state', () => {
    const search = new URLSearchParams(
      'source=wideworldimporters&window_days=90&days_back=1095&grain=week&territory=Plains',
    )

    expect(readShown(search)).toEqual({
      source: 'wideworldimporters',
      window_days: 90,
      days_back: 1095,
      grain: 'week',
      territory: 'Plains',
    })
  })

  it('falls back to defaults where it is wrong', () => {
    const shown = readShown(new URLSearchParams('source=nowhere&window_days=0&days_back=x&grain=century'))

    expect(shown).toEqual({ source: 'adventureworks', window_days: 30, days_back: 365, grain: 'day' })
  })

  it('drops the filters of another company', () => {
    const next = writeShown(new URLSearchParams('source=adventureworks&category=Bikes&grain=week'), {
      source: 'wideworldimporters',
    })

    expect(next.toString()).toBe('source=wideworldimporters&grain=week')
  })

  it('leaves out what is not narrowed', () => {
    expect(writeShown(new URLSearchParams('category=Bikes'), { category: '' }).toString()).toBe('')
  })
})
