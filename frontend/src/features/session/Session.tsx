import { UserManager, WebStorageStateStore, InMemoryWebStorage } from 'oidc-client-ts'
import type { ReactNode } from 'react'
import { useEffect, useMemo } from 'react'
import { AuthProvider, hasAuthParams, useAuth } from 'react-oidc-context'
import { useNavigate } from 'react-router'
import type { Config } from '../../lib/config'
import { token } from '../../lib/token'
import { SignedOut } from './SignedOut'
import { Waiting } from '../../ui/Waiting'

const SIGNED_IN = 'bi.signed-in'

type Props = { config: Config; children: ReactNode }

/** Lets only signed-in people further, unless the gateway asks nobody to sign in. */
export function Session({ config, children }: Props) {
  const navigate = useNavigate()
  const manager = useMemo(() => (config.oidc ? userManager(config.oidc) : undefined), [config])
  if (!manager) {
    return children
  }
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={(user) => {
        const back = typeof user?.state === 'string' ? user.state : '/'
        void navigate(back, { replace: true })
      }}
    >
      <Gate>{children}</Gate>
    </AuthProvider>
  )
}

function userManager(oidc: NonNullable<Config['oidc']>): UserManager {
  return new UserManager({
    authority: oidc.authority,
    client_id: oidc.clientId,
    redirect_uri: oidc.redirectUri,
    post_logout_redirect_uri: oidc.postLogoutRedirectUri,
    scope: oidc.scope,
    response_type: 'code',
    automaticSilentRenew: true,
    loadUserInfo: false,
    monitorSession: false,
    // Tokens live in memory only; what survives the redirect is the state with its PKCE verifier.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  })
}

function Gate({ children }: { children: ReactNode }) {
  const auth = useAuth()
  const signIn = () => {
    void auth.signinRedirect({ state: window.location.pathname + window.location.search })
  }
  // A reload loses the tokens; the provider still knows the person, so one redirect brings them back.
  const returns = window.sessionStorage.getItem(SIGNED_IN) === 'yes'
  const shouldReturn =
    returns &&
    !auth.isLoading &&
    !auth.isAuthenticated &&
    !auth.error &&
    !auth.activeNavigator &&
    !hasAuthParams()

  useEffect(() => {
    if (shouldReturn) {
      window.sessionStorage.removeItem(SIGNED_IN)
      void auth.signinRedirect({ state: window.location.pathname + window.location.search })
    }
  }, [auth, shouldReturn])

  useEffect(() => {
    if (auth.isAuthenticated) {
      window.sessionStorage.setItem(SIGNED_IN, 'yes')
    }
  }, [auth.isAuthenticated])

  if (auth.isAuthenticated) {
    token.set(auth.user?.access_token)
    return children
  }
  if (auth.error) {
    return <SignedOut reason={auth.error.message} onSignIn={signIn} />
  }
  if (auth.isLoading || shouldReturn || auth.activeNavigator) {
    return <Waiting what="Signing in" />
  }
  return <SignedOut onSignIn={signIn} />
}

/** Ends the session here and at the provider. */
export function useSignOut(): { name: string; signOut: () => void } | undefined {
  const auth = useAuth() as ReturnType<typeof useAuth> | undefined
  if (!auth?.isAuthenticated) {
    return undefined
  }
  return {
    name: auth.user?.profile.preferred_username ?? auth.user?.profile.sub ?? '',
    signOut: () => {
      window.sessionStorage.removeItem(SIGNED_IN)
      token.set(undefined)
      void auth.signoutRedirect()
    },
  }
}
