import type { DashboardParams } from '../../api/generated/gateway'
import { GRAINS, oneOf, readSlice, within, type Slice } from '../../lib/search'
import type { Sources } from '../../lib/sources'

/** What the overview shows; the address holds all of it. */
export type Shown = Slice & Required<Pick<DashboardParams, 'window_days' | 'days_back' | 'grain'>>

export const readShown = (search: URLSearchParams, sources: Sources): Shown => ({
  ...readSlice(search, sources),
  window_days: within(search.get('window_days'), 1, 1095, 30),
  days_back: within(search.get('days_back'), 1, 3650, 365),
  grain: oneOf(search.get('grain'), GRAINS, 'day'),
})
