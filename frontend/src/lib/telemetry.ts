import { context, propagation, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api'
import { W3CTraceContextPropagator, ExportResultCode, type ExportResult } from '@opentelemetry/core'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import { StackContextManager, WebTracerProvider } from '@opentelemetry/sdk-trace-web'
import { token } from './token'

const tracer = trace.getTracer('bi-frontend')

/** Sends spans with the current token; whether they arrive never disturbs the page. */
class RelayExporter implements SpanExporter {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    const body = JsonTraceSerializer.serializeRequest(spans)
    const bearer = token.get()
    if (!body || !bearer) {
      done({ code: ExportResultCode.FAILED })
      return
    }
    fetch(this.#url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
      body: new TextDecoder().decode(body),
      keepalive: true,
    })
      .then((answer) => {
        done({ code: answer.ok ? ExportResultCode.SUCCESS : ExportResultCode.FAILED })
      })
      .catch(() => {
        done({ code: ExportResultCode.FAILED })
      })
  }

  shutdown(): Promise<void> {
    return Promise.resolve()
  }
}

/** Starts tracing; spans go to `url` as OTLP/JSON. */
export function startTelemetry(url: string): void {
  const provider = new WebTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'frontend' }),
    spanProcessors: [new BatchSpanProcessor(new RelayExporter(url), { scheduledDelayMillis: 1000 })],
  })
  // zone.js would lose the trace at each native await; spans are passed on explicitly instead.
  provider.register({
    contextManager: new StackContextManager(),
    propagator: new W3CTraceContextPropagator(),
  })
}

/** Runs something a person waits for within a span of its own. */
export async function traced<T>(name: string, work: (span: Span) => Promise<T>): Promise<T> {
  const span = tracer.startSpan(name)
  try {
    return await work(span)
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    throw error
  } finally {
    span.end()
  }
}

/** A fetch as a CLIENT span below `parent`, with the W3C trace context in its headers. */
export async function tracedFetch(url: string, init: RequestInit, parent?: Span): Promise<Response> {
  const within = parent ? trace.setSpan(context.active(), parent) : context.active()
  const method = init.method ?? 'GET'
  const path = new URL(url, window.location.origin).pathname
  const span = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.CLIENT }, within)
  const headers = new Headers(init.headers)
  propagation.inject(trace.setSpan(within, span), headers, {
    set: (carrier, key, value) => {
      carrier.set(key, value)
    },
  })
  try {
    const answer = await fetch(url, { ...init, headers })
    span.setAttributes({
      'http.request.method': method,
      'url.path': path,
      'http.response.status_code': answer.status,
    })
    return answer
  } finally {
    span.end()
  }
}
