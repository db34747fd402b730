import { LineChart } from 'echarts/charts'
import { DataZoomComponent, GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { HistoryView } from '../../api/generated/gateway'
import { formatDay, formatFigure } from '../../lib/format'
import { historyOption } from './history-option'

register([LineChart, GridComponent, TooltipComponent, DataZoomComponent, MarkAreaComponent, SVGRenderer])

/** The history as a line; days that are not complete lie in a marked area. */
export default function HistoryChart({ history }: { history: HistoryView }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) {
      return undefined
    }
    const chart = init(place.current, undefined, { renderer: 'svg' })
    const observer = new ResizeObserver(() => {
      chart.resize()
    })
    observer.observe(place.current)
    chart.setOption(historyOption(history))
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [history])
  const total = history.points.reduce((sum, point) => sum + point.revenue, 0)
  const label =
    `Revenue from ${formatDay(history.window.from)} to ${formatDay(history.window.to)}, ` +
    `in all ${formatFigure(total, 'currency', history.currency)}. The table shows every value.`
  return (
    <div ref={place} className="chart" role="img" aria-label={label} data-points={history.points.length} />
  )
}
