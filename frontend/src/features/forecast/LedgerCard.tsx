import { Card, CardBody, CardTitle, Skeleton } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HorizonScore, ScoresView } from '../../api/generated/gateway'
import { scoresQuery } from '../../api/queries'
import { formatRatio } from '../../lib/format'
import { sliceOf } from '../../lib/search'
import { SavedTable, type Table } from '../../ui/DataTable'
import { RequestFailure } from '../../ui/Failure'
import { Said } from '../../ui/Said'
import type { Shown } from './shown'

/** How forecasts, served or rehearsed, did once their days had come. */
export function LedgerCard({ shown }: { shown: Shown }) {
  const { t } = useTranslation()
  const { measure, grain } = shown
  const { data, error, refetch } = useQuery(scoresQuery({ ...sliceOf(shown), measure, grain }))
  return (
    <Card role="region" aria-label={t('forecast.ledger')}>
      <CardTitle component="h2">{t('forecast.ledger')}</CardTitle>
      <CardBody>
        {error && (
          <RequestFailure
            error={error}
            onRetry={() => {
              void refetch()
            }}
          />
        )}
        {data ? (
          <Scores scores={data} />
        ) : (
          !error && <Skeleton height="120px" screenreaderText={t('wait.loading')} />
        )}
      </CardBody>
    </Card>
  )
}

function Scores({ scores }: { scores: ScoresView }) {
  const { t } = useTranslation()
  if (scores.forecasts === 0) {
    return <p>{t('forecast.noLedger')}</p>
  }
  const table: Table<HorizonScore> = {
    name: t('forecast.ledger'),
    rows: scores.horizons,
    keyOf: (row) => String(row.from),
    columns: [
      { head: t('column.steps'), text: 'long', raw: (row) => `${row.from}–${row.to}` },
      { head: t('column.forecasts'), raw: (row) => row.forecasts },
      { head: t('column.wape'), raw: (row) => row.wape, show: (row) => formatRatio(row.wape) },
      { head: t('column.skill'), raw: (row) => row.skill, show: (row) => formatRatio(row.skill) },
      {
        head: t('column.coverage'),
        raw: (row) => row.coverage80,
        show: (row) => formatRatio(row.coverage80),
      },
    ],
  }
  return (
    <>
      <p className="note">
        <Said>{t('forecast.ledgerHelp', { sentence: scores.sentence })}</Said>
      </p>
      <SavedTable {...table} />
    </>
  )
}
