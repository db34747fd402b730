import { Button, Label, Popover } from '@patternfly/react-core'
import {
  CheckCircleIcon,
  ClockIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  HistoryIcon,
  OutlinedQuestionCircleIcon,
} from '@patternfly/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { SectionViewStatus, SuspectSegment } from '../api/generated/gateway'
import type { RunKind } from '../api/queries'
import { formatDay } from '../lib/format'
import { carried } from '../lib/search'
import { labelOf, useSources } from '../lib/sources'
import { paths } from '../paths'
import { Said } from './Said'
import { Copyable, TraceId } from './TraceId'

/** Where a figure comes from. */
export type Provenance = {
  /** What the figure is, for who hears the buttons. */
  what: string
  status: SectionViewStatus
  ageSeconds?: number | undefined
  /** Why it is stale. */
  reason?: string | undefined
  /** The name of its company. */
  source?: string | undefined
  asOf: string
  dataThrough?: string | undefined
  completeness: SuspectSegment[]
  method: string
  facts: { name: string; value: string }[]
  run?: { kind: RunKind; id: string } | undefined
  traceId?: string | undefined
}

const LOOK = {
  live: { color: 'green', icon: <CheckCircleIcon /> },
  cached: { color: 'blue', icon: <ClockIcon /> },
  stale: { color: 'orange', icon: <HistoryIcon /> },
  failed: { color: 'red', icon: <ExclamationCircleIcon /> },
} as const

/** How fresh and how sure a figure is, what is suspect in it, and how it was computed. */
export function Trust({ of, isNamed = false }: { of: Provenance; isNamed?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="trust">
      {isNamed && <strong>{of.what}</strong>}
      <Freshness of={of} />
      <span className="note">{t('trust.asOf', { day: formatDay(of.asOf) })}</span>
      {of.completeness.length > 0 && <Suspects segments={of.completeness} />}
      <Computed of={of} />
    </div>
  )
}

function Freshness({ of }: { of: Provenance }) {
  const { t } = useTranslation()
  const look = LOOK[of.status]
  const age = useAge(of.ageSeconds)
  const label = (
    <Label isCompact color={look.color} icon={look.icon}>
      {t(`trust.${of.status}`)}
      {age && `, ${age}`}
    </Label>
  )
  return of.reason === undefined ? (
    label
  ) : (
    <>
      {label}
      <span className="note">
        <Said>{t('trust.staleBecause', { reason: of.reason })}</Said>
      </span>
    </>
  )
}

function useAge(seconds: number | undefined): string | undefined {
  const { t } = useTranslation()
  if (seconds === undefined) {
    return undefined
  }
  return seconds < 120
    ? t('trust.age', { seconds: Math.round(seconds) })
    : t('trust.ageMinutes', { minutes: Math.round(seconds / 60) })
}

/** Segments that report less than they use to. */
export function Suspects({ segments }: { segments: SuspectSegment[] }) {
  const { t } = useTranslation()
  return (
    <Popover
      aria-label={t('trust.suspectTitle')}
      bodyContent={
        <>
          <h2 className="popover-title">{t('trust.suspectTitle')}</h2>
          <p>{t('trust.suspectHelp')}</p>
          <ul>
            {segments.map((segment) => (
              <li key={`${segment.dimension}/${segment.segment}/${segment.channel}`}>
                <Said>{segment.sentence}</Said>
              </li>
            ))}
          </ul>
        </>
      }
    >
      <Button variant="link" isInline size="sm" icon={<ExclamationTriangleIcon className="warn" />}>
        {t('trust.suspect', { count: segments.length })}
      </Button>
    </Popover>
  )
}

function Computed({ of }: { of: Provenance }) {
  const { t } = useTranslation()
  return (
    <Popover
      aria-label={t('trust.how')}
      maxWidth="32rem"
      bodyContent={(hide) => <Facts of={of} onLeave={hide} />}
    >
      <Button
        variant="plain"
        size="sm"
        className="no-print"
        icon={<OutlinedQuestionCircleIcon />}
        aria-label={t('trust.howOf', { what: of.what })}
      />
    </Popover>
  )
}

function Facts({ of, onLeave }: { of: Provenance; onLeave: () => void }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const sources = useSources()
  return (
    <>
      <h2 className="popover-title">{t('trust.how')}</h2>
      <dl className="facts">
        <Fact name={t('trust.method')}>
          <Said>{of.method}</Said>
        </Fact>
        {of.dataThrough !== undefined && (
          <Fact name={t('trust.throughDay')}>{formatDay(of.dataThrough)}</Fact>
        )}
        {of.source !== undefined && <Fact name={t('trust.source')}>{labelOf(sources, of.source)}</Fact>}
        {of.facts.map((fact) => (
          <Fact key={fact.name} name={fact.name}>
            {fact.value}
          </Fact>
        ))}
        {of.run && (
          <Fact name={t('trust.run')}>
            <Copyable>{of.run.id}</Copyable>{' '}
            <Link to={`${paths.run(of.run.kind, of.run.id)}${carried(search)}`} onClick={onLeave}>
              {t('trust.openRun')}
            </Link>
          </Fact>
        )}
        {of.traceId !== undefined && (
          <Fact name={t('trust.trace')}>
            <TraceId id={of.traceId} />
          </Fact>
        )}
      </dl>
    </>
  )
}

/** A name and what is known of it. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
