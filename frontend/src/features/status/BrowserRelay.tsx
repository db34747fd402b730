import { useTranslation } from 'react-i18next'
import type { Relay } from '../../api/generated/gateway'

/** What became of the browser's spans; told only once some were sent. */
export function BrowserRelay({ relay }: { relay: Relay }) {
  const { t } = useTranslation()
  switch (relay.state) {
    case 'accepted':
      return <p>{t('status.relayAccepted', { count: relay.accepted })}</p>
    case 'refused':
      return (
        <p role="alert">
          {t('status.relayRefused', {
            endpoint: relay.endpoint,
            status: relay.last_status,
            refused: relay.refused,
            accepted: relay.accepted,
          })}
        </p>
      )
    case 'unreachable':
      return (
        <p role="alert">
          {t('status.relayUnreachable', {
            endpoint: relay.endpoint,
            unreachable: relay.unreachable,
            accepted: relay.accepted,
          })}
        </p>
      )
    default:
      return null
  }
}
