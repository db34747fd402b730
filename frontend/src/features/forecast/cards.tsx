import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  ForecastAccuracy,
  ForecastAnswer,
  ForecastMember,
  SegmentPoint,
} from '../../api/generated/gateway'
import { formatDay, formatFigure, formatRatio } from '../../lib/format'
import { sourceNamed, thingLabel, unitOf, useSources } from '../../lib/sources'
import { ChartCard } from '../../ui/ChartCard'
import { SavedTable, type Table } from '../../ui/DataTable'
import { Said } from '../../ui/Said'
import { partColumns } from './columns'
import { accuracyOption, decompositionOption, segmentsOption } from './options'

type Props = { forecast: ForecastAnswer }

/** How good the same method was on earlier days. */
export function AccuracyCard({ forecast }: Props) {
  const { t } = useTranslation()
  const option = useMemo(() => accuracyOption(forecast, t), [forecast, t])
  const title = t('forecast.accuracy')
  if (forecast.accuracy.length === 0) {
    return (
      <Card role="region" aria-label={title}>
        <CardTitle component="h2">{title}</CardTitle>
        <CardBody>
          <p className="note">{t('forecast.noAccuracy')}</p>
        </CardBody>
      </Card>
    )
  }
  return (
    <ChartCard<ForecastAccuracy>
      title={title}
      option={option}
      label={t('chart.of', { what: title })}
      table={{
        name: title,
        rows: forecast.accuracy,
        keyOf: (row) => `${row.from}-${row.to}`,
        columns: [
          { head: t('column.steps'), text: 'long', raw: (row) => `${row.from}–${row.to}` },
          { head: t('column.wape'), raw: (row) => row.wape, show: (row) => formatRatio(row.wape) },
          {
            head: t('column.naiveWape'),
            raw: (row) => row.naive_wape,
            show: (row) => formatRatio(row.naive_wape),
          },
          {
            head: t('column.coverage'),
            raw: (row) => row.coverage80,
            show: (row) => formatRatio(row.coverage80),
          },
          { head: t('column.skill'), raw: (row) => row.skill, show: (row) => formatRatio(row.skill) },
        ],
      }}
    >
      <p className="note">{t('forecast.accuracyHelp', { origins: forecast.origins })}</p>
    </ChartCard>
  )
}

/** Level, season, year and holidays, which add up to the mean. */
export function DecompositionCard({ forecast }: Props) {
  const { t } = useTranslation()
  const unit = unitOf(sourceNamed(useSources(), forecast.source), forecast.measure)
  const option = useMemo(() => decompositionOption(forecast, unit, t), [forecast, unit, t])
  const title = t('forecast.decomposition')
  return (
    <ChartCard
      title={title}
      option={option}
      label={t('chart.of', { what: title })}
      table={{
        name: title,
        rows: forecast.points,
        keyOf: (point) => point.date,
        columns: partColumns({ unit, currency: forecast.currency }, t),
      }}
    >
      <p className="note">{t('forecast.decompositionHelp')}</p>
    </ChartCard>
  )
}

/** The models of the ensemble with their weights. */
export function MembersCard({ forecast }: Props) {
  const { t } = useTranslation()
  const unit = unitOf(sourceNamed(useSources(), forecast.source), forecast.measure)
  const figure = (value: number | undefined) => formatFigure(value, unit, forecast.currency)
  const table: Table<ForecastMember> = {
    name: t('forecast.members'),
    rows: forecast.members,
    keyOf: (member, index) => `${member.name}-${index}`,
    columns: [
      {
        head: t('column.model'),
        text: 'long',
        raw: (member) => member.name,
        show: (member) => (
          <>
            <Said>{member.name}</Said>{' '}
            {member.demoted && <span className="note">({t('forecast.demoted')})</span>}
          </>
        ),
      },
      {
        head: t('column.weight'),
        raw: (member) => member.weight,
        show: (member) => (
          <>
            {formatRatio(member.weight)}
            <meter className="weight" aria-hidden="true" value={member.weight} />
          </>
        ),
      },
      {
        head: t('column.error'),
        raw: (member) => member.mean_absolute_error,
        show: (member) => figure(member.mean_absolute_error),
      },
      {
        head: t('column.why'),
        text: 'long',
        raw: (member) => member.reason,
        show: (member) => <Said>{member.reason}</Said>,
      },
    ],
  }
  return (
    <Card role="region" aria-label={table.name}>
      <CardTitle component="h2">{table.name}</CardTitle>
      <CardBody>
        <p className="note">{t('forecast.membersHelp')}</p>
        <SavedTable {...table} />
      </CardBody>
    </Card>
  )
}

type SegmentRow = SegmentPoint & { segment: string }

/** The forecast of each segment. */
export function SegmentsCard({ forecast }: Props) {
  const { t } = useTranslation()
  const source = sourceNamed(useSources(), forecast.source)
  const unit = unitOf(source, forecast.measure)
  const option = useMemo(() => segmentsOption(forecast, unit, t), [forecast, unit, t])
  const title = t('forecast.segments', { by: thingLabel(source, forecast.by ?? 'channel', t) })
  const figure = (value: number) => formatFigure(value, unit, forecast.currency)
  return (
    <ChartCard<SegmentRow>
      title={title}
      option={option}
      label={t('chart.of', { what: title })}
      table={{
        name: title,
        rows: forecast.segments.flatMap(({ segment, points }) =>
          points.map((point) => ({ segment, ...point })),
        ),
        keyOf: (row) => `${row.segment}/${row.date}`,
        columns: [
          { head: t('column.segment'), text: 'long', raw: (row) => row.segment },
          {
            head: t('column.period'),
            text: 'long',
            raw: (row) => row.date,
            show: (row) => formatDay(row.date),
          },
          { head: t('column.mean'), raw: (row) => row.mean, show: (row) => figure(row.mean) },
          { head: t('column.lower80'), raw: (row) => row.lower80, show: (row) => figure(row.lower80) },
          { head: t('column.upper80'), raw: (row) => row.upper80, show: (row) => figure(row.upper80) },
        ],
      }}
    />
  )
}
