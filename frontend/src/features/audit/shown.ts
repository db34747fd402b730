/** What is searched for in the audit log; `from` and `to` are UTC, as 2026-01-31T09:30. */
export type Search = { from?: string; to?: string; subject?: string; path?: string; trace_id?: string }

export const FIELDS = ['from', 'to', 'subject', 'path', 'trace_id'] as const

export function readSearch(search: URLSearchParams): Search {
  const found: Search = {}
  for (const field of FIELDS) {
    const value = search.get(field)
    if (value) {
      found[field] = value
    }
  }
  return found
}

/** A field's time as the API wants it. */
export const instant = (local: string): string => (local.endsWith('Z') ? local : `${local}:00Z`)

/** The search as the API wants it. */
export function asked(search: Search): Search {
  return {
    ...search,
    ...(search.from === undefined ? {} : { from: instant(search.from) }),
    ...(search.to === undefined ? {} : { to: instant(search.to) }),
  }
}
