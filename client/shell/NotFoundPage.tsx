import { LinkButton } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'

/** An address that is not there, or not there for this person. */
export const NotFoundPage = ({ nowhere }: { nowhere?: boolean }) => (
  <main className="hub-page" id="inhoud">
    <PageTitle lead={nowhere ? copy.nowhereHint : copy.notFoundHint}>
      {nowhere ? copy.nowhere : copy.notFound}
    </PageTitle>
    {!nowhere && (
      <LinkButton href="/" variant="primary">
        {copy.toToday}
      </LinkButton>
    )}
  </main>
)
