import type { UserManager } from 'oidc-client-ts'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { AuthProvider, hasAuthParams, useAuth, type AuthContextProps } from 'react-oidc-context'
import { useNavigate } from 'react-router'
import type { Config, OidcConfig } from '../../lib/config'
import { Waiting } from '../../ui/Waiting'
import { failureOf } from './failure'
import { createManager, ended, returning, signOut } from './manager'
import { SignedOut } from './SignedOut'

/** Who is signed in, and the way out. */
type Person = { name: string; signOut: () => void }

const Signed = createContext<Person | undefined>(undefined)

/** The person who is signed in; nobody where nobody has to. */
export const usePerson = (): Person | undefined => useContext(Signed)

type Props = { config: Config; children: ReactNode }

/** Lets only signed-in people further, unless the gateway asks nobody to sign in. */
export function Session({ config, children }: Props) {
  return config.oidc ? <Oidc oidc={config.oidc}>{children}</Oidc> : children
}

function Oidc({ oidc, children }: { oidc: OidcConfig; children: ReactNode }) {
  const navigate = useNavigate()
  const manager = useMemo(() => createManager(oidc), [oidc])
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={(user) => {
        const back = typeof user?.state === 'string' ? user.state : '/'
        void navigate(back, { replace: true })
      }}
    >
      <Gate oidc={oidc} manager={manager}>
        {children}
      </Gate>
    </AuthProvider>
  )
}

type GateProps = { oidc: OidcConfig; manager: UserManager; children: ReactNode }

function Gate({ oidc, manager, children }: GateProps) {
  const { t } = useTranslation()
  const auth = useAuth()
  const end = useSyncExternalStore(ended.watch, ended.get)
  // A reload loses the tokens; the provider still knows the person, so one redirect brings them back.
  const shouldReturn =
    returning.get() &&
    end === undefined &&
    !auth.isLoading &&
    !auth.isAuthenticated &&
    !auth.error &&
    !auth.activeNavigator &&
    !hasAuthParams()
  const signIn = () => {
    begin(auth)
  }

  useEffect(() => {
    if (shouldReturn) {
      returning.set(false)
      begin(auth)
    }
  }, [auth, shouldReturn])

  const name = auth.user?.profile.preferred_username ?? auth.user?.profile.sub ?? ''
  const person = useMemo(
    () => ({
      name,
      signOut: () => {
        void signOut(manager)
      },
    }),
    [name, manager],
  )
  if (end !== undefined) {
    return <SignedOut failure={end} oidc={oidc} onSignIn={signIn} />
  }
  if (auth.isAuthenticated) {
    return <Signed value={person}>{children}</Signed>
  }
  if (auth.error) {
    return <SignedOut failure={failureOf(auth.error.innerError)} oidc={oidc} onSignIn={signIn} />
  }
  if (auth.isLoading || shouldReturn || auth.activeNavigator) {
    return <Waiting what={t('wait.signingIn')} />
  }
  return <SignedOut failure={undefined} oidc={oidc} onSignIn={signIn} />
}

/** Goes to the provider; `state` brings back to this address, `nonce` ties the id token to this request. */
function begin(auth: AuthContextProps): void {
  const state = window.location.pathname + window.location.search
  void auth.signinRedirect({ state, nonce: crypto.randomUUID() })
}
