import { Alert, AlertActionLink } from '@patternfly/react-core'

type Props = {
  title: string
  detail: string
  traceId?: string | undefined
  onRetry?: (() => void) | undefined
}

/** What went wrong, what to do, and the trace that leads to the reason. */
export function Failure({ title, detail, traceId, onRetry }: Props) {
  return (
    <Alert
      variant="danger"
      component="h2"
      isInline
      title={title}
      actionLinks={onRetry && <AlertActionLink onClick={onRetry}>Try again</AlertActionLink>}
    >
      <p>{detail}</p>
      {traceId && (
        <p>
          Trace <code>{traceId}</code>
        </p>
      )}
    </Alert>
  )
}
