const locale = () => (typeof navigator === 'undefined' ? 'en' : navigator.language)

/** What kind of number a figure is. */
export type Unit = 'currency' | 'count' | 'ratio'

/** A figure as a person reads it: money without cents from a thousand on, ratios as percent. */
export function formatFigure(
  value: number | undefined,
  unit: Unit,
  currency: string,
  lang = locale(),
): string {
  if (value === undefined) {
    return '–'
  }
  switch (unit) {
    case 'currency':
      return new Intl.NumberFormat(lang, {
        style: 'currency',
        currency,
        maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : 2,
      }).format(value)
    case 'count':
      return new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }).format(value)
    case 'ratio':
      return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(value)
    default:
      return unit satisfies never
  }
}

/** A relative change with its sign, such as +9.4 %. */
export function formatDelta(delta: number | undefined, lang = locale()): string {
  if (delta === undefined) {
    return 'no comparison'
  }
  return new Intl.NumberFormat(lang, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format(delta)
}

/** A day of the data; it has no time zone. */
export function formatDay(day: string, lang = locale()): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
