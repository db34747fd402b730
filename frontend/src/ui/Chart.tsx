import { LineChart, ScatterChart } from 'echarts/charts'
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use as register, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

register([
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  DataZoomComponent,
  MarkAreaComponent,
  SVGRenderer,
])

type Props = {
  option: EChartsCoreOption
  /** What the chart shows, for who cannot see it. */
  label: string
  points: number
}

/** A chart that follows the size of its place. */
export default function Chart({ option, label, points }: Props) {
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
    chart.setOption(option)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={place} className="chart" role="img" aria-label={label} data-points={points} />
}
