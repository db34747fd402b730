import { RankingsBy } from '../../api/generated/gateway'
import type { RankingsMeasure } from '../../api/generated/gateway'
import { oneOf, readSlice, within, type Slice } from '../../lib/search'
import { MEASURES } from '../../ui/selects'

/** What can be ranked. */
export const RANKED = Object.values(RankingsBy)

/** What the rankings show. */
export type Shown = Slice & { by: RankingsBy; measure: RankingsMeasure; top_n: number; window_days: number }

export const readShown = (search: URLSearchParams): Shown => ({
  ...readSlice(search),
  by: oneOf(search.get('by'), RANKED, 'product'),
  measure: oneOf(search.get('measure'), MEASURES, 'revenue'),
  top_n: within(search.get('top_n'), 1, 100, 20),
  window_days: within(search.get('window_days'), 1, 730, 90),
})
