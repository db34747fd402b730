import { Button, Gallery } from '@patternfly/react-core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { getExportDashboardUrl } from '../../api/generated/gateway'
import type { DashboardView, KpisView, SectionView } from '../../api/generated/gateway'
import { dashboardQuery } from '../../api/queries'
import { requestFile } from '../../api/request'
import { formatDay } from '../../lib/format'
import { save } from '../../lib/save'
import { useShown } from '../../lib/search'
import { canRank, sourceNamed, useSources } from '../../lib/sources'
import { drawn, traced } from '../../lib/telemetry'
import { Answer } from '../../ui/Answer'
import { Failure, RequestFailure } from '../../ui/Failure'
import { PageHead } from '../../ui/PageHead'
import { Said } from '../../ui/Said'
import { Suspects } from '../../ui/Trust'
import { TraceId } from '../../ui/TraceId'
import { NoAdvice, Unanswerable, useCanAdvise } from '../../ui/Unanswerable'
import { Slow } from '../../ui/Waiting'
import { AdviceCard } from './AdviceCard'
import { Filters } from './Filters'
import { KpiTile } from './KpiTile'
import { MoversCard } from './MoversCard'
import { OutlookCard } from './OutlookCard'
import { readShown, type Shown } from './shown'

const TILES = 6

/** The overview: what was, what is to come, what moved and what to do, and how far all that can be trusted. */
export function DashboardPage() {
  const { t } = useTranslation()
  const [shown, change] = useShown(readShown)
  const question = dashboardQuery(shown)
  const query = useQuery(question)
  return (
    <>
      <PageHead title={t('overview.title')}>
        <Exports shown={shown} />
      </PageHead>
      <Filters shown={shown} onChange={change} />
      <Answer query={query} queryKey={question.queryKey} tiles={TILES} cards={2}>
        {(view) => (
          <Sections
            view={view}
            shown={shown}
            onRetry={() => {
              void query.refetch()
            }}
          />
        )}
      </Answer>
    </>
  )
}

function Exports({ shown }: { shown: Shown }) {
  const { t } = useTranslation()
  const workbook = useMutation({
    mutationFn: () =>
      traced('export dashboard', (parent) => requestFile(getExportDashboardUrl(shown), { parent })),
    onSuccess: (file) => {
      save(`dashboard-${shown.source}.xlsx`, file)
    },
  })
  return (
    <>
      {workbook.isPending && <Slow />}
      {workbook.error && <RequestFailure error={workbook.error} />}
      <Button
        variant="secondary"
        isLoading={workbook.isPending}
        isDisabled={workbook.isPending}
        onClick={() => {
          workbook.mutate()
        }}
      >
        {workbook.isPending ? t('overview.exporting') : t('overview.export')}
      </Button>
      <Button
        variant="link"
        onClick={() => {
          window.print()
        }}
      >
        {t('overview.print')}
      </Button>
    </>
  )
}

const TOLD_BY_KPIS = ['margin', 'active_customers']
const SECTIONS = ['kpis', 'history', 'forecast', 'ranking', 'recommendations'] as const

type SectionsProps = { view: DashboardView; shown: Shown; onRetry: () => void }

function Sections({ view, shown, onRetry }: SectionsProps) {
  const { t } = useTranslation()
  const source = sourceNamed(useSources(), shown.source)
  const canAdvise = useCanAdvise(shown.source)
  useEffect(() => {
    drawn(
      'dashboard rendered',
      view,
      SECTIONS.map((name) => ({
        name: `tile ${name}`,
        attributes: { 'app.section.status': view[name].status, 'app.section.millis': view[name].millis },
      })),
    )
  }, [view])
  const { kpis, history, forecast, ranking, recommendations } = view
  const failed = (what: string, section: SectionView) => (
    <Failed what={what} section={section} onRetry={onRetry} />
  )
  return (
    <div className="sections">
      {kpis.kpis ? <KpiSection kpis={kpis.kpis} section={kpis} /> : failed(t('overview.kpis'), kpis)}
      <Unanswerable isFolded title={t('missing.kpis')} source={shown.source} questions={TOLD_BY_KPIS} />
      {history.history ? (
        <OutlookCard
          history={history.history}
          shown={shown}
          historySection={history}
          forecast={forecast.forecast}
          forecastSection={forecast}
        />
      ) : (
        failed(t('overview.historyFailed'), history)
      )}
      {!forecast.forecast && failed(t('overview.forecastFailed'), forecast)}
      <div className="two">
        {!canRank(source, 'product') ? (
          <Unanswerable
            title={t('missing.ranking', { things: t('thing.product') })}
            source={shown.source}
            questions={['rankings_by_product']}
          />
        ) : ranking.ranking ? (
          <MoversCard ranking={ranking.ranking} section={ranking} />
        ) : (
          failed(t('ranking.title'), ranking)
        )}
        {!canAdvise ? (
          <NoAdvice source={shown.source} />
        ) : recommendations.recommendations ? (
          <AdviceCard answer={recommendations.recommendations} section={recommendations} />
        ) : (
          failed(t('recommendations.title'), recommendations)
        )}
      </div>
      {view.trace_id && (
        <div className="note">
          {t('trust.trace')} <TraceId id={view.trace_id} />
        </div>
      )}
    </div>
  )
}

function KpiSection({ kpis, section }: { kpis: KpisView; section: SectionView }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('overview.kpis')}>
      <p className="window">
        {t('overview.window', {
          from: formatDay(kpis.window.from),
          to: formatDay(kpis.window.to),
          asOf: formatDay(kpis.as_of),
        })}{' '}
        {kpis.data_through !== kpis.as_of && t('overview.through', { day: formatDay(kpis.data_through) })}{' '}
        {t('overview.currency', { currency: kpis.currency })}{' '}
        {kpis.completeness.length > 0 && <Suspects segments={kpis.completeness} />}
      </p>
      {kpis.comparison !== undefined && (
        <p className="note">
          <Said>{kpis.comparison}</Said>
        </p>
      )}
      <h2 className="hidden">{t('overview.kpis')}</h2>
      <Gallery hasGutter minWidths={{ default: '240px' }}>
        {kpis.kpis.map((kpi) => (
          <KpiTile key={kpi.kpi} kpi={kpi} kpis={kpis} section={section} />
        ))}
      </Gallery>
    </section>
  )
}

type FailedProps = { what: string; section: SectionView; onRetry: () => void }

function Failed({ what, section, onRetry }: FailedProps) {
  const { t } = useTranslation()
  return (
    <Failure
      title={t('failure.section', { what, title: section.problem?.title ?? t('trust.failed') })}
      detail={section.problem?.detail ?? t('failure.noReason')}
      onRetry={onRetry}
    />
  )
}
