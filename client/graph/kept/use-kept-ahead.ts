import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { GraphQLRequest } from 'urql'
import type { Hub } from '../hub.ts'
import { useHub } from '../use-hub.ts'

/** The page that is open comes first. */
const restFor = 2_000
/** Not every change is worth a question, and not every machine asks at the same moment. */
const pause = 60_000

interface AheadOptions {
  /** The name of the set; another set of that name takes its place. */
  set: string
  /** The questions of the pages to keep, the most important first; empty: none, or not known yet. */
  requests: readonly GraphQLRequest[]
  /** Changes when what was kept may be out of date. */
  stamp: string | undefined
}

/**
 * Keeps pages on this machine before anybody opens them, so that they open without network. Answers the instant at
 * which the first of them was right; null: it is not kept.
 */
export const useKeptAhead = ({ set, requests, stamp }: AheadOptions): number | null => {
  const hub = useHub()
  const named = requests.map(({ key }) => key).join()
  const [kept, setKept] = useState<{ named: string; at: number | null }>()
  const askedAt = useRef({ named: '', at: 0 })
  const look = useEffectEvent(async () => {
    const found = requests[0] && (await hub.keeper?.find(requests[0].key))
    setKept({ named, at: found?.at ?? null })
  })
  const ask = useEffectEvent(async () => {
    askedAt.current = { named, at: performance.now() }
    if (await keepAhead(hub, set, requests)) await look()
  })
  useEffect(() => {
    if (!named) return
    void look()
    const isRecent = askedAt.current.named === named && performance.now() - askedAt.current.at < pause
    const timer = setTimeout(() => void ask(), isRecent ? pause * (0.5 + Math.random() / 2) : restFor)
    return () => clearTimeout(timer)
  }, [hub, set, named, stamp])
  return kept?.named === named ? kept.at : null
}

/** Asks one after another, and keeps all of it or nothing. */
const keepAhead = async (hub: Hub, set: string, requests: readonly GraphQLRequest[]) => {
  const answers: { key: number; data: unknown }[] = []
  for (const request of requests) {
    const { data, error } = await hub.client
      .executeQuery<unknown>(request, { requestPolicy: 'network-only' })
      .toPromise()
    if (error || !data) return false
    answers.push({ key: request.key, data })
  }
  return (await hub.keeper?.keepAhead(set, answers)) ?? false
}
