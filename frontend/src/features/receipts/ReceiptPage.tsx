import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { ReceiptView, ShownSection } from '../../api/generated/gateway'
import type { RunKind } from '../../api/queries'
import { formatDay, formatInstant, NOTHING } from '../../lib/format'
import { carried } from '../../lib/search'
import { paths } from '../../paths'
import { Answer } from '../../ui/Answer'
import { DataTable, type Table } from '../../ui/DataTable'
import { PageHead } from '../../ui/PageHead'
import { Copyable, TraceId } from '../../ui/TraceId'
import { Fact } from '../../ui/Trust'
import { receiptQuery } from './queries'
import { Rebuilt } from './Rebuilt'
import { useWords } from './words'

const NOT_MODIFIED = 304

/** One receipt: who was shown what, and whether the same comes out today. */
export function ReceiptPage() {
  const words = useWords()
  const [search] = useSearchParams()
  const id = useParams()['id'] ?? ''
  const question = receiptQuery(id)
  const query = useQuery(question)
  const kept = search.toString()
  return (
    <>
      <PageHead title={words('one', { id: id.slice(0, 8) })}>
        <Link to={`${paths.receipts}${kept && `?${kept}`}`}>{words('back')}</Link>
      </PageHead>
      <Answer query={query} queryKey={question.queryKey} cards={2}>
        {(receipt) => (
          <div className="sections">
            <Facts receipt={receipt} />
            <Sections of={receipt.sections} />
            <Rebuilt id={receipt.audit_id} />
          </div>
        )}
      </Answer>
    </>
  )
}

function Facts({ receipt }: { receipt: ReceiptView }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <Card>
      <CardTitle component="h2">{words('facts')}</CardTitle>
      <CardBody>
        <dl className="facts wide">
          <Fact name={words('shownAt')}>{formatInstant(receipt.shown_at)}</Fact>
          <Fact name={t('column.person')}>{receipt.subject ?? words('erased')}</Fact>
          <Fact name={words('pseudonym')}>
            <Copyable>{receipt.person}</Copyable>
          </Fact>
          <Fact name={words('request')}>
            {receipt.method} {receipt.path}
          </Fact>
          {receipt.query !== undefined && <Fact name={words('query')}>{receipt.query}</Fact>}
          <Fact name={words('id')}>
            <Copyable>{receipt.audit_id}</Copyable>
          </Fact>
          <Fact name={words('sequence')}>{receipt.sequence}</Fact>
          <Fact name={t('trust.trace')}>
            <TraceId id={receipt.trace_id} />
          </Fact>
        </dl>
        {receipt.status === NOT_MODIFIED && <p className="note">{words('kept')}</p>}
      </CardBody>
    </Card>
  )
}

function Sections({ of }: { of: ShownSection[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const table: Table<ShownSection> = {
    name: words('what'),
    rows: of,
    keyOf: (section, index) => `${section.section}/${index}`,
    columns: [
      { head: words('what'), text: 'short', raw: (section) => words(`sections.${section.section}`) },
      {
        head: words('freshness'),
        text: 'short',
        raw: (section) => section.state,
        show: (section) => <Freshness of={section} />,
      },
      {
        head: t('column.asOf'),
        text: 'short',
        raw: (section) => section.as_of,
        show: (section) => (section.as_of === undefined ? NOTHING : formatDay(section.as_of)),
      },
      {
        head: t('column.run'),
        text: 'short',
        raw: (section) => section.run_id,
        show: (section) => <RunLink of={section} />,
      },
      {
        head: words('hash'),
        text: 'short',
        raw: (section) => section.hash,
        show: (section) => <Copyable>{section.hash}</Copyable>,
      },
      {
        head: words('madeBy'),
        text: 'short',
        raw: (section) => section.computed_trace_id,
        show: (section) =>
          section.computed_trace_id === undefined ? (
            NOTHING
          ) : (
            <Copyable>{section.computed_trace_id}</Copyable>
          ),
      },
    ],
  }
  return (
    <Card>
      <CardTitle component="h2">{words('what')}</CardTitle>
      <CardBody>
        <DataTable {...table} />
      </CardBody>
    </Card>
  )
}

function Freshness({ of }: { of: ShownSection }) {
  const words = useWords()
  const age = of.age_ms === undefined ? '' : `, ${words('age', { seconds: Math.round(of.age_ms / 1000) })}`
  return `${words(`states.${of.state}`)}${age}`
}

const RUNS: Partial<Record<ShownSection['section'], RunKind>> = {
  forecast: 'forecasts',
  ranking: 'rankings',
  recommendations: 'recommendations',
}

function RunLink({ of }: { of: ShownSection }) {
  const words = useWords()
  const kind = RUNS[of.section]
  if (kind === undefined || of.run_id === undefined) {
    return NOTHING
  }
  return (
    <Link to={`${paths.run(kind, of.run_id)}${carried(new URLSearchParams({ source: of.source }))}`}>
      {words('openRun')}
    </Link>
  )
}
