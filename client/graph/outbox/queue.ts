import type { NotDone } from '../acts/outcome.ts'
import type { ActInput, RecordedActs } from './recorded.ts'

/** One act that is not known to be done. */
export interface Entry {
  /** Its place in the queue. */
  seq: number
  /** Its Idempotency-Key. */
  id: string
  /** Its field of the schema. */
  name: string
  document: string
  variables: Record<string, unknown>
  createdAt: number
  /** It may have reached the server. From here on its variables stay as they are, or the key would not fit them. */
  attempted: boolean
  /** A later edit was merged into this one, and its form was told that it is kept; so this one stays when refused. */
  folded?: boolean
  /** Why it was not done; absent while it waits. */
  refused?: Exclude<NotDone, { offline: true }>
}

export type Fresh = Pick<Entry, 'id' | 'name' | 'document' | 'variables' | 'createdAt'>
type Act = Pick<Entry, 'name' | 'variables'>

/** The arguments of an act, whether it has an input or not. */
export const inputOf = ({ variables }: Pick<Entry, 'variables'>) => (variables.input ?? variables) as ActInput

/** Two acts with the same value are about the same thing. */
export const aboutOf = (recorded: RecordedActs, act: Act) =>
  recorded[act.name]?.about?.(inputOf(act)) ?? inputOf(act).id

/** The first that waits; a refused act does not hold up the rest. */
export const firstWaiting = (all: readonly Entry[]) => all.find(({ refused }) => !refused)

/** The two steps that depend on what the acts are. */
export const queueOf = (recorded: RecordedActs) => {
  const isAbout = (one: Act, other: Act) => {
    const about = aboutOf(recorded, one)
    return about !== undefined && about === aboutOf(recorded, other)
  }
  return {
    /**
     * Puts an act at the end. An edit of what was edited just before is merged into that one, as long as it never left
     * this machine: an hour of typing is one act.
     */
    enqueue: (all: readonly Entry[], fresh: Fresh): Entry[] => {
      const last = all.findLast((entry) => isAbout(entry, fresh))
      if (!last || !recorded[fresh.name]?.edits || !canMerge(last, fresh))
        return [...all, { ...fresh, seq: (all.at(-1)?.seq ?? 0) + 1, attempted: false }]
      const input = { ...inputOf(last), ...inputOf(fresh) }
      return all.map((entry) => (entry === last ? { ...entry, folded: true, variables: { input } } : entry))
    },
    /** Takes out an act that was done. Later acts on the same thing go on from the version that it made. */
    acknowledge: (all: readonly Entry[], id: string, done: unknown): Entry[] => {
      const sent = all.find((entry) => entry.id === id)
      const version = versionOf(done)
      return all.flatMap((entry) => {
        if (entry === sent) return []
        const goesOn = sent && version !== undefined && isAbout(entry, sent) && isBasedAlike(entry, sent)
        return [goesOn ? withInput(entry, { ...inputOf(entry), version }) : entry]
      })
    },
  }
}

export type Queue = ReturnType<typeof queueOf>

const canMerge = (last: Entry, fresh: Fresh) =>
  last.name === fresh.name &&
  last.document === fresh.document &&
  !last.attempted &&
  !last.refused &&
  inputOf(last).version === inputOf(fresh).version

/** Whether it waits, and was based on the same version; an act without a version is based on none. */
const isBasedAlike = (entry: Entry, sent: Entry) =>
  !entry.attempted && !entry.refused && 'version' in inputOf(entry) && inputOf(entry).version === inputOf(sent).version

/** The same act with other arguments. */
const withInput = (entry: Entry, input: Record<string, unknown>): Entry => ({
  ...entry,
  variables: entry.variables.input ? { input } : input,
})

const versionOf = (row: unknown) => {
  const version = (row as { version?: unknown } | null | undefined)?.version
  return typeof version === 'number' ? version : undefined
}

export const attempt = (all: readonly Entry[], id: string): Entry[] =>
  all.map((entry) => (entry.id === id && !entry.attempted ? { ...entry, attempted: true } : entry))

export const refuse = (all: readonly Entry[], id: string, refused: Entry['refused']): Entry[] =>
  all.map((entry) => (entry.id === id ? { ...entry, refused } : entry))

export const drop = (all: readonly Entry[], id: string): Entry[] => all.filter((entry) => entry.id !== id)

/** Makes a refused act a new act in the same place, with other words, on top of what the server has now. */
export const mend = (
  all: readonly Entry[],
  id: string,
  next: { id: string; input?: Record<string, unknown> },
): Entry[] =>
  all.map((entry) => {
    if (entry.id !== id || !entry.refused) return entry
    const { refused, ...rest } = entry
    const version = versionOf(refused.refusal?.present)
    const input = { ...inputOf(entry), ...next.input, ...(version !== undefined && { version }) }
    return withInput({ ...rest, id: next.id, attempted: false }, input)
  })
