import type { Distribution } from '../generated/schema.ts'

/** Who sees a row: its effective distribution, or CHAIR for what is for chair and secretary alone. */
export const seenBy = ['PUBLIC', 'MEMBERS', 'SEATED', 'CHAIR'] as const
export type SeenBy = (typeof seenBy)[number]

const strictness: Record<SeenBy, number> = { PUBLIC: 0, MEMBERS: 1, SEATED: 2, CHAIR: 3 }

/** What holds for a thing that hangs under others: the strictest of all. */
export const strictest = <Seen extends SeenBy = Distribution>(first: Seen, ...more: Seen[]): Seen =>
  more.reduce((strict, one) => (strictness[one] > strictness[strict] ? one : strict), first)

/** Who may know of a change of distribution: everybody of before and after. Null: it was not there. */
export const widest = (before: SeenBy | null, after: SeenBy | null): SeenBy =>
  before === null ? (after ?? 'SEATED') : after === null || strictness[before] < strictness[after] ? before : after
