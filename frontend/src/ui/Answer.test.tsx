import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Answer } from './Answer'

const KEY = ['slow']

function Page({ ask }: { ask: (signal: AbortSignal) => Promise<string> }) {
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => ask(signal), retry: false })
  return (
    <Answer query={query} queryKey={KEY}>
      {(data) => <p>{data}</p>}
    </Answer>
  )
}

function show(ask: (signal: AbortSignal) => Promise<string>) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page ask={ask} />
    </QueryClientProvider>,
  )
}

describe('an answer that takes long', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('tells after two seconds how long it takes, and can be cancelled and asked again', async () => {
    const asked: AbortSignal[] = []
    show((signal) => {
      asked.push(signal)
      return new Promise(() => undefined)
    })
    await act(() => vi.advanceTimersByTimeAsync(1500))
    expect(screen.queryByText(/Still computing/)).toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(1600))
    expect(screen.getByText('Still computing: 3 s')).toBeDefined()

    await act(async () => {
      screen.getByRole('button', { name: 'Cancel' }).click()
      await vi.advanceTimersByTimeAsync(10)
    })

    expect(asked[0]?.aborted).toBe(true)
    expect(screen.getByText(/has been ended too/)).toBeDefined()
    await act(async () => {
      screen.getByRole('button', { name: 'Try again' }).click()
      await vi.advanceTimersByTimeAsync(10)
    })
    expect(asked).toHaveLength(2)
  })
})
