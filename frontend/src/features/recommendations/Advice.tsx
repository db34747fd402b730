import { Card, CardBody, CardTitle, ExpandableSection, Label } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import type { DecisionView, Recommendation, RecommendationAnswer } from '../../api/generated/gateway'
import { formatFigure, formatInstant, formatRatio } from '../../lib/format'
import type { Slice } from '../../lib/search'
import { SavedTable } from '../../ui/DataTable'
import { Said } from '../../ui/Said'
import { Decide } from './Decide'
import { MoneyInterval } from './MoneyInterval'

const ALMOST = 0.999

type Props = {
  item: Recommendation
  answer: RecommendationAnswer
  source: Slice['source']
  decision: DecisionView | undefined
}

/** One recommendation: what it is worth, why, and what somebody made of it. */
export function Advice({ item, answer, source, decision }: Props) {
  const { t } = useTranslation()
  const most = Math.max(...answer.items.map((one) => one.money_upper))
  return (
    <Card className={decision?.verdict === 'dismissed' ? 'is-dismissed' : ''} aria-label={item.action}>
      <CardTitle component="h2">
        <Said>{item.action}</Said>
      </CardTitle>
      <CardBody>
        <Worth item={item} currency={answer.currency} most={most} />
        <ExpandableSection
          toggleContent={t('recommendations.evidence')}
          toggleAriaLabel={t('recommendations.evidenceOf', { action: item.action })}
        >
          <Evidence item={item} />
        </ExpandableSection>
        {decision && <Decided decision={decision} />}
        <Decide item={item} runId={answer.run_id} source={source} />
      </CardBody>
    </Card>
  )
}

function Worth({ item, currency, most }: { item: Recommendation; currency: string; most: number }) {
  const { t } = useTranslation()
  const money = (value: number) => formatFigure(value, 'currency', currency)
  return (
    <>
      {item.expected_money > 0 && (
        <>
          <p>
            {t('recommendations.worth', { money: money(item.expected_money), days: item.horizon_days })}{' '}
            <span className="note">
              {t('recommendations.interval', {
                lower: money(item.money_lower),
                upper: money(item.money_upper),
              })}
            </span>
          </p>
          <MoneyInterval item={item} most={most} />
        </>
      )}
      <p className="note">
        {t('recommendations.confidence', { share: sure(item.confidence) })} ·{' '}
        <Said>{item.kind.replaceAll('_', ' ')}</Said>
      </p>
    </>
  )
}

/** Nothing is sure: what would be rounded up to all is said to be more than 99.9 %. */
const sure = (confidence: number): string =>
  confidence > ALMOST ? `> ${formatRatio(ALMOST)}` : formatRatio(confidence)

function Evidence({ item }: { item: Recommendation }) {
  const { t } = useTranslation()
  return (
    <>
      <SavedTable
        name={t('recommendations.evidenceOf', { action: item.action })}
        rows={item.evidence}
        keyOf={(row, index) => `${row.key}-${index}`}
        columns={[
          { head: t('column.name'), text: 'long', raw: (row) => row.name },
          {
            head: t('column.why'),
            text: 'long',
            raw: (row) => row.finding,
            show: (row) => <Said>{row.finding}</Said>,
          },
          { head: t('column.key'), text: 'long', raw: (row) => row.key },
        ]}
      />
      <p>
        {t('trust.method')}: <Said>{item.method}</Said>
      </p>
      <p>
        {t('recommendations.refuted')}: <Said>{item.refuted_by}</Said>
      </p>
    </>
  )
}

function Decided({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation()
  return (
    <p className="decided">
      <Label isCompact color={decision.verdict === 'accepted' ? 'green' : 'grey'}>
        {t(`recommendations.${decision.verdict}`, {
          person: decision.decided_by ?? t('recommendations.unknown'),
          time: formatInstant(decision.decided_at),
        })}
      </Label>{' '}
      {decision.reason}
    </p>
  )
}
