import type { ForecastAnswer } from '../../api/generated/gateway'
import { formatDay, formatFigure, type Unit } from '../../lib/format'

const PAST = '#0066cc'
const COMING = '#5e40be'
const BAND_95 = 'rgba(94, 64, 190, 0.14)'
const BAND_80 = 'rgba(94, 64, 190, 0.28)'

/** The unit of a measure. */
export function unitOf(measure: string): Unit {
  return measure === 'revenue' ? 'currency' : 'count'
}

/** What ECharts draws of a forecast: the newest past, the mean to come, and its bands as stacked areas. */
export function forecastOption(forecast: ForecastAnswer) {
  const past = forecast.history.filter((point) => point.used)
  const gap = past.map(() => null)
  const format = (value: unknown) =>
    value === null || value === undefined
      ? '–'
      : formatFigure(Number(value), unitOf(forecast.measure), forecast.currency)
  const area = (name: string, values: (number | null)[], color?: string) => ({
    type: 'line' as const,
    name,
    stack: 'bands',
    data: [...gap, ...values],
    showSymbol: false,
    silent: true,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
    ...(color === undefined ? {} : { areaStyle: { color } }),
  })
  const step = (from: number | undefined, to: number | undefined) => (to ?? 0) - (from ?? 0)
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis' as const, valueFormatter: format },
    xAxis: {
      type: 'category' as const,
      data: [...past.map((point) => point.date), ...forecast.points.map((point) => point.date)],
      axisLabel: { formatter: (day: string) => formatDay(day) },
    },
    yAxis: { type: 'value' as const, axisLabel: { formatter: format } },
    series: [
      area(
        'below',
        forecast.points.map((point) => point.lower95 ?? null),
      ),
      area(
        '95 % lower',
        forecast.points.map((point) => step(point.lower95, point.lower80)),
        BAND_95,
      ),
      area(
        '80 %',
        forecast.points.map((point) => step(point.lower80, point.upper80)),
        BAND_80,
      ),
      area(
        '95 % upper',
        forecast.points.map((point) => step(point.upper80, point.upper95)),
        BAND_95,
      ),
      {
        type: 'line' as const,
        name: 'Past',
        data: past.map((point) => point.value),
        showSymbol: false,
        lineStyle: { width: 1.5, color: PAST },
        itemStyle: { color: PAST },
      },
      {
        type: 'line' as const,
        name: 'Forecast',
        data: [...gap, ...forecast.points.map((point) => point.mean)],
        showSymbol: false,
        lineStyle: { width: 2, color: COMING },
        itemStyle: { color: COMING },
      },
    ],
  }
}
