import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, lt, max, not, or, sql } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { aside, type Column, extent, holds, idList, oneOf } from '../db/columns.ts'
import {
  type Has,
  insertInto,
  type Placeholders,
  prepared,
  preparedFor,
  type Reader,
  updateById,
} from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import type { ActionFilter } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { dueUntil } from '../../schema/periods.ts'
import { must } from '../lib/must.ts'
import { whenThere } from '../lib/soon.ts'
import { searched } from '../lib/words.ts'
import { parties } from '../party/table.ts'
import { type Owned, shared } from './rules.ts'
import { type ActionRow, actions, actionTicks, dueOrLast, owners } from './table.ts'

export const actionById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])

export const loadActions = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })

/** The actions of these meetings, by number. */
export const loadActionsOfMeetings = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  inMeetings(reader, { ...within(scope), parents: idList(meetingIds) })

/** The actions of these items, by number. */
export const loadActionsOfItems = (reader: Reader, scope: Scope, itemIds: readonly string[]) =>
  atItems(reader, { ...within(scope), parents: idList(itemIds) })

/** The actions that carry out these decisions, by number. */
export const loadActionsOfDecisions = (reader: Reader, scope: Scope, decisionIds: readonly string[]) =>
  ofDecisions(reader, { ...within(scope), parents: idList(decisionIds) })

/** The actions of several owners, or of all parties of one kind. */
export const sharedActions = (reader: Reader, scope: Scope) => ofSeveral(reader, within(scope))

/** The actions that all parties of this kind do. */
export const actionsOfKind = (reader: Reader, scope: Scope, kindId: string) =>
  ofKind(reader, { ...within(scope), kindId })

/** The owners of these actions, in the order given. */
export const loadOwners = (reader: Reader, scope: Scope, actionIds: readonly string[]) =>
  ownersOf(reader, { ...within(scope), actionIds: idList(actionIds) })
/** An owner with the samenwerkingsverband of the action. */
export type OwnerParent = Awaited<ReturnType<typeof loadOwners>>[number]

/** How far each party is with those of these actions that several parties do, in the order of the parties. */
export const loadProgress = (reader: Reader, scope: Scope, actionIds: readonly string[]) =>
  whenThere(
    progressOf(reader, { ...within(scope), actionIds: idList(actionIds), today: amsterdamDate(new Date()) }),
    shared,
  )
export type ActionProgressParent = Awaited<ReturnType<typeof loadProgress>>[number]

export const addTick = (tx: Tx, { id }: ActionRow, partyId: string, completedAt: string, completedBy: string | null) =>
  insertTick(tx, { actionId: id, partyId, completedAt, completedBy })
export const dropTicks = (tx: Tx, { id }: ActionRow) => deleteTicks(tx, { actionId: id })
export const dropTick = (tx: Tx, { id }: ActionRow, partyId: string) => deleteTick(tx, { actionId: id, partyId })

/**
 * By the last day of their date or period, those without one last. `after`: that day, serial and id of the row just
 * before this page.
 */
export const actionsOf = (reader: Reader, scope: Scope, filter: ActionFilter, limit: number, after: string[] | null) =>
  byDate(reader, {
    ...chosen(scope, filter, limit),
    due: after?.[0],
    // A cursor can be made up, and hold anything.
    serial: after ? Number(after[1]) || 0 : undefined,
    id: after?.[2],
  })

/** What was done last first. `after`: what doneCursor() says of the row just before this page. */
export const actionsLastDone = (
  reader: Reader,
  scope: Scope,
  filter: ActionFilter,
  limit: number,
  after: string[] | null,
) => lastDone(reader, { ...chosen(scope, filter, limit), doneAt: after?.[0], id: after?.[2] })

const chosen = (scope: Scope, filter: ActionFilter, limit: number): Chosen => ({
  ...within(scope),
  limit,
  words: searched(filter.text) || undefined,
  open: filter.state === 'OPEN' || undefined,
  done: filter.state === 'DONE' || undefined,
  meetingId: filter.meetingId ?? undefined,
  number: filter.number ?? undefined,
  partyId: filter.partyId ?? undefined,
  personId: filter.personId ?? undefined,
  dueBefore: filter.dueBefore ?? undefined,
})

