import type { DashboardParams } from '../../api/generated/gateway'

/** What the dashboard shows; the address holds all of it. */
export type Shown = Required<Pick<DashboardParams, 'source' | 'window_days' | 'days_back' | 'grain'>> &
  Pick<DashboardParams, 'channel' | 'territory' | 'category'>

const GRAINS = ['day', 'week', 'month'] as const
const SOURCES = ['adventureworks', 'wideworldimporters'] as const

function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise
}

function within(value: string | null, min: number, max: number, otherwise: number): number {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) && number >= min && number <= max ? number : otherwise
}

/** Reads an address; what it does not say, or says wrongly, has its default. */
export function readShown(search: URLSearchParams): Shown {
  const shown: Shown = {
    source: oneOf(search.get('source'), SOURCES, 'adventureworks'),
    window_days: within(search.get('window_days'), 1, 1095, 30),
    days_back: within(search.get('days_back'), 1, 3650, 365),
    grain: oneOf(search.get('grain'), GRAINS, 'day'),
  }
  for (const filter of ['channel', 'territory', 'category'] as const) {
    const value = search.get(filter)
    if (value) {
      shown[filter] = value
    }
  }
  return shown
}

/** Writes a change into an address; filters of another source are dropped, for they mean nothing there. */
export function writeShown(search: URLSearchParams, change: Partial<Shown>): URLSearchParams {
  const next = new URLSearchParams(search)
  if (change.source !== undefined && change.source !== search.get('source')) {
    for (const filter of ['channel', 'territory', 'category']) {
      next.delete(filter)
    }
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === '') {
      next.delete(name)
    } else {
      next.set(name, String(value))
    }
  }
  return next
}
