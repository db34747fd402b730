import { Alert, Button, Card, CardBody, CardTitle, PageSection, Skeleton } from '@patternfly/react-core'
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Exporter, HealthView, KpisView, ServiceHealth } from '../../api/generated/gateway'
import { healthQuery, kpisQuery, sourcesQuery, telemetryQuery } from '../../api/queries'
import { formatDay } from '../../lib/format'
import { useSources } from '../../lib/sources'
import { SavedTable } from '../../ui/DataTable'
import { RequestFailure } from '../../ui/Failure'
import { PageHead } from '../../ui/PageHead'
import { Said } from '../../ui/Said'
import { Suspects } from '../../ui/Trust'
import { BrowserRelay } from './BrowserRelay'

/** Whether the services are up, where telemetry goes, and how fresh the data are. */
export function StatusPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  return (
    <>
      <PageHead title={t('status.title')}>
        <Button
          variant="secondary"
          onClick={() => {
            void client.invalidateQueries()
          }}
        >
          {t('status.refresh')}
        </Button>
      </PageHead>
      <PageSection>
        <div className="sections">
          <Services />
          <Freshness />
          <Telemetry />
        </div>
      </PageSection>
    </>
  )
}

function Services() {
  const { t } = useTranslation()
  const { data, error } = useQuery(healthQuery)
  return (
    <Card role="region" aria-label={t('status.services')}>
      <CardTitle component="h2">{t('status.services')}</CardTitle>
      <CardBody>
        {error && <RequestFailure error={error} />}
        {data ? (
          <Health of={data} />
        ) : (
          !error && <Skeleton height="160px" screenreaderText={t('wait.loading')} />
        )}
      </CardBody>
    </Card>
  )
}

function Health({ of }: { of: HealthView }) {
  const { t } = useTranslation()
  return (
    <>
      <Alert
        variant={of.status === 'up' ? 'success' : 'warning'}
        component="h3"
        isInline
        isPlain
        title={of.status === 'up' ? t('status.allUp') : t('status.degraded')}
      />
      {of.authentication === 'off' && (
        <Alert variant="warning" component="h3" isInline isPlain title={t('status.open')} />
      )}
      <SavedTable<ServiceHealth>
        name={t('status.services')}
        rows={of.services}
        keyOf={(service) => service.service}
        columns={[
          { head: t('column.service'), text: 'short', raw: (service) => service.service },
          {
            head: t('column.state'),
            text: 'short',
            raw: (service) => service.status,
            show: (service) => t(`status.${service.status}`),
          },
          {
            head: t('column.latency'),
            raw: (service) => service.latency_ms,
            show: (service) => `${service.latency_ms} ms`,
          },
          {
            head: t('column.reason'),
            text: 'long',
            raw: (service) => service.reason,
            show: (service) => (service.reason === undefined ? '' : <Said>{service.reason}</Said>),
          },
        ]}
      />
      <p className="note">{t('status.queue', { count: of.audit_queue_depth })}</p>
      {of.audit_queue_refused > 0 && (
        <Alert isInline variant="danger" title={t('status.refused', { count: of.audit_queue_refused })} />
      )}
    </>
  )
}

type FreshRow = { source: string; label: string; kpis: KpisView | undefined; error: Error | null }

function Freshness() {
  const { t } = useTranslation()
  const { sources } = useSources()
  const known = useQuery(sourcesQuery)
  const rows = useQueries({
    queries: sources.map(({ name }) => kpisQuery({ source: name, window_days: 1 })),
    combine: (results): FreshRow[] =>
      results.map((result, index) => ({
        source: sources[index]?.name ?? '',
        label: sources[index]?.label ?? '',
        kpis: result.data,
        error: result.error,
      })),
  })
  const day = (of: string | undefined) => (of === undefined ? '' : formatDay(of))
  return (
    <Card
      role="region"
      aria-label={t('status.freshness')}
      aria-busy={rows.some((row) => row.kpis === undefined && row.error === null)}
    >
      <CardTitle component="h2">{t('status.freshness')}</CardTitle>
      <CardBody>
        {known.error && <RequestFailure error={known.error} />}
        <SavedTable<FreshRow>
          name={t('status.freshness')}
          rows={rows}
          keyOf={(row) => row.source}
          columns={[
            {
              head: t('column.source'),
              text: 'short',
              raw: (row) => row.source,
              show: (row) => row.label,
            },
            {
              head: t('status.complete'),
              text: 'short',
              raw: (row) => row.kpis?.as_of,
              show: (row) =>
                row.error ? (
                  <Said>{row.error.message}</Said>
                ) : row.kpis ? (
                  day(row.kpis.as_of)
                ) : (
                  t('wait.loading')
                ),
            },
            {
              head: t('status.through'),
              text: 'short',
              raw: (row) => row.kpis?.data_through,
              show: (row) => day(row.kpis?.data_through),
            },
            {
              head: t('status.suspects'),
              text: 'long',
              raw: (row) => row.kpis?.completeness.length,
              show: (row) =>
                row.kpis && row.kpis.completeness.length > 0 ? (
                  <Suspects segments={row.kpis.completeness} />
                ) : (
                  (row.kpis?.completeness.length ?? '')
                ),
            },
          ]}
        />
      </CardBody>
    </Card>
  )
}

function Telemetry() {
  const { t } = useTranslation()
  const { data, error } = useQuery(telemetryQuery)
  const yes = (is: boolean) => (is ? t('status.yes') : t('status.no'))
  return (
    <Card role="region" aria-label={t('status.telemetry')}>
      <CardTitle component="h2">{t('status.telemetry')}</CardTitle>
      <CardBody>
        {error && <RequestFailure error={error} />}
        {data && <BrowserRelay relay={data.relay} />}
        {data ? (
          <SavedTable<Exporter>
            name={t('status.telemetry')}
            rows={data.services}
            keyOf={(exporter) => exporter.service}
            columns={[
              { head: t('column.service'), text: 'short', raw: (exporter) => exporter.service },
              {
                head: t('column.protocol'),
                text: 'short',
                raw: (exporter) => exporter.protocol,
                show: (exporter) => (exporter.enabled ? exporter.protocol : t('status.off')),
              },
              { head: t('column.endpoint'), text: 'long', raw: (exporter) => exporter.endpoint },
              { head: t('column.sampler'), text: 'short', raw: (exporter) => exporter.sampler },
              {
                head: t('column.reachable'),
                text: 'short',
                raw: (exporter) => exporter.reachable,
                show: (exporter) => yes(exporter.reachable),
              },
            ]}
          />
        ) : (
          !error && <Skeleton height="80px" screenreaderText={t('wait.loading')} />
        )}
      </CardBody>
    </Card>
  )
}
