import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OidcConfig } from '../../lib/config'
import type { SessionFailure } from './failure'

type Props = { failure: SessionFailure | undefined; oidc: OidcConfig; onSignIn: () => void }

/** What somebody sees who is not signed in, and why when it did not work. */
export function SignedOut({ failure, oidc, onSignIn }: Props) {
  const { t } = useTranslation()
  const { title, body, isWarning, action } = told(failure, oidc, t)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="centered">
      <EmptyState headingLevel="h1" titleText={title} {...(isWarning ? { status: 'warning' as const } : {})}>
        <EmptyStateBody>{body}</EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button onClick={onSignIn}>{action}</Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </main>
  )
}

type Told = { title: string; body: string; isWarning: boolean; action: string }

function told(failure: SessionFailure | undefined, oidc: OidcConfig, t: TFunction): Told {
  const retry = { isWarning: true, action: t('failure.retry') }
  switch (failure?.kind) {
    case undefined:
      return { title: t('product'), body: t('tagline'), isWarning: false, action: t('session.signIn') }
    case 'down':
      return {
        title: t('session.down'),
        body: t('session.downHelp', { authority: oidc.authority }),
        ...retry,
      }
    case 'refused':
      return { title: t('session.refused'), body: t('session.refusedHelp'), ...retry }
    case 'scope':
      return { title: t('session.scope'), body: t('session.scopeHelp', { scope: oidc.scope }), ...retry }
    case 'ended':
      return {
        title: t('session.ended'),
        body: t('session.endedHelp'),
        isWarning: true,
        action: t('session.again'),
      }
    case 'elsewhere':
      return {
        title: t('session.ended'),
        body: t('session.signedOutElsewhere'),
        isWarning: false,
        action: t('session.again'),
      }
    case 'failed':
      return {
        title: t('session.failed'),
        body: t('session.failedHelp', { reason: failure.reason }),
        ...retry,
      }
    default:
      return failure satisfies never
  }
}
