import type { TFunction } from 'i18next'
import type {
  ExplanationAnswer,
  ForecastAnswer,
  HistoryView,
  KpisView,
  RankingAnswer,
  RecommendationAnswer,
  SectionView,
} from '../api/generated/gateway'
import { formatDay, formatDelta, formatFigure } from '../lib/format'
import type { Provenance } from './Trust'

/** The state of an answer: that of its section, or live when it was asked for by itself. */
type Section = Pick<SectionView, 'status' | 'age_seconds' | 'problem' | 'millis'>

const LIVE: Section = { status: 'live', millis: 0 }

type Sourced = {
  source: string
  as_of: string
  data_through: string
  completeness: Provenance['completeness']
  trace_id?: string
}

function base(what: string, answer: Sourced, section: Section, t: TFunction): Omit<Provenance, 'method'> {
  return {
    what,
    status: section.status,
    ageSeconds: section.age_seconds,
    reason: section.problem?.detail,
    asOf: answer.as_of,
    dataThrough: answer.data_through,
    completeness: answer.completeness,
    traceId: answer.trace_id,
    source: answer.source,
    facts: section.millis > 0 ? [{ name: t('trust.took'), value: `${section.millis} ms` }] : [],
  }
}

const count = (value: number) => formatFigure(value, 'count', 'USD')
const span = (from: string, to: string) => `${formatDay(from)} – ${formatDay(to)}`

export function ofKpis(what: string, kpis: KpisView, section: Section, t: TFunction): Provenance {
  const told = base(what, kpis, section, t)
  return {
    ...told,
    method: t('trust.kpiMethod'),
    facts: [
      ...told.facts,
      { name: t('trust.days'), value: span(kpis.window.from, kpis.window.to) },
      { name: t('trust.lines'), value: count(kpis.lines) },
    ],
  }
}

export function ofHistory(what: string, history: HistoryView, section: Section, t: TFunction): Provenance {
  const told = base(what, history, section, t)
  const lines = history.points.reduce((sum, point) => sum + point.lines, 0)
  return {
    ...told,
    method: t('trust.historyMethod'),
    facts: [
      ...told.facts,
      { name: t('trust.days'), value: span(history.window.from, history.window.to) },
      { name: t('trust.lines'), value: count(lines) },
    ],
  }
}

export function ofForecast(
  what: string,
  forecast: ForecastAnswer,
  t: TFunction,
  section: Section = LIVE,
): Provenance {
  const told = base(what, forecast, section, t)
  return {
    ...told,
    method: t('trust.forecastMethod', { summary: forecast.summary }),
    run: { kind: 'forecasts', id: forecast.run_id },
    facts: [
      ...told.facts,
      { name: t('trust.origins'), value: count(forecast.origins) },
      ...(forecast.band_factor > 1
        ? [{ name: t('trust.bandFactor'), value: formatDelta(forecast.band_factor - 1) }]
        : []),
    ],
  }
}

export function ofRanking(
  what: string,
  ranking: RankingAnswer,
  t: TFunction,
  section: Section = LIVE,
): Provenance {
  const told = base(what, ranking, section, t)
  return {
    ...told,
    method: ranking.method,
    run: { kind: 'rankings', id: ranking.run_id },
    facts: [
      ...told.facts,
      { name: t('trust.days'), value: span(ranking.from, ranking.to) },
      { name: t('trust.orders'), value: count(ranking.orders) },
    ],
  }
}

export function ofRecommendations(
  what: string,
  answer: RecommendationAnswer,
  t: TFunction,
  section: Section = LIVE,
): Provenance {
  return {
    ...base(what, answer, section, t),
    method: t('trust.recommendationMethod'),
    run: { kind: 'recommendations', id: answer.run_id },
  }
}

export function ofExplanation(what: string, answer: ExplanationAnswer, t: TFunction): Provenance {
  const told = base(what, answer, LIVE, t)
  return {
    ...told,
    method: t('trust.explanationMethod'),
    facts: [...told.facts, { name: t('trust.days'), value: span(answer.from, answer.to) }],
  }
}
