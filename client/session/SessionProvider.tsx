import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRequest, Provider, useQuery } from 'urql'
import { useLocation } from 'wouter'
import type { ViewerQuery } from '../graph/generated/graphql.ts'
import { type Hub, makeHub } from '../graph/hub.ts'
import type { Keeper } from '../graph/kept/keeper.ts'
import { type Kept, wipeKept } from '../graph/kept/store.ts'
import { networkOf, useKept } from '../graph/kept/use-kept.ts'
import { HubContext } from '../graph/use-hub.ts'
import { setDraftOwner } from '../lib/drafts.ts'
import { browserOwner, claimBrowser, onOtherOwner } from '../lib/owner.ts'
import { joinSlices, type Slice } from '../slice.ts'
import { viewerQuery } from './operations.ts'
import { type Session, SessionContext } from './session.ts'

interface SessionProviderProps {
  slices: readonly Slice[]
  children: ReactNode
}

/** Knows who is signed in, and gives each person a hub of their own. */
export const SessionProvider = ({ slices, children }: SessionProviderProps) => {
  const [round, setRound] = useState(0)
  const [, navigate] = useLocation()
  const renew = useCallback(
    (to?: string) => {
      // Clear the session before navigating, or the new page renders once for the previous person.
      flushSync(() => setRound((before) => before + 1))
      if (to) navigate(to, { replace: true })
    },
    [navigate],
  )
  return (
    <OneSession key={round} slices={slices} renew={renew}>
      {children}
    </OneSession>
  )
}

interface OneSessionProps extends SessionProviderProps {
  renew: Session['renew']
}

const OneSession = ({ slices, renew, children }: OneSessionProps) => {
  const [hub] = useState(() => {
    const again = atMostEvery(10_000, renew)
    let roles: string | undefined
    return makeHub({
      ...joinSlices(slices),
      // A new session asks again who is signed in; the routes do the rest.
      signedOut: again,
      greeted: (greeting) => {
        const now = rolesIn(greeting)
        if (roles !== undefined && roles !== now) again()
        roles = now
      },
    })
  })
  useEffect(() => () => hub.close(), [hub])
  return (
    <Provider value={hub.client}>
      <HubContext value={hub}>
        <Known hub={hub} renew={renew}>
          {children}
        </Known>
      </HubContext>
    </Provider>
  )
}

let ranAt = -Infinity

/** Socket and query that disagree about who is signed in must not renew each other's session in turns. */
const atMostEvery = (ms: number, run: () => void) => () => {
  const wait = Math.max(0, ranAt + ms - performance.now())
  ranAt = performance.now() + wait
  setTimeout(() => run(), wait)
}

/** The roles that the server names when the socket connects, as one text to compare. */
const rolesIn = ({ memberships = [] }: Greeting) =>
  memberships
    .map(({ samenwerkingsverbandId, role, partyId }) => `${samenwerkingsverbandId} ${role} ${partyId}`)
    .sort()
    .join('\n')

interface Greeting {
  memberships?: { samenwerkingsverbandId: string; role: string; partyId: string | null }[]
}

interface KnownProps {
  hub: Hub
  renew: Session['renew']
  children: ReactNode
}

const Known = ({ hub, renew, children }: KnownProps) => {
  const { answer, viewer, fetching, error, ask } = useAskedViewer(hub)
  useBegun(hub, viewer?.person.id, renew)
  useClaimed(hub, answer)
  const session = useMemo(
    () => ({ viewer, fetching: fetching && !viewer, error: viewer ? undefined : error, ask, renew }),
    [viewer, fetching, error, ask, renew],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

const viewerKey = createRequest(viewerQuery, {}).key

/** Whoever the server says is signed in; without network, whoever this browser was last known to belong to. */
const useAskedViewer = (hub: Hub) => {
  const [{ data: answer, fetching, error }, execute] = useQuery({ query: viewerQuery })
  const owner = answer ? (answer.viewer?.person.id ?? '') : browserOwner()
  const { kept, looking } = useKept<ViewerQuery>({
    keeper: owner ? hub.keeperOf(owner) : undefined,
    key: viewerKey,
    answer: answer?.viewer ? answer : undefined,
    network: networkOf(error),
  })
  const ask = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute])
  const remembered = !answer && !!kept
  useEffect(() => {
    if (!remembered) return
    const { connection } = hub.open()
    return connection.subscribe(() => connection.get().state === 'live' && ask())
  }, [hub, remembered, ask])
  return { answer, viewer: (answer ?? kept?.data)?.viewer ?? null, fetching: fetching || looking, error, ask }
}

/** Drafts and outbox belong to this person from the first render on. */
const useBegun = (hub: Hub, personId: string | undefined, renew: Session['renew']) => {
  if (personId && (hub.outbox?.personId ?? personId) === personId) {
    setDraftOwner(personId)
    hub.begin(personId)
  }
  useEffect(() => {
    if (!personId) return
    // The network is back, and somebody else is signed in than the person remembered here.
    if (hub.outbox?.personId !== personId) return renew()
    return onOtherOwner(personId, () => renew())
  }, [hub, personId, renew])
}

/** Once the server has said who is signed in, the browser is theirs, and nothing kept for others stays on it. */
const useClaimed = (hub: Hub, answer: ViewerQuery | undefined) => {
  const personId = answer && (answer.viewer?.person.id ?? '')
  useEffect(() => {
    if (personId === undefined) return
    void wipeKept(personId)
    if (!personId) return
    claimBrowser(personId)
    hub.outbox?.retry()
  }, [hub, personId])
  useEffect(() => {
    if (answer?.viewer) void forgetOtherRoles(hub.keeperOf(answer.viewer.person.id), answer)
  }, [hub, answer])
}

/** Forgets what was kept while this person had another role or another seat, before it can be shown. */
const forgetOtherRoles = async (keeper: Keeper, answer: ViewerQuery) => {
  const before = (await keeper.find(viewerKey)) as Kept<ViewerQuery> | undefined
  if (before && rolesOf(before.data) !== rolesOf(answer)) await keeper.forget()
}

const rolesOf = ({ viewer }: ViewerQuery) =>
  JSON.stringify(
    viewer?.memberships.map(({ role, party, samenwerkingsverband }) => [samenwerkingsverband.id, role, party?.id]),
  )
