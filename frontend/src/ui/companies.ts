/** The companies as people know them. */
export const COMPANIES = {
  adventureworks: 'Adventure Works',
  wideworldimporters: 'Wide World Importers',
} as const
