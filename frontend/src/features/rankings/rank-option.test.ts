import { describe, expect, it } from 'vitest'
import type { RankedRow, RankingAnswer } from '../../api/generated/gateway'
import { tieLetter } from './rank-option'

const row = (rank: number, tie_group: number): RankedRow => ({
  key: `p${rank}`,
  name: `Product ${rank}`,
  rank,
  tie_group,
  rank_lower: rank,
  rank_upper: rank,
  probability_in_top: 1,
  value: 1,
  share: 0.1,
  cumulative_share: 0.1,
  abc_class: 'A',
  previous_value: 1,
})

const ranking = { rows: [row(1, 1), row(2, 1), row(3, 3), row(4, 4), row(5, 4)] } as RankingAnswer

describe('a tie', () => {
  it('has a letter of its own, and what ties with nothing has none', () => {
    expect([1, 3, 4].map((group) => tieLetter(ranking, group))).toEqual(['A', '', 'B'])
  })
})
