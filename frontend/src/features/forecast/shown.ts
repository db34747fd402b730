import { ForecastsBy } from '../../api/generated/gateway'
import type { ForecastsGrain, ForecastsMeasure } from '../../api/generated/gateway'
import { GRAINS, oneOf, readSlice, within, type Slice } from '../../lib/search'
import { channelNames, hasDimension, sourceNamed, type Sources } from '../../lib/sources'
import { readMeasure } from '../../ui/selects'

/** What a forecast can be broken down by. */
export const SEGMENTS = Object.values(ForecastsBy)

/** What a company's forecasts can be broken down by. */
export function segmentsOf(sources: Sources, name: string): ForecastsBy[] {
  const source = sourceNamed(sources, name)
  return SEGMENTS.filter((by) =>
    by === 'channel' ? channelNames(source).length > 1 : hasDimension(source, by),
  )
}

/** What the forecast page shows; `run` is an earlier forecast to hold against what came. */
export type Shown = Slice & {
  measure: ForecastsMeasure
  grain: ForecastsGrain
  days: number
  by?: ForecastsBy
  run?: string
}

export function readShown(search: URLSearchParams, sources: Sources): Shown {
  const slice = readSlice(search, sources)
  const by = segmentsOf(sources, slice.source).find((one) => one === search.get('by'))
  const run = search.get('run')
  return {
    ...slice,
    measure: readMeasure(search, slice, sources),
    grain: oneOf(search.get('grain'), GRAINS, 'day'),
    days: within(search.get('days'), 1, 365, 30),
    ...(by ? { by } : {}),
    ...(run ? { run } : {}),
  }
}

/** What the API is asked; the earlier forecast is another question. */
export function askedOf(shown: Shown): Omit<Shown, 'run'> {
  const asked = { ...shown }
  delete asked.run
  return asked
}
