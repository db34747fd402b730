import type { TFunction } from 'i18next'
import type { RankedRow, RankingAnswer, SourceView } from '../../api/generated/gateway'
import { formatDelta, formatFigure, formatRatio } from '../../lib/format'
import { measureLabel, unitOf } from '../../lib/sources'
import type { Column } from '../../ui/DataTable'
import { tieLetter } from './rank-option'

/** What a ranking tells of each thing. */
export function rankColumns(
  ranking: RankingAnswer,
  source: SourceView | undefined,
  t: TFunction,
): Column<RankedRow>[] {
  const unit = unitOf(source, ranking.measure)
  const figure = (value: number) => formatFigure(value, unit, ranking.currency)
  return [
    { head: t('column.name'), text: 'long', raw: (row) => row.name },
    {
      head: t('column.rank'),
      raw: (row) => row.rank,
      show: (row) => {
        const letter = tieLetter(ranking, row.tie_group)
        return (
          <>
            {row.rank}
            {letter !== '' && <span className="note"> {t('ranking.tie', { letter })}</span>}
          </>
        )
      },
    },
    {
      head: t('column.rankInterval'),
      raw: (row) => `${row.rank_lower}–${row.rank_upper}`,
      show: (row) =>
        row.rank_lower === row.rank_upper
          ? row.rank_lower
          : t('ranking.interval', { lower: row.rank_lower, upper: row.rank_upper }),
    },
    {
      head: measureLabel(source, ranking.measure, t),
      raw: (row) => row.value,
      show: (row) => figure(row.value),
    },
    { head: t('column.share'), raw: (row) => row.share, show: (row) => formatRatio(row.share) },
    {
      head: t('column.cumulative'),
      raw: (row) => row.cumulative_share,
      show: (row) => formatRatio(row.cumulative_share),
    },
    { head: t('column.abc'), raw: (row) => row.abc_class },
    {
      head: t('column.change'),
      raw: (row) => row.change,
      show: (row) => (row.change === undefined ? t('ranking.new') : formatDelta(row.change)),
    },
    {
      head: t('column.inTop'),
      raw: (row) => row.probability_in_top,
      show: (row) => formatRatio(row.probability_in_top),
    },
    { head: t('column.key'), text: 'short', raw: (row) => row.key },
  ]
}
