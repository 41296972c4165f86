import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import { write } from '../db/write.ts'
import type { Quorum } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { meetingsAhead } from '../meeting/store.ts'
import { meetingTouched } from '../meeting/table.ts'
import { samenwerkingsverbandOf, saveSamenwerkingsverband } from '../samenwerkingsverband/store.ts'
import { type SamenwerkingsverbandRow, samenwerkingsverbandTouched } from '../samenwerkingsverband/table.ts'

export const setQuorum = async (ctx: Context, samenwerkingsverbandId: string, quorum: Quorum) => {
  const scope = ctx.scopes.in(samenwerkingsverbandId)
  if (!scope) return refuse('NOT_FOUND', 'samenwerkingsverbandId')
  return write(ctx, scope.samenwerkingsverbandId, async (tx): Promise<SamenwerkingsverbandRow | Refusal> => {
    const refusal = mayRun(ctx.membershipIn(scope))
    if (refusal) return refusal
    const row = await samenwerkingsverbandOf(tx, ctx.scopes, scope)
    if (row.quorum === quorum) return tx.unchanged('Samenwerkingsverband', row)
    const saved = await saveSamenwerkingsverband(tx, row, { quorum })
    const meetings = (await meetingsAhead(tx, scope)).map((meeting) => meetingTouched(meeting, meeting.seenBy))
    tx.announce('quorumSet', [samenwerkingsverbandTouched(row.id, 'MEMBERS'), ...meetings])
    return saved
  })
}
