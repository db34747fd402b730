import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'

describe('a CSV file', () => {
  it('begins with a byte order mark and its heads', async () => {
    expect(await toCsv(['Name', 'Revenue'], [['Summit 500', 12.5]])).toBe(
      '\uFEFFName,Revenue\r\nSummit 500,12.5\r\n',
    )
  })

  it('takes the sting out of texts that a spreadsheet would run, and leaves numbers alone', async () => {
    const rows = [['=HYPERLINK("http://x")'], ['+1'], ['-1+2'], ['@SUM(A1)'], ['\tx'], [-5]]

    const lines = (await toCsv(['Name'], rows)).split('\r\n')

    expect(lines[1]).toBe(`"'=HYPERLINK(""http://x"")"`)
    expect(lines.slice(2, 5)).toEqual([`"'+1"`, `"'-1+2"`, `"'@SUM(A1)"`])
    expect(lines[5]).toMatch(/^"?'\tx"?$/)
    expect(lines[6]).toBe('-5')
  })

  it('keeps commas, quotes and missing values apart', async () => {
    expect(await toCsv(['a', 'b', 'c'], [['x, y', 'say "z"', undefined]])).toBe(
      '\uFEFFa,b,c\r\n"x, y","say ""z""",\r\n',
    )
  })
})
