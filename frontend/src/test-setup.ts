import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

afterEach(cleanup)

// jsdom lays nothing out, so nothing there ever changes its size.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// Nor does it know a colour scheme.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })

beforeAll(async () => {
  const { startI18n } = await import('./lib/i18n')
  await startI18n('en')
})
