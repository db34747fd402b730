import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ForecastAnswer, HistoryView, SectionView } from '../../api/generated/gateway'
import { formatFigure } from '../../lib/format'
import { carried, type Slice } from '../../lib/search'
import { knowsMeasure, sourceNamed, useSources } from '../../lib/sources'
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
  const option = useMemo(() => outlookOption(outlook, t), [outlook, t])
  const title = t('overview.history')
  const source = sourceNamed(useSources(), shown.source)
  return (
    <ChartCard
      title={title}
      option={option}
      label={forecast ? headline(forecast, t) : title}
      table={{
        name: title,
        columns: outlookColumns(history.currency, t, (measure) =>
          knowsMeasure(source, shown.channel, measure),
        ),
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
      {forecast && <Coming forecast={forecast} />}
    </ChartCard>
  )
}

function headline(forecast: ForecastAnswer, t: TFunction): string {
  const total = forecast.points.reduce((sum, point) => sum + point.mean, 0)
  return t('overview.nextPeriods', {
    total: formatFigure(total, 'currency', forecast.currency),
    periods: comingOf(forecast, t),
  })
}

function Coming({ forecast }: { forecast: ForecastAnswer }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  return (
    <>
      <p>
        <strong>{headline(forecast, t)}</strong> <Said>{forecast.summary}</Said>{' '}
        <Link to={`${paths.forecast}${carried(search)}`}>{t('overview.wholeForecast')}</Link>
      </p>
      <Warnings warnings={forecast.warnings} />
    </>
  )
}
