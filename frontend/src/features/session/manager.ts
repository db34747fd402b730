import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { setRenewal } from '../../api/request'
import type { OidcConfig } from '../../lib/config'
import { Store } from '../../lib/store'
import { token } from '../../lib/token'
import { failureOf, type SessionFailure } from './failure'

const RENEW_BEFORE_SECONDS = 60
const CHANNEL = 'bi.session'
const SIGNED_IN = 'bi.signed-in'

/** Why the session ended, if it did. */
export const ended = new Store<SessionFailure | undefined>(undefined)

/** Whether this tab was signed in before it was loaded anew; says nothing of whom. */
export const returning = {
  get: () => window.sessionStorage.getItem(SIGNED_IN) === 'yes',
  set: (is: boolean) => {
    if (is) {
      window.sessionStorage.setItem(SIGNED_IN, 'yes')
    } else {
      window.sessionStorage.removeItem(SIGNED_IN)
    }
  },
}

/**
 * Authorization code with PKCE (S256), state and nonce; tokens live in memory only. They are renewed a minute before
 * they expire with the refresh token, and once more when the gateway refuses one. When they expire is counted from their
 * arrival by this machine's own clock, so that a clock that goes wrong does no harm.
 */
export function createManager(oidc: OidcConfig): UserManager {
  const manager = new UserManager({
    authority: oidc.authority,
    client_id: oidc.clientId,
    redirect_uri: oidc.redirectUri,
    post_logout_redirect_uri: oidc.postLogoutRedirectUri,
    scope: oidc.scope,
    response_type: 'code',
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: RENEW_BEFORE_SECONDS,
    loadUserInfo: false,
    monitorSession: false,
    // What survives the redirect is the state with its PKCE verifier; it is taken away when the code comes back.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  })
  manager.events.addUserLoaded((user) => {
    token.set(user.access_token)
    ended.set(undefined)
    returning.set(true)
  })
  manager.events.addUserUnloaded(() => {
    token.set(undefined)
  })
  const renew = oneAtATime(() => renewed(manager))
  setRenewal(renew)
  // A machine that slept through the time to renew finds its token expired; the refresh token may still be good.
  manager.events.addAccessTokenExpired(() => {
    void renew()
  })
  listen(manager)
  return manager
}

/** Many requests may be refused at once; the token is renewed once for all of them. */
function oneAtATime(work: () => Promise<boolean>): () => Promise<boolean> {
  let running: Promise<boolean> | undefined
  return () => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
}

async function renewed(manager: UserManager): Promise<boolean> {
  try {
    // Without a refresh token a renewal would need a frame, which our own pages refuse to be in.
    const user = await manager.getUser()
    if (user?.refresh_token === undefined) {
      throw new Error('There is no refresh token.')
    }
    return (await manager.signinSilent()) !== null
  } catch (error) {
    const failure = failureOf(error)
    endSession(failure.kind === 'down' ? failure : { kind: 'ended' })
    return false
  }
}

function endSession(failure: SessionFailure): void {
  token.set(undefined)
  ended.set(failure)
}

/** Signing out in one tab ends the session in all of them. */
function listen(manager: UserManager): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = () => {
    returning.set(false)
    endSession({ kind: 'elsewhere' })
    void manager.removeUser()
  }
}

/** Ends the session here, in other tabs and at the provider. */
export async function signOut(manager: UserManager): Promise<void> {
  returning.set(false)
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('signed-out')
  channel.close()
  await manager.signoutRedirect()
}
