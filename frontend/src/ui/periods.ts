import type { TFunction } from 'i18next'
import type { ForecastAnswer } from '../api/generated/gateway'
import { GRAINS, oneOf } from '../lib/search'

/** How far a forecast reaches, such as 30 days. */
export function periodsOf(forecast: Pick<ForecastAnswer, 'grain' | 'points'>, t: TFunction): string {
  return t(`periods.${oneOf(forecast.grain, GRAINS, 'day')}`, { count: forecast.points.length })
}
