import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ForecastAnswer, HistoryView, SectionView } from '../../api/generated/gateway'
import { formatFigure, type Unit } from '../../lib/format'
import { carried, type Slice } from '../../lib/search'
import { knowsMeasure, measureLabel, sourceNamed, unitOf, useSources } from '../../lib/sources'
import { paths } from '../../paths'
import { ChartCard } from '../../ui/ChartCard'
import { comingOf } from '../../ui/coming'
import { ofForecast, ofHistory } from '../../ui/provenance'
import { Said } from '../../ui/Said'
import { Trust } from '../../ui/Trust'
import { Warnings } from '../../ui/Warnings'
import { outlookColumns, outlookOption, outlookRows } from './outlook'

type Props = {
  shown: Slice
  history: HistoryView
  historySection: SectionView
  forecast: ForecastAnswer | undefined
  forecastSection: SectionView
}

/** What was and what is to come in one picture. */
export function OutlookCard({ shown, history, historySection, forecast, forecastSection }: Props) {
  const { t } = useTranslation()
  const outlook = useMemo(() => ({ history, forecast }), [history, forecast])
  const source = sourceNamed(useSources(), shown.source)
  const label = measureLabel(source, history.measure, t)
  const unit = unitOf(source, history.measure)
  const told = useMemo(() => ({ label, unit }), [label, unit])
  const option = useMemo(() => outlookOption(outlook, told, t), [outlook, told, t])
  const title = t('overview.history', { measure: label })
  return (
    <ChartCard
      title={title}
      option={option}
      label={forecast ? headline(forecast, unit, t) : title}
      table={{
        name: title,
        columns: outlookColumns(history, told, t, (measure) => knowsMeasure(source, shown.channel, measure)),
        rows: outlookRows(outlook).toReversed(),
        keyOf: (row) => row.date,
      }}
      trust={
        <>
          <Trust isNamed of={ofHistory(t('overview.historyFailed'), history, historySection, t)} />
          {forecast && (
            <Trust isNamed of={ofForecast(t('overview.forecastFailed'), forecast, t, forecastSection)} />
          )}
        </>
      }
    >
      {history.points.length === 0 && <p>{t('overview.noHistory')}</p>}
      {forecast && <Coming forecast={forecast} unit={unit} />}
    </ChartCard>
  )
}

function headline(forecast: ForecastAnswer, unit: Unit, t: TFunction): string {
  const total = forecast.points.reduce((sum, point) => sum + point.mean, 0)
  return t('overview.nextPeriods', {
    total: formatFigure(total, unit, forecast.currency),
    periods: comingOf(forecast, t),
  })
}

function Coming({ forecast, unit }: { forecast: ForecastAnswer; unit: Unit }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  return (
    <>
      <p>
        <strong>{headline(forecast, unit, t)}</strong> <Said>{forecast.summary}</Said>{' '}
        <Link to={`${paths.forecast}${carried(search)}`}>{t('overview.wholeForecast')}</Link>
      </p>
      <Warnings warnings={forecast.warnings} />
    </>
  )
}
