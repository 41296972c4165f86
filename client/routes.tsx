import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation, useParams, useSearch } from 'wouter'
import { signInFor, useSession } from './session/session.ts'
import { leaveFor } from './lib/hooks/use-arrival.ts'
import { copy } from './shell/copy.ts'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { UnreachablePage } from './shell/UnreachablePage.tsx'
import { Loading } from './ui/Loading.tsx'

const SignInPage = lazy(async () => ({ default: (await import('./sign-in/SignInPage.tsx')).SignInPage }))
const TokenPage = lazy(async () => ({ default: (await import('./sign-in/TokenPage.tsx')).TokenPage }))
const TodayPage = lazy(async () => ({ default: (await import('./today/TodayPage.tsx')).TodayPage }))
const NowPage = lazy(async () => ({ default: (await import('./today/running/NowPage.tsx')).NowPage }))
const MeetingsPage = lazy(async () => ({ default: (await import('./meeting/MeetingsPage.tsx')).MeetingsPage }))
const MeetingPage = lazy(async () => ({ default: (await import('./meeting/MeetingPage.tsx')).MeetingPage }))
const PlannerPage = lazy(async () => ({ default: (await import('./meeting/planner/PlannerPage.tsx')).PlannerPage }))
const VenuesPage = lazy(async () => ({ default: (await import('./venue/VenuesPage.tsx')).VenuesPage }))
const ScreenPage = lazy(async () => ({ default: (await import('./meeting/ScreenPage.tsx')).ScreenPage }))
const ActionsPage = lazy(async () => ({ default: (await import('./action/list/ActionsPage.tsx')).ActionsPage }))
const DecisionsPage = lazy(async () => ({ default: (await import('./decision/list/DecisionsPage.tsx')).DecisionsPage }))
const SamenwerkingsverbandPage = lazy(async () => ({
  default: (await import('./samenwerkingsverband/SamenwerkingsverbandPage.tsx')).SamenwerkingsverbandPage,
}))
const InstallationPage = lazy(async () => ({
  default: (await import('./installation/InstallationPage.tsx')).InstallationPage,
}))

const modes = ['voorbereiden', 'live', 'verslag'] as const

export const Routes = () => {
  const [path] = useLocation()
  useEffect(() => leaveFor(path), [path])
  return (
    <ErrorBoundary path={path}>
      <Suspense fallback={<Loading label={copy.loading} />}>
        <Switch>
          <Route path="/inloggen">
            <SignInPage />
          </Route>
          <Route path="/inloggen/:token">{({ token }) => <TokenPage token={token} />}</Route>
          <Route path="/">
            <Home />
          </Route>
          <Route path="/scherm">
            <Home to="/scherm" />
          </Route>
          <Route path="/beheer">
            <SignedIn>
              <InstallationPage />
            </SignedIn>
          </Route>
          <Route path="/:slug">
            <Member>
              <TodayPage />
            </Member>
          </Route>
          <Route path="/:slug/overleg">
            <Member>
              <MeetingsPage />
            </Member>
          </Route>
          <Route path="/:slug/overleg/plannen">
            <Member>
              <PlannerPage />
            </Member>
          </Route>
          <Route path="/:slug/locaties">
            <Member>
              <VenuesPage />
            </Member>
          </Route>
          <Route path="/:slug/overleg/:id/:mode?">
            <Member>
              <Meeting />
            </Member>
          </Route>
          <Route path="/:slug/scherm">
            <Member>
              <ScreenPage />
            </Member>
          </Route>
          <Route path="/:slug/acties">
            <Member>
              <ActionsPage />
            </Member>
          </Route>
          <Route path="/:slug/besluiten">
            <Member>
              <DecisionsPage />
            </Member>
          </Route>
          <Route path="/:slug/samenwerkingsverband">
            <Member>
              <SamenwerkingsverbandPage />
            </Member>
          </Route>
          {/* An older address, in mails that were sent. */}
          <Route path="/:slug/partijen">
            {({ slug }) => <Redirect to={`/${slug}/samenwerkingsverband`} replace />}
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

const Meeting = () => {
  const { slug = '', id = '', mode } = useParams<{ slug: string; id: string; mode?: string }>()
  const known = modes.find((one) => one === mode)
  return mode && !known ? <NotFoundPage /> : <MeetingPage key={id} slug={slug} id={id} mode={known} />
}

/** Lets signed-in people through. The sign-in comes back here, also to the one thing behind #. */
const SignedIn = ({ children }: { children: ReactNode }) => {
  const { viewer, fetching, error, ask } = useSession()
  if (viewer) return children
  if (fetching) return <Loading label={copy.loading} />
  if (error) return <UnreachablePage retry={ask} />
  return <Redirect to={signInFor(location.pathname + location.search + location.hash)} replace />
}

/** Lets members of the samenwerkingsverband in the address through. */
const Member = ({ children }: { children: ReactNode }) => {
  const { slug } = useParams<{ slug: string }>()
  const { viewer } = useSession()
  const isMember = viewer?.memberships.some(({ samenwerkingsverband }) => samenwerkingsverband.slug === slug)
  return <SignedIn>{isMember ? children : <NotFoundPage />}</SignedIn>
}

/** The first samenwerkingsverband of this person, or the page of it that an icon on the home screen leads to. */
const Home = ({ to }: { to?: string }) => {
  const { viewer } = useSession()
  const slug = viewer?.memberships[0]?.samenwerkingsverband.slug
  const open = new URLSearchParams(useSearch()).get('open')
  if (viewer?.admin && !slug) return <Redirect to="/beheer" replace />
  if (slug && open === 'overleg') return <NowPage />
  return (
    <SignedIn>
      {slug ? (
        <Redirect to={`/${slug}${to ?? (open === 'acties' ? '/acties' : '')}`} replace />
      ) : (
        <NotFoundPage nowhere />
      )}
    </SignedIn>
  )
}
