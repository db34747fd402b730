import { useSearchParams } from 'react-router'
import type { DashboardGrain, DashboardSource } from '../api/generated/gateway'

/** The slice of the sales that every page is about; the address holds it, and links between pages carry it. */
export type Slice = {
  source: DashboardSource
  channel?: string
  territory?: string
  category?: string
}

export const GRAINS = ['day', 'week', 'month'] as const satisfies readonly DashboardGrain[]
export const SOURCES = ['adventureworks', 'wideworldimporters'] as const satisfies readonly DashboardSource[]
const FILTERS = ['channel', 'territory', 'category'] as const

/** Changes what a page shows by changing its address; undefined or empty takes a parameter away. */
export type Change = (change: Record<string, string | number | undefined>) => void

/** One of a few words; what the address does not say, or says wrongly, has its default. */
export function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise
}

/** A whole number within bounds. */
export function within(value: string | null, min: number, max: number, otherwise: number): number {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) && number >= min && number <= max ? number : otherwise
}

export function readSlice(search: URLSearchParams): Slice {
  const slice: Slice = { source: oneOf(search.get('source'), SOURCES, SOURCES[0]) }
  for (const filter of FILTERS) {
    const value = search.get(filter)
    if (value) {
      slice[filter] = value
    }
  }
  return slice
}

/** The slice within what a page shows. */
export function sliceOf(shown: Slice): Slice {
  const slice: Slice = { source: shown.source }
  for (const filter of FILTERS) {
    if (shown[filter] !== undefined) {
      slice[filter] = shown[filter]
    }
  }
  return slice
}

/** Writes a change into an address; filters of another source are dropped, for they mean nothing there. */
export function writeSearch(
  search: URLSearchParams,
  change: Record<string, string | number | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(search)
  if (change['source'] !== undefined && change['source'] !== readSlice(search).source) {
    for (const filter of FILTERS) {
      next.delete(filter)
    }
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') {
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
  for (const name of ['source', ...FILTERS, 'window_days']) {
    const value = search.get(name)
    if (value) {
      kept.set(name, value)
    }
  }
  const text = kept.toString()
  return text === '' ? '' : `?${text}`
}

/** The address as a page reads it, and the way to change it. */
export function useShown<T>(read: (search: URLSearchParams) => T) {
  const [search, setSearch] = useSearchParams()
  const change: Change = (changed) => {
    setSearch((now) => writeSearch(now, changed))
  }
  return [read(search), change] as const
}
