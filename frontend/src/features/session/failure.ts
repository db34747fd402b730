import { ErrorResponse } from 'oidc-client-ts'

/** Why somebody is not signed in. */
export type SessionFailure =
  | { kind: 'down' }
  | { kind: 'refused' }
  | { kind: 'scope' }
  | { kind: 'ended' }
  | { kind: 'elsewhere' }
  | { kind: 'failed'; reason: string }

const REFUSED = ['access_denied', 'consent_required', 'account_selection_required']
const NO_SESSION = ['login_required', 'interaction_required', 'invalid_grant']

/** What an error of the sign-in means for a person. */
export function failureOf(cause: unknown): SessionFailure {
  const error = cause instanceof Error ? cause : new Error(String(cause))
  const code = error instanceof ErrorResponse ? error.error : null
  if (code !== null) {
    if (REFUSED.includes(code)) {
      return { kind: 'refused' }
    }
    if (code === 'invalid_scope') {
      return { kind: 'scope' }
    }
    if (NO_SESSION.includes(code)) {
      return { kind: 'ended' }
    }
    return { kind: 'failed', reason: error.message }
  }
  // fetch tells a network failure by a TypeError; a provider behind a broken proxy answers HTML or a 5xx.
  const isDown =
    error instanceof TypeError ||
    /fetch|network|timeout|timed out|\(5\d\d\)|Invalid response Content-Type/i.test(error.message)
  return isDown ? { kind: 'down' } : { kind: 'failed', reason: error.message }
}
