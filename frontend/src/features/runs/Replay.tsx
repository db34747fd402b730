import { Alert, Button, Card, CardBody, CardTitle } from '@patternfly/react-core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { replay, type ReplayView } from '../../api/generated/gateway'
import type { RunKind } from '../../api/queries'
import { traced } from '../../lib/telemetry'
import { RequestFailure } from '../../ui/Failure'
import { Said } from '../../ui/Said'
import { Copyable } from '../../ui/TraceId'
import { Fact } from '../../ui/Trust'
import { Slow } from '../../ui/Waiting'

/** Computes a run again and compares. */
export function Replay({ kind, id }: { kind: RunKind; id: string }) {
  const { t } = useTranslation()
  const again = useMutation({
    mutationFn: () => traced('replay run', (parent) => replay(kind, id, { parent })),
  })
  return (
    <Card role="region" aria-label={t('runs.replay')}>
      <CardTitle component="h2">{t('runs.replay')}</CardTitle>
      <CardBody aria-live="polite">
        {again.error && <RequestFailure error={again.error} />}
        {again.data && <Outcome of={again.data} />}
        {again.isPending && <Slow />}
        <Button
          variant="secondary"
          className="no-print"
          isLoading={again.isPending}
          isDisabled={again.isPending}
          onClick={() => {
            again.mutate()
          }}
        >
          {again.isPending ? t('runs.replaying') : t('runs.replay')}
        </Button>
      </CardBody>
    </Card>
  )
}

function Outcome({ of }: { of: ReplayView }) {
  const { t } = useTranslation()
  return (
    <Alert
      variant={of.identical ? 'success' : 'warning'}
      component="h3"
      isInline
      title={of.identical ? t('runs.identical') : t('runs.different')}
    >
      <dl className="facts">
        <Fact name={t('runs.hash')}>
          <Copyable>{of.replayed_hash ?? of.stored_hash}</Copyable>
        </Fact>
      </dl>
      {of.changes.length > 0 && (
        <Sentences title={t('runs.changes')} of={of.changes.map((one) => one.sentence)} />
      )}
      {of.differences.length > 0 && <Sentences title={t('runs.differences')} of={of.differences} />}
    </Alert>
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