/** The place of an action in actionsLastDone(). */
export const doneCursor = ({ doneAt, serial, id }: ActionRow & { doneAt: string }) => [doneAt, String(serial), id]
/** The place of an action in actionsOf(). */
export const actionCursor = (action: ActionRow) => [action.dueUntil ?? noDate, String(action.serial), action.id]
const noDate = '9999-12-31'

/** How much there is to look through for a page. */
export const extentOfActions = (reader: Reader, scope: Scope) =>
  whenThere(seenExtent(reader, within(scope)), ([found]) => must(found, 'a sum is one row'))

/** An action before it is kept. */
export type NewAction = Omit<ActionRow, 'dueUntil'>

/** The next number of a series. */
export const nextSerial = async (tx: Tx, scope: Scope, series: string) =>
  ((await lastSerial(tx, { samenwerkingsverbandId: scope.samenwerkingsverbandId, series }))[0]?.last ?? 0) + 1

export const addAction = async (tx: Tx, added: NewAction, by: Owned[]) => {
  const row = { ...added, dueUntil: dueUntil(added) }
  await insert(tx, row)
  await addOwners(tx, row, by)
  return row
}

export const saveAction = async (tx: Tx, action: ActionRow, change: Partial<ActionRow>): Promise<ActionRow> => {
  const changed = { ...action, ...change }
  const saved = { ...changed, dueUntil: dueUntil(changed) }
  await update(tx, saved)
  return saved
}

export const saveOwners = async (tx: Tx, action: ActionRow, by: Owned[]) => {
  await dropOwners(tx, { actionId: action.id })
  await addOwners(tx, action, by)
}

/** Gives the open actions of a person to a party, and returns them. */
export const handOver = async (tx: Tx, scope: Scope, personId: string, partyId: string) => {
  const open = await openActionsOf(tx, { ...within(scope), personId })
  const owned = await loadOwners(
    tx,
    scope,
    open.map(({ id }) => id),
  )
  for (const action of open) {
    const by = owned.filter(({ actionId }) => actionId === action.id)
    const itself = by.some((owner) => owner.partyId === partyId)
    await saveOwners(
      tx,
      action,
      by.flatMap((owner) =>
        owner.personId !== personId ? owner : itself ? [] : { partyId, personId: null, kindId: null },
      ),
    )
  }
  return open
}

const addOwners = async (tx: Tx, action: ActionRow, by: Owned[]) => {
  for (const [position, { partyId, personId, kindId }] of by.entries())
    await insertOwner(tx, { actionId: action.id, position, partyId, personId, kindId })
}

const isWithin = (p: { samenwerkingsverbandId: unknown; seen: unknown }) =>
  and(eq(actions.samenwerkingsverbandId, p.samenwerkingsverbandId as string), oneOf(actions.seenBy, p.seen))

