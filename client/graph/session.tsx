import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type CombinedError, createRequest, Provider, useQuery } from 'urql'
import { useLocation, useParams } from 'wouter'
import { setDraftOwner, wipeDrafts } from '../lib/drafts.ts'
import { browserOwner, claimBrowser, disownBrowser, onOtherOwner } from '../lib/owner.ts'
import { wipeShell } from '../lib/shell.ts'
import type { ViewerQuery } from './generated/graphql.ts'
import { type Hub, makeHub } from './client.ts'
import type { Keeper } from './kept/keeper.ts'
import { type Kept, wipeKept } from './kept/store.ts'
import { networkOf, useKept } from './kept/use-kept.ts'
import { viewerQuery } from './operations.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>
export type Membership = Viewer['memberships'][number]

interface Session {
  hub: Hub
  /** null: nobody is signed in. */
  viewer: Viewer | null
  /** Not known yet. */
  fetching: boolean
  error: CombinedError | undefined
  ask: () => void
  /** Forgets everything, asks again who this is, and goes to another page if one is given. */
  renew: (to?: string) => void
}

const SessionContext = createContext<Session | null>(null)

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const [round, setRound] = useState(0)
  const [, navigate] = useLocation()
  const renew = useCallback(
    (to?: string) => {
      // First nobody is known any more, then another page: else that page is drawn once for who was here before.
      flushSync(() => setRound((before) => before + 1))
      if (to) navigate(to, { replace: true })
    },
    [navigate],
  )
  return (
    <OneSession key={round} renew={renew}>
      {children}
    </OneSession>
  )
}

const OneSession = ({ renew, children }: { renew: Session['renew']; children: ReactNode }) => {
  const [hub] = useState(() => {
    const again = atMostEvery(10_000, renew)
    let roles: string | undefined
    return makeHub({
      // Who is signed in is asked anew; the routes do the rest.
      signedOut: again,
      greeted: (told) => {
        if (roles !== undefined && roles !== told) again()
        roles = told
      },
    })
  })
  return (
    <Provider value={hub.client}>
      <Known hub={hub} renew={renew}>
        {children}
      </Known>
    </Provider>
  )
}

let ranAt = -Infinity

/** Socket and query that disagree about who this is must not chase each other. */
const atMostEvery = (ms: number, run: () => void) => () => {
  const wait = Math.max(0, ranAt + ms - Date.now())
  ranAt = Date.now() + wait
  setTimeout(() => run(), wait)
}

/** The sign-in page, which comes back here. */
export const signInFor = (path: string) => `/inloggen?naar=${encodeURIComponent(path)}`

/** What was kept while this person had another role, or another seat, is gone before it is shown. */
const forgetOtherRoles = async (keeper: Keeper, data: ViewerQuery) => {
  const before = (await keeper.find(viewerKey)) as Kept<ViewerQuery> | undefined
  if (before && rolesIn(before.data) !== rolesIn(data)) await keeper.forget()
}

const rolesIn = ({ viewer }: ViewerQuery) =>
  JSON.stringify(
    viewer?.memberships.map(({ role, party, samenwerkingsverband }) => [samenwerkingsverband.id, role, party?.id]),
  )

const viewerKey = createRequest(viewerQuery, {}).key

const Known = ({ hub, renew, children }: { hub: Hub; renew: Session['renew']; children: ReactNode }) => {
  const [{ data, fetching, error }, execute] = useQuery({ query: viewerQuery })
  const owner = data ? (data.viewer?.person.id ?? '') : browserOwner()
  const kept = useKept<ViewerQuery>({
    keeper: owner ? hub.keeperOf(owner) : undefined,
    key: viewerKey,
    said: data?.viewer ? data : undefined,
    network: networkOf(error),
  })
  const viewer = (data ?? kept?.data)?.viewer ?? null
  const personId = viewer?.person.id
  if (personId && (hub.outbox?.personId ?? personId) === personId) {
    setDraftOwner(personId)
    hub.begin(personId)
  }
  useEffect(() => () => hub.close(), [hub])
  useEffect(() => {
    if (!personId) return
    // The network is back and somebody else is signed in than who was here last.
    if (hub.outbox?.personId !== personId) return renew()
    return onOtherOwner(personId, () => renew())
  }, [hub, personId, renew])
  const said = data && (data.viewer?.person.id ?? '')
  useEffect(() => {
    if (said === undefined) return
    void wipeKept(said)
    if (!said) return
    claimBrowser(said)
    hub.outbox?.retry()
  }, [hub, said])
  useEffect(() => {
    if (data?.viewer) void forgetOtherRoles(hub.keeperOf(data.viewer.person.id), data)
  }, [hub, data])
  const ask = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute])
  const remembered = !data && !!kept
  useEffect(() => {
    if (!remembered) return
    const { connection } = hub.open()
    return connection.subscribe(() => connection.get().state === 'live' && ask())
  }, [hub, remembered, ask])
  const session = useMemo(
    () => ({ hub, viewer, fetching: fetching && !viewer, error: viewer ? undefined : error, ask, renew }),
    [hub, viewer, fetching, error, ask, renew],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export const useSession = () => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}

export const useHub = () => useSession().hub

/** Who is signed in. Only on pages that need a sign-in. */
export const useViewer = (): Viewer => {
  const { viewer } = useSession()
  if (!viewer) throw new Error('useViewer while nobody is signed in')
  return viewer
}

/** Role, party and samenwerkingsverband of the viewer for the :slug in the address. Only below a route with :slug. */
export const useMembership = (): Membership & { runsMeetings: boolean } => {
  const { slug } = useParams<{ slug: string }>()
  const membership = useViewer().memberships.find(({ samenwerkingsverband }) => samenwerkingsverband.slug === slug)
  if (!membership) throw new Error(`useMembership outside a samenwerkingsverband: ${slug}`)
  return useMemo(
    () => ({ ...membership, runsMeetings: membership.role === 'CHAIR' || membership.role === 'SECRETARY' }),
    [membership],
  )
}

/**
 * Signs out everywhere, then leaves nothing of this person on the machine. Answers false when the server could not be
 * reached.
 */
export const useSignOut = () => {
  const { hub, renew } = useSession()
  return useCallback(async () => {
    const answer = await fetch('/auth/sign-out', { method: 'POST' }).catch(() => null)
    if (!answer?.ok && answer?.status !== 401) return false
    disownBrowser()
    wipeDrafts()
    hub.keeper?.stop()
    await Promise.all([hub.outbox?.wipe(), wipeKept(), wipeShell()])
    renew('/inloggen')
    return true
  }, [hub, renew])
}
