import { agendaItemById } from '../agenda/store.ts'
import { mayRun } from '../auth/rules.ts'
import { loadConsentRoundsOfMeetings } from '../consent/store.ts'
import { consentRoundTouched } from '../consent/table.ts'
import type { Context } from '../context.ts'
import { writeTo } from '../db/write.ts'
import { loadAwaiting } from '../decision/store.ts'
import type { MutationAdoptMinutesArgs } from '../generated/schema.ts'
import { isRefusal, type Refusal } from '../lib/refusal.ts'
import { meetingOf, meetingsAfter, previousOf, saveMeeting } from '../meeting/store.ts'
import { meetingChange, type MeetingRow, meetingTouched } from '../meeting/table.ts'
import * as rules from './rules.ts'

export const adoptMinutes = (ctx: Context, { agendaItemId, meetingId, changes }: MutationAdoptMinutesArgs) =>
  writeTo(
    ctx,
    'agendaItemId',
    (reader) => agendaItemById(reader, ctx.scopes, agendaItemId),
    async (tx, item): Promise<MeetingRow | Refusal> => {
      const scope = ctx.scopes.of(item)
      const meeting = await meetingOf(tx, ctx.scopes, item)
      const refusal = mayRun(ctx.membershipIn(item)) ?? rules.canAdopt(item, meeting) ?? rules.checkChanges(changes)
      if (refusal) return refusal
      const previous = rules.toAdopt(await previousOf(tx, scope, meeting), meetingId)
      if (isRefusal(previous)) return previous
      const consents = await loadConsentRoundsOfMeetings(tx, scope, [previous.id])
      const open = rules.areComplete(consents)
      if (open) return open
      const awaiting = await loadAwaiting(
        tx,
        scope,
        consents.map(({ id }) => id),
      )
      const adopted = await saveMeeting(tx, previous, {
        state: 'ADOPTED',
        adoptedAt: tx.now,
        adoptedInId: meeting.id,
        minutesChanges: changes?.trim() || null,
      })
      const after = await meetingsAfter(tx, scope, adopted)
      tx.announce('minutesAdopted', [
        meetingChange(previous, adopted),
        ...awaiting.map((round) => consentRoundTouched(round, 'CHAIR')),
        ...after.map((later) => meetingTouched(later, later.seenBy)),
      ])
      return adopted
    },
  )
