import { ROOT_CONTEXT, trace, type Context, type Span } from '@opentelemetry/api'

/** What a person did is the cause of what begins within this time, in milliseconds. */
const CAUSES_FOR = 2000
const LABEL_LENGTH = 80

let current: { span: Span; at: number } | undefined
let seen: { type: string; element: HTMLElement } | undefined

/**
 * Takes note of a span of the user-interaction instrumentation. React listens several times for each event, and each
 * listener would make a span: only the first is kept.
 *
 * @returns whether the span is to be dropped
 */
export function observe(type: string, element: HTMLElement, span: Span): boolean {
  if (seen?.type === type && seen.element === element) {
    return true
  }
  seen = { type, element }
  setTimeout(() => {
    seen = undefined
  }, 0)
  span.setAttribute('app.element', labelOf(element))
  current = { span, at: performance.now() }
  return false
}

/** The context of what was just done; the root when nothing was. */
export function causingContext(): Context {
  return current && performance.now() - current.at < CAUSES_FOR
    ? trace.setSpan(ROOT_CONTEXT, current.span)
    : ROOT_CONTEXT
}

function labelOf(element: HTMLElement): string {
  const named = element.closest('button, a, select, input, [aria-label]')
  const text = named?.getAttribute('aria-label') ?? named?.id ?? ''
  return (text === '' ? (named?.textContent ?? element.tagName) : text).trim().slice(0, LABEL_LENGTH)
}
