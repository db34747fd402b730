import { Card, CardBody, CardTitle, PageSection } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ExplanationAgainst } from '../../api/generated/gateway'
import type { ExplainedRow, ExplanationAnswer } from '../../api/generated/gateway'
import { explanationQuery } from '../../api/queries'
import { formatDay, formatFigure } from '../../lib/format'
import { oneOf, readSlice, useShown, within, type Slice, type Change } from '../../lib/search'
import { canRank, knowsMeasure, sourceNamed, unitOf, useSources, type Sources } from '../../lib/sources'
import { Answer } from '../../ui/Answer'
import { ChartCard } from '../../ui/ChartCard'
import { SavedTable, type Column, type Table } from '../../ui/DataTable'
import { PageHead } from '../../ui/PageHead'
import { ofExplanation } from '../../ui/provenance'
import { Said } from '../../ui/Said'
import { Select } from '../../ui/Select'
import { WindowSelect } from '../../ui/selects'
import { SliceFilters } from '../../ui/SliceFilters'
import { Trust } from '../../ui/Trust'
import { Unanswerable } from '../../ui/Unanswerable'
import { steps, waterfallOption, type Step } from './waterfall'

const KPIS = ['revenue', 'units'] as const
const AGAINST = Object.values(ExplanationAgainst)
const PARTS = ['calendar', 'volume', 'price', 'mix', 'added', 'lost'] as const

type Shown = Slice & { kpi: (typeof KPIS)[number]; against: ExplanationAgainst; window_days: number }

const explainedOf = (sources: Sources, { source, channel }: Slice) =>
  KPIS.filter((kpi) => knowsMeasure(sourceNamed(sources, source), channel, kpi))

function readShown(search: URLSearchParams, sources: Sources): Shown {
  const slice = readSlice(search, sources)
  const explained = explainedOf(sources, slice)
  return {
    ...slice,
    kpi: oneOf(search.get('kpi'), explained, explained[0] ?? 'revenue'),
    against: oneOf(search.get('against'), AGAINST, 'previous'),
    window_days: within(search.get('window_days'), 1, 1095, 30),
  }
}

/** Why a figure changed. */
export function ExplainPage() {
  const { t } = useTranslation()
  const [shown, change] = useShown(readShown)
  const { kpi, ...params } = shown
  const knowsProducts = canRank(sourceNamed(useSources(), shown.source), 'product')
  const question = explanationQuery(kpi, params)
  const query = useQuery({ ...question, enabled: knowsProducts })
  return (
    <>
      <PageHead title={t('explain.title')} />
      <Filters shown={shown} onChange={change} />
      {knowsProducts ? (
        <Answer query={query} queryKey={question.queryKey} cards={2}>
          {(answer) => <Sections answer={answer} />}
        </Answer>
      ) : (
        <PageSection>
          <Unanswerable
            title={t('missing.explanation')}
            source={shown.source}
            questions={['rankings_by_product']}
          />
        </PageSection>
      )}
    </>
  )
}

function Filters({ shown, onChange }: { shown: Shown; onChange: Change }) {
  const { t } = useTranslation()
  const explained = explainedOf(useSources(), shown)
  return (
    <PageSection>
      <SliceFilters slice={shown} onChange={onChange}>
        <Select
          id="filter-kpi"
          label={t('filters.kpi')}
          value={shown.kpi}
          choices={explained.map((value) => ({ value, label: t(`kpi.${value}`) }))}
          onSelect={(kpi) => {
            onChange({ kpi })
          }}
        />
        <WindowSelect days={shown.window_days} onChange={onChange} />
        <Select
          id="filter-against"
          label={t('filters.against')}
          value={shown.against}
          choices={AGAINST.map((value) => ({ value, label: t(`against.${value}`) }))}
          onSelect={(against) => {
            onChange({ against })
          }}
        />
      </SliceFilters>
    </PageSection>
  )
}

function Sections({ answer }: { answer: ExplanationAnswer }) {
  const { t } = useTranslation()
  const option = useMemo(() => waterfallOption(answer, t), [answer, t])
  const figure = (value: number) => formatFigure(value, unitOf(undefined, answer.kpi), answer.currency)
  const before = figure(answer.before)
  const now = figure(answer.now)
  const title = t('explain.headline', { kpi: t(`kpi.${oneOf(answer.kpi, KPIS, 'revenue')}`), before, now })
  return (
    <div className="sections">
      <ChartCard<Step>
        title={title}
        option={option}
        label={t('explain.chart', { before, now })}
        table={{
          name: title,
          rows: steps(answer, t),
          keyOf: (step) => step.name,
          columns: [
            { head: t('column.part'), text: 'long', raw: (step) => step.name },
            {
              head: t('column.value'),
              raw: (step) => step.to - step.from,
              show: (step) => figure(step.to - step.from),
            },
          ],
        }}
        trust={<Trust of={ofExplanation(title, answer, t)} />}
      >
        <p>
          <Said>{answer.sentence}</Said>{' '}
          <span className="note">
            {t('explain.windows', {
              from: formatDay(answer.from),
              to: formatDay(answer.to),
              beforeFrom: formatDay(answer.before_from),
              beforeTo: formatDay(answer.before_to),
            })}
          </span>
        </p>
      </ChartCard>
      <Rows name={t('explain.categories')} rows={answer.categories} figure={figure} />
      <Rows name={t('explain.products')} rows={answer.products} figure={figure} />
    </div>
  )
}

type RowsProps = { name: string; rows: ExplainedRow[]; figure: (value: number) => string }

function Rows({ name, rows, figure }: RowsProps) {
  const { t } = useTranslation()
  const column = (head: string, of: (row: ExplainedRow) => number): Column<ExplainedRow> => ({
    head,
    raw: of,
    show: (row) => figure(of(row)),
  })
  const table: Table<ExplainedRow> = {
    name,
    rows,
    keyOf: (row) => row.key,
    columns: [
      { head: t('column.name'), text: 'long', raw: (row) => row.name },
      column(t('column.before'), (row) => row.before),
      column(t('column.now'), (row) => row.now),
      column(t('column.total'), (row) => row.parts.change),
      ...PARTS.map((part) => column(t(`column.${part}`), (row) => row.parts[part])),
    ],
  }
  return (
    <Card role="region" aria-label={name}>
      <CardTitle component="h2">{name}</CardTitle>
      <CardBody>
        {rows.length === 0 ? (
          <p>{t('explain.empty')}</p>
        ) : (
          <>
            <SavedTable {...table} />
          </>
        )}
      </CardBody>
    </Card>
  )
}
