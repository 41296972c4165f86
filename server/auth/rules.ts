import type { MembershipRow } from './table.ts'
import type { Role } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'

/** P1: only chair and secretary plan and run meetings, and record their outcome. */
export const mayRun = (membership: { role: Role }): Refusal | null => (runs(membership) ? null : refuse('NOT_ALLOWED'))

/**
 * P2: the role that a person had when the act was asked must still hold inside the lock; a role that changed while the
 * act waited does not count.
 */
export const isStill = (before: MembershipRow, now: MembershipRow | null): Refusal | null =>
  now && (['role', 'partyId', 'deputy', 'untilOn'] as const).every((part) => now[part] === before[part])
    ? null
    : refuse('NOT_ALLOWED')

export const runs = ({ role }: { role: Role }) => role === 'CHAIR' || role === 'SECRETARY'
