import { useSyncExternalStore } from 'react'
import { Store } from './store'

/** What a person may choose; `system` follows the operating system. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'bi.theme'
const scheme = window.matchMedia('(prefers-color-scheme: dark)')

function kept(): Theme {
  const value = window.localStorage.getItem(KEY)
  return THEMES.find((theme) => theme === value) ?? 'system'
}

const chosen = new Store<Theme>(kept())
const dark = new Store(false)

function apply(): void {
  const theme = chosen.get()
  use(theme === 'dark' || (theme === 'system' && scheme.matches))
}

function use(isDark: boolean): void {
  dark.set(isDark)
  document.documentElement.classList.toggle('pf-v6-theme-dark', dark.get())
  document.documentElement.style.colorScheme = dark.get() ? 'dark' : 'light'
}

/** Applies the theme now and whenever the system's changes. */
export function startTheme(): void {
  apply()
  scheme.addEventListener('change', apply)
  // Paper is white.
  window.addEventListener('beforeprint', () => {
    use(false)
  })
  window.addEventListener('afterprint', apply)
}

export function chooseTheme(theme: Theme): void {
  window.localStorage.setItem(KEY, theme)
  chosen.set(theme)
  apply()
}

export const useTheme = (): Theme => useSyncExternalStore(chosen.watch, chosen.get)

/** Whether the page is dark at present. */
export const useDark = (): boolean => useSyncExternalStore(dark.watch, dark.get)
