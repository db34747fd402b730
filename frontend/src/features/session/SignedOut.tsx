import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core'

type Props = { reason?: string; onSignIn: () => void }

/** What somebody sees who is not signed in, and why when it did not work. */
export function SignedOut({ reason, onSignIn }: Props) {
  const failed = reason !== undefined
  return (
    <main className="centered">
      <EmptyState
        headingLevel="h1"
        titleText={failed ? 'The sign-in did not work' : 'BI and forecasts'}
        {...(failed ? { status: 'warning' as const } : {})}
      >
        <EmptyStateBody>
          {failed
            ? `The identity provider said: ${reason}. Try again; if it stays so, tell your administrator.`
            : 'Numbers that say where they come from. Sign in to see them.'}
        </EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button onClick={onSignIn}>{failed ? 'Try again' : 'Sign in'}</Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </main>
  )
}
