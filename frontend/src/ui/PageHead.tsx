import { Content, PageSection } from '@patternfly/react-core'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The title of a page, in the window's title too, with what can be done with the whole of it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation()
  const product = t('product')
  useEffect(() => {
    document.title = `${title} – ${product}`
  }, [title, product])
  return (
    <PageSection className="page-head">
      <Content component="h1">{title}</Content>
      <div className="page-actions no-print">{children}</div>
    </PageSection>
  )
}
