import { Spinner } from '@patternfly/react-core'

/** Something takes a moment. */
export function Waiting({ what }: { what: string }) {
  return (
    <main className="centered" aria-busy="true">
      <Spinner aria-label={what} />
      <p>{what} …</p>
    </main>
  )
}
