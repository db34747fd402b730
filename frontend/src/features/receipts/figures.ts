/** A value that a cell can hold. */
export type Leaf = string | number | boolean

/** Figures as lists: what stands by itself, and the tables among it. */
export type Sheets = { facts: [string, Leaf][]; tables: { name: string; rows: Record<string, Leaf>[] }[] }

type Members = Record<string, unknown>

const isLeaf = (value: unknown): value is Leaf => ['string', 'number', 'boolean'].includes(typeof value)
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Any answer of the API as facts and tables; members of members get names with dots. */
export function sheetsOf(figures: Members): Sheets {
  const sheets: Sheets = { facts: [], tables: [] }
  collect(figures, '', sheets)
  return sheets
}

function collect(members: Members, prefix: string, into: Sheets): void {
  for (const [key, value] of Object.entries(members)) {
    const name = prefix + key
    if (isLeaf(value)) {
      into.facts.push([name, value])
    } else if (isMembers(value)) {
      collect(value, `${name}.`, into)
    } else if (Array.isArray(value) && value.length > 0) {
      into.tables.push({ name, rows: value.map(rowOf) })
    }
  }
}

function rowOf(item: unknown): Record<string, Leaf> {
  return isMembers(item) ? flat(item, '') : { value: isLeaf(item) ? item : JSON.stringify(item) }
}

function flat(members: Members, prefix: string): Record<string, Leaf> {
  const row: Record<string, Leaf> = {}
  for (const [key, value] of Object.entries(members)) {
    const name = prefix + key
    if (isMembers(value)) {
      Object.assign(row, flat(value, `${name}.`))
    } else if (value !== null) {
      row[name] = isLeaf(value) ? value : JSON.stringify(value)
    }
  }
  return row
}

/** Every column of some rows: texts, which name the row, then numbers, then lists, which are long. */
export function columnsOf(rows: Record<string, Leaf>[]): string[] {
  const rank = (column: string) => Math.max(...rows.map((row) => rankOf(row[column])))
  return [...new Set(rows.flatMap(Object.keys))].toSorted((a, b) => rank(a) - rank(b))
}

function rankOf(value: Leaf | undefined): number {
  const isList = typeof value === 'string' && value.startsWith('[')
  return isList ? 2 : typeof value === 'number' ? 1 : 0
}
