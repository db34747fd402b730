import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import { SourcesProvider } from '../../lib/sources'
import { BOTH } from '../../sources.fixture'
import { RankingsPage } from './RankingsPage'

function show(address: string) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <SourcesProvider value={BOTH}>
          <RankingsPage />
        </SourcesProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const options = (label: string) =>
  [...screen.getByLabelText(label).querySelectorAll('option')].map((option) => option.textContent)

describe('the rankings', () => {
  it('offer what is known, and say what the model lacks for the rest without asking', () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => undefined))
    show('/?source=plants&by=customer')

    expect(screen.getByText(/Customers cannot be ranked/)).toBeDefined()
    expect(screen.getByText('Add what rankings_by_customer needs.')).toBeDefined()
    expect(options('Rank')).toEqual(['Customers'])
    expect(options('Measure')).toEqual(['Revenue'])
    expect(fetched.mock.calls.filter(([url]) => JSON.stringify(url).includes('/api/rankings'))).toEqual([])
    fetched.mockRestore()
  })

  it('offer what any channel knows', () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => undefined))
    show('/?source=sales')

    expect(options('Rank')).toEqual([
      'Products',
      'Customers',
      'Territories',
      'Categories',
      'Resellers',
      'Region (store)',
    ])
    expect(options('Measure')).toEqual(['Revenue', 'Units', 'Orders', 'Net profit'])
    fetched.mockRestore()
  })
})
