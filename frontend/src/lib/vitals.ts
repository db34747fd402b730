import type { Metric } from 'web-vitals'
import { noted } from './telemetry'

function report(metric: Metric): void {
  noted('web vital', {
    'web_vital.name': metric.name,
    'web_vital.value': metric.value,
    'web_vital.rating': metric.rating,
    'app.page': window.location.pathname,
  })
}

/** Reports loading (TTFB, FCP, LCP in ms), responsiveness (INP in ms) and stability (CLS) of the page as it was felt. */
export async function startVitals(): Promise<void> {
  // The browser keeps what happened before; so this may come after what people wait for.
  const { onCLS, onFCP, onINP, onLCP, onTTFB } = await import('web-vitals')
  onTTFB(report)
  onFCP(report)
  onLCP(report)
  onINP(report)
  onCLS(report)
}
