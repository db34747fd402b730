import { trace, TraceFlags, type Span } from '@opentelemetry/api'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { token } from '../lib/token'
import { ApiProblem } from './problem'
import { request, setGateway, setRenewal } from './request'

const ORIGIN = 'http://gateway.test'
const TRACE = '0af7651916cd43dd8448eb211c80319c'
const server = setupServer()

beforeAll(() => {
  server.listen()
  setGateway(ORIGIN)
})
beforeEach(() => {
  token.set('old')
})
afterEach(() => {
  server.resetHandlers()
  setRenewal(() => Promise.resolve(false))
})
afterAll(() => {
  server.close()
})

const bearer = (asked: Request) => asked.headers.get('Authorization')

describe('a request to the gateway', () => {
  it('renews a refused token once and asks again', async () => {
    const seen: (string | null)[] = []
    server.use(
      http.get(`${ORIGIN}/api/kpis`, ({ request: asked }) => {
        seen.push(bearer(asked))
        return bearer(asked) === 'Bearer new'
          ? HttpResponse.json({ fine: true })
          : HttpResponse.json({ title: 'x', status: 401, detail: 'y' }, { status: 401 })
      }),
    )
    setRenewal(() => {
      token.set('new')
      return Promise.resolve(true)
    })

    expect(await request('/api/kpis')).toEqual({ fine: true })
    expect(seen).toEqual(['Bearer old', 'Bearer new'])
  })

  it('fails with the problem when there is no new token', async () => {
    server.use(
      http.get(`${ORIGIN}/api/kpis`, () =>
        HttpResponse.json(
          { title: 'A valid token is needed', status: 401, detail: 'It has expired.', trace_id: TRACE },
          { status: 401 },
        ),
      ),
    )

    const failure = await request('/api/kpis').catch((error: unknown) => error)

    expect(failure).toBeInstanceOf(ApiProblem)
    expect(failure).toMatchObject({
      kind: 'problem',
      status: 401,
      message: 'It has expired.',
      traceId: TRACE,
    })
  })

  it('tells an answer that is none of the gateway from one that never came', async () => {
    server.use(
      http.get(`${ORIGIN}/api/kpis`, () => new HttpResponse('<html>Bad gateway</html>', { status: 502 })),
      http.get(`${ORIGIN}/api/history`, () => HttpResponse.error()),
    )

    await expect(request('/api/kpis')).rejects.toMatchObject({ kind: 'strange', status: 502 })
    await expect(request('/api/history')).rejects.toMatchObject({ kind: 'unreachable', status: 0 })
  })

  it('ends what it runs in the warehouse when it is aborted', async () => {
    const ended = new Promise<string>((resolve) => {
      server.use(
        http.get(`${ORIGIN}/api/kpis`, () => new Promise<never>(() => undefined)),
        http.delete(`${ORIGIN}/api/queries/:trace`, ({ params }) => {
          resolve(String(params['trace']))
          return HttpResponse.json({ statements: 1 })
        }),
      )
    })
    const parent: Span = trace.wrapSpanContext({
      traceId: TRACE,
      spanId: 'b7ad6b7169203331',
      traceFlags: TraceFlags.SAMPLED,
    })
    const leaving = new AbortController()
    const asked = request('/api/kpis', { signal: leaving.signal, parent })
    leaving.abort()

    await expect(asked).rejects.toThrow()
    expect(await ended).toBe(TRACE)
  })
})
