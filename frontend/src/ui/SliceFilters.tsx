import { Form } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dimensionsQuery } from '../api/queries'
import type { Slice, Change } from '../lib/search'
import {
  channelNames,
  hasDimension,
  labelOf,
  otherDimensionsOf,
  sourceNamed,
  useSources,
} from '../lib/sources'
import { MoreFilters } from './MoreFilters'
import { Select, type Choice } from './Select'

const DIMENSIONS = ['territory', 'category'] as const

type Props = { slice: Slice; onChange: Change; children?: ReactNode; only?: 'source' }

/** Company and filters, which every page about sales has, before the page's own. */
export function SliceFilters({ slice, onChange, children, only }: Props) {
  const { t } = useTranslation()
  const sources = useSources()
  const source = sourceNamed(sources, slice.source)
  const { data } = useQuery(dimensionsQuery(slice.source))
  const all = (values: string[] | undefined): Choice[] => [
    { value: '', label: t('filters.all') },
    ...(values ?? []).map((value) => ({ value, label: value })),
  ]
  const names = channelNames(source)
  const channels = names.length > 1 ? [...names, 'all'] : []
  return (
    <>
      <p className="print-only">
        {[
          labelOf(sources, slice.source),
          slice.channel,
          slice.territory,
          slice.category,
          ...(slice.filter ?? []),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Form className="filters no-print" aria-label={t('filters.label')}>
        {sources.sources.length > 1 && (
          <Select
            id="filter-source"
            label={t('filters.source')}
            value={slice.source}
            choices={sources.sources.map(({ name, label }) => ({ value: name, label }))}
            onSelect={(next) => {
              onChange({ source: next })
            }}
          />
        )}
        {only === undefined && channels.length > 0 && (
          <Select
            id="filter-channel"
            label={t('filters.channel')}
            value={slice.channel ?? source?.default_channel ?? ''}
            choices={channels.map((value) => ({
              value,
              label: value === 'all' ? t('filters.allChannels') : value,
            }))}
            onSelect={(channel) => {
              onChange({ channel })
            }}
          />
        )}
        {only === undefined &&
          DIMENSIONS.filter((name) => hasDimension(source, name) || slice[name] !== undefined).map((name) => (
            <Select
              key={name}
              id={`filter-${name}`}
              label={t(`filters.${name}`)}
              value={slice[name] ?? ''}
              choices={all(data?.[name])}
              onSelect={(value) => {
                onChange({ [name]: value })
              }}
            />
          ))}
        {only === undefined && source !== undefined && otherDimensionsOf(source).length > 0 && (
          <MoreFilters slice={slice} source={source} onChange={onChange} />
        )}
        {children}
      </Form>
    </>
  )
}
