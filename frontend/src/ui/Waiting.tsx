import { Button, Gallery, Skeleton, Spinner } from '@patternfly/react-core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

const PATIENCE = 2

/** Something takes a moment and nothing else can be shown. */
export function Waiting({ what }: { what: string }) {
  return (
    <main className="centered" aria-busy="true">
      <Spinner aria-label={what} />
      <p>{what} …</p>
    </main>
  )
}

type SlowProps = { onCancel?: (() => void) | undefined }

/** After two seconds of waiting: how long it takes by now, and a way out. */
export function Slow({ onCancel }: SlowProps) {
  const { t } = useTranslation()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((past) => past + 1)
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  if (seconds < PATIENCE) {
    return null
  }
  return (
    <div className="slow" role="status">
      <Spinner size="md" aria-label={t('wait.loading')} />
      <span>{t('wait.still', { seconds })}</span>
      {onCancel && (
        <Button variant="secondary" size="sm" onClick={onCancel}>
          {t('wait.cancel')}
        </Button>
      )}
    </div>
  )
}

/** Tiles and cards to come, as large as they will be, so that nothing jumps. */
export function Skeletons({
  tiles = 0,
  cards = 1,
  onCancel,
}: SlowProps & { tiles?: number; cards?: number }) {
  const { t } = useTranslation()
  return (
    <div className="sections" role="group" aria-label={t('wait.figures')} aria-busy="true">
      <Slow onCancel={onCancel} />
      {tiles > 0 && (
        <Gallery hasGutter minWidths={{ default: '240px' }}>
          {Array.from({ length: tiles }, (_, index) => (
            <Skeleton key={index} className="tile-skeleton" screenreaderText={t('wait.loading')} />
          ))}
        </Gallery>
      )}
      {Array.from({ length: cards }, (_, index) => (
        <Skeleton key={index} className="card-skeleton" screenreaderText={t('wait.loading')} />
      ))}
    </div>
  )
}
