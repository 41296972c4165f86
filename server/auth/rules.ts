import type { Role } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'

/** P1: only chair and secretary plan and run meetings, and record what comes of them. */
export const mayRun = (membership: { role: Role }): Refusal | null => (runs(membership) ? null : refuse('NOT_ALLOWED'))

export const runs = ({ role }: { role: Role }) => role === 'CHAIR' || role === 'SECRETARY'
