import { Button, Card, CardBody, CardHeader, CardTitle, Skeleton } from '@patternfly/react-core'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { HistoryView } from '../../api/generated/gateway'
import { formatDay, formatFigure } from '../../lib/format'
import { historyOption } from './history-option'

const Chart = lazy(() => import('../../ui/Chart'))

/** The sales of the past as a chart or as its twin, a table. */
export function HistoryCard({ history }: { history: HistoryView }) {
  const [asTable, setAsTable] = useState(false)
  const option = useMemo(() => historyOption(history), [history])
  const through = formatDay(history.window.to)
  return (
    <Card>
      <CardHeader
        actions={{
          actions: (
            <Button
              variant="link"
              onClick={() => {
                setAsTable(!asTable)
              }}
            >
              {asTable ? 'Show chart' : 'Show table'}
            </Button>
          ),
        }}
      >
        <CardTitle component="h2">
          Revenue by {history.grain}, {formatDay(history.window.from)} to {through}
        </CardTitle>
      </CardHeader>
      <CardBody>
        {history.points.length === 0 ? (
          <p>There are no sales in this time. Choose a longer history or other filters.</p>
        ) : asTable ? (
          <HistoryTable history={history} />
        ) : (
          <Suspense fallback={<Skeleton height="320px" screenreaderText="The chart is being loaded" />}>
            <Chart option={option} label={label(history)} points={history.points.length} />
          </Suspense>
        )}
      </CardBody>
    </Card>
  )
}

function label(history: HistoryView): string {
  const total = history.points.reduce((sum, point) => sum + point.revenue, 0)
  return (
    `Revenue from ${formatDay(history.window.from)} to ${formatDay(history.window.to)}, ` +
    `in all ${formatFigure(total, 'currency', history.currency)}. The table shows every value.`
  )
}

function HistoryTable({ history }: { history: HistoryView }) {
  return (
    // It scrolls, so a keyboard must be able to reach it.
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Sales by period">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Period from</th>
            <th scope="col">Revenue</th>
            <th scope="col">Orders</th>
            <th scope="col">Units</th>
            <th scope="col">Margin</th>
            <th scope="col">Data</th>
          </tr>
        </thead>
        <tbody>
          {history.points.toReversed().map((point) => (
            <tr key={point.date}>
              <th scope="row">{formatDay(point.date)}</th>
              <td>{formatFigure(point.revenue, 'currency', history.currency)}</td>
              <td>{formatFigure(point.orders, 'count', history.currency)}</td>
              <td>{formatFigure(point.units, 'count', history.currency)}</td>
              <td>{formatFigure(point.margin, 'ratio', history.currency)}</td>
              <td>
                {point.flag}
                {point.expected !== undefined && (
                  <>, expected {formatFigure(point.expected, 'currency', history.currency)}</>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
