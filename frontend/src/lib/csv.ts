import { save } from './save'

/** A cell of a CSV file. */
export type Cell = string | number | boolean | undefined

/**
 * Rows as CSV (RFC 4180, UTF-8 with a byte order mark so that Excel reads it). A text that a spreadsheet would take for a
 * formula (it begins with `=`, `+`, `-`, `@`, tab or return) is preceded by an apostrophe; numbers stay as they are.
 */
export async function toCsv(heads: string[], rows: Cell[][]): Promise<string> {
  const { unparse } = await import('papaparse')
  const body = unparse([heads, ...rows], { escapeFormulae: true })
  return `\uFEFF${body}\r\n`
}

/** Saves rows as a CSV file. */
export async function saveCsv(name: string, heads: string[], rows: Cell[][]): Promise<void> {
  save(`${name}.csv`, new Blob([await toCsv(heads, rows)], { type: 'text/csv;charset=utf-8' }))
}
