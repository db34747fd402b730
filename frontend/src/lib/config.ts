import { z } from 'zod'

const fromGateway = z.object({
  api_base_url: z.string().optional(),
  otel_collector_endpoint: z.string().optional(),
  oidc_enabled: z.string().optional(),
  oidc_authority: z.string().optional(),
  oidc_client_id: z.string().optional(),
  oidc_redirect_uri: z.string().optional(),
  oidc_post_logout_redirect_uri: z.string().optional(),
  oidc_scope: z.string().optional(),
})

type Oidc = {
  authority: string
  clientId: string
  redirectUri: string
  postLogoutRedirectUri: string
  scope: string
}

/** What the dashboard needs to know of its surroundings. */
export type Config = {
  apiBaseUrl: string
  /** Where spans go; by default through the gateway, which needs the token. */
  tracesUrl: string
  /** Absent when nobody has to sign in. */
  oidc?: Oidc
}

type BuildTime = Partial<Record<`VITE_${string}`, string>>

/** The gateway's `/config.json` over the build-time defaults `VITE_*`. */
export function parseConfig(json: unknown, buildTime: BuildTime, origin: string): Config {
  const given = fromGateway.parse(json)
  const pick = (atRunTime: string | undefined, name: `VITE_${string}`, otherwise: string) =>
    atRunTime ?? buildTime[name] ?? otherwise
  const apiBaseUrl = pick(given.api_base_url, 'VITE_API_BASE_URL', '')
  const collector = pick(given.otel_collector_endpoint, 'VITE_OTEL_COLLECTOR_ENDPOINT', '')
  const config: Config = {
    apiBaseUrl,
    tracesUrl: collector === '' ? `${apiBaseUrl}/api/telemetry/v1/traces` : `${collector}/v1/traces`,
  }
  if (pick(given.oidc_enabled, 'VITE_OIDC_ENABLED', 'true') === 'false') {
    return config
  }
  return {
    ...config,
    oidc: {
      authority: pick(given.oidc_authority, 'VITE_OIDC_AUTHORITY', ''),
      clientId: pick(given.oidc_client_id, 'VITE_OIDC_CLIENT_ID', 'bi-spa'),
      redirectUri: pick(given.oidc_redirect_uri, 'VITE_OIDC_REDIRECT_URI', `${origin}/callback`),
      postLogoutRedirectUri: pick(
        given.oidc_post_logout_redirect_uri,
        'VITE_OIDC_POST_LOGOUT_REDIRECT_URI',
        `${origin}/`,
      ),
      scope: pick(given.oidc_scope, 'VITE_OIDC_SCOPE', 'openid profile email'),
    },
  }
}

/** Reads the configuration of the gateway that served this page. */
export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json')
  const json: unknown = answer.ok ? await answer.json() : {}
  return parseConfig(json, import.meta.env, window.location.origin)
}
