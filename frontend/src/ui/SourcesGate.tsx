import { Alert } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { sourcesQuery } from '../api/queries'
import { NONE, SourcesProvider, useSources } from '../lib/sources'
import { Answer } from './Answer'

/** Loads the companies, now and then anew, for every page; pages that are about none go on without them. */
export function WithSources({ children }: { children: ReactNode }) {
  const { data } = useQuery(sourcesQuery)
  return <SourcesProvider value={data ?? NONE}>{children}</SourcesProvider>
}

/** Shows pages about a company as soon as there is one to show. */
export function NeedsSources() {
  const { t } = useTranslation()
  const query = useQuery(sourcesQuery)
  const { sources } = useSources()
  if (sources.length > 0) {
    return <Outlet />
  }
  return (
    <Answer query={query} queryKey={sourcesQuery.queryKey} cards={2}>
      {() => (
        <Alert variant="info" component="h2" isInline title={t('missing.noSource')}>
          {t('missing.noSourceHelp')}
        </Alert>
      )}
    </Answer>
  )
}
