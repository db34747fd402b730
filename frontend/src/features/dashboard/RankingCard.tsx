import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import type { RankedRow, RankingAnswer } from '../../api/generated/gateway'
import { formatDay, formatDelta, formatFigure } from '../../lib/format'

/** What sells best; things that cannot be told apart share a rank. */
export function RankingCard({ ranking }: { ranking: RankingAnswer }) {
  return (
    <Card>
      <CardTitle component="h2">
        Best {ranking.by}s by {ranking.measure}, {formatDay(ranking.from)} to {formatDay(ranking.to)}
      </CardTitle>
      <CardBody>
        {ranking.rows.length === 0 ? (
          <p>Nothing was sold in this time. Choose a longer time or other filters.</p>
        ) : (
          <div className="table-scroll" tabIndex={0} role="region" aria-label="Ranking">
            <table className="plain-table ranking">
              <thead>
                <tr>
                  <th scope="col">Rank</th>
                  <th scope="col">Name</th>
                  <th scope="col">{ranking.measure}</th>
                  <th scope="col">Share</th>
                  <th scope="col">Class</th>
                  <th scope="col">Against the time before</th>
                  <th scope="col">Rank, 80 % sure</th>
                </tr>
              </thead>
              <tbody>
                {ranking.rows.map((row) => (
                  <Row key={row.key} row={row} ranking={ranking} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className="kpi-note">
          {ranking.orders} orders. {ranking.method}
        </p>
      </CardBody>
    </Card>
  )
}

function Row({ row, ranking }: { row: RankedRow; ranking: RankingAnswer }) {
  const unit = ranking.measure === 'revenue' ? 'currency' : 'count'
  return (
    <tr>
      <td>{row.rank}</td>
      <th scope="row">{row.name}</th>
      <td>{formatFigure(row.value, unit, ranking.currency)}</td>
      <td>{formatFigure(row.share, 'ratio', ranking.currency)}</td>
      <td>{row.abc_class}</td>
      <td>
        {row.change === undefined ? 'new' : formatDelta(row.change)}
        {row.momentum_lower !== undefined && row.momentum_upper !== undefined && (
          <span className="kpi-note">
            {' '}
            ({formatDelta(row.momentum_lower)} to {formatDelta(row.momentum_upper)})
          </span>
        )}
      </td>
      <td>
        {row.rank_lower === row.rank_upper
          ? row.rank_lower
          : `${String(row.rank_lower)} to ${String(row.rank_upper)}`}
      </td>
    </tr>
  )
}
