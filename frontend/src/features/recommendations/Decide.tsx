import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextArea,
} from '@patternfly/react-core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decide, type DecisionRequestVerdict, type Recommendation } from '../../api/generated/gateway'
import { decisionsQuery } from '../../api/queries'
import type { Slice } from '../../lib/search'
import { traced } from '../../lib/telemetry'
import { RequestFailure } from '../../ui/Failure'

const MAX_REASON = 500

type Props = { item: Recommendation; runId: string; source: Slice['source'] }

/** Accepting or dismissing a recommendation; a dismissal needs its reason. */
export function Decide({ item, runId, source }: Props) {
  const { t } = useTranslation()
  const [verdict, setVerdict] = useState<DecisionRequestVerdict>()
  if (verdict === undefined) {
    return (
      <div className="row no-print">
        <Button
          variant="secondary"
          size="sm"
          onClick={() => {
            setVerdict('accepted')
          }}
        >
          {t('recommendations.accept')}
        </Button>
        <Button
          variant="link"
          size="sm"
          onClick={() => {
            setVerdict('dismissed')
          }}
        >
          {t('recommendations.dismiss')}
        </Button>
      </div>
    )
  }
  return (
    <Reason
      request={{ run_id: runId, kind: item.kind, subject: item.subject, verdict }}
      source={source}
      onDone={() => {
        setVerdict(undefined)
      }}
    />
  )
}

type ReasonProps = {
  request: { run_id: string; kind: string; subject: string; verdict: DecisionRequestVerdict }
  source: Slice['source']
  onDone: () => void
}

function Reason({ request, source, onDone }: ReasonProps) {
  const { t } = useTranslation()
  const id = useId()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const isNeeded = request.verdict === 'dismissed'
  const isMissing = isNeeded && reason.trim() === ''
  const stored = useMutation({
    mutationFn: () =>
      traced('decide', (parent) =>
        decide({ ...request, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }, { parent }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: decisionsQuery(source).queryKey })
      onDone()
    },
  })
  return (
    <Form
      className="decide"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isMissing) {
          stored.mutate()
        }
      }}
    >
      {stored.error && <RequestFailure error={stored.error} />}
      <FormGroup
        label={`${t(isNeeded ? 'recommendations.dismiss' : 'recommendations.accept')}: ${t('recommendations.reason')}`}
        fieldId={id}
        isRequired={isNeeded}
      >
        <TextArea
          id={id}
          value={reason}
          maxLength={MAX_REASON}
          autoFocus
          onChange={(_, text) => {
            setReason(text)
          }}
        />
        {isMissing && (
          <FormHelperText>
            <HelperText>
              <HelperTextItem>{t('recommendations.reasonNeeded')}</HelperTextItem>
            </HelperText>
          </FormHelperText>
        )}
      </FormGroup>
      <div className="row">
        <Button
          type="submit"
          size="sm"
          isDisabled={isMissing || stored.isPending}
          isLoading={stored.isPending}
        >
          {t('recommendations.store')}
        </Button>
        <Button variant="link" size="sm" onClick={onDone}>
          {t('recommendations.never')}
        </Button>
      </div>
    </Form>
  )
}
