import { agendaItemById, saveAgendaItem } from '../agenda/store.ts'
import { agendaItemChange } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import { everythingIn, Scopes } from '../db/scope.ts'
import type { Context } from '../context.ts'
import { type Tx, type Writer, writeTo } from '../db/write.ts'
import type { Refusal } from '../lib/refusal.ts'
import { meetingById, meetingOf, saveMeeting } from '../meeting/store.ts'
import { meetingChange, type MeetingRow } from '../meeting/table.ts'
import * as rules from './rules.ts'
import { chairedMeetings } from './store.ts'

export const takeChair = (ctx: Context, meetingId: string, from: string | null | undefined) =>
  onMeeting(ctx, meetingId, async (tx, meeting) => {
    const refusal = mayRun(ctx.membershipIn(meeting)) ?? rules.isLive(meeting)
    if (refusal) return refusal
    if (meeting.chairedById === ctx.by) return tx.unchanged('Meeting', meeting)
    const conflict = rules.sawChair(meeting, from)
    if (conflict) return conflict
    const taken = await saveMeeting(tx, meeting, { chairedById: ctx.by, chairAwaySince: null })
    tx.announce('chairTaken', [meetingChange(meeting, taken)])
    return taken
  })

export const showDraft = (ctx: Context, agendaItemId: string, text: string | null | undefined) =>
  writeTo(
    ctx,
    'agendaItemId',
    (reader) => agendaItemById(reader, ctx.scopes, agendaItemId),
    async (tx, item) => {
      const meeting = await meetingOf(tx, ctx.scopes, item)
      const refusal = mayRun(ctx.membershipIn(item)) ?? rules.canShow(item, meeting) ?? rules.checkDraft(text)
      if (refusal) return refusal
      const draft = text?.trim() ? text : null
      if (item.draft === draft) return tx.unchanged('AgendaItem', item)
      const shown = await saveAgendaItem(tx, item, { draft })
      tx.announce('draftShown', [agendaItemChange(item, shown)])
      return shown
    },
  )

export const turnScreen = (ctx: Context, meetingId: string, back: boolean) =>
  onMeeting(ctx, meetingId, async (tx, meeting) => {
    const refusal = mayRun(ctx.membershipIn(meeting)) ?? rules.isLive(meeting)
    if (refusal) return refusal
    const turned = await saveMeeting(tx, meeting, { screenTurns: meeting.screenTurns + (back ? -1 : 1) })
    tx.announce('screenTurned', [meetingChange(meeting, turned)])
    return turned
  })

/**
 * Records whether the holders of a hammer are there, as far as the sockets of this process tell: a holder with a socket
 * here is there, one who left is away. Others may have a socket at another process, so nothing is recorded about them.
 */
export const followChairs = async (
  writer: Writer,
  isHere: (personId: string) => boolean,
  hasLeft: (personId: string) => boolean,
) => {
  const says = (meeting: MeetingRow) =>
    meeting.chairedById && rules.presenceOf(meeting, isHere(meeting.chairedById), hasLeft(meeting.chairedById))
  for (const { id, samenwerkingsverbandId, ...seen } of await chairedMeetings(writer.connections.read)) {
    if (!says({ id, samenwerkingsverbandId, ...seen })) continue
    const scopes = new Scopes([everythingIn(samenwerkingsverbandId)])
    await writeTo(
      writer,
      'id',
      (reader) => meetingById(reader, scopes, id),
      async (tx, meeting) => {
        // By now another person may hold it, or the holder may have come or gone.
        const presence = says(meeting)
        if (!presence) return tx.unchanged('Meeting', meeting)
        const saved = await saveMeeting(tx, meeting, { chairAwaySince: presence === 'AWAY' ? tx.now : null })
        tx.announce(presence === 'AWAY' ? 'chairLeft' : 'chairCameBack', [meetingChange(meeting, saved)])
        return saved
      },
    )
  }
}

const onMeeting = (
  ctx: Context,
  meetingId: string,
  fn: (tx: Tx, meeting: MeetingRow) => Promise<MeetingRow | Refusal>,
) => writeTo(ctx, 'meetingId', (reader) => meetingById(reader, ctx.scopes, meetingId), fn)
