/** What a channel tells of itself, besides the things. Every subscription selects these. */
export interface Told {
  revision: string
  at?: string | null
  kind?: string | null
  by?: { id: string; name: string } | null
  resync: boolean
}

/** One channel that a page follows. The revision lives here, outside the cache, from the raw answers of the network. */
export interface Topic {
  /** Sent at every (re)connect. */
  since: string | undefined
  /**
   * After a resync the old `since` stays until the page's query was answered: what lies between is not in the cache
   * yet.
   */
  stale: boolean
  /** The newest revision told while stale. */
  pending: string | undefined
  listeners: Set<(told: Told) => void>
}

export const makeTopic = (): Topic => ({ since: undefined, stale: false, pending: undefined, listeners: new Set() })

/** Takes in one raw message. */
export const hear = (topic: Topic, told: Told) => {
  if (told.resync) topic.stale = true
  else if (topic.stale) topic.pending = told.revision
  else topic.since = told.revision
  for (const listener of [...topic.listeners]) listener(told)
}

/** The page's query was answered after a resync: from here on the channel is level again. */
export const level = (topic: Topic, revision: string | undefined) => {
  if (!topic.stale || !revision) return
  topic.since = topic.pending ?? revision
  topic.stale = false
  topic.pending = undefined
}

/** The one change in the data of a subscription. */
export const changeIn = (data: unknown): Told | undefined =>
  Object.values((data ?? {}) as Record<string, unknown>).find(
    (field): field is Told => !!field && typeof field === 'object' && 'resync' in field,
  )

/** The revision of a page: that of the first root field that has one. */
export const revisionIn = (data: unknown): string | undefined => {
  for (const field of Object.values((data ?? {}) as Record<string, unknown>)) {
    if (field && typeof field === 'object' && 'revision' in field && typeof field.revision === 'string')
      return field.revision
  }
  return undefined
}
