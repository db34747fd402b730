import { useTranslation } from 'react-i18next'

/** A sentence of the services, which speak English: marked as such where the page does not. */
export function Said({ children }: { children: string }) {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? children : <span lang="en">{children}</span>
}