const byId = prepared<{ id: string }>()('action_by_id', (db, p) =>
  db.select().from(actions).where(eq(actions.id, p.id)),
)
const byIds = prepared<Within & { ids: string[] }>()('actions_by_ids', (db, p) =>
  db
    .select()
    .from(actions)
    .where(and(oneOf(actions.id, p.ids), isWithin(p))),
)
const inMeetings = prepared<Within & { parents: string[] }>()('actions_in', (db, p) =>
  db
    .select()
    .from(actions)
    .where(and(oneOf(actions.meetingId, p.parents), isWithin(p)))
    .orderBy(asc(actions.series), asc(actions.serial)),
)
const atItems = prepared<Within & { parents: string[] }>()('actions_at', (db, p) =>
  db
    .select()
    .from(actions)
    .where(and(oneOf(actions.agendaItemId, p.parents), isWithin(p)))
    .orderBy(asc(actions.series), asc(actions.serial)),
)
const ofDecisions = prepared<Within & { parents: string[] }>()('actions_of_decisions', (db, p) =>
  db
    .select()
    .from(actions)
    .where(and(oneOf(actions.decisionId, p.parents), isWithin(p)))
    .orderBy(asc(actions.series), asc(actions.serial)),
)
const ownersOf = prepared<Within & { actionIds: string[] }>()('owners_of', (db, p) =>
  db
    .select({ ...getTableColumns(owners), samenwerkingsverbandId: actions.samenwerkingsverbandId })
    .from(owners)
    .innerJoin(actions, eq(actions.id, owners.actionId))
    .where(and(oneOf(owners.actionId, p.actionIds), isWithin(p)))
    .orderBy(asc(owners.position)),
)
const ofSeveral = prepared<Within>()('actions_of_several', (db, p) =>
  db
    .select()
    .from(actions)
    .where(
      and(
        isWithin(p),
        sql`exists (select 1 from ${owners} where ${owners.actionId} = ${actions.id} and (${owners.position} > 0 or ${owners.kindId} is not null))`,
      ),
    ),
)
const ofKind = prepared<Within & { kindId: string }>()('actions_of_kind', (db, p) =>
  db
    .select(getTableColumns(actions))
    .from(owners)
    .innerJoin(actions, eq(actions.id, owners.actionId))
    .where(and(eq(owners.kindId, p.kindId), isWithin(p))),
)
const openActionsOf = prepared<Within & { personId: string }>()('open_actions_of', (db, p) =>
  db
    .select()
    .from(actions)
    .where(
      and(
        isWithin(p),
        isNull(actions.completedAt),
        sql`exists (select 1 from ${owners} where ${owners.actionId} = ${actions.id} and ${owners.personId} = ${p.personId})`,
      ),
    ),
)
const progressOf = prepared<Within & { actionIds: string[]; today: string }>()('action_progress', (db, p) =>
  db
    .select({
      actionId: actions.id,
      samenwerkingsverbandId: actions.samenwerkingsverbandId,
      partyId: parties.id,
      ofKind: owners.kindId,
      tickedAt: actionTicks.completedAt,
      doneAt: actions.completedAt,
    })
    .from(owners)
    .innerJoin(actions, eq(actions.id, owners.actionId))
    .innerJoin(
      parties,
      and(
        eq(parties.samenwerkingsverbandId, actions.samenwerkingsverbandId),
        or(eq(parties.id, owners.partyId), eq(parties.kindId, owners.kindId)),
      ),
    )
    .leftJoin(actionTicks, and(eq(actionTicks.actionId, actions.id), eq(actionTicks.partyId, parties.id)))
    .where(
      and(
        oneOf(owners.actionId, p.actionIds),
        isWithin(p),
        // A party that left does not hold up the others; a part that it ticked off stays.
        or(isNull(parties.untilOn), sql`${parties.untilOn} >= ${p.today}`, isNotNull(actionTicks.completedAt)),
      ),
    )
    .orderBy(asc(parties.position), asc(parties.id)),
)
const tickedBy = (partyId: unknown) =>
  sql`exists (select 1 from ${actionTicks} where ${actionTicks.actionId} = ${actions.id} and ${actionTicks.partyId} = ${partyId})`
/** What a page asks; what is left out does not limit. */
type Chosen = Within & {
  limit: number
  words?: string
  open?: boolean
  done?: boolean
  meetingId?: string
  number?: string
  partyId?: string
  personId?: string
  dueBefore?: string
}
const isChosen = (p: Placeholders<Required<Chosen>>, has: Has<Chosen>) =>
  and(
    sql`${isFew(has) ? aside(actions.samenwerkingsverbandId) : actions.samenwerkingsverbandId} = ${p.samenwerkingsverbandId}`,
    oneOf(actions.seenBy, p.seen),
    has('number') ? eq(actions.number, p.number) : undefined,
    has('meetingId') ? eq(actions.meetingId, p.meetingId) : undefined,
    has('personId') ? sql`${actions.id} in (${ownedBy(owners.personId, p.personId)})` : undefined,
    has('partyId')
      ? sql`${actions.id} in (${ownedBy(owners.partyId, p.partyId)} union all ${ownedBy(owners.kindId, kindOf(p))})`
      : undefined,
    has('dueBefore') ? lt(due, p.dueBefore) : undefined,
    has('open') ? isNull(actions.completedAt) : undefined,
    has('open') && has('partyId') ? not(tickedBy(p.partyId)) : undefined,
    has('done') && has('partyId') ? or(isNotNull(actions.completedAt), tickedBy(p.partyId)) : undefined,
    has('done') && !has('partyId') ? isNotNull(actions.completedAt) : undefined,
    has('words') ? holds(actions.number, actions.text, p.words) : undefined,
  )
