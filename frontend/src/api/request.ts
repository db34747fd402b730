import { trace, type Span } from '@opentelemetry/api'
import { tracedFetch } from '../lib/telemetry'
import { token } from '../lib/token'
import { ApiProblem } from './problem'

type Options = RequestInit & { parent?: Span }

const UNAUTHENTICATED = 401

let baseUrl = ''
let renew: () => Promise<boolean> = () => Promise.resolve(false)

/** Where the gateway is; empty for the origin of the page. */
export function setGateway(url: string): void {
  baseUrl = url
}

/** How a new token is got when the gateway refuses the old one; resolves to whether there is one. */
export function setRenewal(renewal: () => Promise<boolean>): void {
  renew = renewal
}

/** The gateway's JSON. */
export async function request<T>(url: string, options: Options = {}): Promise<T> {
  return (await (await reached(url, options)).json()) as T
}

/** A file of the gateway. */
export async function requestFile(url: string, options: Options = {}): Promise<Blob> {
  return (await reached(url, options)).blob()
}

/**
 * The one way to the gateway: token, trace, problems. A refused token is renewed once. An aborted request also ends what
 * it runs in the warehouse.
 */
async function reached(url: string, options: Options): Promise<Response> {
  let answer = await sent(url, options)
  if (answer.status === UNAUTHENTICATED && (await renew())) {
    answer = await sent(url, options)
  }
  if (!answer.ok) {
    throw await ApiProblem.of(answer)
  }
  return answer
}

async function sent(url: string, { parent, ...init }: Options): Promise<Response> {
  const headers = new Headers(init.headers)
  const bearer = token.get()
  if (bearer) {
    headers.set('Authorization', `Bearer ${bearer}`)
  }
  try {
    return await tracedFetch(baseUrl + url, { ...init, headers }, parent)
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
  if (!traceId || !trace.isSpanContextValid(parent.spanContext())) {
    return
  }
  const bearer = token.get()
  fetch(`${baseUrl}/api/queries/${traceId}`, {
    method: 'DELETE',
    headers: bearer ? { Authorization: `Bearer ${bearer}` } : {},
    keepalive: true,
  }).catch(() => undefined)
}
