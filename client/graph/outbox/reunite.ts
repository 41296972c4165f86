import { uuidv7 } from '../../lib/ids.ts'
import type { Entry } from './queue.ts'

/**
 * What lies on the disk and what this page has, after the disk did not answer for a while or was emptied. What this
 * page knows of an act is newer; what it has ended (`gone`) goes. Acts of other pages keep their place.
 */
export const reunite = (disk: readonly Entry[], mine: readonly Entry[], gone: ReadonlySet<string>): Entry[] => {
  const known = new Set([...gone, ...mine.flatMap(idsOf)])
  const there = disk.flatMap((entry) => {
    const own = mine.find(({ id }) => id === entry.id)
    const other = ofOther(entry, known)
    return [...(own ? [{ ...own, seq: entry.seq }] : []), ...(other ? [other] : [])]
  })
  const rest = mine.filter(({ id }) => !there.some((entry) => entry.id === id))
  return inOrder([...there, ...rest])
}

/** What another page made of it. Merged into an act that went out from here, it is an act of its own. */
const ofOther = (entry: Entry, known: ReadonlySet<string>): Entry | null => {
  if (!known.has(entry.id)) return entry
  const [id, ...merged] = idsOf(entry).filter((one) => !known.has(one))
  return id === undefined ? null : { ...entry, id, key: uuidv7(), merged, attempted: false }
}

const idsOf = ({ id, merged = [] }: Entry) => [id, ...merged]

/** Each in its place; one whose place is taken comes after the one before it. */
const inOrder = (all: readonly Entry[]) => {
  let last = 0
  return all.map((entry) => {
    const seq = Math.max(entry.seq, last + 1)
    last = seq
    return seq === entry.seq ? entry : { ...entry, seq }
  })
}
