import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { setLocale } from './format'
import { en } from './messages/en'
import type { receiptsEn } from './messages/receipts.en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en; receipts: typeof receiptsEn }
  }
}

/** Languages with a catalogue. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof LANGUAGES

const KEY = 'bi.language'

function preferred(): Language {
  const kept = window.localStorage.getItem(KEY) ?? navigator.language
  return kept.startsWith('de') ? 'de' : 'en'
}

/** A regional form of the language when the browser has one: de-CH writes numbers otherwise than de. */
function localeOf(language: Language): string {
  return navigator.languages.find((one) => one.startsWith(language)) ?? language
}

/** Starts with the language that was chosen here, else with the browser's, else with English. */
export async function startI18n(language = preferred()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  await use(language)
}

async function use(language: Language): Promise<void> {
  if (language === 'de') {
    const { de } = await import('./messages/de')
    i18next.addResourceBundle('de', 'translation', de)
  }
  setLocale(localeOf(language))
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(KEY, language)
  await use(language)
}
