import type { Distribution } from '../generated/schema.ts'

const strictness: Record<Distribution, number> = { PUBLIC: 0, MEMBERS: 1, SEATED: 2 }

/** What holds for a thing that hangs under others: the strictest of all. */
export const strictest = (first: Distribution, ...more: Distribution[]): Distribution =>
  more.reduce((strict, one) => (strictness[one] > strictness[strict] ? one : strict), first)

/** Who may know of a change of distribution: everybody of before and after. Null: it was not there. */
export const widest = (before: Distribution | null, after: Distribution | null): Distribution =>
  before === null ? (after ?? 'SEATED') : after === null || strictness[before] < strictness[after] ? before : after
