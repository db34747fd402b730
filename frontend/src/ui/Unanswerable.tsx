import { Alert, ExpandableSection } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import { labelOf, missingFor, sourceNamed, useSources } from '../lib/sources'
import { Said } from './Said'

/** Without one of these nothing would be found worth doing. */
const ADVICE = ['restock', 'cross_sell', 'customers_at_risk']

/** Whether a company's model lets anything be recommended. */
export function useCanAdvise(source: string): boolean {
  const found = sourceNamed(useSources(), source)
  return ADVICE.some((question) => missingFor(found, question) === undefined)
}

/** Why nothing is recommended. */
export function NoAdvice({ source }: { source: string }) {
  const { t } = useTranslation()
  return <Unanswerable title={t('missing.recommendations')} source={source} questions={ADVICE} />
}

type Props = { title: string; source: string; questions: string[]; isFolded?: boolean }

/** What cannot be asked of a company, and what its model lacks; folded where it is beside what can. */
export function Unanswerable({ title, source, questions, isFolded = false }: Props) {
  const { t } = useTranslation()
  const sources = useSources()
  const found = sourceNamed(sources, source)
  const sentences = new Set(questions.flatMap((question) => missingFor(found, question) ?? []))
  const why = sentences.size > 0 && (
    <>
      <p>{t('missing.help', { source: labelOf(sources, source) })}</p>
      <ul>
        {[...sentences].map((sentence) => (
          <li key={sentence}>
            <Said>{sentence}</Said>
          </li>
        ))}
      </ul>
    </>
  )
  if (isFolded) {
    return why && <ExpandableSection toggleText={title}>{why}</ExpandableSection>
  }
  return (
    <Alert variant="info" component="h2" isInline title={title}>
      {why || t('missing.unknown', { source: labelOf(sources, source) })}
    </Alert>
  )
}
