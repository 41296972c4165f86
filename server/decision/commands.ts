import { checkOnAgenda } from '../agenda/rules.ts'
import { agendaItemById, saveAgendaItem } from '../agenda/store.ts'
import { agendaItemTouched } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import { endsDraft } from '../chair/rules.ts'
import type { Context } from '../context.ts'
import { madeBefore, type Tx, writeTo } from '../db/write.ts'
import type { EditDecisionInput, RecordDecisionInput } from '../generated/schema.ts'
import { strictest } from '../lib/distribution.ts'
import { checkId, newId } from '../lib/ids.ts'
import type { Refusal } from '../lib/refusal.ts'
import { meetingById } from '../meeting/store.ts'
import { meetingTouched } from '../meeting/table.ts'
import { checkFree } from '../party/store.ts'
import * as rules from './rules.ts'
import { addDecision, decisionById, nextSerial, saveDecision } from './store.ts'
import { decisionChange, type DecisionRow } from './table.ts'

export const recordDecision = (ctx: Context, input: RecordDecisionInput) =>
  writeTo(
    ctx,
    'input.agendaItemId',
    (reader) => agendaItemById(reader, ctx.scopes, input.agendaItemId),
    async (tx, item): Promise<DecisionRow | Refusal> => {
      const meeting = (await meetingById(tx, ctx.scopes, item.meetingId))!
      const refusal = mayRun(ctx.membershipIn(item)) ?? checkId(input.id)
      if (refusal) return refusal
      const made =
        (await madeBefore(
          tx,
          input.id,
          (id) => decisionById(tx, ctx.scopes, id),
          ({ agendaItemId }) => agendaItemId === item.id,
        )) ?? (await checkFree(tx, input.id))
      if (made) return made
      const wrong = rules.canRecord(meeting, input.reason) ?? checkOnAgenda(item) ?? rules.checkDecisionText(input.text)
      if (wrong) return wrong
      const distribution = input.distribution ?? 'MEMBERS'
      const seenBy = strictest(item.seenBy, distribution)
      const series = rules.seriesOf(seenBy, tx.now)
      const serial = await nextSerial(tx, ctx.scopes.of(item), series)
      const recorded = await addDecision(tx, {
        id: input.id ?? newId(),
        samenwerkingsverbandId: item.samenwerkingsverbandId,
        meetingId: meeting.id,
        agendaItemId: item.id,
        series,
        serial,
        number: rules.numberOf(series, serial),
        text: input.text.trim(),
        outcome: input.outcome,
        decidedAt: tx.now,
        reason: rules.keptReason(meeting, input.reason),
        distribution,
        seenBy,
        version: 1,
      })
      const shown = endsDraft(item, recorded) ? await saveAgendaItem(tx, item, { draft: null }) : item
      tx.announce('decisionRecorded', [decisionChange(null, recorded), agendaItemTouched(shown, seenBy), meetingTouched(meeting, seenBy)])
      return recorded
    },
  )

export const editDecision = (ctx: Context, input: EditDecisionInput) =>
  writeTo(
    ctx,
    'input.id',
    (reader) => decisionById(reader, ctx.scopes, input.id),
    async (tx, decision): Promise<DecisionRow | Refusal> => {
      const meeting = (await meetingById(tx, ctx.scopes, decision.meetingId))!
      const refusal =
        mayRun(ctx.membershipIn(decision)) ??
        rules.canCorrect(meeting, input.reason) ??
        rules.checkVersion(decision, input.version) ??
        rules.checkEditedText(input.text)
      if (refusal) return refusal
      const item = decision.agendaItemId ? await agendaItemById(tx, ctx.scopes, decision.agendaItemId) : null
      const distribution = input.distribution ?? decision.distribution
      const saved = await saveDecision(tx, decision, {
        text: input.text?.trim() ?? decision.text,
        outcome: input.outcome ?? decision.outcome,
        reason: rules.keptReason(meeting, input.reason) ?? decision.reason,
        distribution,
        seenBy: strictest(distribution, (item ?? meeting).seenBy),
        version: decision.version + 1,
      })
      await announceEdit(ctx, tx, decision, saved)
      return saved
    },
  )

// Who may see it changed: then the lists of its parents did too.
const announceEdit = async (ctx: Context, tx: Tx, before: DecisionRow, after: DecisionRow) => {
  const change = decisionChange(before, after)
  const moved = before.seenBy !== after.seenBy
  const meeting = moved ? await meetingById(tx, ctx.scopes, after.meetingId) : null
  const item = moved && after.agendaItemId ? await agendaItemById(tx, ctx.scopes, after.agendaItemId) : null
  tx.announce('decisionEdited', [change, item && agendaItemTouched(item, change.audience), meeting && meetingTouched(meeting, change.audience)])
}
