import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import {
  type AnyVariables,
  type CombinedError,
  createRequest,
  type DocumentInput,
  useClient,
  useQuery,
  type UseQueryArgs,
} from 'urql'
import { onEnd, pipe, subscribe } from 'wonka'
import type { Hub } from './client.ts'
import { useReconnected } from './connection.ts'
import { networkOf, useKept } from './kept/use-kept.ts'
import { useHub } from './use-hub.ts'
import { level, type Told, type Topic } from './topics.ts'

/** What somebody did last. */
export interface LastChange {
  kind: string
  by: { id: string; name: string } | null
  at: string
}

export interface PageQuery<Data> {
  data: Data | undefined
  /** True while there is nothing to show yet. */
  fetching: boolean
  error: CombinedError | undefined
  /** Asks the network again; answers the revision, or undefined when it failed. */
  refetch: () => Promise<string | undefined>
  /** Revision of the first answer of the network on this visit; undefined before. */
  revision: string | undefined
  /** There is no network: `data` is how it was then, in milliseconds since the epoch. */
  keptAt: number | undefined
}

interface QueryOptions<Data, Variables extends AnyVariables> {
  query: DocumentInput<Data, Variables>
  variables: Variables
  pause?: boolean
}

/**
 * The one query of a page: what the cache has at once, what the network says after that. Asked again by itself when it
 * failed and the connection is back. Data that was there stays on the screen.
 */
export const usePageQuery = <Data, Variables extends AnyVariables>({
  query,
  variables,
  pause,
}: QueryOptions<Data, Variables>): PageQuery<Data> => {
  const client = useClient()
  const hub = useHub()
  const request = useRequest(query, variables)
  const args = {
    query: request.query,
    variables: request.variables,
    requestPolicy: 'cache-and-network',
    pause,
  } as UseQueryArgs<Variables, Data>
  const [{ data, fetching, stale, error }] = useQuery<Data, Variables>(args)
  const refetch = useCallback(async () => {
    const asked = await client.executeQuery<Data, Variables>(request, { requestPolicy: 'network-only' }).toPromise()
    return asked.error ? undefined : hub.revisionOf(request.key)
  }, [client, hub, request])
  useReconnected(() => {
    if (error && !pause) void refetch()
  })
  const settled = !fetching && !stale && !error && !!data
  const answer = useLatest(request.key, data ?? undefined)
  const kept = useKept({ keeper: hub.keeper, key: request.key, answer, network: networkOf(error) })
  const shown = answer ?? kept?.data
  const revision = useFirst(request.key, settled ? hub.revisionOf(request.key) : undefined)
  return {
    data: shown,
    fetching: fetching && !shown,
    error: fetching || kept ? undefined : error,
    refetch,
    revision,
    keptAt: kept?.at,
  }
}

/** A channel that starts is refused at once, or not; this long nothing is said of it. */
const refusedWithin = 4_000

interface TopicOptions<Data, Variables extends AnyVariables> {
  subscription: DocumentInput<Data, Variables>
  /** null: not known yet, or nothing to follow. */
  variables: Omit<Variables, 'since'> | null
  /** The revision of the page; undefined: not known yet. */
  since: string | undefined
  /** Asks the page's query again, after a resync. */
  refetch: () => Promise<string | undefined>
  /** A change came in; the cache has it already. null after a resync. */
  onChange?: (change: LastChange | null) => void
}