/** Another index than that of the list finds the few rows. */
const isFew = (has: Has<Chosen>) => !has('number') && (has('meetingId') || has('personId') || has('partyId'))
const ownedBy = (column: Column, value: unknown) =>
  sql`select ${owners.actionId} from ${owners} where ${column} = ${value}`
const kindOf = (p: Placeholders<Required<Chosen>>) =>
  sql`(select ${parties.kindId} from ${parties} where ${parties.id} = ${p.partyId} and ${parties.samenwerkingsverbandId} = ${p.samenwerkingsverbandId})`

const due = dueOrLast(actions)
const byDate = preparedFor<Chosen & { due?: string; serial?: number; id?: string }>()('actions_by_date', (db, p, has) =>
  db
    .select()
    .from(actions)
    .where(
      and(
        isChosen(p, has),
        // The first part alone says where the index begins.
        has('due')
          ? sql`${due} >= ${p.due} and (${due}, ${actions.serial}, ${actions.id}) > (${p.due}, ${p.serial}, ${p.id})`
          : undefined,
      ),
    )
    .orderBy(has('number') ? aside(due) : due, asc(actions.serial), asc(actions.id))
    .limit(sql`${p.limit}` as never),
)
const lastDone = preparedFor<Chosen & { doneAt?: string; id?: string }>()('actions_last_done', (db, p, has) => {
  const at = doneAt(p, has)
  return db
    .select({ ...getTableColumns(actions), doneAt: at.as('done_at') })
    .from(actions)
    .where(
      and(
        isChosen(p, has),
        has('doneAt') ? sql`${at} <= ${p.doneAt} and (${at}, ${actions.id}) < (${p.doneAt}, ${p.id})` : undefined,
      ),
    )
    .orderBy(sql`${at} desc`, desc(actions.id))
    .limit(sql`${p.limit}` as never)
})
const doneAt = (p: Placeholders<Required<Chosen>>, has: Has<Chosen>) => {
  if (has('partyId'))
    return sql<string>`coalesce((select ${actionTicks.completedAt} from ${actionTicks} where ${actionTicks.actionId} = ${actions.id} and ${actionTicks.partyId} = ${p.partyId}), ${actions.completedAt}, '')`
  return has('done') ? sql<string>`${actions.completedAt}` : sql<string>`coalesce(${actions.completedAt}, '')`
}
const seenExtent = prepared<Within>()('actions_extent', (db, p) =>
  db.select(extent(actions.number, actions.text)).from(actions).where(isWithin(p)),
)
const lastSerial = prepared<{ samenwerkingsverbandId: string; series: string }>()('last_action', (db, p) =>
  db
    .select({ last: max(actions.serial) })
    .from(actions)
    .where(and(eq(actions.samenwerkingsverbandId, p.samenwerkingsverbandId), eq(actions.series, p.series))),
)
const insert = insertInto('insert_action', actions)
const update = updateById('update_action', actions)
const insertOwner = insertInto('insert_owner', owners)
const insertTick = insertInto('insert_action_tick', actionTicks)
const deleteTicks = prepared<{ actionId: string }>()('delete_action_ticks', (db, p) =>
  db.delete(actionTicks).where(eq(actionTicks.actionId, p.actionId)),
)
const deleteTick = prepared<{ actionId: string; partyId: string }>()('delete_action_tick', (db, p) =>
  db.delete(actionTicks).where(and(eq(actionTicks.actionId, p.actionId), eq(actionTicks.partyId, p.partyId))),
)
const dropOwners = prepared<{ actionId: string }>()('drop_owners', (db, p) =>
  db.delete(owners).where(eq(owners.actionId, p.actionId)),
)
