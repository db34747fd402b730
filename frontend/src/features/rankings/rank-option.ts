import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { RankingAnswer } from '../../api/generated/gateway'
import type { ChartOption } from '../../ui/Chart'

const ROOM = 26
const PHONE = '(width <= 40rem)'

/** The letter of a tie group, A for the first; empty where a thing ties with none. */
export function tieLetter(ranking: RankingAnswer, group: number): string {
  const shared = [...new Set(ranking.rows.map((row) => row.tie_group))].filter(
    (one) => ranking.rows.filter((row) => row.tie_group === one).length > 1,
  )
  const index = shared.indexOf(group)
  return index < 0 ? '' : String.fromCodePoint(65 + (index % 26))
}

/** How high the chart must be for its rows. */
export const rankHeight = (ranking: RankingAnswer): number => 60 + ROOM * ranking.rows.length

/** Each thing's place by value as a dot upon the interval where its rank lies with 80 % certainty. */
export function rankOption(ranking: RankingAnswer): ChartOption {
  const rows = ranking.rows
  const names = rows.map((row) => row.name)
  // Made anew whenever the chart changes its size: names must leave room for the intervals.
  const label = (_: string, index: number) => {
    const row = rows[index]
    if (!row) {
      return ''
    }
    const longest = window.matchMedia(PHONE).matches ? 16 : 32
    const name = row.name.length > longest ? `${row.name.slice(0, longest - 1)}…` : row.name
    const letter = tieLetter(ranking, row.tie_group)
    return letter === '' ? name : `${name} (${letter})`
  }
  return (colors) => ({
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      confine: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = rows[dataIndex]
        return row ? `${escape(row.name)}: ${row.rank} (${row.rank_lower}–${row.rank_upper})` : ''
      },
    },
    xAxis: {
      type: 'value' as const,
      min: 1,
      max: Math.max(rows.length, ...rows.map((row) => row.rank_upper)),
      minInterval: 1,
      position: 'top' as const,
      axisLabel: { color: colors.text, hideOverlap: true },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: names,
      axisLabel: { color: colors.text, interval: 0, formatter: label },
      axisLine: { lineStyle: { color: colors.text } },
    },
    series: [
      {
        type: 'custom' as const,
        data: rows.map((row, index) => [row.rank_lower, index, row.rank_upper]),
        encode: { x: [0, 2], y: 1 },
        renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => {
          const [from, y] = api.coord([api.value(0), api.value(1)])
          const [to] = api.coord([api.value(2), api.value(1)])
          const at = { y1: y ?? 0, y2: y ?? 0 }
          return {
            type: 'line' as const,
            shape: { x1: from ?? 0, x2: to ?? 0, ...at },
            style: { stroke: colors.band80, lineWidth: 10, lineCap: 'round' as const },
          }
        },
      },
      {
        type: 'scatter' as const,
        data: rows.map((_, index) => [index + 1, index]),
        symbolSize: 9,
        itemStyle: { color: colors.coming },
      },
    ],
  })
}

/** Names come from a warehouse; ECharts takes a tooltip for HTML. */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
