import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setGateway } from '../api/request'
import { labelOf, useSources } from '../lib/sources'
import { BOTH } from '../sources.fixture'
import { NeedsSources, WithSources } from './SourcesGate'

const ORIGIN = 'http://gateway.test'
const server = setupServer()

beforeAll(() => {
  setGateway(ORIGIN)
  server.listen()
})
afterEach(() => {
  server.resetHandlers()
})
afterAll(() => {
  server.close()
})

function Page() {
  const sources = useSources()
  return <p>{labelOf(sources, sources.default_source ?? '')}</p>
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createMemoryRouter([
    { element: <NeedsSources />, children: [{ index: true, element: <Page /> }] },
  ])
  render(
    <QueryClientProvider client={client}>
      <WithSources>
        <RouterProvider router={router} />
      </WithSources>
    </QueryClientProvider>,
  )
}

describe('a page about a company', () => {
  it('is drawn when the companies are known', async () => {
    server.use(http.get(`${ORIGIN}/api/sources`, () => HttpResponse.json(BOTH)))
    show()

    expect(screen.getByLabelText('The figures are being loaded')).toBeDefined()
    expect(await screen.findByText('Sales Ltd')).toBeDefined()
  })

  it('says why they are not, and tries again when asked', async () => {
    const busy = { title: 'Away', status: 503, detail: 'The service bi-query cannot be reached.' }
    server.use(
      http.get(`${ORIGIN}/api/sources`, () => HttpResponse.json(busy, { status: 503 }), { once: true }),
      http.get(`${ORIGIN}/api/sources`, () => HttpResponse.json(BOTH)),
    )
    show()

    expect(await screen.findByText('The service bi-query cannot be reached.')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Sales Ltd')).toBeDefined()
  })

  it('says that there is none to see', async () => {
    server.use(http.get(`${ORIGIN}/api/sources`, () => HttpResponse.json({ sources: [] })))
    show()

    expect(await screen.findByText(/There is no company that you may see/)).toBeDefined()
  })
})
