import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { dashboard, dimensions } from '../../api/generated/gateway'
import { ApiProblem } from '../../api/problem'
import { traced } from '../../lib/telemetry'
import type { Shown } from './search'

const MAX_TRIES = 3

/** Failures that may pass are tried again; the asker's own mistakes are not. */
export function isWorthAnotherTry(tries: number, error: Error): boolean {
  const mayPass = !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500
  return mayPass && tries < MAX_TRIES
}

export const dashboardQuery = (shown: Shown) =>
  queryOptions({
    queryKey: ['dashboard', shown],
    queryFn: ({ signal }) => traced('load dashboard', (parent) => dashboard(shown, { signal, parent })),
    placeholderData: keepPreviousData,
  })

export const dimensionsQuery = (source: Shown['source']) =>
  queryOptions({
    queryKey: ['dimensions', source],
    queryFn: ({ signal }) =>
      traced('load dimensions', (parent) => dimensions({ source }, { signal, parent })),
    staleTime: 300_000,
  })
