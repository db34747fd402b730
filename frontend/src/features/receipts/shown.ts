/** Whose receipts are looked for, and by when they had been shown; `at` is UTC, as 2026-01-31T09:30. */
export type Search = { subject?: string; at?: string }

export const FIELDS = ['subject', 'at'] as const

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

/** The search as the API wants it: a minute that is named is meant as a whole. */
export function asked({ subject, at }: Search): Search {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(at === undefined ? {} : { at: at.endsWith('Z') ? at : `${at}:59.999Z` }),
  }
}
