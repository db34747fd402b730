import { ErrorResponse } from 'oidc-client-ts'
import { describe, expect, it } from 'vitest'
import { failureOf } from './failure'

const refusedWith = (error: string) => failureOf(new ErrorResponse({ error }))

describe('a sign-in that failed', () => {
  it('is told by what the provider answered', () => {
    expect(refusedWith('access_denied')).toEqual({ kind: 'refused' })
    expect(refusedWith('invalid_scope')).toEqual({ kind: 'scope' })
    expect(refusedWith('login_required')).toEqual({ kind: 'ended' })
    expect(refusedWith('invalid_grant')).toEqual({ kind: 'ended' })
    expect(refusedWith('server_error')).toEqual({ kind: 'failed', reason: 'server_error' })
  })

  it('is a provider that is down when it could not be reached or stands behind a broken proxy', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'down' })
    expect(failureOf(new Error('Bad Gateway (502)'))).toEqual({ kind: 'down' })
  })

  it('else says what it knows', () => {
    expect(failureOf(new Error('No matching state found in storage'))).toEqual({
      kind: 'failed',
      reason: 'No matching state found in storage',
    })
  })
})
