import { Button, Form, FormGroup, PageSection, TextInput } from '@patternfly/react-core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ReceiptView } from '../../api/generated/gateway'
import { formatInstant, timeZone } from '../../lib/format'
import { useShown } from '../../lib/search'
import { labelOf, useSources } from '../../lib/sources'
import { paths } from '../../paths'
import { Answer } from '../../ui/Answer'
import type { Table } from '../../ui/DataTable'
import { PagedTable } from '../../ui/PagedTable'
import { PageHead } from '../../ui/PageHead'
import { receiptsQuery } from './queries'
import { asked, FIELDS, readSearch, type Search } from './shown'
import { useWords } from './words'

/** Who saw which figures when. */
export function ReceiptsPage() {
  const words = useWords()
  const [search, change] = useShown(readSearch)
  const question = receiptsQuery(asked(search))
  const query = useInfiniteQuery(question)
  return (
    <>
      <PageHead title={words('title')} />
      <PageSection className="no-print">
        <p className="note">{words('help')}</p>
        <SearchForm key={JSON.stringify(search)} search={search} onSearch={change} />
      </PageSection>
      <Answer query={query} queryKey={question.queryKey}>
        {(data) => <Receipts receipts={data.pages.flatMap((page) => page.items)} pages={query} />}
      </Answer>
    </>
  )
}

type SearchProps = { search: Search; onSearch: (change: Record<string, string | undefined>) => void }

function SearchForm({ search, onSearch }: SearchProps) {
  const words = useWords()
  const [typed, setTyped] = useState(search)
  const field = (name: (typeof FIELDS)[number], label: string, type: 'text' | 'datetime-local') => (
    <FormGroup label={label} fieldId={`receipts-${name}`}>
      <TextInput
        id={`receipts-${name}`}
        type={type}
        aria-describedby="receipts-help"
        value={typed[name] ?? ''}
        onChange={(_, value) => {
          setTyped({ ...typed, [name]: value })
        }}
      />
    </FormGroup>
  )
  return (
    <>
      <p className="note" id="receipts-help">
        {words('personHelp')}
      </p>
      <Form
        className="filters"
        aria-label={words('search')}
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(Object.fromEntries(FIELDS.map((name) => [name, typed[name]?.trim()])))
        }}
      >
        {field('subject', words('person'), 'text')}
        {field('at', words('at'), 'datetime-local')}
        <div className="row bottom">
          <Button type="submit">{words('search')}</Button>
          <Button
            variant="link"
            onClick={() => {
              onSearch(Object.fromEntries(FIELDS.map((name) => [name, undefined])))
            }}
          >
            {words('clear')}
          </Button>
        </div>
      </Form>
    </>
  )
}

type ReceiptsProps = { receipts: ReceiptView[]; pages: ComponentProps<typeof PagedTable>['pages'] }

function Receipts({ receipts, pages }: ReceiptsProps) {
  const { t } = useTranslation()
  const words = useWords()
  const sources = useSources()
  if (receipts.length === 0) {
    return <p>{words('empty')}</p>
  }
  const what = (receipt: ReceiptView) =>
    receipt.sections.map((section) => words(`sections.${section.section}`)).join(', ')
  const states = (receipt: ReceiptView) =>
    [...new Set(receipt.sections.map((section) => words(`states.${section.state}`)))].join(', ')
  const companies = (receipt: ReceiptView) =>
    [...new Set(receipt.sections.map((section) => labelOf(sources, section.source)))].join(', ')
  const table: Table<ReceiptView> = {
    name: words('list'),
    rows: receipts,
    keyOf: (receipt) => receipt.audit_id,
    columns: [
      {
        head: t('column.time', { zone: timeZone() }),
        text: 'short',
        raw: (receipt) => receipt.shown_at,
        show: (receipt) => <ReceiptLink receipt={receipt} />,
      },
      {
        head: t('column.person'),
        text: 'short',
        raw: (receipt) => receipt.subject,
        show: (receipt) => receipt.subject ?? <span className="note">{words('erased')}</span>,
      },
      { head: words('what'), text: 'long', raw: what },
      { head: t('column.source'), text: 'short', raw: companies },
      { head: words('freshness'), text: 'short', raw: states },
      { head: t('column.path'), text: 'long', raw: (receipt) => receipt.path },
    ],
  }
  return <PagedTable table={table} pages={pages} />
}

/** Keeps the search, so that the way back leads to the same list. */
function ReceiptLink({ receipt }: { receipt: ReceiptView }) {
  const [search] = useSearchParams()
  const kept = search.toString()
  return (
    <Link to={`${paths.receipt(receipt.audit_id)}${kept && `?${kept}`}`}>
      {formatInstant(receipt.shown_at)}
    </Link>
  )
}
