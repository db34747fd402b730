import type { ChannelView, SourceView } from './api/generated/gateway'
import type { Sources } from './lib/sources'

const SHOP: ChannelView = {
  name: 'shop',
  measures: ['revenue', 'units', 'cost', 'orders'],
  things: ['product', 'customer'],
  dimensions: [
    { name: 'category', label: 'Category', of_lines: true },
    { name: 'territory', label: 'Territory', of_lines: false },
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
    { name: 'wholesale', measures: ['revenue'], things: ['reseller'], dimensions: [], targets: true },
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
  channels: [{ measures: ['revenue'], things: [], dimensions: [], targets: false }],
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
