let locale = 'en'

/** The locale of numbers and dates, such as `de-CH`. */
export function setLocale(next: string): void {
  locale = next
}

export const currentLocale = (): string => locale

/** What kind of number a figure is. */
export type Unit = 'currency' | 'count' | 'ratio'

/** What stands where there is no value. */
export const NOTHING = '–'

/** A figure as a person reads it: money without cents from a thousand on, ratios as percent. */
export function formatFigure(value: number | undefined, unit: Unit, currency: string, lang = locale): string {
  if (value === undefined) {
    return NOTHING
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
      return formatRatio(value, lang)
    default:
      return unit satisfies never
  }
}

/** A figure in few characters, for an axis: $1.2M. */
export function formatShort(value: number, unit: Unit, currency: string, lang = locale): string {
  if (unit === 'ratio') {
    return formatRatio(value, lang)
  }
  return new Intl.NumberFormat(lang, {
    notation: 'compact',
    maximumSignificantDigits: 3,
    ...(unit === 'currency' ? { style: 'currency' as const, currency } : {}),
  }).format(value)
}

/** A ratio as percent. */
export function formatRatio(value: number | undefined, lang = locale): string {
  return value === undefined
    ? NOTHING
    : new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(value)
}

/** A relative change with its sign, such as +9.4 %. */
export function formatDelta(delta: number, lang = locale): string {
  return new Intl.NumberFormat(lang, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format(delta)
}

/** A change of a ratio in percentage points with its sign, such as +1.5. */
export function formatPoints(delta: number, lang = locale): string {
  return new Intl.NumberFormat(lang, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(
    100 * delta,
  )
}

/** A day of the data; it has no time zone. */
export function formatDay(day: string, lang = locale): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** An instant in the person's own time zone. */
export function formatInstant(instant: string, lang = locale): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant))
}

/** A plain number with a few decimals. */
export function formatNumber(value: number | undefined, digits = 2, lang = locale): string {
  return value === undefined
    ? NOTHING
    : new Intl.NumberFormat(lang, { maximumFractionDigits: digits }).format(value)
}

/** The name of the person's time zone, such as Europe/Berlin. */
export const timeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
