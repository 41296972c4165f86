/** The part of a message beside the rows that changed; every subscription selects it as the fragment Message. */
export interface Message {
  revision: string
  at?: string | null
  kind?: string | null
  by?: { id: string; name: string } | null
  resync: boolean
}

/** One channel that a page follows. Its revision comes from the raw messages of the network, not from the cache. */
export interface Topic {
  /** Sent at every (re)connect. */
  since: string | undefined
  /** After a resync, until the page's query is answered: the cache lacks what happened in between, so `since` stays. */
  isStale: boolean
  /** The newest revision that came in while stale. */
  pending: string | undefined
  listeners: Set<(message: Message) => void>
}

export const makeTopic = (): Topic => ({ since: undefined, isStale: false, pending: undefined, listeners: new Set() })

/** Takes in one raw message. */
export const receive = (topic: Topic, message: Message) => {
  if (message.resync) topic.isStale = true
  else if (topic.isStale) topic.pending = message.revision
  else topic.since = message.revision
  for (const listener of [...topic.listeners]) listener(message)
}

/** After a resync the page's query gave this revision: the channel goes on from there. */
export const resume = (topic: Topic, revision: string | undefined) => {
  if (!topic.isStale || !revision) return
  topic.since = topic.pending ?? revision
  topic.isStale = false
  topic.pending = undefined
}

/** The one message in the data of a subscription. */
export const messageIn = (data: unknown): Message | undefined =>
  Object.values((data ?? {}) as Record<string, unknown>).find(
    (field): field is Message => !!field && typeof field === 'object' && 'resync' in field,
  )

/** The revision of a page: that of the first root field that has one. */
export const revisionIn = (data: unknown): string | undefined => {
  for (const field of Object.values((data ?? {}) as Record<string, unknown>)) {
    if (field && typeof field === 'object' && 'revision' in field && typeof field.revision === 'string')
      return field.revision
  }
  return undefined
}
