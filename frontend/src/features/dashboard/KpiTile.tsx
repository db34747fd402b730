import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import type { KpiView } from '../../api/generated/gateway'
import { formatDelta, formatFigure } from '../../lib/format'
import { Sparkline } from '../../ui/Sparkline'

const NAMES: Record<string, string> = {
  revenue: 'Revenue',
  orders: 'Orders',
  units: 'Units',
  average_order_value: 'Average order value',
  gross_margin: 'Gross margin',
  active_customers: 'Active customers',
}

type Props = { kpi: KpiView; currency: string; asOf: string }

/** One key figure beside what it is compared with. */
export function KpiTile({ kpi, currency, asOf }: Props) {
  const name = NAMES[kpi.kpi] ?? kpi.kpi
  return (
    <Card isCompact className="kpi" aria-label={name}>
      <CardTitle component="h3">{name}</CardTitle>
      <CardBody>
        <div className="kpi-value">{formatFigure(kpi.value, kpi.unit, currency)}</div>
        <Delta delta={kpi.previous_delta} against="period before" />
        <Delta delta={kpi.last_year_delta} against="last year" />
        {kpi.target !== undefined && (
          <div className="kpi-note">Target {formatFigure(kpi.target, kpi.unit, currency)}</div>
        )}
        <Sparkline values={kpi.sparkline} label={`${name} by day until ${asOf}`} />
      </CardBody>
    </Card>
  )
}

function Delta({ delta, against }: { delta: number | undefined; against: string }) {
  const direction = delta === undefined || delta === 0 ? 'same' : delta > 0 ? 'up' : 'down'
  const arrow = { up: '▲', down: '▼', same: '■' }[direction]
  return (
    <div className={`kpi-delta kpi-${direction}`}>
      <span aria-hidden="true">{arrow}</span> {formatDelta(delta)} <span className="kpi-note">{against}</span>
    </div>
  )
}
