import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { SourcesProvider } from '../../lib/sources'
import { BOTH } from '../../sources.fixture'
import { RecommendationsPage } from './RecommendationsPage'

it('says what the model lacks where nothing can be recommended, and asks for nothing', () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => undefined))
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/recommendations?source=plants']}>
        <SourcesProvider value={BOTH}>
          <RecommendationsPage />
        </SourcesProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  )

  expect(screen.getByText(/Nothing can be recommended/)).toBeDefined()
  expect(screen.getByText(/The model of Plants & Co does not say what is needed/)).toBeDefined()
  expect(screen.getByText('Add what restock needs.')).toBeDefined()
  expect(fetched.mock.calls.filter(([url]) => JSON.stringify(url).includes('/recommendations'))).toEqual([])
  fetched.mockRestore()
})
