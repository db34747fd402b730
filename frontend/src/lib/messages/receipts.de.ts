import type { receiptsEn } from './receipts.en'

/** The same keys as in English, each a text. */
type Catalogue<T> = { [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> }

/** What the pages of receipts say in German. */
export const receiptsDe: Catalogue<typeof receiptsEn> = {
  title: 'Was gezeigt wurde',
  help: 'Wer wann welche Zahlen gesehen hat. Jede Antwort mit Zahlen hinterlässt einen Beleg, und die Auditkette zeigt, ob einer später geändert wurde.',
  person: 'Person',
  personHelp:
    'Leer für Sie selbst; die Belege anderer sind Administratoren vorbehalten, die ohne Angabe alle sehen.',
  at: 'Gezeigt bis (UTC)',
  search: 'Suchen',
  clear: 'Leeren',
  empty: 'Bis dahin war nichts gezeigt worden. Wählen Sie einen späteren Zeitpunkt oder leeren Sie ein Feld.',
  list: 'Belege',
  what: 'Zahlen',
  freshness: 'Frische',
  back: 'Alle Belege',
  one: 'Beleg {{id}}',
  facts: 'Der Beleg',
  shownAt: 'Gezeigt',
  request: 'Anfrage',
  query: 'Parameter',
  kept: 'Der Browser hatte diese Zahlen schon und hat sie noch einmal gezeigt.',
  id: 'Auditeintrag',
  sequence: 'Platz in der Auditkette',
  pseudonym: 'Pseudonym',
  erased: 'gelöscht',
  sections: {
    kpis: 'Kennzahlen',
    history: 'Verlauf',
    forecast: 'Prognose',
    ranking: 'Rangliste',
    recommendations: 'Empfehlungen',
    explanation: 'Erklärung',
    scores: 'Güte früherer Prognosen',
  },
  states: { live: 'Aktuell', cached: 'Zwischengespeichert', stale: 'Veraltet', stored: 'Gespeicherter Lauf' },
  age: '{{seconds}} s alt',
  hash: 'Hash',
  madeBy: 'Berechnet im Trace',
  openRun: 'Den Lauf öffnen',
  rebuild: 'Zahlen zeigen und vergleichen',
  rebuilding: 'Die Zahlen werden wiederhergestellt',
  rebuildHelp:
    'Gespeicherte Läufe kommen aus dem Speicher und werden neu berechnet; andere Zahlen werden noch einmal erfragt.',
  verdicts: {
    same: 'Noch immer gleich',
    changed: 'Heute anders',
    not_reproducible: 'Nicht wiederherstellbar',
  },
  as_shown: 'Das sind die Zahlen, wie sie gezeigt wurden.',
  as_of_now: 'Das sind die Zahlen von jetzt. Von den gezeigten wurde nur der Hash aufbewahrt.',
  changes: 'Was jetzt anders ist',
  differences: 'Worin sich die Ergebnisse unterscheiden',
  figures: 'Zahlen: {{section}}',
  parameters: 'Was gefragt war: {{section}}',
  rows: '{{name}} ({{count}})',
}
