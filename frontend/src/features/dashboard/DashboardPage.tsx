import { Alert, Gallery, PageSection, Skeleton } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { DashboardView, KpisView, SectionView } from '../../api/generated/gateway'
import { ApiProblem } from '../../api/problem'
import { formatDay } from '../../lib/format'
import { Failure } from '../../ui/Failure'
import { Filters } from './Filters'
import { ForecastCard } from './ForecastCard'
import { HistoryCard } from './HistoryCard'
import { KpiTile } from './KpiTile'
import { dashboardQuery } from './queries'
import { RankingCard } from './RankingCard'
import { RecommendationsCard } from './RecommendationsCard'
import { readShown, writeShown } from './search'

const TILES = 6

/** The overview: what was, what is to come, what sells best and what to do, and how far all that can be trusted. */
export function DashboardPage() {
  const [search, setSearch] = useSearchParams()
  const shown = readShown(search)
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(dashboardQuery(shown))
  return (
    <>
      <PageSection>
        <Filters
          shown={shown}
          onChange={(change) => {
            setSearch(writeShown(search, change))
          }}
        />
      </PageSection>
      <PageSection aria-busy={isPending || isPlaceholderData} className={isPlaceholderData ? 'outdated' : ''}>
        {isPending && <Loading />}
        {error && (
          <Failure
            title={error instanceof ApiProblem ? error.title : 'Something went wrong'}
            detail={error.message}
            traceId={error instanceof ApiProblem ? error.traceId : undefined}
            onRetry={() => {
              void refetch()
            }}
          />
        )}
        {data && !error && (
          <Sections
            view={data}
            onRetry={() => {
              void refetch()
            }}
          />
        )}
      </PageSection>
    </>
  )
}

function Loading() {
  return (
    <Gallery hasGutter minWidths={{ default: '180px' }} aria-label="The figures are being loaded">
      {Array.from({ length: TILES }, (_, index) => (
        <Skeleton key={index} height="150px" screenreaderText="Loading" />
      ))}
    </Gallery>
  )
}

function Sections({ view, onRetry }: { view: DashboardView; onRetry: () => void }) {
  return (
    <div className="sections">
      {view.kpis.kpis ? (
        <KpiSection kpis={view.kpis.kpis} />
      ) : (
        <Failed what="Key figures" section={view.kpis} onRetry={onRetry} />
      )}
      {view.history.history ? (
        <HistoryCard history={view.history.history} />
      ) : (
        <Failed what="History" section={view.history} onRetry={onRetry} />
      )}
      {view.forecast.forecast ? (
        <ForecastCard forecast={view.forecast.forecast} />
      ) : (
        <Failed what="Forecast" section={view.forecast} onRetry={onRetry} />
      )}
      {view.ranking.ranking ? (
        <RankingCard ranking={view.ranking.ranking} />
      ) : (
        <Failed what="Ranking" section={view.ranking} onRetry={onRetry} />
      )}
      {view.recommendations.recommendations ? (
        <RecommendationsCard recommendations={view.recommendations.recommendations} />
      ) : (
        <Failed what="Recommendations" section={view.recommendations} onRetry={onRetry} />
      )}
      {view.trace_id && (
        <p className="kpi-note">
          Trace <code>{view.trace_id}</code>
        </p>
      )}
    </div>
  )
}

function KpiSection({ kpis }: { kpis: KpisView }) {
  const asOf = formatDay(kpis.as_of)
  return (
    <>
      <p>
        {formatDay(kpis.window.from)} to {formatDay(kpis.window.to)}. Data complete until{' '}
        <strong>{asOf}</strong>
        {kpis.data_through !== kpis.as_of && <>, last data of {formatDay(kpis.data_through)}</>}. Amounts in{' '}
        {kpis.currency}.
      </p>
      {kpis.completeness.length > 0 && (
        <Alert
          variant="warning"
          component="h2"
          isInline
          title="Some data look incomplete; figures end with the last complete day"
        >
          <ul>
            {kpis.completeness.map((suspect) => (
              <li key={`${suspect.dimension}/${suspect.segment}/${suspect.channel}`}>{suspect.sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Gallery hasGutter minWidths={{ default: '180px' }}>
        {kpis.kpis.map((kpi) => (
          <KpiTile key={kpi.kpi} kpi={kpi} currency={kpis.currency} asOf={asOf} />
        ))}
      </Gallery>
    </>
  )
}

function Failed({ what, section, onRetry }: { what: string; section: SectionView; onRetry: () => void }) {
  return (
    <Failure
      title={`${what}: ${section.problem?.title ?? 'failed'}`}
      detail={section.problem?.detail ?? 'No reason was given.'}
      onRetry={onRetry}
    />
  )
}
