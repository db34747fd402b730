import {
  Button,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  Page,
  SkipToContent,
} from '@patternfly/react-core'
import type { ReactNode } from 'react'

type Props = { person?: { name: string; signOut: () => void } | undefined; children: ReactNode }

/** What stands around every page. */
export function Frame({ person, children }: Props) {
  return (
    <Page
      mainContainerId="main"
      skipToContent={<SkipToContent href="#main">Skip to content</SkipToContent>}
      masthead={
        <Masthead>
          <MastheadMain>
            <MastheadBrand>
              <h1 className="brand">BI and forecasts</h1>
            </MastheadBrand>
          </MastheadMain>
          <MastheadContent className="person">
            {person && (
              <>
                <span>{person.name}</span>
                <Button variant="secondary" onClick={person.signOut}>
                  Sign out
                </Button>
              </>
            )}
          </MastheadContent>
        </Masthead>
      }
    >
      {children}
    </Page>
  )
}
