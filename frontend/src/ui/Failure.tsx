import { Alert, AlertActionLink } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api/problem'
import { Said } from './Said'
import { TraceId } from './TraceId'

type Props = {
  title: string
  detail: string
  traceId?: string | undefined
  onRetry?: (() => void) | undefined
}

/** What went wrong, what to do, and the trace that leads to the reason. */
export function Failure({ title, detail, traceId, onRetry }: Props) {
  const { t } = useTranslation()
  return (
    <Alert
      variant="danger"
      component="h2"
      isInline
      title={title}
      actionLinks={onRetry && <AlertActionLink onClick={onRetry}>{t('failure.retry')}</AlertActionLink>}
    >
      <p>
        <Said>{detail}</Said>
      </p>
      {traceId && (
        <div>
          {t('trust.trace')} <TraceId id={traceId} />
        </div>
      )}
    </Alert>
  )
}

/** The failure of a whole request, told by its kind. */
export function RequestFailure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useTranslation()
  if (!(error instanceof ApiProblem)) {
    return <Failure title={t('failure.unexpected')} detail={error.message} onRetry={onRetry} />
  }
  switch (error.kind) {
    case 'unreachable':
      return (
        <Failure title={t('failure.unreachable')} detail={t('failure.unreachableHelp')} onRetry={onRetry} />
      )
    case 'strange':
      return <Failure title={t('failure.strange')} detail={error.message} onRetry={onRetry} />
    case 'problem':
      return error.status === 403 ? (
        <Failure
          title={t('failure.forbidden')}
          detail={t('failure.forbiddenHelp', { detail: error.message })}
          traceId={error.traceId}
        />
      ) : (
        <Failure title={error.title} detail={error.message} traceId={error.traceId} onRetry={onRetry} />
      )
    default:
      return error.kind satisfies never
  }
}
