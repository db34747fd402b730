import { createContext, useContext } from 'react'
import type { ChannelView, RankingsBy, SourcesView, SourceView } from '../api/generated/gateway'

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

/** Whether every channel that is asked knows a measure: without one of them a sum would be too small. */
export function knowsMeasure(
  source: SourceView | undefined,
  channel: string | undefined,
  measure: string,
): boolean {
  return (
    source === undefined || askedChannels(source, channel).every((asked) => asked.measures.includes(measure))
  )
}

/** Whether sales can be split and filtered by something in one of the channels at least. */
export function hasDimension(source: SourceView | undefined, dimension: string): boolean {
  return (
    source === undefined ||
    source.channels.some((channel) => channel.dimensions.some((one) => one.name === dimension))
  )
}

/** Whether something can be ranked: its channels are found by themselves. */
export function canRank(source: SourceView | undefined, by: RankingsBy): boolean {
  return hasDimension(source, by) || source?.channels.some((channel) => channel.things.includes(by)) === true
}

/** What would have to be added to the model to ask a question; undefined where it can be asked. */
export function missingFor(source: SourceView | undefined, question: string): string | undefined {
  return source?.abilities.find((ability) => ability.question === question && !ability.on)?.missing
}
