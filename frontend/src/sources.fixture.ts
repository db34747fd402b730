import type { ChannelView, MeasureView, SourceView } from './api/generated/gateway'
import type { Sources } from './lib/sources'

const measure = (name: string, unit: MeasureView['unit'] = 'count'): MeasureView => ({
  name,
  label: name,
  unit,
})

const SHOP: ChannelView = {
  name: 'shop',
  measures: [
    measure('revenue', 'currency'),
    measure('units'),
    measure('orders'),
    { name: 'net_profit', label: 'Net profit', unit: 'currency' },
  ],
  things: ['product', 'customer'],
  dimensions: [
    { name: 'category', label: 'Category', of_lines: true },
    { name: 'territory', label: 'Territory', of_lines: false },
    { name: 'store.region', label: 'Region', of_lines: false },
  ],
  targets: false,
}

/** A company of two channels, of which nothing is missing. */
export const SALES: SourceView = {
  name: 'sales',
  label: 'Sales Ltd',
  currency: 'USD',
  time_zone: 'UTC',
  week_start: 'monday',
  default_channel: 'shop',
  channels: [
    SHOP,
    {
      name: 'wholesale',
      measures: [measure('revenue', 'currency')],
      things: ['reseller'],
      dimensions: [],
      targets: true,
    },
  ],
  abilities: [{ question: 'key_figures', label: 'key figures', on: true }],
}

/** A company of which only revenue is known. */
export const PLANTS: SourceView = {
  name: 'plants',
  label: 'Plants & Co',
  currency: 'EUR',
  time_zone: 'Europe/Berlin',
  week_start: 'monday',
  channels: [{ measures: [measure('revenue', 'currency')], things: [], dimensions: [], targets: false }],
  abilities: [
    'rankings_by_product',
    'rankings_by_customer',
    'margin',
    'restock',
    'cross_sell',
    'customers_at_risk',
  ].map((question) => ({ question, label: question, on: false, missing: `Add what ${question} needs.` })),
}

export const BOTH: Sources = { sources: [SALES, PLANTS], default_source: 'sales' }
