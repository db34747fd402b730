import { noted } from './telemetry'

const FRAME = /(https?:\/\/[^\s)]+?):(\d+):(\d+)/g

/** Reports what went wrong in the page, with the stack as in the sources. Never throws. */
export async function reportError(error: unknown, where: string): Promise<void> {
  const failure = error instanceof Error ? error : new Error(String(error))
  const reported = new Error(failure.message)
  reported.name = failure.name
  reported.stack = await inSources(failure.stack ?? '').catch(() => failure.stack ?? '')
  noted('page error', { 'app.page': window.location.pathname, 'app.where': where }, reported)
}

/** A stack with the positions of the sources instead of those of the bundle. */
async function inSources(stack: string): Promise<string> {
  const { originalPositionFor, TraceMap } = await import('@jridgewell/trace-mapping')
  const urls = new Set([...stack.matchAll(FRAME)].map((frame) => frame[1] ?? ''))
  const maps = new Map<string, InstanceType<typeof TraceMap>>()
  for (const url of urls) {
    const answer = await fetch(`${url}.map`)
    if (answer.ok) {
      maps.set(url, new TraceMap(await answer.text()))
    }
  }
  return stack.replaceAll(FRAME, (frame: string, url: string, line: string, column: string) => {
    const map = maps.get(url)
    const position = map && originalPositionFor(map, { line: Number(line), column: Number(column) - 1 })
    return position?.source ? `${position.source}:${position.line}:${position.column + 1}` : frame
  })
}

/** Reports errors that nobody catches. */
export function startErrors(): void {
  window.addEventListener('error', (event) => {
    void reportError(event.error ?? event.message, 'window')
  })
  window.addEventListener('unhandledrejection', (event) => {
    void reportError(event.reason, 'promise')
  })
}
