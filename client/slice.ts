import type { Because } from './graph/acts/outcome.ts'
import type { RecordedActs } from './graph/outbox/recorded.ts'

/**
 * The facts about a noun that client/graph has to know. A slice is loaded with the first page, so it imports no
 * components and no copy: its few Dutch words stand in it.
 */
export interface Slice {
  /** Its acts that may wait for the network. */
  recorded?: RecordedActs
  /** Why an act was refused, in words that say more than the code. */
  because?: Because
}

/** All that the slices say, as one. */
export const joinSlices = (slices: readonly Slice[]): Required<Slice> => ({
  recorded: Object.assign({}, ...slices.map(({ recorded }) => recorded)) as RecordedActs,
  because: Object.assign({}, ...slices.map(({ because }) => because)) as Because,
})
