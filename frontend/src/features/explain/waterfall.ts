import type { TFunction } from 'i18next'
import type { ExplanationAnswer } from '../../api/generated/gateway'
import { formatFigure, formatShort } from '../../lib/format'
import { unitOf } from '../../lib/sources'
import type { ChartOption } from '../../ui/Chart'

const PARTS = ['calendar', 'volume', 'price', 'mix', 'added', 'lost'] as const

/** A step of the waterfall: from where to where, and whether it is a part or a total. */
export type Step = { name: string; from: number; to: number; isTotal: boolean }

/** Before, each part of the change, now; each begins where the one before it ended. */
export function steps(answer: ExplanationAnswer, t: TFunction): Step[] {
  const found: Step[] = [{ name: t('column.before'), from: 0, to: answer.before, isTotal: true }]
  let level = answer.before
  for (const part of PARTS) {
    const next = level + answer.parts[part]
    found.push({ name: t(`column.${part}`), from: level, to: next, isTotal: false })
    level = next
  }
  return [...found, { name: t('column.now'), from: 0, to: answer.now, isTotal: true }]
}

/** Rises and falls between two totals; the sign is written beside each, so that colour is not needed. */
export function waterfallOption(answer: ExplanationAnswer, t: TFunction): ChartOption {
  const all = steps(answer, t)
  const unit = unitOf(undefined, answer.kpi)
  const bar = (data: (number | string)[], extra: object) => ({
    type: 'bar' as const,
    stack: 'waterfall',
    barWidth: '60%',
    data,
    ...extra,
  })
  const size = (step: Step) => Math.abs(step.to - step.from)
  const signed = ({ dataIndex }: { dataIndex: number }) => {
    const step = all[dataIndex]
    if (!step) {
      return ''
    }
    const text = formatShort(step.isTotal ? step.to : step.to - step.from, unit, answer.currency)
    return step.isTotal || step.to <= step.from ? text : `+${text}`
  }
  return (colors) => {
    const part = (isShown: (step: Step) => boolean, color: string) =>
      bar(
        all.map((step) => (isShown(step) ? size(step) : '-')),
        {
          itemStyle: { color },
          label: { show: true, position: 'right' as const, formatter: signed, color: colors.text },
        },
      )
    return {
      grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'item' as const,
        confine: true,
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const step = all[dataIndex]
          return step
            ? `${step.name}: ${formatFigure(step.isTotal ? step.to : step.to - step.from, unit, answer.currency)}`
            : ''
        },
      },
      // Lying, so that names and figures have room on a phone, too.
      yAxis: {
        type: 'category' as const,
        inverse: true,
        data: all.map((step) => step.name),
        axisLabel: { color: colors.text, interval: 0 },
        axisLine: { lineStyle: { color: colors.text } },
      },
      xAxis: {
        type: 'value' as const,
        axisLabel: {
          color: colors.text,
          hideOverlap: true,
          formatter: (value: number) => formatShort(value, unit, answer.currency),
        },
        splitLine: { lineStyle: { color: colors.grid } },
      },
      series: [
        bar(
          all.map((step) => Math.min(step.from, step.to)),
          { itemStyle: { color: 'transparent' }, silent: true, tooltip: { show: false } },
        ),
        part((step) => step.isTotal, colors.total),
        part((step) => !step.isTotal && step.to >= step.from, colors.gain),
        part((step) => !step.isTotal && step.to < step.from, colors.loss),
      ],
    }
  }
}
