import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api'
import {
  CompositePropagator,
  ExportResultCode,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
  type ExportResult,
} from '@opentelemetry/core'
import { registerInstrumentations } from '@opentelemetry/instrumentation'
import { DocumentLoadInstrumentation } from '@opentelemetry/instrumentation-document-load'
import { FetchInstrumentation } from '@opentelemetry/instrumentation-fetch'
import { UserInteractionInstrumentation } from '@opentelemetry/instrumentation-user-interaction'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import { StackContextManager, WebTracerProvider } from '@opentelemetry/sdk-trace-web'
import type { Config } from './config'
import { causingContext, observe } from './interaction'
import { token } from './token'

const SEND_EVERY = 1000
const tracer = trace.getTracer('bi-frontend')

/** Sends spans, to the gateway with the current token; whether they arrive never disturbs the page. */
class RelayExporter implements SpanExporter {
  readonly #traces: Config['traces']

  constructor(traces: Config['traces']) {
    this.#traces = traces
  }

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    const body = JsonTraceSerializer.serializeRequest(spans)
    const bearer = this.#traces.token === 'needed' ? token.get() : undefined
    if (!body || (this.#traces.token === 'needed' && bearer === undefined)) {
      done({ code: ExportResultCode.FAILED })
      return
    }
    fetch(this.#traces.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      },
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

/** Starts tracing: loading, interactions and requests by instrumentation, the rest by {@link traced}. */
export function startTelemetry({ traces, apiBaseUrl }: Pick<Config, 'traces' | 'apiBaseUrl'>): void {
  const provider = new WebTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'frontend' }),
    spanProcessors: [new BatchSpanProcessor(new RelayExporter(traces), { scheduledDelayMillis: SEND_EVERY })],
  })
  // zone.js would lose the trace at each native await; contexts are passed on explicitly instead.
  provider.register({
    contextManager: new StackContextManager(),
    propagator: new CompositePropagator({
      propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()],
    }),
  })
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new DocumentLoadInstrumentation(),
      new UserInteractionInstrumentation({
        eventNames: ['click', 'change', 'submit'],
        shouldPreventSpanCreation: observe,
      }),
      // An identity provider's CORS rules seldom allow a traceparent: it goes to the gateway only.
      new FetchInstrumentation({
        ignoreUrls: [new RegExp(`${escaped(traces.url)}$`)],
        propagateTraceHeaderCorsUrls: apiBaseUrl === '' ? [] : [new RegExp(`^${escaped(apiBaseUrl)}/`)],
        clearTimingResources: true,
      }),
    ],
  })
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** From where an answer came: the span that loaded it, and when it was asked for. */
type Origin = { context: Context; begun: number }

const origins = new WeakMap<object, Origin>()

/** Runs something a person waits for within a span of its own, below what they did to cause it. */
export async function traced<T>(name: string, work: (span: Span) => Promise<T>): Promise<T> {
  const begun = Date.now()
  const within = causingContext()
  const span = tracer.startSpan(name, { kind: SpanKind.INTERNAL }, within)
  try {
    const result = await work(span)
    if (typeof result === 'object' && result !== null) {
      origins.set(result, { context: trace.setSpan(within, span), begun })
    }
    return result
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    throw error
  } finally {
    span.end()
  }
}

/** A part of what was drawn, with its attributes. */
export type DrawnPart = { name: string; attributes: Record<string, string | number> }

/** Notes that an answer of {@link traced} is on the screen: a span from the asking to now, with one for each part. */
export function drawn(name: string, answer: object, parts: DrawnPart[]): void {
  const origin = origins.get(answer)
  if (!origin) {
    return
  }
  origins.delete(answer)
  const whole = tracer.startSpan(name, { startTime: origin.begun }, origin.context)
  for (const part of parts) {
    tracer
      .startSpan(
        part.name,
        { startTime: origin.begun, attributes: part.attributes },
        trace.setSpan(origin.context, whole),
      )
      .end()
  }
  whole.end()
}

/** A fetch below `parent`; the fetch instrumentation makes its span and sends the trace context and the page as baggage. */
export function tracedFetch(url: string, init: RequestInit, parent?: Span): Promise<Response> {
  const page = propagation.createBaggage({ 'app.page': { value: window.location.pathname } })
  const within = propagation.setBaggage(
    parent ? trace.setSpan(context.active(), parent) : context.active(),
    page,
  )
  return context.with(within, () => fetch(url, init))
}

/** A moment worth a span of its own: a web vital or an error. */
export function noted(name: string, attributes: Record<string, string | number>, error?: Error): void {
  const span = tracer.startSpan(name, { attributes }, causingContext())
  if (error) {
    span.recordException(error)
    span.setStatus({ code: SpanStatusCode.ERROR, message: error.message })
  } else {
    span.addEvent(name, attributes)
  }
  span.end()
}
