import type { TFunction } from 'i18next'
import type { ForecastAnswer } from '../api/generated/gateway'
import { GRAINS, oneOf } from '../lib/search'

/** The periods that a forecast is for, such as next 30 days, as a part of a sentence. */
export function comingOf(forecast: Pick<ForecastAnswer, 'grain' | 'points'>, t: TFunction): string {
  return t(`coming.${oneOf(forecast.grain, GRAINS, 'day')}`, { count: forecast.points.length })
}
