import { describe, expect, it } from 'vitest'
import { parseConfig } from './config'

const ORIGIN = 'https://bi.example'

describe('the configuration', () => {
  it('takes what the gateway says before what the build had', () => {
    const config = parseConfig(
      { oidc_authority: 'https://run-time' },
      { VITE_OIDC_AUTHORITY: 'https://build-time', VITE_OIDC_CLIENT_ID: 'built' },
      ORIGIN,
    )

    expect(config.oidc?.authority).toBe('https://run-time')
    expect(config.oidc?.clientId).toBe('built')
    expect(config.oidc?.redirectUri).toBe('https://bi.example/callback')
  })

  it('sends spans through the gateway unless a collector is named', () => {
    expect(parseConfig({}, {}, ORIGIN).traces).toEqual({
      url: '/api/telemetry/v1/traces',
      token: 'needed',
    })
    expect(parseConfig({ oidc_enabled: 'false' }, {}, ORIGIN).traces.token).toBe('never')
  })

  it('never gives a collector the token', () => {
    expect(parseConfig({ otel_collector_endpoint: 'https://alloy' }, {}, ORIGIN).traces).toEqual({
      url: 'https://alloy/v1/traces',
      token: 'never',
    })
  })

  it('asks nobody to sign in when that is switched off', () => {
    expect(parseConfig({ oidc_enabled: 'false' }, {}, ORIGIN).oidc).toBeUndefined()
  })
})
