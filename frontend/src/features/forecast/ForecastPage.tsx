import { Button, PageSection } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForecastAnswer } from '../../api/generated/gateway'
import { forecastQuery } from '../../api/queries'
import { formatDay, formatFigure } from '../../lib/format'
import { useShown, type Change } from '../../lib/search'
import { measureLabel, sourceNamed, thingLabel, unitOf, useSources } from '../../lib/sources'
import { drawn } from '../../lib/telemetry'
import { Answer } from '../../ui/Answer'
import { ChartCard } from '../../ui/ChartCard'
import { PageHead } from '../../ui/PageHead'
import { comingOf } from '../../ui/coming'
import { ofForecast } from '../../ui/provenance'
import { Said } from '../../ui/Said'
import { Select } from '../../ui/Select'
import { GrainSelect, MeasureSelect } from '../../ui/selects'
import { SliceFilters } from '../../ui/SliceFilters'
import { Trust } from '../../ui/Trust'
import { Warnings } from '../../ui/Warnings'
import { AccuracyCard, DecompositionCard, MembersCard, SegmentsCard } from './cards'
import { LedgerCard } from './LedgerCard'
import { forecastOption } from './options'
import { PastCard } from './PastCard'
import { askedOf, readShown, segmentsOf, type Shown } from './shown'
import { pointColumns } from './columns'

const HORIZONS = [7, 30, 90, 180, 365]
const QUICK = [30, 90]

/** A forecast in full: bands, parts, models, how good past ones were. */
export function ForecastPage() {
  const { t } = useTranslation()
  const [shown, change] = useShown(readShown)
  const question = forecastQuery(askedOf(shown))
  const query = useQuery(question)
  return (
    <>
      <PageHead title={t('forecast.title')}>
        {QUICK.map((days) => (
          <Button
            key={days}
            variant="secondary"
            onClick={() => {
              change({ days, grain: 'day' })
            }}
          >
            {t('forecast.quick', { days })}
          </Button>
        ))}
      </PageHead>
      <Filters shown={shown} onChange={change} />
      <Answer query={query} queryKey={question.queryKey} cards={3}>
        {(forecast) => <Sections forecast={forecast} shown={shown} onChange={change} />}
      </Answer>
    </>
  )
}

function Filters({ shown, onChange }: { shown: Shown; onChange: Change }) {
  const { t } = useTranslation()
  const sources = useSources()
  const source = sourceNamed(sources, shown.source)
  const segments = segmentsOf(sources, shown.source)
  return (
    <PageSection>
      <SliceFilters slice={shown} onChange={onChange}>
        <MeasureSelect slice={shown} measure={shown.measure} onChange={onChange} />
        <GrainSelect grain={shown.grain} onChange={onChange} />
        <Select
          id="filter-days"
          label={t('filters.horizon')}
          value={String(shown.days)}
          choices={HORIZONS.map((days) => ({
            value: String(days),
            label: t('periods.day', { count: days }),
          }))}
          onSelect={(days) => {
            onChange({ days })
          }}
        />
        {segments.length > 0 && (
          <Select
            id="filter-by"
            label={t('filters.segment')}
            value={shown.by ?? ''}
            choices={[
              { value: '', label: t('filters.noSegment') },
              ...segments.map((value) => ({ value, label: thingLabel(source, value, t) })),
            ]}
            onSelect={(by) => {
              onChange({ by })
            }}
          />
        )}
      </SliceFilters>
    </PageSection>
  )
}

type Props = { forecast: ForecastAnswer; shown: Shown; onChange: Change }

function Sections({ forecast, shown, onChange }: Props) {
  useEffect(() => {
    drawn('forecast rendered', forecast, [{ name: 'tile forecast', attributes: {} }])
  }, [forecast])
  return (
    <div className="sections">
      <MainCard forecast={forecast} />
      {forecast.segments.length > 0 && <SegmentsCard forecast={forecast} />}
      <div className="two">
        <AccuracyCard forecast={forecast} />
        <LedgerCard shown={shown} />
      </div>
      <MembersCard forecast={forecast} />
      <DecompositionCard forecast={forecast} />
      <PastCard shown={shown} onChange={onChange} />
    </div>
  )
}

function MainCard({ forecast }: { forecast: ForecastAnswer }) {
  const { t } = useTranslation()
  const source = sourceNamed(useSources(), forecast.source)
  const unit = unitOf(source, forecast.measure)
  const option = useMemo(() => forecastOption(forecast, unit, t), [forecast, unit, t])
  const total = formatFigure(
    forecast.points.reduce((sum, point) => sum + point.mean, 0),
    unit,
    forecast.currency,
  )
  const what = t('forecast.chart', { measure: measureLabel(source, forecast.measure, t) })
  return (
    <ChartCard
      title={t('forecast.headline', { total, periods: comingOf(forecast, t) })}
      option={option}
      label={t('forecast.summaryLabel', {
        what,
        total,
        day: formatDay(forecast.points.at(-1)?.date ?? forecast.as_of),
      })}
      table={{
        name: what,
        columns: pointColumns({ unit, currency: forecast.currency }, t),
        rows: forecast.points,
        keyOf: (point) => point.date,
      }}
      trust={<Trust of={ofForecast(what, forecast, t)} />}
    >
      <p>
        <Said>{forecast.summary}</Said> {forecast.ledger !== undefined && <Said>{forecast.ledger}</Said>}
      </p>
      <Warnings warnings={forecast.warnings} />
    </ChartCard>
  )
}
