import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { traced } from '../lib/telemetry'
import * as gateway from './generated/gateway'
import { ApiProblem } from './problem'

const MAX_TRIES = 3
const FIVE_MINUTES = 300_000
const PAGE = 50
const FIRST_PAGE: { cursor?: string } = {}

/** Failures that may pass are tried again; the asker's own mistakes are not. */
export function isWorthAnotherTry(tries: number, error: Error): boolean {
  const mayPass = !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500
  return mayPass && tries < MAX_TRIES
}

/** Waits 1, 2, 4 … seconds, at most half a minute. */
export const backOff = (tries: number): number => Math.min(1000 * 2 ** tries, 30_000)

/** The kinds of stored runs. */
export const RUN_KINDS = ['forecasts', 'rankings', 'recommendations'] as const
export type RunKind = (typeof RUN_KINDS)[number]

export const dashboardQuery = (params: gateway.DashboardParams) =>
  queryOptions({
    queryKey: ['dashboard', params],
    queryFn: ({ signal }) =>
      traced('load dashboard', (parent) => gateway.dashboard(params, { signal, parent })),
    placeholderData: keepPreviousData,
    // Each answer is its own, so that what was drawn is told of the answer that it came from.
    structuralSharing: false,
  })

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => traced('load sources', (parent) => gateway.sources({ signal, parent })),
  // Without the trace, so that what has not changed is the same.
  select: ({ sources, default_source }): Pick<gateway.SourcesView, 'sources' | 'default_source'> => ({
    sources,
    ...(default_source === undefined ? {} : { default_source }),
  }),
  staleTime: FIVE_MINUTES,
  refetchInterval: FIVE_MINUTES,
})

/** The values of the usual filters and, where it is asked for, of one more dimension. */
export const dimensionsQuery = (source: string, dimension?: string) => {
  const asked = dimension === undefined ? { source } : { source, dimension }
  return queryOptions({
    queryKey: ['dimensions', asked],
    queryFn: ({ signal }) =>
      traced('load dimensions', (parent) => gateway.dimensions(asked, { signal, parent })),
    staleTime: FIVE_MINUTES,
  })
}

export const forecastQuery = (params: gateway.ForecastsParams) =>
  queryOptions({
    queryKey: ['forecast', params],
    queryFn: ({ signal }) =>
      traced('load forecast', (parent) => gateway.forecasts(params, { signal, parent })),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })

export const scoresQuery = (params: gateway.ScoresParams) =>
  queryOptions({
    queryKey: ['scores', params],
    queryFn: ({ signal }) => traced('load scores', (parent) => gateway.scores(params, { signal, parent })),
  })

export const historyQuery = (params: gateway.HistoryParams) =>
  queryOptions({
    queryKey: ['history', params],
    queryFn: ({ signal }) => traced('load history', (parent) => gateway.history(params, { signal, parent })),
  })

export const rankingQuery = (params: gateway.RankingsParams) =>
  queryOptions({
    queryKey: ['ranking', params],
    queryFn: ({ signal }) => traced('load ranking', (parent) => gateway.rankings(params, { signal, parent })),
    placeholderData: keepPreviousData,
  })

export const recommendationsQuery = (params: gateway.RecommendationsParams) =>
  queryOptions({
    queryKey: ['recommendations', params],
    queryFn: ({ signal }) =>
      traced('load recommendations', (parent) => gateway.recommendations(params, { signal, parent })),
    placeholderData: keepPreviousData,
  })

export const decisionsQuery = (source: string) =>
  queryOptions({
    queryKey: ['decisions', source],
    queryFn: ({ signal }) =>
      traced('load decisions', (parent) => gateway.decisions({ source }, { signal, parent })),
  })

export const explanationQuery = (kpi: string, params: gateway.ExplanationParams) =>
  queryOptions({
    queryKey: ['explanation', kpi, params],
    queryFn: ({ signal }) =>
      traced('load explanation', (parent) => gateway.explanation(kpi, params, { signal, parent })),
    placeholderData: keepPreviousData,
  })

export const kpisQuery = (params: gateway.KpisParams) =>
  queryOptions({
    queryKey: ['kpis', params],
    queryFn: ({ signal }) => traced('load key figures', (parent) => gateway.kpis(params, { signal, parent })),
  })

export const runsQuery = (kind: RunKind, params: gateway.RunsParams) =>
  infiniteQueryOptions({
    queryKey: ['runs', kind, params],
    queryFn: ({ signal, pageParam }) =>
      traced('load runs', (parent) =>
        gateway.runs(kind, { ...params, limit: PAGE, ...pageParam }, { signal, parent }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: gateway.RunPage) =>
      page.next_cursor === undefined ? undefined : { cursor: page.next_cursor },
  })

export const runQuery = (kind: RunKind, id: string) =>
  queryOptions({
    queryKey: ['run', kind, id],
    queryFn: ({ signal }) => traced('load run', (parent) => gateway.run(kind, id, { signal, parent })),
    // A stored run never changes.
    staleTime: Infinity,
  })

export const auditQuery = (params: gateway.AuditLogsParams) =>
  infiniteQueryOptions({
    queryKey: ['audit', params],
    queryFn: ({ signal, pageParam }) =>
      traced('load audit', (parent) =>
        gateway.auditLogs({ ...params, limit: PAGE, ...pageParam }, { signal, parent }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: gateway.AuditPage) =>
      page.next_cursor === undefined ? undefined : { cursor: page.next_cursor },
  })

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => traced('load health', (parent) => gateway.health({ signal, parent })),
  refetchInterval: 30_000,
})

export const telemetryQuery = queryOptions({
  queryKey: ['telemetry'],
  queryFn: ({ signal }) => traced('load telemetry status', (parent) => gateway.status({ signal, parent })),
})
