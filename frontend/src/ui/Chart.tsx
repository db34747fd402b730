import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { colorsOf, type Colors } from '../lib/colors'
import { useDark } from '../lib/theme'

register([
  LineChart,
  ScatterChart,
  BarChart,
  CustomChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  DataZoomComponent,
  MarkAreaComponent,
  SVGRenderer,
])

/** What a chart draws, in the colours of the theme. */
export type ChartOption = (colors: Colors) => EChartsCoreOption

/** A chart as a picture: `data:image/svg+xml…`. */
export type ChartHandle = { svg: () => string | undefined }

export type ChartProps = {
  option: ChartOption
  /** What the chart shows, for who cannot see it. */
  label: string
  points: number
  height?: number | undefined
  ref?: Ref<ChartHandle>
}

/** A chart that follows the size of its place and the theme. */
export default function Chart({ option, label, points, height, ref }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  const dark = useDark()
  useImperativeHandle(ref, () => ({ svg: () => chart.current?.getDataURL({ type: 'svg' }) }), [])
  useEffect(() => {
    if (!place.current) {
      return undefined
    }
    const colors = colorsOf(dark)
    const drawn = init(place.current, undefined, { renderer: 'svg' })
    chart.current = drawn
    const observer = new ResizeObserver(() => {
      drawn.resize()
    })
    observer.observe(place.current)
    drawn.setOption({ ...common(colors), ...option(colors) })
    return () => {
      observer.disconnect()
      drawn.dispose()
    }
  }, [option, dark])
  return (
    <div
      ref={place}
      className="chart"
      role="img"
      aria-label={label}
      data-points={points}
      style={height === undefined ? undefined : { height }}
    />
  )
}

const common = (colors: Colors) => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { color: colors.text, fontFamily: fontOfPage() },
})

/** Texts are measured before they are drawn, for which a font must be named; quotes would end an attribute of the SVG. */
const fontOfPage = (): string => getComputedStyle(document.body).fontFamily.replaceAll('"', "'")
