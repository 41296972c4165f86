import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { usePageQuery } from '../graph/page-query.ts'
import { useViewer } from '../session/session.ts'
import { NotFoundPage } from '../shell/NotFoundPage.tsx'
import { PageState } from '../shell/PageState.tsx'
import { AdminShell } from '../shell/Shell.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Empty } from '../ui/Empty.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { FoundForm } from './FoundForm.tsx'
import { installationPage } from './operations.ts'
import './installation.css'

/** For the beheerder: which samenwerkingsverbanden there are, and a new one. Nothing of what is in them. */
export const InstallationPage = () => (useViewer().admin ? <Installation /> : <NotFoundPage />)

const Installation = () => {
  const page = usePageQuery({ query: installationPage, variables: {} })
  const [made, setMade] = useState<{ name: string; next: string } | null>(null)
  const all = page.data?.installation?.samenwerkingsverbanden ?? []
  return (
    <AdminShell>
      <main className="hub-page" id="inhoud" tabIndex={-1}>
        <PageTitle lead={copy.lead}>{copy.title}</PageTitle>
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
          </div>
        </PageState>
      </main>
    </AdminShell>
  )
}
