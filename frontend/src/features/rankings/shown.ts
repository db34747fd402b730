import { RankingsBy } from '../../api/generated/gateway'
import type { RankingsMeasure } from '../../api/generated/gateway'
import { oneOf, readSlice, within, type Slice } from '../../lib/search'
import { canRank, sourceNamed, type Sources } from '../../lib/sources'
import { readMeasure } from '../../ui/selects'

/** What can be ranked. */
export const RANKED = Object.values(RankingsBy)

/** What the rankings show. */
export type Shown = Slice & { by: RankingsBy; measure: RankingsMeasure; top_n: number; window_days: number }

/** What a company's model lets be ranked. */
export function rankedOf(sources: Sources, name: string): RankingsBy[] {
  const source = sourceNamed(sources, name)
  return RANKED.filter((by) => canRank(source, by))
}

/** What the address asks for is kept even where it cannot be ranked, for the page says why. */
export function readShown(search: URLSearchParams, sources: Sources): Shown {
  const slice = readSlice(search, sources)
  return {
    ...slice,
    by: oneOf(search.get('by'), RANKED, rankedOf(sources, slice.source)[0] ?? 'product'),
    measure: readMeasure(search, slice, sources),
    top_n: within(search.get('top_n'), 1, 100, 20),
    window_days: within(search.get('window_days'), 1, 730, 90),
  }
}
