import { Button, Card, CardBody } from '@patternfly/react-core'
import { useTranslation } from 'react-i18next'
import { SavedTable, type Table } from './DataTable'

/** A list that is loaded page by page. */
type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }

/** A table of what has been loaded so far, with a way to more. */
export function PagedTable<R>({ table, pages }: { table: Table<R>; pages: Pages }) {
  const { t } = useTranslation()
  return (
    <Card role="region" aria-label={table.name}>
      <CardBody>
        <SavedTable {...table} />
        {pages.hasNextPage && (
          <Button
            variant="link"
            isLoading={pages.isFetchingNextPage}
            onClick={() => {
              void pages.fetchNextPage()
            }}
          >
            {t('wait.more')}
          </Button>
        )}
      </CardBody>
    </Card>
  )
}
