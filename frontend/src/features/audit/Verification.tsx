import { Alert, Button, Card, CardBody, CardTitle } from '@patternfly/react-core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { verification, type AuditVerification } from '../../api/generated/gateway'
import { formatFigure } from '../../lib/format'
import { traced } from '../../lib/telemetry'
import { RequestFailure } from '../../ui/Failure'
import { Said } from '../../ui/Said'
import { Slow } from '../../ui/Waiting'

/** Walks along the chain of records and tells whether it is whole. */
export function Verification() {
  const { t } = useTranslation()
  const walk = useMutation({
    mutationFn: () => traced('verify audit', (parent) => verification(undefined, { parent })),
  })
  return (
    <Card role="region" aria-label={t('audit.verification')}>
      <CardTitle component="h2">{t('audit.verification')}</CardTitle>
      <CardBody aria-live="polite">
        {walk.error && <RequestFailure error={walk.error} />}
        {walk.data && <Verdict of={walk.data} />}
        {walk.isPending && <Slow />}
        <Button
          variant="secondary"
          isLoading={walk.isPending}
          isDisabled={walk.isPending}
          onClick={() => {
            walk.mutate()
          }}
        >
          {walk.isPending ? t('audit.verifying') : t('audit.verify')}
        </Button>
      </CardBody>
    </Card>
  )
}

function Verdict({ of }: { of: AuditVerification }) {
  const { t } = useTranslation()
  const count = (value: number) => formatFigure(value, 'count', 'USD')
  return (
    <Alert
      variant={of.valid ? 'success' : 'danger'}
      component="h3"
      isInline
      title={
        of.valid
          ? t('audit.valid', {
              records: count(of.records),
              first: count(of.first),
              last: count(of.last),
              checkpoints: count(of.checkpoints),
            })
          : t('audit.invalid')
      }
    >
      {of.faults.length > 0 && (
        <ul>
          {of.faults.map((fault) => (
            <li key={`${fault.kind}-${fault.sequence}`}>
              <Said>{fault.sentence}</Said>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
