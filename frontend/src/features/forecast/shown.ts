import { ForecastsBy } from '../../api/generated/gateway'
import type { ForecastsGrain, ForecastsMeasure } from '../../api/generated/gateway'
import { GRAINS, oneOf, readSlice, within, type Slice } from '../../lib/search'
import { MEASURES } from '../../ui/selects'

/** What a forecast can be broken down by. */
export const SEGMENTS = Object.values(ForecastsBy)

/** What the forecast page shows; `run` is an earlier forecast to hold against what came. */
export type Shown = Slice & {
  measure: ForecastsMeasure
  grain: ForecastsGrain
  days: number
  by?: ForecastsBy
  run?: string
}

export function readShown(search: URLSearchParams): Shown {
  const by = SEGMENTS.find((one) => one === search.get('by'))
  const run = search.get('run')
  return {
    ...readSlice(search),
    measure: oneOf(search.get('measure'), MEASURES, 'revenue'),
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
