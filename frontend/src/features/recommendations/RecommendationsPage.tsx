import {
  Card,
  CardBody,
  EmptyState,
  EmptyStateBody,
  ExpandableSection,
  PageSection,
} from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RecommendationAnswer } from '../../api/generated/gateway'
import { decisionsQuery, recommendationsQuery } from '../../api/queries'
import { readSlice, useShown, within, type Slice } from '../../lib/search'
import type { Sources } from '../../lib/sources'
import { Answer } from '../../ui/Answer'
import { CsvButton, type Table } from '../../ui/DataTable'
import { Failure } from '../../ui/Failure'
import { PageHead } from '../../ui/PageHead'
import { ofRecommendations } from '../../ui/provenance'
import { Said } from '../../ui/Said'
import { SliceFilters } from '../../ui/SliceFilters'
import { Trust } from '../../ui/Trust'
import { NoAdvice, useCanAdvise } from '../../ui/Unanswerable'
import { Advice } from './Advice'

type Shown = Slice & { limit: number }

const readShown = (search: URLSearchParams, sources: Sources): Shown => ({
  ...readSlice(search, sources),
  limit: within(search.get('limit'), 1, 50, 10),
})

/** What to do, the most valuable first, each with its evidence and what people made of it. */
export function RecommendationsPage() {
  const { t } = useTranslation()
  const [shown, change] = useShown(readShown)
  const canAdvise = useCanAdvise(shown.source)
  const question = recommendationsQuery(shown)
  const query = useQuery({ ...question, enabled: canAdvise })
  return (
    <>
      <PageHead title={t('recommendations.title')} />
      <PageSection>
        <SliceFilters slice={shown} onChange={change} />
      </PageSection>
      {canAdvise ? (
        <Answer query={query} queryKey={question.queryKey} cards={3}>
          {(answer) => <Items answer={answer} source={shown.source} />}
        </Answer>
      ) : (
        <PageSection>
          <NoAdvice source={shown.source} />
        </PageSection>
      )}
    </>
  )
}

type Item = RecommendationAnswer['items'][number]

function Items({ answer, source }: { answer: RecommendationAnswer; source: Slice['source'] }) {
  const { t } = useTranslation()
  const decisions = useQuery(decisionsQuery(source))
  const title = t('recommendations.title')
  const table: Omit<Table<Item>, 'keyOf'> = {
    name: title,
    rows: answer.items,
    columns: [
      { head: t('column.part'), raw: (item) => item.kind },
      { head: t('column.key'), raw: (item) => item.subject },
      { head: title, raw: (item) => item.action },
      { head: t('column.value'), raw: (item) => item.expected_money },
      { head: t('column.lower80'), raw: (item) => item.money_lower },
      { head: t('column.upper80'), raw: (item) => item.money_upper },
    ],
  }
  return (
    <div className="sections">
      <div className="row">
        <Trust of={ofRecommendations(title, answer, t)} />
        <CsvButton {...table} />
      </div>
      {decisions.error && (
        <Failure
          title={t('recommendations.decisionsFailed')}
          detail={decisions.error.message}
          onRetry={() => {
            void decisions.refetch()
          }}
        />
      )}
      {answer.items.length === 0 && (
        <EmptyState headingLevel="h2" titleText={t('recommendations.none')}>
          <EmptyStateBody>{t('recommendations.noneHelp')}</EmptyStateBody>
        </EmptyState>
      )}
      <ol className="advice-list">
        {answer.items.map((item) => (
          <li key={`${item.kind}/${item.subject}`}>
            <Advice
              item={item}
              answer={answer}
              source={source}
              decision={decisions.data?.items.find(
                (one) => one.kind === item.kind && one.subject === item.subject,
              )}
            />
          </li>
        ))}
      </ol>
      {answer.skipped.length > 0 && (
        <Card>
          <CardBody>
            <ExpandableSection toggleText={t('recommendations.skipped')}>
              <ul>
                {answer.skipped.map((sentence) => (
                  <li key={sentence}>
                    <Said>{sentence}</Said>
                  </li>
                ))}
              </ul>
            </ExpandableSection>
          </CardBody>
        </Card>
      )}
    </div>
  )
}
