import type { TFunction } from 'i18next'
import type { ForecastPoint } from '../../api/generated/gateway'
import { formatDay, formatFigure, type Unit } from '../../lib/format'
import type { BandPoint } from '../../lib/time-option'
import type { Column } from '../../ui/DataTable'

type Money = { unit: Unit; currency: string }

function figure<R>(head: string, of: (row: R) => number | undefined, { unit, currency }: Money): Column<R> {
  return { head, raw: of, show: (row) => formatFigure(of(row), unit, currency) }
}

function day<R extends { date: string }>(t: TFunction): Column<R> {
  return {
    head: t('column.period'),
    text: 'short',
    raw: (row) => row.date,
    show: (row) => formatDay(row.date),
  }
}

/** Mean and bands. */
export function pointColumns<R extends BandPoint>(money: Money, t: TFunction): Column<R>[] {
  return [
    day(t),
    figure(t('column.mean'), (point) => point.mean, money),
    figure(t('column.lower80'), (point) => point.lower80, money),
    figure(t('column.upper80'), (point) => point.upper80, money),
    figure(t('column.lower95'), (point) => point.lower95, money),
    figure(t('column.upper95'), (point) => point.upper95, money),
    figure(t('series.naive'), (point) => point.naive, money),
  ]
}

/** The parts that add up to the mean. */
export function partColumns(money: Money, t: TFunction): Column<ForecastPoint>[] {
  return [
    day(t),
    figure(t('series.level'), (point) => point.level, money),
    figure(t('series.seasonal'), (point) => point.seasonal, money),
    figure(t('series.yearly'), (point) => point.yearly, money),
    figure(t('series.holidays'), (point) => point.holidays, money),
    figure(t('column.mean'), (point) => point.mean, money),
  ]
}