/** Follows one channel from the revision of the page. */
export const useTopic = <Data, Variables extends AnyVariables>({
  subscription,
  variables,
  since,
  refetch,
  onChange,
}: TopicOptions<Data, Variables>) => {
  const client = useClient()
  const hub = useHub()
  const request = useRequest(subscription, (variables ?? {}) as Variables)
  const [attempt, setAttempt] = useState(0)
  // Another filter is on its way: the channel goes on.
  const from = useFirst(request.key, since)
  const ready = variables !== null && from !== undefined

  const resync = useEffectEvent(async (topic: Topic) => {
    for (let wait = 2_000; topic.stale && topic.listeners.size; wait = Math.min(30_000, wait * 2)) {
      level(topic, await hub.open().whileBusy(refetch()))
      if (topic.stale) await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)))
    }
  })
  const told = useEffectEvent((topic: Topic, change: Told) => {
    if (change.resync) void resync(topic)
    onChange?.(change.kind && change.at ? { kind: change.kind, by: change.by ?? null, at: change.at } : null)
  })
  const start = useEffectEvent((topic: Topic) => {
    if (attempt === 0 && !topic.listeners.size) Object.assign(topic, { since: from, stale: false, pending: undefined })
  })

  useEffect(() => {
    if (!ready) return
    const topic = hub.topic(request.key)
    start(topic)
    const heard = () => setRefused(hub, request.key, false)
    const listener = (change: Told) => {
      heard()
      told(topic, change)
    }
    topic.listeners.add(listener)
    let open = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const settled = setTimeout(heard, refusedWithin)
    // The server ended the channel: ask for it again, a little later.
    const again = () => {
      if (open) timer ??= setTimeout(() => setAttempt((before) => before + 1), 3_000 + Math.random() * 5_000)
    }
    const channel = pipe(
      client.executeSubscription(request, { topic }),
      onEnd(again),
      subscribe(({ error }) => {
        if (!error) return
        clearTimeout(settled)
        setRefused(hub, request.key, true)
        again()
      }),
    )
    return () => {
      open = false
      clearTimeout(timer)
      clearTimeout(settled)
      topic.listeners.delete(listener)
      channel.unsubscribe()
    }
  }, [client, hub, request, ready, attempt])
  useEffect(() => () => setRefused(hub, request.key, false), [hub, request])
}

const setRefused = ({ refused }: Hub, key: number, is: boolean) => {
  const before = refused.get()
  if (before.includes(key) !== is) refused.set(is ? [...before, key] : before.filter((one) => one !== key))
}

interface LiveOptions<Data, Variables extends AnyVariables, Change, ChangeVariables extends AnyVariables>
  extends QueryOptions<Data, Variables>, Pick<TopicOptions<Change, ChangeVariables>, 'subscription' | 'onChange'> {
  /** Without `since`: that is the hub's own. null: nothing to follow yet. */
  subscriptionVariables: Omit<ChangeVariables, 'since'> | null
}

/**
 * A page with its one query and its one channel, both built from the same fragments: a live change then costs no query.
 */
export const useLive = <Data, Variables extends AnyVariables, Change, ChangeVariables extends AnyVariables>({
  subscription,
  subscriptionVariables,
  onChange,
  ...options
}: LiveOptions<Data, Variables, Change, ChangeVariables>): PageQuery<Data> & { lastChange: LastChange | null } => {
  const page = usePageQuery(options)
  const [lastChange, setLastChange] = useState<LastChange | null>(null)
  useTopic({
    subscription,
    variables: subscriptionVariables,
    since: page.revision,
    refetch: page.refetch,
    onChange: (change) => {
      setLastChange(change)
      onChange?.(change)
    },
  })
  return { ...page, lastChange }
}

/**
 * For filtered and paged lists, of which a message does not say what they hold now: asks again, at most once a second,
 * with jitter.
 */
export const useAskedAgain = (ask: () => void) => {
  const run = useEffectEvent(ask)
  const state = useRef<{ timer?: ReturnType<typeof setTimeout>; last: number }>({ last: -Infinity })
  useEffect(() => () => clearTimeout(state.current.timer), [])
  return useCallback(() => {
    const now = state.current
    now.timer ??= setTimeout(
      () => {
        now.timer = undefined
        now.last = Date.now()
        run()
      },
      Math.max(0, now.last + 1_000 - Date.now()) + Math.random() * 300,
    )
  }, [])
}

const useRequest = <Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables,
) => {
  const key = JSON.stringify(variables)
  return useMemo(() => createRequest(query, JSON.parse(key) as Variables), [query, key])
}

const useLatest = <Value>(key: number, value: Value | undefined) => {
  const kept = useRef({ key, value })
  if (value !== undefined || kept.current.key !== key) kept.current = { key, value }
  return kept.current.value
}

const useFirst = <Value>(key: number, value: Value | undefined) => {
  const kept = useRef({ key, value })
  if (kept.current.key !== key || kept.current.value === undefined) kept.current = { key, value }
  return kept.current.value
}
