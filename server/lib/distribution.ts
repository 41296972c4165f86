import type { Distribution } from '../generated/schema.ts'

/** The people who see a row: its effective distribution, or CHAIR where only chair and secretary see it. */
export const seenBy = ['PUBLIC', 'MEMBERS', 'SEATED', 'CHAIR'] as const
export type SeenBy = (typeof seenBy)[number]

const strictness: Record<SeenBy, number> = { PUBLIC: 0, MEMBERS: 1, SEATED: 2, CHAIR: 3 }

/** The distribution of a thing that hangs under others: the strictest of all. */
export const strictest = <Seen extends SeenBy = Distribution>(first: Seen, ...more: Seen[]): Seen =>
  more.reduce((strict, one) => (strictness[one] > strictness[strict] ? one : strict), first)

/**
 * The audience of a changed distribution: everybody who saw it before or sees it after. Null: it was, or is, not there.
 */
export const widest = (before: SeenBy | null, after: SeenBy | null): SeenBy =>
  before === null ? (after ?? 'SEATED') : after === null || strictness[before] < strictness[after] ? before : after
