import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { must } from '../lib/must.ts'
import { idsOf } from '../lib/ordering.ts'
import { type Soon, whenThere } from '../lib/soon.ts'
import { type MeetingRow, meetings } from '../meeting/table.ts'
import { type AgendaItemRow, agendaItems, type Outline } from './table.ts'

export const agendaItemById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])
/** The item that a row belongs to, which is seen by everybody who sees the row. */
export const agendaItemOf = async (reader: Reader, scopes: Scopes, { agendaItemId }: { agendaItemId: string }) =>
  must(await agendaItemById(reader, scopes, agendaItemId), 'who sees a row sees its item')

export const loadAgendaItems = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })

/** The agendas of these meetings, each in order. */
export const loadAgendasOf = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  inMeetings(reader, { ...within(scope), meetingIds: idList(meetingIds), placements: idList(['PLACED', 'POSTPONED']) })

/** The items that were handed in for these meetings and are not on the agenda, in the order in which they came. */
export const loadHandedInFor = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  inMeetings(reader, {
    ...within(scope),
    meetingIds: idList(meetingIds),
    placements: idList(['PROPOSED', 'SENT_BACK']),
  })

export const agendaOf = (reader: Reader, scope: Scope, meeting: MeetingRow) =>
  loadAgendasOf(reader, scope, [meeting.id])

/** The agendas of these meetings, each in order and whole, also what the scope may not see. */
export const loadOutlinesOf = (reader: Reader, scope: Scope, meetingIds: readonly string[]): Soon<Outline[]> =>
  whenThere(outlines(reader, { ...within(scope), meetingIds: idList(meetingIds) }), (rows) =>
    rows.map(({ itemId, currentItemId, state, ...row }) => ({
      ...row,
      isCurrent: state === 'LIVE' && itemId === currentItemId,
    })),
  )

export const outlineOf = (reader: Reader, scope: Scope, meeting: MeetingRow) =>
  loadOutlinesOf(reader, scope, [meeting.id])

export const handedInFor = (reader: Reader, scope: Scope, meeting: MeetingRow) =>
  loadHandedInFor(reader, scope, [meeting.id])

/** An item with its meeting. */
type Held = AgendaItemRow & Pick<MeetingRow, 'state' | 'startsAt'>
/** An item that continues another, `beforeId`: itself, or past meetings that were called off. */
type Continuation = Held & { beforeId: string }

/** The items of other meetings that continue these, past meetings that were called off. */
export const loadContinuationsOf = (reader: Reader, scope: Scope, itemIds: readonly string[]) =>
  whenThere(everyContinuationOf(reader, scope, itemIds), (all) => all.filter(({ state }) => state !== 'CANCELLED'))

/** The same, with those of meetings that were called off. */
export const everyContinuationOf = (reader: Reader, scope: Scope, itemIds: readonly string[]): Soon<Continuation[]> =>
  whenThere(continuing(reader, { ...within(scope), itemIds: idList(itemIds) }), (rows) => {
    const direct = rows.map((row) => ({ ...row, beforeId: must(row.continuesId, 'it was found by that') }))
    const off = new Map(direct.filter(({ state }) => state === 'CANCELLED').map(({ id, beforeId }) => [id, beforeId]))
    if (!off.size) return direct
    return whenThere(everyContinuationOf(reader, scope, [...off.keys()]), (further) => [
      ...direct,
      ...further.map((row) => ({ ...row, beforeId: must(off.get(row.beforeId), 'it continues one of these') })),
    ])
  })

/** The items that these continue, nearest first: of a meeting that was called off also the items before it. */
export const cameFrom = async (reader: Reader, scope: Scope, items: readonly AgendaItemRow[]): Promise<Held[]> => {
  const ids = items.flatMap(({ continuesId }) => continuesId ?? [])
  if (!ids.length) return []
  const before = await withMeetings(reader, { ...within(scope), ids: idList(ids) })
  const off = before.filter(({ state }) => state === 'CANCELLED')
  return [...before, ...(await cameFrom(reader, scope, off))]
}

