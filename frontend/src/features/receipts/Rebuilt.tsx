import { Alert, Button, Card, CardBody, CardTitle, ExpandableSection } from '@patternfly/react-core'
import { useMutation } from '@tanstack/react-query'
import { reproduction, type ReproducedSection } from '../../api/generated/gateway'
import { formatNumber } from '../../lib/format'
import { traced } from '../../lib/telemetry'
import { DataTable } from '../../ui/DataTable'
import { RequestFailure } from '../../ui/Failure'
import { Said } from '../../ui/Said'
import { Fact } from '../../ui/Trust'
import { Slow } from '../../ui/Waiting'
import { columnsOf, sheetsOf, type Leaf, type Sheets } from './figures'
import { useWords } from './words'

const LOOK = { same: 'success', changed: 'warning', not_reproducible: 'danger' } as const
const DIGITS = 6

/** Rebuilds what was shown and compares it with today. */
export function Rebuilt({ id }: { id: string }) {
  const words = useWords()
  const again = useMutation({
    mutationFn: () => traced('reproduce receipt', (parent) => reproduction(id, { parent })),
  })
  return (
    <>
      <Card role="region" aria-label={words('rebuild')} className="no-print">
        <CardBody aria-live="polite">
          <p className="note">{words('rebuildHelp')}</p>
          {again.error && <RequestFailure error={again.error} />}
          {again.isPending && <Slow />}
          <Button
            variant="secondary"
            isLoading={again.isPending}
            isDisabled={again.isPending}
            onClick={() => {
              again.mutate()
            }}
          >
            {again.isPending ? words('rebuilding') : words('rebuild')}
          </Button>
        </CardBody>
      </Card>
      {again.data?.sections.map((section, index) => (
        <Section key={`${section.shown.section}/${index}`} of={section} />
      ))}
    </>
  )
}

function Section({ of }: { of: ReproducedSection }) {
  const words = useWords()
  const section = words(`sections.${of.shown.section}`)
  return (
    <Card role="region" aria-label={section}>
      <CardTitle component="h2">{section}</CardTitle>
      <CardBody>
        <Alert variant={LOOK[of.verdict]} component="h3" isInline title={words(`verdicts.${of.verdict}`)}>
          {of.figures_are !== undefined && <p>{words(of.figures_are)}</p>}
          {of.changes.length > 0 && (
            <Sentences title={words('changes')} of={of.changes.map((one) => one.sentence)} />
          )}
          {of.differences.length > 0 && <Sentences title={words('differences')} of={of.differences} />}
        </Alert>
        <ExpandableSection toggleText={words('parameters', { section })}>
          <Values of={sheetsOf(of.shown.parameters)} />
        </ExpandableSection>
        {of.figures !== undefined && (
          <ExpandableSection toggleText={words('figures', { section })}>
            <Values of={sheetsOf(of.figures)} />
          </ExpandableSection>
        )}
      </CardBody>
    </Card>
  )
}

function Sentences({ title, of }: { title: string; of: string[] }) {
  return (
    <>
      <p>{title}</p>
      <ul>
        {of.map((sentence) => (
          <li key={sentence}>
            <Said>{sentence}</Said>
          </li>
        ))}
      </ul>
    </>
  )
}

const shown = (value: Leaf | undefined) =>
  typeof value === 'number' ? formatNumber(value, DIGITS) : String(value ?? '')

/** Names are those of the API, as in its document and in files. */
function Values({ of }: { of: Sheets }) {
  const words = useWords()
  return (
    <>
      <dl className="facts wide" lang="en">
        {of.facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {shown(value)}
          </Fact>
        ))}
      </dl>
      {of.tables.map(({ name, rows }) => (
        <div key={name} lang="en">
          <h4>{words('rows', { name, count: rows.length })}</h4>
          <DataTable
            name={name}
            rows={rows}
            keyOf={(_, index) => String(index)}
            columns={columnsOf(rows).map((column) => ({
              head: column,
              raw: (row: Record<string, Leaf>) => row[column],
              show: (row: Record<string, Leaf>) => shown(row[column]),
              ...(rows.every((row) => typeof row[column] !== 'string') ? {} : { text: 'short' as const }),
            }))}
          />
        </div>
      ))}
    </>
  )
}
