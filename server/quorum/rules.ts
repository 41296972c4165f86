import type { Quorum } from '../generated/schema.ts'

/**
 * QM1: more than half of the parties that vote, or at least two thirds; null: it does not matter how many are there.
 */
export const neededOf = (rule: Quorum, voting: number) =>
  rule === 'NONE' ? null : rule === 'HALF' ? Math.floor(voting / 2) + 1 : Math.ceil((voting * 2) / 3)

/** QM2: a meeting that is closed keeps the rule that held, and which parties voted. */
export const ruleOf = (meeting: { quorumRule: Quorum | null }, now: { quorum: Quorum }) =>
  meeting.quorumRule ?? now.quorum
