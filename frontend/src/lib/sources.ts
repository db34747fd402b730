import { createContext, useContext } from 'react'
import type { TFunction } from 'i18next'
import type {
  ChannelView,
  DimensionView,
  MeasureView,
  SourcesView,
  SourceView,
} from '../api/generated/gateway'
import type { Unit } from './format'

/** The companies whose sales can be asked for, and the one that is shown where the address names none. */
export type Sources = Pick<SourcesView, 'sources' | 'default_source'>

/** Before they are known. */
export const NONE: Sources = { sources: [] }

const Known = createContext(NONE)

/** Gives the companies to everything inside. */
export const SourcesProvider = Known.Provider

/** The companies; none until they are known. */
export const useSources = (): Sources => useContext(Known)

export const sourceNamed = ({ sources }: Sources, name: string): SourceView | undefined =>
  sources.find((source) => source.name === name)

/** A company as people know it; one that is gone, or not to be seen, has its name alone. */
export const labelOf = (sources: Sources, name: string): string => sourceNamed(sources, name)?.label ?? name

/** The names of a company's channels, the default first; none where there is only one. */
export function channelNames(source: SourceView | undefined): string[] {
  return source?.channels.flatMap((channel) => channel.name ?? []) ?? []
}

/** The channels that are asked: one by name, all of them, or the default. */
function askedChannels(source: SourceView, channel: string | undefined): ChannelView[] {
  const name = channel ?? source.default_channel
  const named = source.channels.filter((one) => one.name === name)
  return named.length > 0 ? named : source.channels
}

/** The measures that every channel knows that is asked: without one of them a sum would be too small. */
export function measuresOf(source: SourceView | undefined, channel: string | undefined): MeasureView[] {
  const [first, ...others] = source === undefined ? [] : askedChannels(source, channel)
  return (first?.measures ?? []).filter((measure) =>
    others.every((other) => other.measures.some((one) => one.name === measure.name)),
  )
}

/** A measure or a dimension as a company's model has it; undefined for what it does not have. */
const named = <T extends { name: string }>(
  source: SourceView | undefined,
  of: (channel: ChannelView) => T[],
  name: string,
): T | undefined => source?.channels.flatMap(of).find((one) => one.name === name)

/** The unit of a measure; revenue is money whatever is known of it. */
export const unitOf = (source: SourceView | undefined, measure: string): Unit =>
  named(source, (channel) => channel.measures, measure)?.unit ??
  (measure === 'revenue' ? 'currency' : 'count')

const MEASURES = ['revenue', 'orders', 'units', 'cost', 'discount'] as const
const THINGS = ['product', 'customer', 'territory', 'category', 'reseller', 'salesperson', 'channel'] as const

/** A measure in words: those that every company has in the reader's language, others as the model has them. */
export function measureLabel(source: SourceView | undefined, measure: string, t: TFunction): string {
  const usual = MEASURES.find((one) => one === measure)
  return usual === undefined
    ? (named(source, (channel) => channel.measures, measure)?.label ?? measure)
    : t(`measure.${usual}`)
}

/** What sales are split or ranked by in words, likewise. */
export function thingLabel(source: SourceView | undefined, thing: string, t: TFunction): string {
  const usual = THINGS.find((one) => one === thing)
  if (usual !== undefined) {
    return t(`thing.${usual}`)
  }
  const label = named(source, (channel) => channel.dimensions, thing)?.label
  return label === undefined ? thing : `${label} (${thing.split('.')[0] ?? ''})`
}

/** The names of the dimensions that sales can be split by, those of roles first. */
export const dimensionsOf = (source: SourceView | undefined): string[] => [
  ...new Set(
    (source?.channels ?? []).flatMap((channel) => channel.dimensions.map((one: DimensionView) => one.name)),
  ),
]

/** The dimensions that are not known by their role. */
export const otherDimensionsOf = (source: SourceView | undefined): string[] =>
  dimensionsOf(source).filter((name) => name.includes('.'))

/** Whether every channel that is asked knows a measure. */
export function knowsMeasure(
  source: SourceView | undefined,
  channel: string | undefined,
  measure: string,
): boolean {
  return source === undefined || measuresOf(source, channel).some((one) => one.name === measure)
}

/** Whether sales can be split and filtered by something in one of the channels at least. */
export function hasDimension(source: SourceView | undefined, dimension: string): boolean {
  return (
    source === undefined ||
    source.channels.some((channel) => channel.dimensions.some((one) => one.name === dimension))
  )
}

/** Whether something can be ranked: its channels are found by themselves. */
export function canRank(source: SourceView | undefined, by: string): boolean {
  return hasDimension(source, by) || source?.channels.some((channel) => channel.things.includes(by)) === true
}

/** What would have to be added to the model to ask a question; undefined where it can be asked. */
export function missingFor(source: SourceView | undefined, question: string): string | undefined {
  return source?.abilities.find((ability) => ability.question === question && !ability.on)?.missing
}
