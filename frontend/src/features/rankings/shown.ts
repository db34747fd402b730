import { readSlice, within, type Slice } from '../../lib/search'
import { canRank, dimensionsOf, sourceNamed, type Sources } from '../../lib/sources'
import { readMeasure } from '../../ui/selects'

/** What is ranked in most companies. */
const USUAL = ['product', 'customer', 'territory', 'category', 'reseller', 'salesperson']

/** What the rankings show. */
export type Shown = Slice & { by: string; measure: string; top_n: number; window_days: number }

/** What a company's model lets be ranked. */
export function rankedOf(sources: Sources, name: string): string[] {
  const source = sourceNamed(sources, name)
  const others = dimensionsOf(source).filter((by) => !USUAL.includes(by))
  return [...USUAL.filter((by) => canRank(source, by)), ...others]
}

/** What the address asks for is kept even where it cannot be ranked, for the page says why. */
export function readShown(search: URLSearchParams, sources: Sources): Shown {
  const slice = readSlice(search, sources)
  return {
    ...slice,
    by: search.get('by') ?? rankedOf(sources, slice.source)[0] ?? 'product',
    measure: readMeasure(search, slice, sources),
    top_n: within(search.get('top_n'), 1, 100, 20),
    window_days: within(search.get('window_days'), 1, 730, 90),
  }
}
