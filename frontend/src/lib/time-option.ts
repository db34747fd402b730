import type { TFunction } from 'i18next'
import type { Colors } from './colors'
import { formatDay, formatFigure, formatShort, NOTHING, type Unit } from './format'

const ZOOM_FROM = 400
const ZOOM_HEIGHT = 64
const LEGEND_HEIGHT = 36

type Values = (number | null)[]
/** A forecast's mean with its bands, as far as they were asked for. */
export type BandPoint = {
  date: string
  mean: number
  lower80?: number | undefined
  upper80?: number | undefined
  lower95?: number | undefined
  upper95?: number | undefined
  naive?: number | undefined
}

type Look = { color: string; width?: number; dash?: boolean | undefined }

/** Whether a value stands between two gaps, so that no line leads to it. */
const isAlone = (values: Values, at: number) =>
  (values[at] ?? null) !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null

/** The values with a marker on each that stands alone. */
const withMarkers = (values: Values) =>
  values.map((value, at) => (isAlone(values, at) ? { value, symbol: 'circle', symbolSize: 8 } : value))

/** A line; where it is dashed it can be told from the others without colour. A single value is a marker. */
export function line(name: string, data: Values, { color, width = 1.5, dash = false }: Look) {
  return {
    type: 'line' as const,
    name,
    data: withMarkers(data),
    symbol: 'none',
    showSymbol: data.some((_, at) => isAlone(data, at)),
    // Where several points share a pixel its lowest and highest are drawn, so that no extreme is lost.
    sampling: 'minmax' as const,
    lineStyle: { width, color, type: dash ? ('dashed' as const) : ('solid' as const) },
    itemStyle: { color },
  }
}

/** As wide as a band is drawn that belongs to a single point, in pixels. */
const LONE_BAND = 14

/**
 * The 95 and 80 % bands as areas stacked upon each other; a point without a band leaves a gap, and the band of a point that
 * stands alone, which no area can show, is a bar.
 */
export function bands(points: Partial<BandPoint>[], colors: Colors, t: TFunction) {
  const means = points.map((point) => point.lower95 ?? null)
  const alone = points.map((_, at) => isAlone(means, at))
  const shared = (name: string, color?: string) => ({
    name,
    // Bands may begin below zero; by default only values of one sign are stacked.
    stackStrategy: 'all' as const,
    silent: true,
    itemStyle: { color: color ?? 'transparent' },
    tooltip: { show: false },
  })
  const area = (name: string, values: Values, color?: string) => [
    {
      ...shared(name, color),
      type: 'line' as const,
      stack: 'bands',
      data: values.map((value, at) => (alone[at] ? null : value)),
      showSymbol: false,
      lineStyle: { opacity: 0 },
      ...(color === undefined ? {} : { areaStyle: { color } }),
    },
    ...(alone.some(Boolean)
      ? [
          {
            ...shared(name, color),
            type: 'bar' as const,
            stack: 'lone bands',
            barWidth: LONE_BAND,
            data: values.map((value, at) => (alone[at] ? value : null)),
          },
        ]
      : []),
  ]
  const step = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? null : to - from
  return [
    ...area(
      '',
      points.map((point) => point.lower95 ?? null),
    ),
    ...area(
      t('series.band95'),
      points.map((point) => step(point.lower95, point.lower80)),
      colors.band95,
    ),
    ...area(
      t('series.band80'),
      points.map((point) => step(point.lower80, point.upper80)),
      colors.band80,
    ),
    ...area(
      t('series.band95'),
      points.map((point) => step(point.upper80, point.upper95)),
      colors.band95,
    ),
  ]
}

type Legend = (string | { name: string; icon: string })[]

/** What the bands are called in a legend; they are areas, not lines. */
export const bandLegend = (t: TFunction): Legend =>
  [t('series.band80'), t('series.band95')].map((name) => ({ name, icon: 'roundRect' }))

/** Axes, legend, tooltip and, for many points, a way to move along them. */
export function timeAxes(days: string[], unit: Unit, currency: string, colors: Colors, legend: Legend) {
  const zooms = days.length > ZOOM_FROM
  const format = (value: unknown) =>
    value === null || value === undefined ? NOTHING : formatFigure(Number(value), unit, currency)
  return {
    grid: { left: 8, right: 44, top: LEGEND_HEIGHT, bottom: zooms ? ZOOM_HEIGHT : 8, containLabel: true },
    legend: {
      data: legend,
      top: 0,
      left: 0,
      type: 'scroll' as const,
      textStyle: { color: colors.text },
    },
    tooltip: { trigger: 'axis' as const, valueFormatter: format, confine: true },
    xAxis: {
      type: 'category' as const,
      data: days,
      axisLabel: { formatter: (day: string) => formatDay(day), hideOverlap: true, color: colors.text },
      axisLine: { lineStyle: { color: colors.text } },
    },
    yAxis: {
      type: 'value' as const,
      axisLabel: {
        formatter: (value: number) => formatShort(value, unit, currency),
        color: colors.text,
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    dataZoom: zooms
      ? [
          {
            type: 'slider' as const,
            textStyle: { color: colors.text },
            labelFormatter: (_: number, day: string) => formatDay(day),
          },
          // The wheel alone scrolls the page.
          { type: 'inside' as const, zoomOnMouseWheel: 'ctrl' as const },
        ]
      : [],
  }
}
