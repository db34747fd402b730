import { Button, FormGroup } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceView } from '../api/generated/gateway'
import { dimensionsQuery } from '../api/queries'
import { filterOf, partsOf, type Change, type Slice } from '../lib/search'
import { otherDimensionsOf, thingLabel } from '../lib/sources'
import { Select } from './Select'

type Props = { slice: Slice; source: SourceView; onChange: Change }

/** Filters on the dimensions that no other field is about: those that hold, and a way to add one. */
export function MoreFilters({ slice, source, onChange }: Props) {
  const { t } = useTranslation()
  const [dimension, choose] = useState('')
  const filters = slice.filter ?? []
  return (
    <>
      <Select
        id="filter-dimension"
        label={t('filters.more')}
        value={dimension}
        choices={[
          { value: '', label: t('filters.addOne') },
          ...otherDimensionsOf(source).map((name) => ({ value: name, label: thingLabel(source, name, t) })),
        ]}
        onSelect={choose}
      />
      {dimension !== '' && (
        <Value
          key={dimension}
          source={source}
          dimension={dimension}
          onSelect={(value) => {
            choose('')
            onChange({ filter: [...new Set([...filters, filterOf(dimension, value)])] })
          }}
        />
      )}
      {filters.length > 0 && (
        <FormGroup className="filters-held" label={t('filters.held')} fieldId="filters-held">
          <div id="filters-held">
            {filters.map((filter) => {
              const { dimension: of, value } = partsOf(filter)
              const name = `${thingLabel(source, of, t)}: ${value}`
              return (
                <Button
                  key={filter}
                  variant="tertiary"
                  size="sm"
                  aria-label={t('filters.takeAway', { name })}
                  onClick={() => {
                    onChange({ filter: filters.filter((other) => other !== filter) })
                  }}
                >
                  {name} ×
                </Button>
              )
            })}
          </div>
        </FormGroup>
      )}
    </>
  )
}

type ValueProps = { source: SourceView; dimension: string; onSelect: (value: string) => void }

function Value({ source, dimension, onSelect }: ValueProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery(dimensionsQuery(source.name, dimension))
  const first = t(error ? 'failure.strange' : data ? 'filters.addOne' : 'wait.loading')
  return (
    <Select
      id="filter-value"
      label={thingLabel(source, dimension, t)}
      value=""
      choices={[
        { value: '', label: first },
        ...(data?.values ?? []).map((value) => ({ value, label: value })),
      ]}
      onSelect={onSelect}
    />
  )
}
