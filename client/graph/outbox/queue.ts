import type { NotDone } from '../acts/outcome.ts'
import type { ActInput, RecordedActs } from './recorded.ts'
import type { What } from '../../lib/drafts.ts'
import { isSame } from '../../lib/merge.ts'

/** One act that is not known to be done. */
export interface Entry {
  /** Its place in the queue. */
  seq: number
  /** Stays the same as long as it is in the queue. */
  id: string
  /** Its Idempotency-Key; left out: its id. An act that goes again in other words, or on other words, has a new one. */
  key?: string
  /** Its field of the schema. */
  name: string
  document: string
  variables: Record<string, unknown>
  /** The fields that it changes, as they were where it was typed. With the version in its input they are one value. */
  base?: ActInput
  /** The form that it came from, in which it can be mended. */
  typed?: Typed
  createdAt: number
  /** It may have reached the server. From here on its variables stay as they are, or the key would not fit them. */
  attempted: boolean
  /** Later edits that were merged into this one; their ids. */
  merged?: readonly string[]
  /** How often the server failed at it. */
  faults?: number
  /** It goes again from this moment on, in milliseconds since the epoch by the clock of this machine. */
  notBefore?: number
  /** Why it was not done; absent while it waits. */
  refused?: Exclude<NotDone, { offline: true }>
}

/** The fields of a form by the names of the form, and where their draft is kept. */
export interface Typed {
  draft: string
  fields: unknown
  what?: What
  /** Of an edit: the fields that it was typed on. */
  base?: unknown
}

/** An act on its way into the queue; one that comes back from the journal may have been in it. */
export type Fresh = Pick<Entry, 'id' | 'name' | 'document' | 'variables' | 'createdAt' | 'base' | 'typed'> &
  Partial<Pick<Entry, 'key' | 'attempted' | 'merged'>>
type Act = Pick<Entry, 'name' | 'variables'>

/** The arguments of an act, whether it has an input or not. */
export const inputOf = ({ variables }: Pick<Entry, 'variables'>) => (variables.input ?? variables) as ActInput

/** Two acts with the same value are about the same thing. */
export const aboutOf = (recorded: RecordedActs, act: Act) =>
  recorded[act.name]?.about?.(inputOf(act)) ?? inputOf(act).id

export const isAbout = (recorded: RecordedActs, one: Act, other: Act) => {
  const about = aboutOf(recorded, one)
  return about !== undefined && about === aboutOf(recorded, other)
}

/** An act at which the server fails goes again after so many milliseconds; after the last of them it goes no more. */
const faultPauses = [5_000, 15_000, 30_000, 60_000]
const longestPause = Math.max(...faultPauses)

/** A clock that was put back makes nothing wait longer than the longest pause. */
const isDue = ({ notBefore = 0 }: Entry, now: number) => notBefore <= now || notBefore - now > longestPause

/**
 * The first act that may go. A refused one holds up nothing; one at which the server fails holds up only what comes
 * after it about the same thing, or names what it makes.
 */
export const nextToSend = (recorded: RecordedActs, all: readonly Entry[], now: number) => {
  const stuck: Entry[] = []
  for (const entry of all) {
    const isHeldUp = stuck.some((one) => isAbout(recorded, one, entry) || names(entry, one))
    if (!entry.refused && !isHeldUp && isDue(entry, now)) return entry
    if (entry.refused ? entry.refused.fault : isHeldUp || !isDue(entry, now)) stuck.push(entry)
  }
  return undefined
}

const names = (entry: Entry, { variables }: Entry) => {
  const { id } = inputOf({ variables })
  return id !== undefined && Object.values(inputOf(entry)).includes(id)
}

/** The milliseconds until one of those that wait may go; null: none waits for that. */
export const dueIn = (all: readonly Entry[], now: number) => {
  const waits = all.filter((entry) => !entry.refused && !isDue(entry, now)).map(({ notBefore = 0 }) => notBefore - now)
  return waits.length ? Math.min(...waits) : null
}

/** Before it is sent. */
export const attempt = (all: readonly Entry[], id: string): Entry[] =>
  all.map((entry) => (entry.id === id && !entry.attempted ? { ...entry, attempted: true } : entry))

/** The server failed at it: it goes again later, and in the end no more. */
export const fail = (
  all: readonly Entry[],
  id: string,
  failed: Extract<NotDone, { fault: object }>,
  now: number,
): Entry[] =>
  all.map((entry) => {
    if (entry.id !== id) return entry
    const faults = (entry.faults ?? 0) + 1
    const pause = faultPauses[faults - 1]
    return pause === undefined ? { ...entry, faults, refused: failed } : { ...entry, faults, notBefore: now + pause }
  })

/** A person does not want to wait: what goes again later may go at once. */
export const hurry = (all: readonly Entry[]): Entry[] =>
  all.map((entry) => {
    if (entry.notBefore === undefined || entry.refused) return entry
    const { notBefore: _notBefore, ...now } = entry
    return now
  })

export const drop = (all: readonly Entry[], id: string): Entry[] => all.filter((entry) => entry.id !== id)

/** The same act with other arguments. */
export const withInput = (entry: Entry, input: ActInput): Entry => ({
  ...entry,
  variables: entry.variables.input ? { input } : input,
})

/** How an act goes again. */
export interface Again {
  /** Its new Idempotency-Key. */
  key: string
  /** Other words. */
  input?: ActInput
  /** What they were typed on. */
  base?: ActInput
}

/**
 * A refused act goes again in its place, on top of what the server has now. One at which the server failed may have
 * been done: it goes under its old key.
 */
export const mend = (all: readonly Entry[], id: string, { key, input, base }: Again): Entry[] =>
  all.map((entry) => {
    if (entry.id !== id || !entry.refused) return entry
    const { refused, faults: _faults, notBefore: _notBefore, ...rest } = entry
    if (refused.fault) return rest
    const present = refused.refusal?.present
    const again = { ...inputOf(entry), ...placeOf(inputOf(entry), present), ...input }
    return withInput({ ...rest, key, attempted: false, ...(base && { base: { ...rest.base, ...base } }) }, again)
  })

/** The thing and the version that an edit goes on top of: of a note that somebody else began, also its id. */
export const placeOf = (input: ActInput, present: unknown): ActInput => {
  const { id, version } = (present ?? {}) as { id?: unknown; version?: unknown }
  if (typeof version !== 'number') return {}
  return { version, ...(typeof id === 'string' && 'id' in input && { id }) }
}

/** The fields that an edit changes. */
export const changedBy = (entry: Pick<Entry, 'variables' | 'base'>) =>
  Object.entries(inputOf(entry)).filter(([field]) => field in (entry.base ?? {}))

/** Whether this text contains the other: it was typed on it, as far as both change the same. */
export const isTypedOn = (later: Pick<Entry, 'variables' | 'base'>, earlier: Pick<Entry, 'variables'>) => {
  const before = inputOf(earlier)
  return Object.entries(inputOf(later)).every(
    ([field, value]) =>
      !(field in before) ||
      isSame(value, before[field]) ||
      (later.base ? isSame(later.base[field], before[field]) : false),
  )
}
