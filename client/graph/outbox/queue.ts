import type { NotDone } from '../acts/outcome.ts'
import type { QueuedName } from './queued.ts'

/** One act that is not known to be done. */
export interface Entry {
  /** Place in the row. */
  seq: number
  /** Its Idempotency-Key. */
  id: string
  name: QueuedName
  document: string
  variables: Record<string, unknown>
  createdAt: number
  /** It may have reached the server: from here on its body stays as it is, or the key would not fit. */
  attempted: boolean
  /** An edit that was said to be kept became one with this: it stays, also when the form that waits for it is told. */
  folded?: boolean
  /** Why it was not done; absent while it waits. */
  refused?: Exclude<NotDone, { offline: true }>
}

export type Fresh = Pick<Entry, 'id' | 'name' | 'document' | 'variables' | 'createdAt'>

/** The arguments of an act, whether it has an input or not. */
export const inputOf = ({ variables }: Pick<Entry, 'variables'>) =>
  (variables.input ?? variables) as Record<string, unknown>

/** Of a text: based on the version of before. */
const isEdit = ({ name }: Pick<Entry, 'name'>) =>
  name.startsWith('edit') || name === 'writeChairNote' || name === 'answerQuestion'
/** Says which version was seen. */
const isBased = (entry: Pick<Entry, 'name'>) =>
  isEdit(entry) || entry.name === 'setAttendance' || entry.name === 'excuseContact'
const isAbout = (one: Pick<Entry, 'variables'>, other: Pick<Entry, 'variables'>) =>
  aboutOf(one) !== undefined && aboutOf(one) === aboutOf(other)
/** A seat is known by its meeting and party. */
const aboutOf = (entry: Pick<Entry, 'variables'>) => {
  const { id, meetingId, partyId } = inputOf(entry)
  return id ?? (typeof meetingId === 'string' && typeof partyId === 'string' ? `${meetingId} ${partyId}` : undefined)
}
/** The same act with other arguments. */
const withInput = ({ variables }: Entry, input: Record<string, unknown>) => (variables.input ? { input } : input)

/**
 * At the end of the row. An edit of what was edited just before and never left this machine becomes one with it: notes
 * that are typed on for an hour are one act.
 */
export const enqueue = (all: readonly Entry[], fresh: Fresh): Entry[] => {
  const last = all.findLast((entry) => isAbout(entry, fresh))
  const folds =
    last &&
    isEdit(fresh) &&
    last.name === fresh.name &&
    last.document === fresh.document &&
    !last.attempted &&
    !last.refused &&
    inputOf(last).version === inputOf(fresh).version
  if (folds)
    return all.map((entry) =>
      entry === last
        ? { ...entry, folded: true, variables: { input: { ...inputOf(last), ...inputOf(fresh) } } }
        : entry,
    )
  return [...all, { ...fresh, seq: (all.at(-1)?.seq ?? 0) + 1, attempted: false }]
}

/** The first that waits; what was refused does not hold up the rest. */
export const firstWaiting = (all: readonly Entry[]) => all.find(({ refused }) => !refused)

export const attempt = (all: readonly Entry[], id: string): Entry[] =>
  all.map((entry) => (entry.id === id && !entry.attempted ? { ...entry, attempted: true } : entry))

/**
 * Done: out of the row. A later edit of the same thing stood on this one, so it goes on from the version that this one
 * made.
 */
export const settle = (all: readonly Entry[], id: string, done: unknown): Entry[] => {
  const sent = all.find((entry) => entry.id === id)
  const version = (done as { version?: unknown } | null)?.version
  return all.flatMap((entry) => {
    if (entry === sent) return []
    const stoodOnIt =
      sent &&
      typeof version === 'number' &&
      isBased(entry) &&
      isAbout(entry, sent) &&
      !entry.attempted &&
      !entry.refused
    if (!stoodOnIt || inputOf(entry).version !== inputOf(sent).version) return [entry]
    return [{ ...entry, variables: withInput(entry, { ...inputOf(entry), version }) }]
  })
}

export const refuse = (all: readonly Entry[], id: string, refused: Entry['refused']): Entry[] =>
  all.map((entry) => (entry.id === id ? { ...entry, refused } : entry))

export const drop = (all: readonly Entry[], id: string): Entry[] => all.filter((entry) => entry.id !== id)

/** A refused act with other words, as a new act in the same place; on top of what the server has now. */
export const mend = (
  all: readonly Entry[],
  id: string,
  next: { id: string; input?: Record<string, unknown> },
): Entry[] =>
  all.map((entry) => {
    if (entry.id !== id || !entry.refused) return entry
    const { refused, ...rest } = entry
    const version = (refused.refusal?.present as { version?: unknown } | null | undefined)?.version
    const input = { ...inputOf(entry), ...next.input, ...(typeof version === 'number' && { version }) }
    return { ...rest, id: next.id, attempted: false, variables: withInput(entry, input) }
  })
