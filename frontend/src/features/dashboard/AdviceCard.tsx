import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { RecommendationAnswer, SectionView } from '../../api/generated/gateway'
import { formatFigure } from '../../lib/format'
import { carried } from '../../lib/search'
import { paths } from '../../paths'
import { ofRecommendations } from '../../ui/provenance'
import { Said } from '../../ui/Said'
import { Trust } from '../../ui/Trust'

const FIRST = 3

/** The most valuable things to do. */
export function AdviceCard({ answer, section }: { answer: RecommendationAnswer; section: SectionView }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const money = (value: number) => formatFigure(value, 'currency', answer.currency)
  return (
    <Card role="region" aria-label={t('overview.recommendations')}>
      <CardTitle component="h2">{t('overview.recommendations')}</CardTitle>
      <CardBody>
        <Trust of={ofRecommendations(t('overview.recommendations'), answer, t, section)} />
        {answer.items.length === 0 && <p>{t('recommendations.none')}</p>}
        <ol className="advice">
          {answer.items.slice(0, FIRST).map((item) => (
            <li key={`${item.kind}/${item.subject}`}>
              <strong>
                <Said>{item.action}</Said>
              </strong>
              {item.expected_money > 0 && (
                <div className="note">
                  {t('recommendations.worth', {
                    money: money(item.expected_money),
                    days: item.horizon_days,
                  })}
                  {' · '}
                  {t('recommendations.interval', {
                    lower: money(item.money_lower),
                    upper: money(item.money_upper),
                  })}
                </div>
              )}
            </li>
          ))}
        </ol>
        <Link to={`${paths.recommendations}${carried(search)}`}>{t('overview.allRecommendations')}</Link>
      </CardBody>
    </Card>
  )
}
