import { ClipboardCopy } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import { traceUrl } from '../lib/config'

/** An id that can be copied. */
export function Copyable({ children }: { children: string }) {
  const { t } = useTranslation()
  return (
    <ClipboardCopy variant="inline-compact" isCode hoverTip={t('trust.copy')} clickTip={t('trust.copied')}>
      {children}
    </ClipboardCopy>
  )
}

/** A trace id, with a way to the trace where a tracing tool is configured. */
export function TraceId({ id }: { id: string }) {
  const { t } = useTranslation()
  const url = traceUrl(id)
  return (
    <>
      <Copyable>{id}</Copyable>{' '}
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          {t('trust.openTrace')}
        </a>
      )}
    </>
  )
}
