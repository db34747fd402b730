import type { TFunction } from 'i18next'
import type { ForecastAnswer, SegmentForecast } from '../../api/generated/gateway'
import { formatRatio, type Unit } from '../../lib/format'
import { bandLegend, bands, line, timeAxes, type BandPoint } from '../../lib/time-option'
import type { ChartOption } from '../../ui/Chart'

/** The newest past, the mean to come with its bands, and what repeating the last season would say. */
export function forecastOption(forecast: ForecastAnswer, unit: Unit, t: TFunction): ChartOption {
  const past = forecast.history.filter((point) => point.used)
  const gap = past.map(() => null)
  const days = [...past, ...forecast.points].map((point) => point.date)
  return (colors) => ({
    ...timeAxes(days, unit, forecast.currency, colors, [
      t('series.past'),
      t('series.forecast'),
      ...bandLegend(t),
      t('series.naive'),
    ]),
    series: [
      ...bands([...past.map(() => ({})), ...forecast.points], colors, t),
      line(
        t('series.past'),
        past.map((point) => point.value),
        { color: colors.past },
      ),
      line(t('series.naive'), [...gap, ...forecast.points.map((point) => point.naive ?? null)], {
        color: colors.naive,
        width: 1,
      }),
      line(t('series.forecast'), [...gap, ...forecast.points.map((point) => point.mean)], {
        color: colors.coming,
        width: 2,
        dash: true,
      }),
    ],
  })
}

const PARTS = ['level', 'seasonal', 'yearly', 'holidays'] as const

/** The parts whose sum is the mean, one line each. */
export function decompositionOption(forecast: ForecastAnswer, unit: Unit, t: TFunction): ChartOption {
  const days = forecast.points.map((point) => point.date)
  return (colors) => ({
    ...timeAxes(
      days,
      unit,
      forecast.currency,
      colors,
      PARTS.map((part) => t(`series.${part}`)),
    ),
    series: PARTS.map((part, index) => ({
      ...line(
        t(`series.${part}`),
        forecast.points.map((point) => point[part]),
        { color: colors.parts[index] ?? colors.past },
      ),
      showSymbol: days.length <= 60,
      symbol: ['circle', 'rect', 'triangle', 'diamond'][index],
      symbolSize: 5,
    })),
  })
}

/** The error by horizon beside that of seasonal naive. */
export function accuracyOption(forecast: ForecastAnswer, t: TFunction): ChartOption {
  // The first row is about the whole horizon; a short one has no other.
  const rows = forecast.accuracy.length > 1 ? forecast.accuracy.slice(1) : forecast.accuracy
  const bar = (name: string, data: (number | null)[], color: string, hatched: boolean) => ({
    type: 'bar' as const,
    name,
    data,
    itemStyle: {
      color,
      ...(hatched
        ? { decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 } }
        : {}),
    },
  })
  return (colors) => ({
    ...timeAxes([], 'ratio', forecast.currency, colors, [t('series.forecast'), t('series.naive')]),
    tooltip: {
      trigger: 'axis' as const,
      confine: true,
      valueFormatter: (value: unknown) => formatRatio(Number(value)),
    },
    xAxis: {
      type: 'category' as const,
      data: rows.map((row) => (row.from === row.to ? String(row.from) : `${row.from}–${row.to}`)),
      axisLabel: { color: colors.text },
      axisLine: { lineStyle: { color: colors.text } },
    },
    series: [
      bar(
        t('series.forecast'),
        rows.map((row) => row.wape ?? null),
        colors.coming,
        false,
      ),
      bar(
        t('series.naive'),
        rows.map((row) => row.naive_wape ?? null),
        colors.naive,
        true,
      ),
    ],
  })
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond']

/** One line a segment, told apart by symbol and colour. */
export function segmentsOption(forecast: ForecastAnswer, unit: Unit, t: TFunction): ChartOption {
  const segments = forecast.segments
  const days = segments[0]?.points.map((point) => point.date) ?? []
  return (colors) => ({
    ...timeAxes(
      days,
      unit,
      forecast.currency,
      colors,
      segments.map((segment) => segment.segment),
    ),
    series: segments.map((segment: SegmentForecast, index) => ({
      ...line(
        segment.segment,
        segment.points.map((point) => point.mean),
        {
          color: colors.parts[index % colors.parts.length] ?? colors.past,
          dash: index >= colors.parts.length,
        },
      ),
      showSymbol: true,
      symbol: SYMBOLS[index % SYMBOLS.length],
      symbolSize: 6,
    })),
    aria: { enabled: false, label: { description: t('series.forecast') } },
  })
}

/** An earlier forecast with its bands, and what really came. */
export type Settled = { points: BandPoint[]; actual: Map<string, number>; unit: Unit; currency: string }

export function settledOption({ points, actual, unit, currency }: Settled, t: TFunction): ChartOption {
  const days = points.map((point) => point.date)
  return (colors) => ({
    ...timeAxes(days, unit, currency, colors, [t('series.actual'), t('series.earlier'), ...bandLegend(t)]),
    series: [
      ...bands(points, colors, t),
      line(
        t('series.earlier'),
        points.map((point) => point.mean),
        { color: colors.coming, width: 2, dash: true },
      ),
      line(
        t('series.actual'),
        days.map((day) => actual.get(day) ?? null),
        { color: colors.past },
      ),
    ],
  })
}
