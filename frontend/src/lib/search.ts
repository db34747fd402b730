import { useSearchParams } from 'react-router'
import type { DashboardGrain } from '../api/generated/gateway'
import { sourceNamed, useSources, type Sources } from './sources'

/** The slice of the sales that every page is about; the address holds it, and links between pages carry it. */
export type Slice = {
  source: string
  channel?: string
  territory?: string
  category?: string
  /** {@link filterOf Filters} on other dimensions; several values of one dimension mean any of them. */
  filter?: string[]
}

/** A value of a dimension as the address and the API take it. */
export const filterOf = (dimension: string, value: string): string => `${dimension}:${value}`

/** The dimension and the value of a filter. */
export function partsOf(filter: string): { dimension: string; value: string } {
  const colon = filter.indexOf(':')
  return { dimension: filter.slice(0, colon), value: filter.slice(colon + 1) }
}

export const GRAINS = ['day', 'week', 'month'] as const satisfies readonly DashboardGrain[]
const FILTERS = ['channel', 'territory', 'category'] as const

/** New values of parameters. */
export type Changes = Record<string, string | number | string[] | undefined>

/** Changes what a page shows by changing its address; undefined or empty takes a parameter away. */
export type Change = (change: Changes) => void

/** One of a few words; what the address does not say, or says wrongly, has its default. */
export function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise
}

/** A whole number within bounds. */
export function within(value: string | null, min: number, max: number, otherwise: number): number {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) && number >= min && number <= max ? number : otherwise
}

/** The company of an address; one that is not known falls back to the default. */
export function readSource(search: URLSearchParams, sources: Sources): string {
  const asked = search.get('source') ?? ''
  return sourceNamed(sources, asked)?.name ?? sources.default_source ?? ''
}

export function readSlice(search: URLSearchParams, sources: Sources): Slice {
  const slice: Slice = { source: readSource(search, sources) }
  for (const filter of FILTERS) {
    const value = search.get(filter)
    if (value) {
      slice[filter] = value
    }
  }
  const others = search.getAll('filter')
  return others.length > 0 ? { ...slice, filter: others } : slice
}

/** The slice within what a page shows. */
export function sliceOf(shown: Slice): Slice {
  const slice: Slice = { source: shown.source }
  for (const filter of FILTERS) {
    if (shown[filter] !== undefined) {
      slice[filter] = shown[filter]
    }
  }
  return shown.filter === undefined ? slice : { ...slice, filter: shown.filter }
}

/** Writes a change into an address; filters of another source are dropped, for they mean nothing there. */
export function writeSearch(search: URLSearchParams, change: Changes, sources: Sources): URLSearchParams {
  const next = new URLSearchParams(search)
  if (change['source'] !== undefined && change['source'] !== readSource(search, sources)) {
    for (const filter of [...FILTERS, 'filter']) {
      next.delete(filter)
    }
  }
  for (const [name, value] of Object.entries(change)) {
    if (Array.isArray(value)) {
      next.delete(name)
      value.forEach((one) => {
        next.append(name, one)
      })
    } else if (value === undefined || value === '') {
      next.delete(name)
    } else {
      next.set(name, String(value))
    }
  }
  return next
}

/** What other pages take over of an address. */
export function carried(search: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of ['source', ...FILTERS, 'filter', 'window_days']) {
    for (const value of search.getAll(name).filter(Boolean)) {
      kept.append(name, value)
    }
  }
  const text = kept.toString()
  return text === '' ? '' : `?${text}`
}

/** The address as a page reads it, and the way to change it. */
export function useShown<T>(read: (search: URLSearchParams, sources: Sources) => T) {
  const [search, setSearch] = useSearchParams()
  const sources = useSources()
  const change: Change = (changed) => {
    setSearch((now) => writeSearch(now, changed, sources))
  }
  return [read(search, sources), change] as const
}