/** The items that continue these, and the items that these continue. */
export const linkedTo = async (reader: Reader, scope: Scope, items: readonly AgendaItemRow[]) => [
  ...(await everyContinuationOf(reader, scope, idsOf(items))),
  ...(await cameFrom(reader, scope, items)),
]

export const addAgendaItem = async (tx: Tx, row: AgendaItemRow) => (await insert(tx, row), row)

export const saveAgendaItem = async (
  tx: Tx,
  item: AgendaItemRow,
  change: Partial<AgendaItemRow>,
): Promise<AgendaItemRow> => {
  const saved = { ...item, ...change }
  await update(tx, saved)
  return saved
}

export const dropAgendaItem = async (tx: Tx, item: AgendaItemRow) => void (await drop(tx, { id: item.id }))

/** Writes the places of an agenda that changed. */
export const saveOrder = async (tx: Tx, agenda: AgendaItemRow[], order: string[]) => {
  const before = new Map(agenda.map((item) => [item.id, item.position]))
  for (const [position, id] of order.entries()) if (before.get(id) !== position) await place(tx, { id, position })
}

const byId = prepared<{ id: string }>()('agenda_item_by_id', (db, p) =>
  db.select().from(agendaItems).where(eq(agendaItems.id, p.id)),
)
const byIds = prepared<Within & { ids: string[] }>()('agenda_items_by_ids', (db, p) =>
  db
    .select()
    .from(agendaItems)
    .where(
      and(
        oneOf(agendaItems.id, p.ids),
        eq(agendaItems.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(agendaItems.seenBy, p.seen),
      ),
    ),
)
const inMeetings = prepared<Within & { meetingIds: string[]; placements: string[] }>()('agenda_items_in', (db, p) =>
  db
    .select()
    .from(agendaItems)
    .where(
      and(
        oneOf(agendaItems.meetingId, p.meetingIds),
        oneOf(agendaItems.placement, p.placements),
        eq(agendaItems.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(agendaItems.seenBy, p.seen),
      ),
    )
    .orderBy(asc(agendaItems.position), asc(agendaItems.id)),
)
// Their id is called otherwise: what is loaded under `id` answers for the item itself.
const outlines = prepared<Within & { meetingIds: string[] }>()('agenda_outlines_in', (db, p) =>
  db
    .select({
      ...{ itemId: agendaItems.id, meetingId: agendaItems.meetingId, seenBy: agendaItems.seenBy },
      sectionId: agendaItems.sectionId,
      ...{ placement: agendaItems.placement, plannedMinutes: agendaItems.plannedMinutes },
      ...{ usedSeconds: agendaItems.usedSeconds, startedAt: agendaItems.startedAt, closedAt: agendaItems.closedAt },
      ...{ currentItemId: meetings.currentItemId, state: meetings.state },
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        oneOf(agendaItems.meetingId, p.meetingIds),
        inArray(agendaItems.placement, ['PLACED', 'POSTPONED']),
        eq(agendaItems.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(meetings.seenBy, p.seen),
      ),
    )
    .orderBy(asc(agendaItems.position), asc(agendaItems.id)),
)
const held = { ...getTableColumns(agendaItems), state: meetings.state, startsAt: meetings.startsAt }
const withMeetings = prepared<Within & { ids: string[] }>()('agenda_items_with_meetings', (db, p) =>
  db
    .select(held)
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        oneOf(agendaItems.id, p.ids),
        eq(agendaItems.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(agendaItems.seenBy, p.seen),
      ),
    ),
)
const continuing = prepared<Within & { itemIds: string[] }>()('agenda_items_continuing', (db, p) =>
  db
    .select(held)
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        oneOf(agendaItems.continuesId, p.itemIds),
        eq(agendaItems.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(agendaItems.seenBy, p.seen),
      ),
    ),
)
const insert = insertInto('insert_agenda_item', agendaItems)
const update = updateById('update_agenda_item', agendaItems)
const drop = prepared<{ id: string }>()('drop_agenda_item', (db, p) =>
  db.delete(agendaItems).where(eq(agendaItems.id, p.id)),
)
const place = prepared<{ id: string; position: number }>()('place_agenda_item', (db, p) =>
  db
    .update(agendaItems)
    .set({ position: sql`${p.position}` })
    .where(eq(agendaItems.id, p.id)),
)
