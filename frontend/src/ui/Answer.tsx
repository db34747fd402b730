import { Alert, PageSection } from '@patternfly/react-core'
import { useQueryClient, type FetchStatus } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestFailure } from './Failure'
import { Skeletons, Slow } from './Waiting'

/** What a question is at; that of one answer and that of pages alike. */
type Question<T> = {
  data: T | undefined
  error: Error | null
  isPending: boolean
  isFetching: boolean
  isPlaceholderData: boolean
  fetchStatus: FetchStatus
  refetch: () => Promise<unknown>
}

type Props<T> = {
  query: Question<T>
  /** The query's key, so that it can be cancelled. */
  queryKey: readonly unknown[]
  tiles?: number
  cards?: number
  children: (data: T) => ReactNode
}

/** What every page does with its question: waits with a way out, tells what failed, shows the answer. */
export function Answer<T>({ query, queryKey, tiles, cards, children }: Props<T>) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const cancel = () => {
    void client.cancelQueries({ queryKey })
  }
  const again = () => {
    void query.refetch()
  }
  const isCancelled = query.isPending && query.fetchStatus === 'idle'
  return (
    <PageSection aria-busy={query.isFetching} className={query.isPlaceholderData ? 'outdated' : ''}>
      {isCancelled ? (
        <Alert
          variant="info"
          component="h2"
          isInline
          title={t('wait.cancelled')}
          actionLinks={
            <button type="button" className="link-button" onClick={again}>
              {t('failure.retry')}
            </button>
          }
        >
          {t('wait.cancelledHelp')}
        </Alert>
      ) : (
        query.isPending && <Skeletons tiles={tiles ?? 0} cards={cards ?? 1} onCancel={cancel} />
      )}
      {query.isPlaceholderData && query.isFetching && <Slow onCancel={cancel} />}
      {query.error && <RequestFailure error={query.error} onRetry={again} />}
      {query.data !== undefined && !query.error && children(query.data)}
    </PageSection>
  )
}
