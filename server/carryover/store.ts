import { and, eq } from 'drizzle-orm'
import { loadActionsOfItems } from '../action/store.ts'
import { loadAgendasOf, loadHandedInFor } from '../agenda/store.ts'
import type { AgendaItemRow } from '../agenda/table.ts'
import type { Scope } from '../db/scope.ts'
import { loadConsentRoundsOfItems } from '../consent/store.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { loadDecisionsOfItems } from '../decision/store.ts'
import type { CarryOverReason } from '../generated/schema.ts'
import { must } from '../lib/must.ts'
import { loadJustBefore, loadMeetings } from '../meeting/store.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { isProposing, proposesHere, reasonFor } from './rules.ts'
import { type HandledRow, handledCarryOvers } from './table.ts'

/** An item that is proposed for a meeting. */
export type CarryOverParent = HandledRow & {
  item: AgendaItemRow
  reason: CarryOverReason
  samenwerkingsverbandId: string
}

/** The items that are proposed for these meetings, in the order of their own agendas. */
export const loadCarryOver = async (
  reader: Reader,
  scope: Scope,
  meetingIds: readonly string[],
): Promise<CarryOverParent[]> => {
  const proposing = await proposingFor(reader, scope, meetingIds)
  const from = [...new Set(proposing.map(({ id }) => id))]
  const left = [...(await loadAgendasOf(reader, scope, from)), ...(await loadHandedInFor(reader, scope, from))]
  const reasons = await reasonsFor(reader, scope, left)
  const done = new Set(
    (await handledFor(reader, { meetingIds: idList(meetingIds) })).map(
      ({ meetingId, itemId }) => `${meetingId} ${itemId}`,
    ),
  )
  return proposing.flatMap(({ id, isJustBefore, beforeId: meetingId, samenwerkingsverbandId }) =>
    left.flatMap((item) => {
      const reason = reasons.get(item.id)
      if (
        item.meetingId !== id ||
        !reason ||
        !proposesHere(reason, isJustBefore) ||
        done.has(`${meetingId} ${item.id}`)
      )
        return []
      return { meetingId, itemId: item.id, item, reason, samenwerkingsverbandId }
    }),
  )
}

/** The meetings before these that propose items to them, in order of start. */
const proposingFor = async (reader: Reader, scope: Scope, meetingIds: readonly string[]) => {
  const meetings = new Map<string, MeetingRow>(
    (await loadMeetings(reader, scope, meetingIds)).map((meeting) => [meeting.id, meeting]),
  )
  return (await loadJustBefore(reader, scope, meetingIds)).flatMap((chain) =>
    chain
      .map((before, at) => ({ ...before, isJustBefore: at === 0 }))
      .filter((before) => isProposing(must(meetings.get(before.beforeId), 'it stands before one of these'), before)),
  )
}

const reasonsFor = async (reader: Reader, scope: Scope, items: AgendaItemRow[]) => {
  const ids = items.map(({ id }) => id)
  const [decisions, actions] = [
    await loadDecisionsOfItems(reader, scope, ids),
    await loadActionsOfItems(reader, scope, ids),
  ]
  const consents = await loadConsentRoundsOfItems(reader, scope, ids)
  const at = (item: AgendaItemRow) => (recorded: { agendaItemId: string | null }) => recorded.agendaItemId === item.id
  const outcomeOf = (item: AgendaItemRow) => ({
    decisions: decisions.filter(at(item)),
    actions: actions.filter(at(item)),
    consents: consents.filter(at(item)),
  })
  return new Map(items.map((item) => [item.id, reasonFor(item, outcomeOf(item))]))
}

export const isHandled = async (reader: Reader, row: HandledRow) => (await one(reader, row)).length > 0
/** Proposes an item for a meeting no more. */
export const markHandled = async (tx: Tx, row: HandledRow) => void (await insert(tx, row))
/** Proposes it again. */
export const unmarkHandled = async (tx: Tx, row: HandledRow) => void (await drop(tx, row))

const handledFor = prepared<{ meetingIds: string[] }>()('carry_over_handled_for', (db, p) =>
  db.select().from(handledCarryOvers).where(oneOf(handledCarryOvers.meetingId, p.meetingIds)),
)
const one = prepared<HandledRow>()('carry_over_handled', (db, p) =>
  db
    .select()
    .from(handledCarryOvers)
    .where(and(eq(handledCarryOvers.meetingId, p.meetingId), eq(handledCarryOvers.itemId, p.itemId))),
)
const insert = insertInto('mark_carry_over_handled', handledCarryOvers)
const drop = prepared<HandledRow>()('unmark_carry_over_handled', (db, p) =>
  db
    .delete(handledCarryOvers)
    .where(and(eq(handledCarryOvers.meetingId, p.meetingId), eq(handledCarryOvers.itemId, p.itemId))),
)
