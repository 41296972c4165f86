import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { usePageQuery } from '../graph/page-query.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { useViewer } from '../session/session.ts'
import { NotFoundPage } from '../shell/NotFoundPage.tsx'
import { PageState } from '../shell/PageState.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { FoundForm } from './FoundForm.tsx'
import { installationPage } from './operations.ts'
import './installation.css'

/** For the beheerder: which samenwerkingsverbanden there are, and a new one. Nothing of what is in them. */
export const InstallationPage = () => (useViewer().admin ? <Installation /> : <NotFoundPage />)

const Installation = () => {
  const { memberships } = useViewer()
  const page = usePageQuery({ query: installationPage, variables: {} })
  const signOut = useSignOut()
  const [made, setMade] = useState<{ name: string; next: string } | null>(null)
  const all = page.data?.installation?.samenwerkingsverbanden ?? []
  return (
    <main className="hub-page" id="inhoud">
      <PageTitle lead={copy.lead}>{copy.title}</PageTitle>
      <LiveRegion />
      <PageState page={page}>
        <div className="hub-stack hub-stack--wide">
          <section aria-labelledby="all">
            <div className="hub-part__head">
              <h2 className="utrecht-heading-2" id="all">
                {copy.list}
              </h2>
            </div>
            {all.length ? (
              <ul className="hub-facts hub-installation">
                {all.map(({ id, name, slug }) => (
                  <li key={id}>
                    <span>
                      {name} <span className="hub-meta hub-block">/{slug}</span>
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <Empty icon={Building2} title={copy.none}>
                {copy.noneHint}
              </Empty>
            )}
          </section>
          {made && (
            <Alert kind="ok" title={copy.made(made.name)}>
              {made.next}
            </Alert>
          )}
          <FoundForm
            onMade={(name, next) => {
              setMade({ name, next })
              void page.refetch()
            }}
          />
          <div className="hub-row">
            {memberships.length > 0 && <LinkButton href="/">{copy.toToday}</LinkButton>}
            <Button variant="subtle" className="hub-installation__out" onClick={() => void signOut()}>
              {copy.signOut}
            </Button>
          </div>
        </div>
      </PageState>
    </main>
  )
}
