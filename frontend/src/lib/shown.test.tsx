import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { useOnline } from './online'
import { BOTH } from '../sources.fixture'
import { readSlice, useShown } from './search'
import { SourcesProvider } from './sources'

const at =
  (address: string) =>
  ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[address]}>
      <SourcesProvider value={BOTH}>{children}</SourcesProvider>
    </MemoryRouter>
  )

describe('what a page shows', () => {
  it('is read from the address and changed in it', () => {
    const { result } = renderHook(() => useShown(readSlice), { wrapper: at('/?territory=Canada') })
    expect(result.current[0]).toEqual({ source: 'sales', territory: 'Canada' })

    act(() => {
      result.current[1]({ category: 'Bikes' })
    })
    expect(result.current[0]).toEqual({ source: 'sales', territory: 'Canada', category: 'Bikes' })

    act(() => {
      result.current[1]({ source: 'plants' })
    })
    expect(result.current[0]).toEqual({ source: 'plants' })
  })
})

describe('the network', () => {
  it('is told when it goes and comes', () => {
    const { result } = renderHook(() => useOnline())
    expect(result.current).toBe(true)

    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    act(() => {
      window.dispatchEvent(new Event('offline'))
    })
    expect(result.current).toBe(false)

    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
    act(() => {
      window.dispatchEvent(new Event('online'))
    })
    expect(result.current).toBe(true)
  })
})
