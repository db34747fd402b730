import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { KpisView, KpiView, SectionView } from '../../api/generated/gateway'
import { formatDay, formatDelta, formatFigure, formatPoints, formatRatio } from '../../lib/format'
import { carried } from '../../lib/search'
import { paths } from '../../paths'
import { ofKpis } from '../../ui/provenance'
import { Sparkline } from '../../ui/Sparkline'
import { Trust } from '../../ui/Trust'

const KNOWN = [
  'revenue',
  'orders',
  'units',
  'average_order_value',
  'gross_margin',
  'active_customers',
] as const
const EXPLAINED = ['revenue', 'units']

type Props = { kpi: KpiView; kpis: KpisView; section: SectionView }

/** One key figure beside what it is compared with, and how far it can be trusted. */
export function KpiTile({ kpi, kpis, section }: Props) {
  const { t } = useTranslation()
  const known = KNOWN.find((key) => key === kpi.kpi)
  const name = known ? t(`kpi.${known}`) : kpi.kpi
  return (
    <Card isCompact className="kpi" aria-label={name}>
      <CardTitle component="h3">{name}</CardTitle>
      <CardBody>
        <div className="kpi-value">{formatFigure(kpi.value, kpi.unit, kpis.currency)}</div>
        <Delta delta={kpi.previous_delta} unit={kpi.delta_unit} against={t('kpi.before')} />
        <Delta delta={kpi.last_year_delta} unit={kpi.delta_unit} against={t('kpi.lastYear')} />
        <Target kpi={kpi} currency={kpis.currency} />
        <Sparkline values={kpi.sparkline} label={t('kpi.byDay', { name, day: formatDay(kpis.window.to) })} />
        {EXPLAINED.includes(kpi.kpi) && <Why kpi={kpi.kpi} name={name} />}
        <Trust of={ofKpis(name, kpis, section, t)} />
      </CardBody>
    </Card>
  )
}

type DeltaProps = { delta: number | undefined; unit: KpiView['delta_unit']; against: string }

function Delta({ delta, unit, against }: DeltaProps) {
  const { t } = useTranslation()
  if (delta === undefined) {
    return (
      <div className="kpi-delta note" title={t('kpi.noComparisonHelp')}>
        {t('kpi.noComparison')} {against}
      </div>
    )
  }
  // As it is shown, to a tenth of a percent or point.
  const shown = Math.round(1000 * delta)
  const direction = shown === 0 ? 'same' : shown > 0 ? 'up' : 'down'
  const arrow = { up: '▲', down: '▼', same: '■' }[direction]
  return (
    <div className={`kpi-delta kpi-${direction}`}>
      <span aria-hidden="true">{arrow}</span>{' '}
      {unit === 'points' ? t('kpi.points', { value: formatPoints(delta) }) : formatDelta(delta)}{' '}
      <span className="note">{against}</span>
    </div>
  )
}

function Target({ kpi, currency }: { kpi: KpiView; currency: string }) {
  const { t } = useTranslation()
  if (kpi.target === undefined) {
    return null
  }
  const share = kpi.value === undefined || kpi.target === 0 ? undefined : kpi.value / kpi.target
  return (
    <div className="note">
      {t('kpi.target', { value: formatFigure(kpi.target, kpi.unit, currency) })}
      {share !== undefined && `, ${t('kpi.targetShare', { share: formatRatio(share) })}`}
    </div>
  )
}

function Why({ kpi, name }: { kpi: string; name: string }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const address = new URLSearchParams(carried(search))
  address.set('kpi', kpi)
  return (
    <Link
      className="no-print"
      to={`${paths.explain}?${address.toString()}`}
      aria-label={t('kpi.explainLabel', { name })}
    >
      {t('kpi.explain')}
    </Link>
  )
}
