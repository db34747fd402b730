import { PageSection } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../lib/search'
import { GrainSelect, WindowSelect } from '../../ui/selects'
import { Select, type Choice } from '../../ui/Select'
import { SliceFilters } from '../../ui/SliceFilters'
import type { Shown } from './shown'

type Props = { shown: Shown; onChange: Change }

/** Company, window and filters of the overview; every change goes into the address. */
export function Filters({ shown, onChange }: Props) {
  const { t } = useTranslation()
  const histories: Choice[] = [
    { value: '90', label: t('filters.threeMonths') },
    { value: '365', label: t('filters.oneYear') },
    { value: '1095', label: t('filters.threeYears') },
    { value: '3650', label: t('filters.everything') },
  ]
  return (
    <PageSection>
      <SliceFilters slice={shown} onChange={onChange}>
        <WindowSelect days={shown.window_days} onChange={onChange} />
        <Select
          id="filter-history"
          label={t('filters.history')}
          value={String(shown.days_back)}
          choices={histories}
          onSelect={(days_back) => {
            onChange({ days_back })
          }}
        />
        <GrainSelect grain={shown.grain} onChange={onChange} />
      </SliceFilters>
    </PageSection>
  )
}
