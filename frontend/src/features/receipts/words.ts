import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { receiptsDe } from '../../lib/messages/receipts.de'
import { receiptsEn } from '../../lib/messages/receipts.en'

const SPACE = 'receipts'

/** The words of these pages, which come with them and not with the first load. */
export function useWords() {
  if (!i18next.hasResourceBundle('en', SPACE)) {
    i18next.addResourceBundle('en', SPACE, receiptsEn)
    i18next.addResourceBundle('de', SPACE, receiptsDe)
  }
  return useTranslation(SPACE).t
}
