import type { ForecastsGrain } from '../../api/generated/gateway'
import { GRAINS, oneOf, readSlice, within, type Slice } from '../../lib/search'
import { channelNames, dimensionsOf, sourceNamed, type Sources } from '../../lib/sources'
import { readMeasure } from '../../ui/selects'

/** What a company's forecasts can be broken down by. */
export function segmentsOf(sources: Sources, name: string): string[] {
  const source = sourceNamed(sources, name)
  return [...(channelNames(source).length > 1 ? ['channel'] : []), ...dimensionsOf(source)]
}

/** What the forecast page shows; `run` is an earlier forecast to show beside its actuals. */
export type Shown = Slice & {
  measure: string
  grain: ForecastsGrain
  days: number
  by?: string
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
