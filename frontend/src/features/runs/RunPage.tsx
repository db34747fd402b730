import { Card, CardBody, CardTitle, ExpandableSection } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { RunRecord } from '../../api/generated/gateway'
import { RUN_KINDS, runQuery, type RunKind } from '../../api/queries'
import { formatDay, formatInstant } from '../../lib/format'
import { carried, oneOf } from '../../lib/search'
import { labelOf, useSources } from '../../lib/sources'
import { paths } from '../../paths'
import { Answer } from '../../ui/Answer'
import { PageHead } from '../../ui/PageHead'
import { Copyable, TraceId } from '../../ui/TraceId'
import { Fact } from '../../ui/Trust'
import { Replay } from './Replay'

/** One stored run: what was asked, from what it was computed, what came out, and whether it still does. */
export function RunPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const params = useParams()
  const kind = oneOf(params['kind'] ?? null, RUN_KINDS, 'forecasts')
  const id = params['id'] ?? ''
  const question = runQuery(kind, id)
  const query = useQuery(question)
  const list = new URLSearchParams(carried(search))
  list.set('kind', kind)
  return (
    <>
      <PageHead title={t('runs.detail', { id: id.slice(0, 8) })}>
        <Link to={`${paths.runs}?${list.toString()}`}>{t('runs.back')}</Link>
      </PageHead>
      <Answer query={query} queryKey={question.queryKey} cards={2}>
        {(run) => <Run kind={kind} run={run} />}
      </Answer>
    </>
  )
}

function Run({ kind, run }: { kind: RunKind; run: RunRecord }) {
  const { t } = useTranslation()
  return (
    <div className="sections">
      <Facts run={run} />
      <Replay kind={kind} id={run.id} />
      <Card>
        <CardTitle component="h2">{t('runs.parameters')}</CardTitle>
        <CardBody>
          <Json value={run.parameters} name={t('runs.parameters')} />
          <ExpandableSection toggleText={t('runs.result')}>
            <Json value={run.result} name={t('runs.result')} />
          </ExpandableSection>
        </CardBody>
      </Card>
    </div>
  )
}

function Facts({ run }: { run: RunRecord }) {
  const { t } = useTranslation()
  const sources = useSources()
  return (
    <Card>
      <CardTitle component="h2">{t('runs.facts')}</CardTitle>
      <CardBody>
        <dl className="facts wide">
          <Fact name={t('column.run')}>
            <Copyable>{run.id}</Copyable>
          </Fact>
          <Fact name={t('runs.created')}>{formatInstant(run.created_at)}</Fact>
          <Fact name={t('runs.asked')}>{run.subject ?? t('runs.notNamed')}</Fact>
          <Fact name={t('column.source')}>{labelOf(sources, run.source)}</Fact>
          <Fact name={t('column.asOf')}>{formatDay(run.as_of)}</Fact>
          <Fact name={t('runs.took')}>{run.duration_ms} ms</Fact>
          <Fact name={t('runs.code')}>
            <Copyable>{run.code_version}</Copyable>
          </Fact>
          {run.seed !== undefined && <Fact name={t('runs.seed')}>{run.seed}</Fact>}
          <Fact name={t('runs.fingerprint')}>
            <Copyable>{run.input.fingerprint}</Copyable>
          </Fact>
          <Fact name={t('runs.hash')}>
            <Copyable>{run.result_hash}</Copyable>
          </Fact>
          {run.trace_id !== undefined && (
            <Fact name={t('trust.trace')}>
              <TraceId id={run.trace_id} />
            </Fact>
          )}
        </dl>
      </CardBody>
    </Card>
  )
}

function Json({ value, name }: { value: unknown; name: string }) {
  return (
    <pre className="json" tabIndex={0} role="region" aria-label={name}>
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}
