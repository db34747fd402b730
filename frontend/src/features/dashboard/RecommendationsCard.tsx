import { Card, CardBody, CardTitle, ExpandableSection } from '@patternfly/react-core'
import type { Recommendation, RecommendationAnswer } from '../../api/generated/gateway'
import { formatFigure } from '../../lib/format'

/** What to do, the most valuable first, each with its evidence. */
export function RecommendationsCard({ recommendations }: { recommendations: RecommendationAnswer }) {
  return (
    <Card>
      <CardTitle component="h2">Recommendations</CardTitle>
      <CardBody>
        {recommendations.items.length === 0 && <p>There is nothing to recommend with enough evidence.</p>}
        <ol className="recommendations">
          {recommendations.items.map((item) => (
            <Item key={`${item.kind}/${item.subject}`} item={item} currency={recommendations.currency} />
          ))}
        </ol>
        {recommendations.skipped.length > 0 && (
          <ExpandableSection toggleText="What was looked for without a finding">
            <ul>
              {recommendations.skipped.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </ExpandableSection>
        )}
      </CardBody>
    </Card>
  )
}

function Item({ item, currency }: { item: Recommendation; currency: string }) {
  const money = (value: number) => formatFigure(value, 'currency', currency)
  return (
    <li>
      <strong>{item.action}</strong>
      {item.expected_money > 0 && (
        <p>
          Worth {money(item.expected_money)} within {item.horizon_days} days ({money(item.money_lower)} to{' '}
          {money(item.money_upper)}, 80 %).
        </p>
      )}
      <ExpandableSection toggleText={`Evidence and method: ${item.kind.replaceAll('_', ' ')}`}>
        <ul>
          {item.evidence.map((row) => (
            <li key={row.key}>
              {row.name}: {row.finding}
            </li>
          ))}
        </ul>
        <p>{item.method}</p>
        <p>What would prove it wrong: {item.refuted_by}</p>
      </ExpandableSection>
    </li>
  )
}
