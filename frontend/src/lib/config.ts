import * as z from 'zod/mini'

const fromGateway = z.object({
  api_base_url: z.optional(z.string()),
  otel_collector_endpoint: z.optional(z.string()),
  oidc_enabled: z.optional(z.string()),
  oidc_authority: z.optional(z.string()),
  oidc_client_id: z.optional(z.string()),
  oidc_redirect_uri: z.optional(z.string()),
  oidc_post_logout_redirect_uri: z.optional(z.string()),
  oidc_scope: z.optional(z.string()),
  trace_url_template: z.optional(z.string()),
})

/** The identity provider, and what this dashboard is there. */
export type OidcConfig = {
  authority: string
  clientId: string
  redirectUri: string
  postLogoutRedirectUri: string
  scope: string
}

/** What the dashboard needs to know of its surroundings. */
export type Config = {
  apiBaseUrl: string
  /** Where spans go: by default through the gateway, which alone is ever given the token. */
  traces: { url: string; token: 'needed' | 'never' }
  /** Where a trace is shown, with `{trace_id}`; absent where no tracing tool is configured. */
  traceUrlTemplate?: string
  /** Absent when nobody has to sign in. */
  oidc?: OidcConfig
}

type BuildTime = Partial<Record<`VITE_${string}`, string>>

/** The gateway's `/config.json` over the build-time defaults `VITE_*`. */
export function parseConfig(json: unknown, buildTime: BuildTime, origin: string): Config {
  const given = fromGateway.parse(json)
  const pick = (atRunTime: string | undefined, name: `VITE_${string}`, otherwise: string) =>
    atRunTime ?? buildTime[name] ?? otherwise
  const apiBaseUrl = pick(given.api_base_url, 'VITE_API_BASE_URL', '')
  const collector = pick(given.otel_collector_endpoint, 'VITE_OTEL_COLLECTOR_ENDPOINT', '')
  const isOpen = pick(given.oidc_enabled, 'VITE_OIDC_ENABLED', 'true') === 'false'
  const config: Config = {
    ...(given.trace_url_template === undefined ? {} : { traceUrlTemplate: given.trace_url_template }),
    apiBaseUrl,
    traces:
      collector === ''
        ? { url: `${apiBaseUrl}/api/telemetry/v1/traces`, token: isOpen ? 'never' : 'needed' }
        : { url: `${collector}/v1/traces`, token: 'never' },
  }
  if (isOpen) {
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

let traceUrlTemplate: string | undefined

/** Where traces are shown from now on. */
export function setTraceUrlTemplate(template: string | undefined): void {
  traceUrlTemplate = template
}

/** The address of a trace in the tracing tool, if there is one. */
export const traceUrl = (traceId: string): string | undefined =>
  traceUrlTemplate?.replaceAll('{trace_id}', encodeURIComponent(traceId))
