import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { RankedRow, RankingAnswer, SectionView } from '../../api/generated/gateway'
import { formatDelta, formatFigure } from '../../lib/format'
import { carried } from '../../lib/search'
import { paths } from '../../paths'
import { CsvButton, DataTable, type Table } from '../../ui/DataTable'
import { ofRanking } from '../../ui/provenance'
import { Trust } from '../../ui/Trust'

const MOST = 5

const moved = (row: RankedRow) => Math.abs(row.value - row.previous_value)

/** The products whose revenue changed most, with how sure the change is. */
export function MoversCard({ ranking, section }: { ranking: RankingAnswer; section: SectionView }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const rows = ranking.rows.toSorted((a, b) => moved(b) - moved(a)).slice(0, MOST)
  const money = (value: number) => formatFigure(value, 'currency', ranking.currency)
  const table: Table<RankedRow> = {
    name: t('overview.movers'),
    rows,
    keyOf: (row) => row.key,
    columns: [
      { head: t('column.name'), text: 'long', raw: (row) => row.name },
      { head: t('column.now'), raw: (row) => row.value, show: (row) => money(row.value) },
      {
        head: t('column.before'),
        raw: (row) => row.previous_value,
        show: (row) => money(row.previous_value),
      },
      { head: t('column.change'), raw: (row) => row.change, show: (row) => <Change row={row} /> },
    ],
  }
  return (
    <Card role="region" aria-label={t('overview.movers')}>
      <CardTitle component="h2">{t('overview.movers')}</CardTitle>
      <CardBody>
        <Trust of={ofRanking(t('overview.movers'), ranking, t, section)} />
        <p className="note">{t('overview.moversHelp')}</p>
        {rows.length === 0 ? <p>{t('overview.noMovers')}</p> : <DataTable {...table} />}
        <Link to={`${paths.rankings}${carried(search)}`}>{t('overview.allRankings')}</Link>{' '}
        <CsvButton {...table} />
      </CardBody>
    </Card>
  )
}

function Change({ row }: { row: RankedRow }) {
  const { t } = useTranslation()
  if (row.change === undefined) {
    return t('ranking.new')
  }
  return (
    <>
      {formatDelta(row.change)}
      {row.momentum_lower !== undefined && row.momentum_upper !== undefined && (
        <span className="note block">
          {t('ranking.interval', {
            lower: formatDelta(row.momentum_lower),
            upper: formatDelta(row.momentum_upper),
          })}
        </span>
      )}
    </>
  )
}
