import type { NotDone } from '../acts/outcome.ts'
import { changedBy, drop, type Entry, type Fresh, inputOf, isAbout, isTypedOn, placeOf, withInput } from './queue.ts'
import type { ActInput, RecordedActs } from './recorded.ts'
import { isSame } from '../../lib/merge.ts'

/** The steps of the queue that depend on what the acts are about. */
export const editsOf = (recorded: RecordedActs) => {
  const isEdit = ({ name }: Pick<Entry, 'name'>) => recorded[name]?.edits === true
  const rowOf = ({ name }: Entry, row: unknown) =>
    row && typeof row === 'object' ? (recorded[name]?.asInput?.(row as ActInput) ?? (row as ActInput)) : undefined

  /**
   * Puts an act at the end. An edit that was typed on top of the one before it, which never left this machine, is
   * merged into that: an hour of typing is one act. Merged into a refused one, it waits with that for the choice.
   */
  const enqueue = (all: readonly Entry[], fresh: Fresh): Entry[] => {
    if (all.some(({ id, merged }) => id === fresh.id || merged?.includes(fresh.id))) return [...all]
    const last = all.findLast((entry) => isAbout(recorded, entry, fresh))
    if (!last || !isEdit(fresh) || !canMerge(last, fresh))
      return [...all, { ...fresh, seq: (all.at(-1)?.seq ?? 0) + 1, attempted: fresh.attempted ?? false }]
    return all.map((entry) => (entry === last ? into(last, fresh) : entry))
  }

  /**
   * Takes out an act that was done. A later edit of the same thing goes on from the version that it made, but only
   * where its field holds there what it was typed on: an answer that comes late tells the row as it is by now.
   */
  const acknowledge = (all: readonly Entry[], id: string, done: unknown): Entry[] => {
    const sent = all.find((entry) => entry.id === id)
    if (!sent) return [...all]
    return drop(all, id).map((entry) => {
      const goesOn = isAbout(recorded, entry, sent) && isBasedAlike(entry, sent) && contains(entry, rowOf(entry, done))
      return goesOn ? withInput(entry, { ...inputOf(entry), ...placeOf(inputOf(entry), done) }) : entry
    })
  }
  /** Of an act without text: nobody else made a version in between. */
  const contains = (entry: Entry, there: ActInput | undefined) =>
    (!isEdit(entry) && there?.version === Number(inputOf(entry).version ?? 0) + 1) ||
    (!!entry.base &&
      changedBy(entry).every(([field]) => !!there && field in there && isSame(there[field], entry.base?.[field])))

  /**
   * Others changed the thing. Where they left the fields of this edit as it was typed on, it goes again on top of
   * theirs under this key; where it says what they say, nothing is left to do; else the person has to choose.
   */
  const clash = (all: readonly Entry[], id: string, refused: NonNullable<Entry['refused']>, key: string): Entry[] => {
    const entry = all.find((one) => one.id === id)
    const present = refused.refusal?.present
    const there = entry && rowOf(entry, present)
    const fields = entry ? changedBy(entry) : []
    if (!entry || !there || typeof there.version !== 'number' || !isEdit(entry) || !fields.length)
      return refuse(all, id, refused)
    const theirs = fields.filter(([field]) => !(field in there) || !isSame(there[field], entry.base?.[field]))
    if (theirs.some(([field, mine]) => !(field in there) || !isSame(there[field], mine)))
      return refuse(all, id, refused)
    if (fields.every(([field, mine]) => isSame(there[field], mine))) return acknowledge(all, id, present)
    const base = { ...entry.base, ...Object.fromEntries(fields.map(([field]) => [field, there[field]])) }
    const onTop = withInput(entry, { ...inputOf(entry), ...placeOf(inputOf(entry), present) })
    return all.map((one) => (one === entry ? { ...onTop, base, key, attempted: false } : one))
  }

  /** What was typed on top of a refused edit waits with it: the person chooses once, for the last words. */
  const refuse = (all: readonly Entry[], id: string, refused: Entry['refused']): Entry[] => {
    const kept: Entry[] = []
    for (const entry of all) {
      const at = kept.findIndex((one) => one.id === id)
      const before = kept[at]
      if (before && isEdit(entry) && isAbout(recorded, before, entry) && canMerge(before, entry))
        kept[at] = into(before, entry)
      else kept.push(entry.id === id ? { ...entry, refused } : entry)
    }
    return kept
  }

  return {
    enqueue,
    acknowledge,
    /** The server refused it. */
    refused: (all: readonly Entry[], id: string, answer: Exclude<NotDone, { offline: true }>, key: string) =>
      answer.refusal?.code === 'CONFLICT' ? clash(all, id, answer, key) : refuse(all, id, answer),
    /**
     * Whether an act that counts as done did not do it: of a thing that is there already under its id, the server gives
     * back what is there.
     */
    isOther: (entry: Entry, done: unknown) => {
      const there = rowOf(entry, done)
      return (
        isEdit(entry) &&
        inputOf(entry).version === null &&
        !!there &&
        Object.entries(inputOf(entry)).some(
          ([field, mine]) => field !== 'version' && field in there && !isSame(there[field], mine),
        )
      )
    },
  }
}

export type Edits = ReturnType<typeof editsOf>

const canMerge = (last: Entry, fresh: Fresh) =>
  !fresh.attempted &&
  last.name === fresh.name &&
  last.document === fresh.document &&
  (last.refused ? !last.refused.fault : !last.attempted) &&
  inputOf(last).version === inputOf(fresh).version &&
  isTypedOn(fresh, last)

const into = (last: Entry, fresh: Fresh | Entry): Entry => ({
  ...last,
  variables: { input: { ...inputOf(last), ...inputOf(fresh) } },
  base: { ...fresh.base, ...last.base },
  ...(fresh.typed && { typed: { ...fresh.typed, base: last.typed?.base ?? fresh.typed.base } }),
  merged: [...(last.merged ?? []), fresh.id, ...(fresh.merged ?? [])],
})

/** Whether it waits, and was based on the same version; an act without a version is based on none. */
const isBasedAlike = (entry: Entry, sent: Entry) =>
  !entry.attempted && !entry.refused && 'version' in inputOf(entry) && inputOf(entry).version === inputOf(sent).version
