import { Button, Form, FormGroup, PageSection, TextInput } from '@patternfly/react-core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditRecord } from '../../api/generated/gateway'
import { ApiProblem } from '../../api/problem'
import { auditQuery } from '../../api/queries'
import { formatInstant, timeZone } from '../../lib/format'
import { useShown } from '../../lib/search'
import { Answer } from '../../ui/Answer'
import type { Table } from '../../ui/DataTable'
import { RequestFailure } from '../../ui/Failure'
import { PagedTable } from '../../ui/PagedTable'
import { PageHead } from '../../ui/PageHead'
import { asked, FIELDS, readSearch, type Search } from './shown'
import { Verification } from './Verification'

const LABELS = { from: 'from', to: 'to', subject: 'subject', path: 'path', trace_id: 'trace' } as const
const FORBIDDEN = 403

/** Who asked for what, for administrators. */
export function AuditPage() {
  const { t } = useTranslation()
  const [search, change] = useShown(readSearch)
  const question = auditQuery(asked(search))
  const query = useInfiniteQuery(question)
  const forbidden =
    query.error instanceof ApiProblem && query.error.status === FORBIDDEN ? query.error : undefined
  return (
    <>
      <PageHead title={t('audit.title')} />
      {forbidden ? (
        <PageSection>
          <RequestFailure error={forbidden} />
        </PageSection>
      ) : (
        <>
          <PageSection className="no-print">
            <p className="note">{t('audit.help')}</p>
            <SearchForm key={JSON.stringify(search)} search={search} onSearch={change} />
          </PageSection>
          <Answer query={query} queryKey={question.queryKey}>
            {(data) => (
              <div className="sections">
                <Records records={data.pages.flatMap((page) => page.items)} pages={query} />
                <Verification />
              </div>
            )}
          </Answer>
        </>
      )}
    </>
  )
}

type SearchProps = { search: Search; onSearch: (change: Record<string, string | undefined>) => void }

function SearchForm({ search, onSearch }: SearchProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(search)
  return (
    <Form
      className="filters"
      aria-label={t('audit.search')}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(Object.fromEntries(FIELDS.map((field) => [field, typed[field]?.trim()])))
      }}
    >
      {FIELDS.map((field) => (
        <FormGroup key={field} label={t(`audit.${LABELS[field]}`)} fieldId={`audit-${field}`}>
          <TextInput
            id={`audit-${field}`}
            type={field === 'from' || field === 'to' ? 'datetime-local' : 'text'}
            value={typed[field] ?? ''}
            onChange={(_, value) => {
              setTyped({ ...typed, [field]: value })
            }}
          />
        </FormGroup>
      ))}
      <div className="row bottom">
        <Button type="submit">{t('audit.search')}</Button>
        <Button
          variant="link"
          onClick={() => {
            onSearch(Object.fromEntries(FIELDS.map((field) => [field, undefined])))
          }}
        >
          {t('audit.clear')}
        </Button>
      </div>
    </Form>
  )
}

type RecordsProps = { records: AuditRecord[]; pages: ComponentProps<typeof PagedTable>['pages'] }

function Records({ records, pages }: RecordsProps) {
  const { t } = useTranslation()
  if (records.length === 0) {
    return <p>{t('audit.empty')}</p>
  }
  const table: Table<AuditRecord> = {
    name: t('audit.records'),
    rows: records,
    keyOf: (record) => record.id,
    columns: [
      {
        head: t('column.time', { zone: timeZone() }),
        text: 'short',
        raw: (record) => record.occurred_at,
        show: (record) => formatInstant(record.occurred_at),
      },
      { head: t('column.person'), text: 'long', raw: (record) => record.subject },
      { head: t('column.method'), text: 'short', raw: (record) => record.method },
      { head: t('column.path'), text: 'long', raw: (record) => record.path },
      { head: t('audit.query'), text: 'long', raw: (record) => record.query },
      { head: t('column.status'), raw: (record) => record.status },
      {
        head: t('column.duration'),
        raw: (record) => record.duration_ms,
        show: (record) => `${record.duration_ms} ms`,
      },
      {
        head: t('column.trace'),
        text: 'short',
        raw: (record) => record.trace_id,
        show: (record) => <code>{record.trace_id}</code>,
      },
    ],
  }
  return <PagedTable table={table} pages={pages} />
}
