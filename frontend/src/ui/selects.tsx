import { useTranslation } from 'react-i18next'
import type { DashboardGrain } from '../api/generated/gateway'
import { GRAINS, oneOf, type Change, type Slice } from '../lib/search'
import { measureLabel, measuresOf, sourceNamed, useSources, type Sources } from '../lib/sources'
import { Select } from './Select'

const WINDOWS = [7, 30, 90, 365]

/** The measure of an address; what is not known of its slice falls back to the first that is. */
export function readMeasure(search: URLSearchParams, slice: Slice, sources: Sources): string {
  const known = measuresOf(sourceNamed(sources, slice.source), slice.channel).map((one) => one.name)
  return oneOf(search.get('measure'), known, known[0] ?? 'revenue')
}

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

type MeasureProps = { slice: Slice; measure: string; onChange: Change }

/** The measures that are known of what is asked for. */
export function MeasureSelect({ slice, measure, onChange }: MeasureProps) {
  const { t } = useTranslation()
  const source = sourceNamed(useSources(), slice.source)
  return (
    <Select
      id="filter-measure"
      label={t('filters.measure')}
      value={measure}
      choices={measuresOf(source, slice.channel).map(({ name }) => ({
        value: name,
        label: measureLabel(source, name, t),
      }))}
      onSelect={(next) => {
        onChange({ measure: next })
      }}
    />
  )
}
