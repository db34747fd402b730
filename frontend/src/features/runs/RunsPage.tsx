import { PageSection } from '@patternfly/react-core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RunSummary } from '../../api/generated/gateway'
import { RUN_KINDS, runsQuery, type RunKind } from '../../api/queries'
import { formatDay, formatInstant, timeZone } from '../../lib/format'
import { carried, oneOf, readSource, useShown, type Slice } from '../../lib/search'
import { labelOf, useSources, type Sources } from '../../lib/sources'
import { paths } from '../../paths'
import { Answer } from '../../ui/Answer'
import type { Table } from '../../ui/DataTable'
import { PagedTable } from '../../ui/PagedTable'
import { PageHead } from '../../ui/PageHead'
import { Select } from '../../ui/Select'
import { SliceFilters } from '../../ui/SliceFilters'

const ORIGINS = ['served', 'rehearsed'] as const

type Shown = { kind: RunKind; source: Slice['source']; origin?: (typeof ORIGINS)[number] }

function readShown(search: URLSearchParams, sources: Sources): Shown {
  const origin = ORIGINS.find((one) => one === search.get('origin'))
  return {
    kind: oneOf(search.get('kind'), RUN_KINDS, 'forecasts'),
    source: readSource(search, sources),
    ...(origin ? { origin } : {}),
  }
}

/** Everything that was computed for somebody. */
export function RunsPage() {
  const { t } = useTranslation()
  const [{ kind, ...params }, change] = useShown(readShown)
  const question = runsQuery(kind, params)
  const query = useInfiniteQuery(question)
  return (
    <>
      <PageHead title={t('runs.title')} />
      <PageSection>
        <p className="note">{t('runs.help')}</p>
        <SliceFilters slice={params} onChange={change} only="source">
          <Select
            id="filter-kind"
            label={t('runs.kind')}
            value={kind}
            choices={RUN_KINDS.map((value) => ({ value, label: t(`runs.kinds.${value}`) }))}
            onSelect={(next) => {
              change({ kind: next })
            }}
          />
          <Select
            id="filter-origin"
            label={t('column.origin')}
            value={params.origin ?? ''}
            choices={[
              { value: '', label: t('filters.all') },
              ...ORIGINS.map((value) => ({ value, label: t(`origin.${value}`) })),
            ]}
            onSelect={(origin) => {
              change({ origin })
            }}
          />
        </SliceFilters>
      </PageSection>
      <Answer query={query} queryKey={question.queryKey}>
        {(data) => <Runs kind={kind} runs={data.pages.flatMap((page) => page.items)} pages={query} />}
      </Answer>
    </>
  )
}

type RunsProps = { kind: RunKind; runs: RunSummary[]; pages: ComponentProps<typeof PagedTable>['pages'] }

function Runs({ kind, runs, pages }: RunsProps) {
  const { t } = useTranslation()
  const sources = useSources()
  if (runs.length === 0) {
    return <p>{t('runs.empty')}</p>
  }
  const table: Table<RunSummary> = {
    name: t(`runs.kinds.${kind}`),
    rows: runs,
    keyOf: (run) => run.id,
    columns: [
      {
        head: t('column.time', { zone: timeZone() }),
        text: 'short',
        raw: (run) => run.created_at,
        show: (run) => <RunLink kind={kind} run={run} />,
      },
      {
        head: t('column.source'),
        text: 'short',
        raw: (run) => run.source,
        show: (run) => labelOf(sources, run.source),
      },
      { head: t('column.asOf'), text: 'short', raw: (run) => run.as_of, show: (run) => formatDay(run.as_of) },
      {
        head: t('column.person'),
        text: 'long',
        raw: (run) => run.subject,
        show: (run) => run.subject ?? <span className="note">{t('runs.notNamed')}</span>,
      },
      {
        head: t('column.origin'),
        text: 'short',
        raw: (run) => run.origin,
        show: (run) => t(`origin.${oneOf(run.origin, ORIGINS, 'served')}`),
      },
      { head: t('column.duration'), raw: (run) => run.duration_ms, show: (run) => `${run.duration_ms} ms` },
      { head: t('column.run'), text: 'short', raw: (run) => run.id, show: (run) => <code>{run.id}</code> },
    ],
  }
  return <PagedTable table={table} pages={pages} />
}

function RunLink({ kind, run }: { kind: RunKind; run: RunSummary }) {
  return (
    <Link to={`${paths.run(kind, run.id)}${carried(new URLSearchParams({ source: run.source }))}`}>
      {formatInstant(run.created_at)}
    </Link>
  )
}
