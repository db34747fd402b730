import { useTranslation } from 'react-i18next'
import type { DashboardGrain, ForecastsMeasure } from '../api/generated/gateway'
import { GRAINS, type Change } from '../lib/search'
import { Select } from './Select'

const WINDOWS = [7, 30, 90, 365]

/** What can be measured. */
export const MEASURES = ['revenue', 'orders', 'units'] as const satisfies readonly ForecastsMeasure[]

export function WindowSelect({ days, onChange }: { days: number; onChange: Change }) {
  const { t } = useTranslation()
  return (
    <Select
      id="filter-window"
      label={t('filters.window')}
      value={String(days)}
      choices={WINDOWS.map((one) => ({ value: String(one), label: t('filters.lastDays', { days: one }) }))}
      onSelect={(window_days) => {
        onChange({ window_days })
      }}
    />
  )
}

export function GrainSelect({ grain, onChange }: { grain: DashboardGrain; onChange: Change }) {
  const { t } = useTranslation()
  return (
    <Select
      id="filter-grain"
      label={t('filters.grain')}
      value={grain}
      choices={GRAINS.map((value) => ({ value, label: t(`grain.${value}`) }))}
      onSelect={(next) => {
        onChange({ grain: next })
      }}
    />
  )
}

export function MeasureSelect({ measure, onChange }: { measure: ForecastsMeasure; onChange: Change }) {
  const { t } = useTranslation()
  return (
    <Select
      id="filter-measure"
      label={t('filters.measure')}
      value={measure}
      choices={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
      onSelect={(next) => {
        onChange({ measure: next })
      }}
    />
  )
}
