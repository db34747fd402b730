import { t } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { ForecastAnswer } from '../api/generated/gateway'
import { ofForecast } from './provenance'

const forecast: ForecastAnswer = {
  run_id: '019ab5c0-0000-7000-8000-000000000000',
  source: 'sales',
  currency: 'USD',
  as_of: '2024-12-31',
  data_through: '2025-01-31',
  completeness: [],
  measure: 'units',
  grain: 'day',
  seasonal_periods: 7,
  origins: 16,
  history: [],
  points: [],
  members: [],
  accuracy: [],
  summary: '12 % better than repeating the last week.',
  band_factor: 1.31,
  warnings: [],
  segments: [],
}

describe('what is told of a forecast', () => {
  it('says by how much the ledger widened its bands', () => {
    expect(ofForecast('Forecast', forecast, t).facts).toContainEqual({
      name: 'Bands widened by the ledger',
      value: '+31%',
    })
  })

  it('says nothing of bands that were left as they are', () => {
    const names = ofForecast('Forecast', { ...forecast, band_factor: 1 }, t).facts.map((fact) => fact.name)

    expect(names).not.toContain('Bands widened by the ledger')
  })
})
