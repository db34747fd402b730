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
import { useEffect, useRef, useSyncExternalStore } from 'react'

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

const DARK = '(prefers-color-scheme: dark)'
const isDark = () => window.matchMedia(DARK).matches

function watchScheme(changed: () => void) {
  const scheme = window.matchMedia(DARK)
  scheme.addEventListener('change', changed)
  return () => {
    scheme.removeEventListener('change', changed)
  }
}

type Props = {
  option: EChartsCoreOption
  /** What the chart shows, for who cannot see it. */
  label: string
  points: number
}

/** A chart that follows the size of its place. */
export default function Chart({ option, label, points }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const dark = useSyncExternalStore(watchScheme, isDark)
  useEffect(() => {
    if (!place.current) {
      return undefined
    }
    const chart = init(place.current, dark ? 'dark' : undefined, { renderer: 'svg' })
    const observer = new ResizeObserver(() => {
      chart.resize()
    })
    observer.observe(place.current)
    chart.setOption({ backgroundColor: 'transparent', ...option })
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option, dark])
  return <div ref={place} className="chart" role="img" aria-label={label} data-points={points} />
}
