import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { loadActionsOfItems } from '../action/store.ts'
import { everyContinuationOf, loadAgendasOf, loadHandedInFor } from '../agenda/store.ts'
import { type AgendaItemRow, agendaItems } from '../agenda/table.ts'
import { type Scope, type Within, within } from '../db/scope.ts'
import { loadConsentRoundsOfItems } from '../consent/store.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { loadDecisionsOfItems } from '../decision/store.ts'
import type { CarryOverReason } from '../generated/schema.ts'
import { must } from '../lib/must.ts'
import { idsOf } from '../lib/ordering.ts'
import { isPlanned } from '../meeting/rules.ts'
import { loadJustBefore, loadMeetings, meetingsAhead } from '../meeting/store.ts'
import { type MeetingRow, meetings } from '../meeting/table.ts'
import { meetingSeries } from '../series/table.ts'
import { isProposing, proposesHere, reasonFor, standsIn, strandedReason, waitsFor } from './rules.ts'
import { type HandledRow, handledCarryOvers } from './table.ts'

/** An item that is proposed for a meeting. */
export type CarryOverParent = HandledRow & {
  item: AgendaItemRow
  reason: CarryOverReason
  samenwerkingsverbandId: string
}

/** The items that are proposed for these meetings, in the order of their own agendas; then those that were stranded. */
export const loadCarryOver = async (
  reader: Reader,
  scope: Scope,
  meetingIds: readonly string[],
): Promise<CarryOverParent[]> => {
  const proposing = await proposingFor(reader, scope, meetingIds)
  const left = await itemsIn(reader, scope, [...new Set(idsOf(proposing))])
  const reasons = await reasonsFor(reader, scope, left)
  const done = new Set(
    (await handledFor(reader, { meetingIds: idList(meetingIds) })).map(
      ({ meetingId, itemId }) => `${meetingId} ${itemId}`,
    ),
  )
  const proposed = proposing.flatMap(({ id, isJustBefore, beforeId: meetingId, samenwerkingsverbandId }) =>
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
  return [...proposed, ...(await strandedFor(reader, scope, meetingIds, proposed))]
}

/** The items that wait for one of these meetings because their own was called off, or their series ended (CA9). */
const strandedFor = async (
  reader: Reader,
  scope: Scope,
  meetingIds: readonly string[],
  proposed: readonly CarryOverParent[],
): Promise<CarryOverParent[]> => {
  const planned = (await meetingsAhead(reader, scope)).filter(isPlanned)
  if (!planned.some(({ id }) => meetingIds.includes(id))) return []
  const waiting = (await stranded(reader, within(scope)))
    .map((meeting) => ({ meeting, next: waitsFor(meeting, planned)?.id ?? '' }))
    .filter(({ next }) => meetingIds.includes(next))
  if (!waiting.length) return []
  const items = await itemsIn(reader, scope, idsOf(waiting.map(({ meeting }) => meeting)))
  const reasons = await reasonsFor(reader, scope, items)
  const decided = new Set((await handledOf(reader, { itemIds: idList(idsOf(items)) })).map(({ itemId }) => itemId))
  const there = [...(await loadAgendasOf(reader, scope, meetingIds)), ...proposed.map(({ item }) => item)]
  const found = new Set(proposed.map(({ itemId }) => itemId))
  return waiting.flatMap(({ meeting, next: meetingId }) =>
    items.flatMap((item): CarryOverParent[] => {
      const reason = strandedReason(item, reasons.get(item.id) ?? null, meeting)
      if (item.meetingId !== meeting.id || !reason || decided.has(item.id) || found.has(item.id)) return []
      if (reason === 'CANCELLED' && standsIn(there, item)) return []
      there.push(item)
      return [{ meetingId, itemId: item.id, item, reason, samenwerkingsverbandId: item.samenwerkingsverbandId }]
    }),
  )
}

const itemsIn = async (reader: Reader, scope: Scope, meetingIds: readonly string[]) => [
  ...(await loadAgendasOf(reader, scope, meetingIds)),
  ...(await loadHandedInFor(reader, scope, meetingIds)),
]

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
  const continued = new Set((await everyContinuationOf(reader, scope, ids)).map(({ beforeId }) => beforeId))
  const at = (item: AgendaItemRow) => (recorded: { agendaItemId: string | null }) => recorded.agendaItemId === item.id
  const outcomeOf = (item: AgendaItemRow) => ({
    goesOn: continued.has(item.id),
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
const handledOf = prepared<{ itemIds: string[] }>()('carry_over_handled_of', (db, p) =>
  db.select().from(handledCarryOvers).where(oneOf(handledCarryOvers.itemId, p.itemIds)),
)
/**
 * The meetings that were called off with an item about which nobody decided, and the last ones of series that ended, in
 * order of start.
 */
const stranded = prepared<Within>()('meetings_stranded', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(meetings.seenBy, p.seen),
        or(
          and(
            eq(meetings.state, 'CANCELLED'),
            sql`exists (select 1 from ${agendaItems} i where i.meeting_id = ${meetings.id} and i.placement <> 'SENT_BACK'
              and not exists (select 1 from ${agendaItems} n where n.continues = i.id)
              and not exists (select 1 from ${handledCarryOvers} h where h.item_id = i.id))`,
          ),
          and(
            inArray(meetings.state, ['CLOSED', 'ADOPTED']),
            sql`exists (select 1 from ${meetingSeries} s where s.id = ${meetings.seriesId} and s.ended_at is not null)`,
            sql`not exists (select 1 from ${meetings} n where n.series_id = ${meetings.seriesId} and n.state <> 'CANCELLED'
              and (n.starts_at, n.id) > (${meetings.startsAt}, ${meetings.id}))`,
          ),
        ),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id)),
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
