/** Addresses of the dashboard. */
export const paths = {
  overview: '/',
  forecast: '/forecast',
  rankings: '/rankings',
  recommendations: '/recommendations',
  explain: '/explain',
  runs: '/runs',
  run: (kind: string, id: string) => `/runs/${kind}/${id}`,
  receipts: '/receipts',
  receipt: (id: string) => `/receipts/${id}`,
  audit: '/audit',
  status: '/status',
  callback: '/callback',
} as const
