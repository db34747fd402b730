import { Button } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { saveCsv, type Cell } from '../lib/csv'
import { NOTHING } from '../lib/format'

/** A column: what a file gets of a row, and what a person sees of it. */
export type Column<R> = {
  head: string
  raw: (row: R) => Cell
  show?: (row: R) => ReactNode
  /** Texts begin at the left; `short` ones are not broken into lines. Numbers end at the right. */
  text?: 'long' | 'short'
}

export type Table<R> = {
  /** What the table holds; its name for who cannot see it, and that of the file. */
  name: string
  columns: Column<R>[]
  rows: R[]
  keyOf: (row: R, index: number) => string
}

/** A table that scrolls in its place, can be reached by keyboard and be saved as CSV; the first column names the row. */
export function DataTable<R>({ name, columns, rows, keyOf }: Table<R>) {
  const { t } = useTranslation()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('chart.tableOf', { what: name })}>
      <table className="plain-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={classOf(column.text)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)}>
              {columns.map((column, at) => (
                <TableCell key={column.head} column={column} row={row} isHead={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const classOf = (text: 'long' | 'short' | undefined) => (text ? `text ${text}` : undefined)

function TableCell<R>({ column, row, isHead }: { column: Column<R>; row: R; isHead: boolean }) {
  const content = column.show ? column.show(row) : String(column.raw(row) ?? NOTHING)
  const align = classOf(column.text)
  return isHead ? (
    <th scope="row" className={align}>
      {content}
    </th>
  ) : (
    <td className={align}>{content}</td>
  )
}

/** A table by itself, with the way to save it. */
export function SavedTable<R>(table: Table<R>) {
  return (
    <>
      <DataTable {...table} />
      <CsvButton {...table} />
    </>
  )
}

/** Saves a table's raw values. */
export function CsvButton<R>({ name, columns, rows }: Omit<Table<R>, 'keyOf'>) {
  const { t } = useTranslation()
  return (
    <Button
      variant="link"
      size="sm"
      className="no-print"
      aria-label={t('chart.csvOf', { what: name })}
      onClick={() => {
        void saveCsv(
          fileName(name),
          columns.map((column) => column.head),
          rows.map((row) => columns.map((column) => column.raw(row))),
        )
      }}
    >
      {t('chart.csv')}
    </Button>
  )
}

/** A name that every file system takes. */
export const fileName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
