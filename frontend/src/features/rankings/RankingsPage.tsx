import { Card, CardBody, CardTitle, PageSection } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RankingAnswer } from '../../api/generated/gateway'
import { rankingQuery } from '../../api/queries'
import { formatDay, formatFigure } from '../../lib/format'
import { useShown, type Change } from '../../lib/search'
import { measureLabel, sourceNamed, thingLabel, unitOf, useSources } from '../../lib/sources'
import { Answer } from '../../ui/Answer'
import { ChartCard } from '../../ui/ChartCard'
import { SavedTable } from '../../ui/DataTable'
import { PageHead } from '../../ui/PageHead'
import { ofRanking } from '../../ui/provenance'
import { Select } from '../../ui/Select'
import { MeasureSelect, WindowSelect } from '../../ui/selects'
import { Said } from '../../ui/Said'
import { SliceFilters } from '../../ui/SliceFilters'
import { Trust } from '../../ui/Trust'
import { Unanswerable } from '../../ui/Unanswerable'
import { rankColumns } from './columns'
import { rankHeight, rankOption } from './rank-option'
import { rankedOf, readShown, type Shown } from './shown'

const TOPS = [10, 20, 50, 100]

/** What sells best, how sure that is, and what cannot be told apart. */
export function RankingsPage() {
  const { t } = useTranslation()
  const [shown, change] = useShown(readShown)
  const sources = useSources()
  const source = sourceNamed(sources, shown.source)
  const ranked = rankedOf(sources, shown.source)
  const canBeRanked = ranked.includes(shown.by)
  const question = rankingQuery(shown)
  const query = useQuery({ ...question, enabled: canBeRanked })
  return (
    <>
      <PageHead title={t('ranking.title')} />
      <Filters shown={shown} ranked={ranked} onChange={change} />
      {canBeRanked ? (
        <Answer query={query} queryKey={question.queryKey} cards={2}>
          {(ranking) => <Sections ranking={ranking} />}
        </Answer>
      ) : (
        <PageSection>
          <Unanswerable
            title={t('missing.ranking', { things: thingLabel(source, shown.by, t) })}
            source={shown.source}
            questions={[`rankings_by_${shown.by}`]}
          />
        </PageSection>
      )}
    </>
  )
}

type FiltersProps = { shown: Shown; ranked: string[]; onChange: Change }

function Filters({ shown, ranked, onChange }: FiltersProps) {
  const { t } = useTranslation()
  const source = sourceNamed(useSources(), shown.source)
  const choices = ranked.includes(shown.by) ? ranked : [...ranked, shown.by]
  return (
    <PageSection>
      <SliceFilters slice={shown} onChange={onChange}>
        <Select
          id="filter-by"
          label={t('filters.ranked')}
          value={shown.by}
          choices={choices.map((value) => ({ value, label: thingLabel(source, value, t) }))}
          onSelect={(by) => {
            onChange({ by })
          }}
        />
        <MeasureSelect slice={shown} measure={shown.measure} onChange={onChange} />
        <WindowSelect days={shown.window_days} onChange={onChange} />
        <Select
          id="filter-top"
          label={t('filters.top')}
          value={String(shown.top_n)}
          choices={TOPS.map((n) => ({ value: String(n), label: t('filters.topN', { n }) }))}
          onSelect={(top_n) => {
            onChange({ top_n })
          }}
        />
      </SliceFilters>
    </PageSection>
  )
}

function Sections({ ranking }: { ranking: RankingAnswer }) {
  const { t } = useTranslation()
  const source = sourceNamed(useSources(), ranking.source)
  const option = useMemo(() => rankOption(ranking), [ranking])
  const title = t('ranking.headline', {
    things: thingLabel(source, ranking.by, t),
    measure: measureLabel(source, ranking.measure, t),
    from: formatDay(ranking.from),
    to: formatDay(ranking.to),
  })
  const table = {
    columns: rankColumns(ranking, source, t),
    rows: ranking.rows,
    keyOf: (row: { key: string }) => row.key,
  }
  return (
    <div className="sections">
      <Card role="region" aria-label={t('ranking.table')}>
        <CardTitle component="h2">{title}</CardTitle>
        <CardBody>
          <Trust of={ofRanking(title, ranking, t)} />
          {ranking.rows.length === 0 ? (
            <p>{t('ranking.empty')}</p>
          ) : (
            <SavedTable name={t('ranking.table')} {...table} />
          )}
          <p className="note">
            {t('ranking.note', {
              orders: formatFigure(ranking.orders, 'count', ranking.currency),
              things: formatFigure(ranking.things, 'count', ranking.currency),
            })}{' '}
            {t('ranking.abc')}
            {ranking.unattributed !== 0 &&
              ` ${t('ranking.unattributed', {
                amount: formatFigure(ranking.unattributed, unitOf(source, ranking.measure), ranking.currency),
              })}`}
            {ranking.tied_beyond > 0 && ` ${t('ranking.tiedBeyond', { count: ranking.tied_beyond })}`}
          </p>
          {ranking.comparison !== undefined && (
            <p className="note">
              <Said>{ranking.comparison}</Said>
            </p>
          )}
        </CardBody>
      </Card>
      {ranking.rows.length > 0 && (
        <ChartCard
          title={t('ranking.chart')}
          option={option}
          height={rankHeight(ranking)}
          label={t('chart.of', { what: t('ranking.chart') })}
          table={{ name: t('ranking.chart'), ...table }}
        >
          <p className="note">{t('ranking.chartHelp')}</p>
        </ChartCard>
      )}
    </div>
  )
}
