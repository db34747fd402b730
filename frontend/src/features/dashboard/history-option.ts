import type { HistoryView } from '../../api/generated/gateway'
import { formatDay, formatFigure } from '../../lib/format'

const LINE = '#0066cc'
const UNUSUAL = '#b1380b'
const SUSPECT = 'rgba(240, 171, 0, 0.18)'
const ZOOM_FROM = 400

/** What ECharts draws of a history. */
export function historyOption(history: HistoryView) {
  const days = history.points.map((point) => point.date)
  const firstSuspect = history.points.find((point) => point.flag === 'suspect')?.date
  const last = days.at(-1)
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 24, bottom: days.length > ZOOM_FROM ? 56 : 8, containLabel: true },
    tooltip: {
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) =>
        value === null || value === undefined
          ? '–'
          : formatFigure(Number(value), 'currency', history.currency),
    },
    xAxis: {
      type: 'category' as const,
      data: days,
      axisLabel: { formatter: (day: string) => formatDay(day) },
    },
    yAxis: {
      type: 'value' as const,
      axisLabel: { formatter: (value: number) => formatFigure(value, 'currency', history.currency) },
    },
    dataZoom: days.length > ZOOM_FROM ? [{ type: 'slider' as const }, { type: 'inside' as const }] : [],
    series: [
      {
        type: 'line' as const,
        name: 'Revenue',
        data: history.points.map((point) => point.revenue),
        showSymbol: false,
        lineStyle: { width: 1.5, color: LINE },
        itemStyle: { color: LINE },
        ...(firstSuspect !== undefined && last !== undefined
          ? {
              markArea: {
                itemStyle: { color: SUSPECT },
                label: { position: 'insideTop' as const, color: '#6a4c00' },
                data: [[{ name: 'incomplete', xAxis: firstSuspect }, { xAxis: last }]],
              },
            }
          : {}),
      },
      {
        type: 'scatter' as const,
        name: 'Unusual day',
        data: history.points.map((point) => (point.flag === 'unusual' ? point.revenue : null)),
        symbolSize: 9,
        itemStyle: { color: UNUSUAL },
      },
    ],
  }
}
