/** Addresses of the dashboard. */
export const paths = { overview: '/', callback: '/callback' } as const
