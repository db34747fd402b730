import { ExclamationTriangleIcon } from '@patternfly/react-icons'
import { useTranslation } from 'react-i18next'
import type { ForecastWarning } from '../api/generated/gateway'
import { Said } from './Said'

/** What a reader of a forecast should know, in the same way for every grain and on every page. */
export function Warnings({ warnings }: { warnings: ForecastWarning[] }) {
  const { t } = useTranslation()
  if (warnings.length === 0) {
    return null
  }
  return (
    <ul className="warnings" aria-label={t('trust.mind')}>
      {warnings.map((warning) => (
        <li key={warning.sentence}>
          <ExclamationTriangleIcon className="warn" aria-hidden="true" /> <Said>{warning.sentence}</Said>
        </li>
      ))}
    </ul>
  )
}
