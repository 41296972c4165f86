import type { MembershipRow } from './table.ts'
import type { Role } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'

/** P1: only chair and secretary plan and run meetings, and record what comes of them. */
export const mayRun = (membership: { role: Role }): Refusal | null => (runs(membership) ? null : refuse('NOT_ALLOWED'))

/**
 * P2: what somebody was when the act was asked holds only while it is so: a role that changed while the act waited
 * counts no more.
 */
export const isStill = (before: MembershipRow, now: MembershipRow | null): Refusal | null =>
  now && (['role', 'partyId', 'deputy', 'untilOn'] as const).every((part) => now[part] === before[part])
    ? null
    : refuse('NOT_ALLOWED')

export const runs = ({ role }: { role: Role }) => role === 'CHAIR' || role === 'SECRETARY'
