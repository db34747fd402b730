import { Card, CardBody, CardTitle, ExpandableSection, Skeleton } from '@patternfly/react-core'
import { lazy, Suspense, useMemo } from 'react'
import type { ForecastAnswer } from '../../api/generated/gateway'
import { formatDay, formatFigure } from '../../lib/format'
import { forecastOption, unitOf } from './forecast-option'

const Chart = lazy(() => import('../../ui/Chart'))

/** What is to come, with its bands, how good past forecasts were, and what it is made of. */
export function ForecastCard({ forecast }: { forecast: ForecastAnswer }) {
  const option = useMemo(() => forecastOption(forecast), [forecast])
  const total = forecast.points.reduce((sum, point) => sum + point.mean, 0)
  const unit = unitOf(forecast.measure)
  const last = forecast.points.at(-1)
  const label = `Forecast of ${forecast.measure}: ${formatFigure(total, unit, forecast.currency)} in all until ${
    last ? formatDay(last.date) : ''
  }, with 80 and 95 % bands.`
  return (
    <Card>
      <CardTitle component="h2">
        Forecast: {formatFigure(total, unit, forecast.currency)} in the next {forecast.points.length}{' '}
        {forecast.grain}s
      </CardTitle>
      <CardBody>
        <p>{forecast.summary}</p>
        {forecast.ledger !== undefined && <p>{forecast.ledger}</p>}
        {forecast.warnings.map((warning) => (
          <p key={warning.sentence} className="kpi-note">
            {warning.sentence}
          </p>
        ))}
        <Suspense fallback={<Skeleton height="320px" screenreaderText="The chart is being loaded" />}>
          <Chart option={option} label={label} points={forecast.points.length} />
        </Suspense>
        <ExpandableSection toggleText="Past accuracy and models">
          <Accuracy forecast={forecast} />
          <Members forecast={forecast} />
        </ExpandableSection>
      </CardBody>
    </Card>
  )
}

function percent(value: number | undefined): string {
  return formatFigure(value, 'ratio', 'USD')
}

function Accuracy({ forecast }: { forecast: ForecastAnswer }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{forecast.grain}s ahead</th>
          <th scope="col">Error (WAPE)</th>
          <th scope="col">Repeating the last season</th>
          <th scope="col">80 % bands held</th>
        </tr>
      </thead>
      <tbody>
        {forecast.accuracy.map((row) => (
          <tr key={`${String(row.from)}-${String(row.to)}`}>
            <th scope="row">
              {row.from} to {row.to}
            </th>
            <td>{percent(row.wape)}</td>
            <td>{percent(row.naive_wape)}</td>
            <td>{percent(row.coverage80)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Members({ forecast }: { forecast: ForecastAnswer }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">Weight</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {forecast.members.map((member, index) => (
          <tr key={`${member.name}-${String(index)}`}>
            <th scope="row">{member.name}</th>
            <td>{percent(member.weight)}</td>
            <td>{member.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
