import { trace, type Span } from '@opentelemetry/api'
import { tracedFetch } from '../lib/telemetry'
import { token } from '../lib/token'
import { ApiProblem } from './problem'

type Options = RequestInit & { parent?: Span }

let baseUrl = ''

/** Where the gateway is; empty for the origin of the page. */
export function setGateway(url: string): void {
  baseUrl = url
}

/** The one way to the gateway: token, trace, problems; an aborted request also ends what it runs in the warehouse. */
export async function request<T>(url: string, options: Options = {}): Promise<T> {
  const { parent, ...init } = options
  const headers = new Headers(init.headers)
  const bearer = token.get()
  if (bearer) {
    headers.set('Authorization', `Bearer ${bearer}`)
  }
  const answer = await reach(baseUrl + url, { ...init, headers }, parent)
  if (!answer.ok) {
    throw await ApiProblem.of(answer)
  }
  return (await answer.json()) as T
}

async function reach(url: string, init: RequestInit, parent: Span | undefined): Promise<Response> {
  try {
    return await tracedFetch(url, init, parent)
  } catch (error) {
    if (init.signal?.aborted === true) {
      endInWarehouse(parent)
      throw error
    }
    throw ApiProblem.unreachable()
  }
}

function endInWarehouse(parent: Span | undefined): void {
  const traceId = parent?.spanContext().traceId
  const bearer = token.get()
  if (!traceId || !trace.isSpanContextValid(parent.spanContext()) || !bearer) {
    return
  }
  fetch(`${baseUrl}/api/queries/${traceId}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${bearer}` },
    keepalive: true,
  }).catch(() => undefined)
}
