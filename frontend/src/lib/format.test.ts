import { describe, expect, it } from 'vitest'
import { formatDay, formatDelta, formatFigure, formatRatio, formatShort } from './format'

describe('a figure', () => {
  it('is money without cents from a thousand on', () => {
    expect(formatFigure(794370.4, 'currency', 'USD', 'en-US')).toBe('$794,370')
    expect(formatFigure(41.5, 'currency', 'USD', 'en-US')).toBe('$41.50')
  })

  it('is a percentage where it is a ratio', () => {
    expect(formatFigure(0.3812, 'ratio', 'USD', 'en-US')).toBe('38.1%')
  })

  it('follows the language', () => {
    expect(formatFigure(1234, 'count', 'USD', 'de-DE')).toBe('1.234')
  })

  it('says so when there is none', () => {
    expect(formatFigure(undefined, 'currency', 'USD', 'en-US')).toBe('–')
    expect(formatRatio(undefined, 'en-US')).toBe('–')
  })
})

describe('a figure on an axis', () => {
  it('is short', () => {
    expect(formatShort(1_234_567, 'currency', 'USD', 'en-US')).toBe('$1.23M')
    expect(formatShort(0.25, 'ratio', 'USD', 'en-US')).toBe('25%')
  })
})

describe('a change', () => {
  it('has a sign unless it is nothing', () => {
    expect(formatDelta(0.094, 'en-US')).toBe('+9.4%')
    expect(formatDelta(-0.138, 'en-US')).toBe('-13.8%')
    expect(formatDelta(0, 'en-US')).toBe('0%')
  })
})

describe('a day', () => {
  it('is the same day in every time zone', () => {
    expect(formatDay('2013-12-28', 'en-US')).toBe('Dec 28, 2013')
  })
})
