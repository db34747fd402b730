import { Card, CardBody, CardTitle, Skeleton } from '@patternfly/react-core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import type { HistoryView, RunSummary } from '../../api/generated/gateway'
import { historyQuery, runQuery, runsQuery } from '../../api/queries'
import { formatDay, formatFigure } from '../../lib/format'
import { filterOf, sliceOf, type Change } from '../../lib/search'
import { channelNames, sourceNamed, unitOf, useSources } from '../../lib/sources'
import { ChartCard } from '../../ui/ChartCard'
import { RequestFailure } from '../../ui/Failure'
import { Select } from '../../ui/Select'
import { pointColumns } from './columns'
import { settledOption } from './options'
import type { Shown } from './shown'

type Props = { shown: Shown; onChange: Change }

const MAX_DAYS_BACK = 3650

/** An earlier forecast of the same series, chosen among the stored ones, over what came. */
export function PastCard({ shown, onChange }: Props) {
  const { t } = useTranslation()
  const { data, error, isPending } = useInfiniteQuery(runsQuery('forecasts', { source: shown.source }))
  const channels = channelNames(sourceNamed(useSources(), shown.source))
  const runs = (data?.pages.flatMap((page) => page.items) ?? []).filter((run) =>
    isSameSeries(run, shown, channels),
  )
  return (
    <Card role="region" aria-label={t('forecast.past')}>
      <CardTitle component="h2">{t('forecast.past')}</CardTitle>
      <CardBody>
        {error && <RequestFailure error={error} />}
        {isPending && <Skeleton height="60px" screenreaderText={t('wait.loading')} />}
        {data && runs.length === 0 && <p>{t('forecast.noPast')}</p>}
        {runs.length > 0 && (
          <div className="past-choice">
            <Select
              id="past-run"
              label={t('filters.run')}
              value={shown.run ?? ''}
              choices={[
                { value: '', label: t('filters.noRun') },
                ...runs.map((run) => ({ value: run.id, label: labelOf(run, t) })),
              ]}
              onSelect={(run) => {
                onChange({ run })
              }}
            />
            {shown.run === undefined && <p className="note">{t('forecast.pastHelp')}</p>}
          </div>
        )}
        {shown.run !== undefined && <PastRun id={shown.run} shown={shown} />}
      </CardBody>
    </Card>
  )
}

const asked = z.object({
  measure: z.string(),
  grain: z.string(),
  days: z.number(),
  about: z.object({
    channel: z.nullish(z.string()),
    territory: z.nullish(z.string()),
    category: z.nullish(z.string()),
    filters: z.nullish(z.array(z.object({ dimension: z.string(), value: z.string() }))),
  }),
})

/** The first of a source's channels is the default; a run of all of them names none. */
export function isSameSeries(
  run: Pick<RunSummary, 'source' | 'parameters'>,
  shown: Shown,
  channels: string[],
): boolean {
  const parsed = asked.safeParse(run.parameters)
  if (!parsed.success) {
    return false
  }
  const { measure, grain, about } = parsed.data
  const all = channels.length > 0 ? 'all' : undefined
  return (
    run.source === shown.source &&
    measure === shown.measure &&
    grain === shown.grain &&
    (about.territory ?? undefined) === shown.territory &&
    (about.category ?? undefined) === shown.category &&
    sameFilters(about.filters ?? [], shown.filter ?? []) &&
    (about.channel ?? all) === (shown.channel ?? channels[0])
  )
}

function sameFilters(stored: { dimension: string; value: string }[], asked: string[]): boolean {
  const own = new Set(stored.map(({ dimension, value }) => filterOf(dimension, value)))
  return own.size === new Set(asked).size && asked.every((one) => own.has(one))
}

function labelOf(run: RunSummary, t: ReturnType<typeof useTranslation>['t']): string {
  const origin = run.origin === 'rehearsed' ? 'rehearsed' : 'served'
  return t('forecast.runLabel', {
    asOf: formatDay(run.as_of),
    steps: t('periods.day', { count: asked.safeParse(run.parameters).data?.days ?? 0 }),
    origin: t(`origin.${origin}`),
  })
}

// What was stored as JSON null is what the API leaves out.
const maybe = z.pipe(
  z.nullish(z.number()),
  z.transform((value) => value ?? undefined),
)
const stored = z.object({
  measure: z.string(),
  currency: z.string(),
  points: z.array(
    z.object({
      date: z.string(),
      mean: z.number(),
      lower80: maybe,
      upper80: maybe,
      lower95: maybe,
      upper95: maybe,
      naive: maybe,
    }),
  ),
})
type StoredPoint = z.infer<typeof stored>['points'][number]

function PastRun({ id, shown }: { id: string; shown: Shown }) {
  const { t } = useTranslation()
  const run = useQuery(runQuery('forecasts', id))
  const channels = channelNames(sourceNamed(useSources(), shown.source))
  const history = useQuery(
    historyQuery({
      ...sliceOf(shown),
      grain: shown.grain,
      measure: shown.measure,
      days_back: MAX_DAYS_BACK,
      include_suspect: true,
    }),
  )
  const error = run.error ?? history.error
  if (error) {
    return <RequestFailure error={error} />
  }
  if (!run.data || !history.data) {
    return <Skeleton className="chart" screenreaderText={t('wait.loading')} />
  }
  if (!isSameSeries(run.data, shown, channels)) {
    return <p>{t('forecast.otherSeries')}</p>
  }
  const result = stored.safeParse(run.data.result)
  return result.success ? (
    <Settled
      measure={result.data.measure}
      currency={result.data.currency}
      points={result.data.points}
      history={history.data}
    />
  ) : (
    <p>{t('failure.strange')}</p>
  )
}

type SettledProps = { measure: string; currency: string; points: StoredPoint[]; history: HistoryView }

function Settled({ measure, currency, points, history }: SettledProps) {
  const { t } = useTranslation()
  const actual = useMemo(() => new Map(history.points.map((point) => [point.date, point.value])), [history])
  const unit = unitOf(sourceNamed(useSources(), history.source), measure)
  const option = useMemo(
    () => settledOption({ points, actual, unit, currency }, t),
    [points, actual, unit, currency, t],
  )
  const title = t('forecast.past')
  if (actual.size === 0) {
    return <p>{t('forecast.noActual')}</p>
  }
  return (
    <ChartCard
      title={title}
      option={option}
      label={t('chart.of', { what: title })}
      table={{
        name: title,
        rows: points,
        keyOf: (point) => point.date,
        columns: [
          ...pointColumns({ unit, currency }, t),
          {
            head: t('series.actual'),
            raw: (point) => actual.get(point.date),
            show: (point) => formatFigure(actual.get(point.date), unit, currency),
          },
        ],
      }}
    />
  )
}
