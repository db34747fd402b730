import { Form, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { dimensionsQuery } from './queries'
import type { Shown } from './search'

type Props = { shown: Shown; onChange: (change: Partial<Shown>) => void }
type Choice = { value: string; label: string }

const SOURCES: Choice[] = [
  { value: 'adventureworks', label: 'Adventure Works' },
  { value: 'wideworldimporters', label: 'Wide World Importers' },
]
const WINDOWS: Choice[] = [7, 30, 90, 365].map((days) => ({
  value: String(days),
  label: `Last ${days} days`,
}))
const HISTORIES: Choice[] = [
  { value: '90', label: '3 months' },
  { value: '365', label: '1 year' },
  { value: '1095', label: '3 years' },
  { value: '3650', label: 'All' },
]
const GRAINS: Choice[] = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
]

/** Source, window and filters; every change goes into the address. */
export function Filters({ shown, onChange }: Props) {
  const { data } = useQuery(dimensionsQuery(shown.source))
  const all = (values: string[] | undefined): Choice[] => [
    { value: '', label: 'All' },
    ...(values ?? []).map((value) => ({ value, label: value })),
  ]
  const channels = data && data.channel.length > 0 ? [...data.channel, 'all'] : []
  return (
    <Form className="filters" aria-label="Filters">
      <Select
        label="Company"
        value={shown.source}
        choices={SOURCES}
        onSelect={(source) => {
          onChange({ source: source as Shown['source'] })
        }}
      />
      {channels.length > 0 && (
        <Select
          label="Channel"
          value={shown.channel ?? channels[0] ?? ''}
          choices={channels.map((value) => ({ value, label: value === 'all' ? 'All channels' : value }))}
          onSelect={(channel) => {
            onChange({ channel })
          }}
        />
      )}
      <Select
        label="Territory"
        value={shown.territory ?? ''}
        choices={all(data?.territory)}
        onSelect={(territory) => {
          onChange({ territory })
        }}
      />
      <Select
        label="Category"
        value={shown.category ?? ''}
        choices={all(data?.category)}
        onSelect={(category) => {
          onChange({ category })
        }}
      />
      <Select
        label="Figures for"
        value={String(shown.window_days)}
        choices={WINDOWS}
        onSelect={(days) => {
          onChange({ window_days: Number(days) })
        }}
      />
      <Select
        label="History"
        value={String(shown.days_back)}
        choices={HISTORIES}
        onSelect={(days) => {
          onChange({ days_back: Number(days) })
        }}
      />
      <Select
        label="By"
        value={shown.grain}
        choices={GRAINS}
        onSelect={(grain) => {
          onChange({ grain: grain as Shown['grain'] })
        }}
      />
    </Form>
  )
}

type SelectProps = { label: string; value: string; choices: Choice[]; onSelect: (value: string) => void }

function Select({ label, value, choices, onSelect }: SelectProps) {
  const id = `filter-${label.toLowerCase().replaceAll(' ', '-')}`
  // A value of the address that is not offered is shown all the same, so that nothing is hidden.
  const offered = choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: value }]
  return (
    <FormGroup label={label} fieldId={id}>
      <FormSelect
        id={id}
        value={value}
        onChange={(_, next) => {
          onSelect(next)
        }}
      >
        {offered.map((choice) => (
          <FormSelectOption key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </FormSelect>
    </FormGroup>
  )
}
