import { Form } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dimensionsQuery } from '../api/queries'
import { SOURCES, type Slice, type Change } from '../lib/search'
import { COMPANIES } from './companies'
import { Select, type Choice } from './Select'

type Props = { slice: Slice; onChange: Change; children?: ReactNode; only?: 'source' }

/** Company and filters, which every page about sales has, before the page's own. */
export function SliceFilters({ slice, onChange, children, only }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(dimensionsQuery(slice.source))
  const all = (values: string[] | undefined): Choice[] => [
    { value: '', label: t('filters.all') },
    ...(values ?? []).map((value) => ({ value, label: value })),
  ]
  // Place for the channel is kept until it is known whether there are channels, so that nothing jumps.
  const channels = data ? (data.channel.length > 0 ? [...data.channel, 'all'] : []) : [slice.channel ?? '…']
  return (
    <>
      <p className="print-only">
        {[COMPANIES[slice.source], slice.channel, slice.territory, slice.category]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Form className="filters no-print" aria-label={t('filters.label')}>
        <Select
          id="filter-source"
          label={t('filters.source')}
          value={slice.source}
          choices={SOURCES.map((value) => ({ value, label: COMPANIES[value] }))}
          onSelect={(source) => {
            onChange({ source })
          }}
        />
        {only === undefined && channels.length > 0 && (
          <Select
            id="filter-channel"
            label={t('filters.channel')}
            value={slice.channel ?? channels[0] ?? ''}
            choices={channels.map((value) => ({
              value,
              label: value === 'all' ? t('filters.allChannels') : value,
            }))}
            onSelect={(channel) => {
              onChange({ channel })
            }}
          />
        )}
        {only === undefined && (
          <>
            <Select
              id="filter-territory"
              label={t('filters.territory')}
              value={slice.territory ?? ''}
              choices={all(data?.territory)}
              onSelect={(territory) => {
                onChange({ territory })
              }}
            />
            <Select
              id="filter-category"
              label={t('filters.category')}
              value={slice.category ?? ''}
              choices={all(data?.category)}
              onSelect={(category) => {
                onChange({ category })
              }}
            />
          </>
        )}
        {children}
      </Form>
    </>
  )
}
