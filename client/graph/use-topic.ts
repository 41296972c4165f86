import { useEffect, useEffectEvent, useState } from 'react'
import { type AnyVariables, type DocumentInput, type GraphQLRequest } from 'urql'
import { onEnd, pipe, subscribe } from 'wonka'
import { type Message, resume, type Topic } from './channel/topic.ts'
import type { Hub } from './hub.ts'
import { useHub } from './use-hub.ts'
import { useFirst, useRequest } from './use-request.ts'

/** Somebody's last act. */
export interface LastChange {
  kind: string
  by: { id: string; name: string } | null
  at: string
}

export interface TopicOptions<Data, Variables extends AnyVariables> {
  subscription: DocumentInput<Data, Variables>
  /** null: not known yet, or nothing to follow. */
  variables: Omit<Variables, 'since'> | null
  /** The revision of the page; undefined: not known yet. */
  since: string | undefined
  /** Asks the page's query again, after a resync. */
  refetch: () => Promise<string | undefined>
  /** A change came in, and the cache has it already. null after a resync. */
  onChange?: (change: LastChange | null) => void
}

/** Follows one channel from the revision of the page. When the server ends the channel, it is asked for again. */
export const useTopic = <Data, Variables extends AnyVariables>({
  subscription,
  variables,
  since,
  refetch,
  onChange,
}: TopicOptions<Data, Variables>) => {
  const hub = useHub()
  const request = useRequest(subscription, (variables ?? {}) as Variables)
  const [attempt, setAttempt] = useState(0)
  // Only the first: while the page asks with another filter, the channel goes on.
  const from = useFirst(request.key, since)
  const isReady = variables !== null && from !== undefined

  const begin = useEffectEvent((topic: Topic) => {
    if (attempt === 0 && !topic.listeners.size)
      Object.assign(topic, { since: from, isStale: false, pending: undefined })
  })
  const onMessage = useEffectEvent((topic: Topic, message: Message) => {
    if (message.resync) void resync(hub, topic, refetch)
    onChange?.(changeOf(message))
  })
  useEffect(() => {
    if (!isReady) return
    const topic = hub.topic(request.key)
    begin(topic)
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      timer ??= setTimeout(() => setAttempt((before) => before + 1), 3_000 + Math.random() * 5_000)
    }
    const stop = follow(hub, request, (message) => onMessage(topic, message), again)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [hub, request, isReady, attempt])
  useEffect(() => () => setRefused(hub, request.key, false), [hub, request])
}

const changeOf = ({ kind, by = null, at }: Message): LastChange | null => (kind && at ? { kind, by, at } : null)

/** Asks the page's query until it is answered; from then on the channel goes on by itself. */
const resync = async (hub: Hub, topic: Topic, refetch: () => Promise<string | undefined>) => {
  for (let wait = 2_000; topic.isStale && topic.listeners.size; wait = Math.min(30_000, wait * 2)) {
    resume(topic, await hub.open().whileBusy(refetch()))
    if (topic.isStale) await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)))
  }
}

/** The server refuses a channel at once or not at all; after this long it is taken for accepted. */
const refusedWithin = 4_000

/** Answers the function that stops it; `onEnded` runs only where the server ended the channel. */
const follow = <Data, Variables extends AnyVariables>(
  hub: Hub,
  request: GraphQLRequest<Data, Variables>,
  onMessage: (message: Message) => void,
  onEnded: () => void,
) => {
  const topic = hub.topic(request.key)
  let isOpen = true
  const accepted = () => setRefused(hub, request.key, false)
  const acceptedTimer = setTimeout(accepted, refusedWithin)
  const ended = () => isOpen && onEnded()
  const listener = (message: Message) => {
    accepted()
    onMessage(message)
  }
  topic.listeners.add(listener)
  const channel = pipe(
    hub.client.executeSubscription(request, { topic }),
    onEnd(ended),
    subscribe(({ error }) => {
      if (!error) return
      clearTimeout(acceptedTimer)
      setRefused(hub, request.key, true)
      ended()
    }),
  )
  return () => {
    isOpen = false
    clearTimeout(acceptedTimer)
    topic.listeners.delete(listener)
    channel.unsubscribe()
  }
}

const setRefused = ({ refused }: Hub, key: number, isRefused: boolean) => {
  const before = refused.get()
  if (before.includes(key) === isRefused) return
  refused.set(isRefused ? [...before, key] : before.filter((one) => one !== key))
}
