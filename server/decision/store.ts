import { and, asc, desc, eq, getTableColumns, inArray, lt, max, sql } from 'drizzle-orm'
import { agendaItems } from '../agenda/table.ts'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { aside, extent, holds, idList, oneOf } from '../db/columns.ts'
import { undecidedOf } from '../consent/rules.ts'
import { loadConsentRoundsOfItems } from '../consent/store.ts'
import { type ConsentRoundRow, consentRounds } from '../consent/table.ts'
import { type Db, insertInto, prepared, preparedFor, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import type { DecisionFilter } from '../generated/schema.ts'
import { amsterdamInstant } from '../../schema/dates.ts'
import { must } from '../lib/must.ts'
import { whenThere } from '../lib/soon.ts'
import { searched } from '../lib/words.ts'
import { meetings } from '../meeting/table.ts'
import { type DecisionRow, decisions } from './table.ts'

export const decisionById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])

export const loadDecisions = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })

/** The decisions of these meetings, by number. */
export const loadDecisionsOfMeetings = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  inMeetings(reader, { ...within(scope), parents: idList(meetingIds) })

/** The decisions of these items, by number. */
export const loadDecisionsOfItems = (reader: Reader, scope: Scope, itemIds: readonly string[]) =>
  atItems(reader, { ...within(scope), parents: idList(itemIds) })

/** The decisions that rest on these consents. */
export const loadDecisionsOfRounds = (reader: Reader, scope: Scope, roundIds: readonly string[]) =>
  onRounds(reader, { ...within(scope), parents: idList(roundIds) })

/** The decisions that superseded these. */
export const loadSuperseding = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  superseding(reader, { ...within(scope), parents: idList(ids) })

/** The decision that this one superseded, and the one that superseded it. */
export const linkedDecisions = async (reader: Reader, scope: Scope, { id, supersedesId }: DecisionRow) => [
  ...(supersedesId ? await loadDecisions(reader, scope, [supersedesId]) : []),
  ...(await loadSuperseding(reader, scope, [id])),
]

/**
 * The counted consents that await a decision that can still be recorded, the last counted first. Only for a scope that
 * sees every decision.
 */
export const consentsUndecided = async (reader: Reader, scope: Scope) =>
  awaitingAmong(reader, scope, await countedBeforeAdoption(reader, within(scope)))

/**
 * Those of these consents that await a decision that can still be recorded. Only for a scope that sees every decision.
 */
export const loadAwaiting = async (reader: Reader, scope: Scope, ids: readonly string[]) =>
  awaitingAmong(reader, scope, await countedOfThese(reader, { ...within(scope), ids: idList(ids) }))

const awaitingAmong = async (reader: Reader, scope: Scope, counted: ConsentRoundRow[]) => {
  if (!counted.length) return []
  const items = [...new Set(counted.map(({ agendaItemId }) => agendaItemId))]
  const [rounds, decisions] = [
    await loadConsentRoundsOfItems(reader, scope, items),
    await loadDecisionsOfItems(reader, scope, items),
  ]
  const awaiting = new Set(
    items.map((id) => {
      const at = ({ agendaItemId }: { agendaItemId: string | null }) => agendaItemId === id
      return undecidedOf(rounds.filter(at), decisions.filter(at))?.id
    }),
  )
  return counted.filter(({ id }) => awaiting.has(id))
}

/** Newest first. `after`: decidedAt and id of the row just before this page. */
export const decisionsOf = (
  reader: Reader,
  scope: Scope,
  filter: DecisionFilter,
  limit: number,
  after: string[] | null,
) =>
  newestFirst(reader, {
    ...within(scope),
    limit,
    words: searched(filter.text) || undefined,
    number: filter.number ?? undefined,
    meetingId: filter.meetingId ?? undefined,
    outcome: filter.outcome ?? undefined,
    from: filter.year == null ? undefined : amsterdamInstant(`${filter.year}-01-01`, '00:00'),
    until: filter.year == null ? undefined : amsterdamInstant(`${filter.year + 1}-01-01`, '00:00'),
    decidedAt: after?.[0],
    id: after?.[1],
  })

/** How much there is to look through for a page. */
export const extentOfDecisions = (reader: Reader, scope: Scope) =>
  whenThere(seenExtent(reader, within(scope)), ([found]) => must(found, 'a sum is one row'))

/** The next number of a series. */
export const nextSerial = async (tx: Tx, scope: Scope, series: string) =>
  ((await lastSerial(tx, { samenwerkingsverbandId: scope.samenwerkingsverbandId, series }))[0]?.last ?? 0) + 1

export const addDecision = async (tx: Tx, row: DecisionRow) => (await insert(tx, row), row)

export const saveDecision = async (
  tx: Tx,
  decision: DecisionRow,
  change: Partial<DecisionRow>,
): Promise<DecisionRow> => {
  const saved = { ...decision, ...change }
  await update(tx, saved)
  return saved
}

const isWithin = (p: { samenwerkingsverbandId: unknown; seen: unknown }) =>
  and(eq(decisions.samenwerkingsverbandId, p.samenwerkingsverbandId as string), oneOf(decisions.seenBy, p.seen))

const byId = prepared<{ id: string }>()('decision_by_id', (db, p) =>
  db.select().from(decisions).where(eq(decisions.id, p.id)),
)
const byIds = prepared<Within & { ids: string[] }>()('decisions_by_ids', (db, p) =>
  db
    .select()
    .from(decisions)
    .where(and(oneOf(decisions.id, p.ids), isWithin(p))),
)
const inMeetings = prepared<Within & { parents: string[] }>()('decisions_in', (db, p) =>
  db
    .select()
    .from(decisions)
    .where(and(oneOf(decisions.meetingId, p.parents), isWithin(p)))
    .orderBy(asc(decisions.series), asc(decisions.serial)),
)
const atItems = prepared<Within & { parents: string[] }>()('decisions_at', (db, p) =>
  db
    .select()
    .from(decisions)
    .where(and(oneOf(decisions.agendaItemId, p.parents), isWithin(p)))
    .orderBy(asc(decisions.series), asc(decisions.serial)),
)
const onRounds = prepared<Within & { parents: string[] }>()('decisions_on', (db, p) =>
  db
    .select()
    .from(decisions)
    .where(and(oneOf(decisions.consentRoundId, p.parents), isWithin(p))),
)
const superseding = prepared<Within & { parents: string[] }>()('decisions_superseding', (db, p) =>
  db
    .select()
    .from(decisions)
    .where(and(oneOf(decisions.supersedesId, p.parents), isWithin(p))),
)
/** What a page asks; what is left out does not limit. */
type Page = Within & {
  limit: number
  words?: string
  number?: string
  meetingId?: string
  outcome?: string
  from?: string
  until?: string
  decidedAt?: string
  id?: string
}
const newestFirst = preparedFor<Page>()('decisions_newest_first', (db, p, has) => {
  const { samenwerkingsverbandId: where, decidedAt, id } = decisions
  return db
    .select()
    .from(decisions)
    .where(
      and(
        sql`${has('meetingId') && !has('number') ? aside(where) : where} = ${p.samenwerkingsverbandId}`,
        oneOf(decisions.seenBy, p.seen),
        has('number') ? eq(decisions.number, p.number) : undefined,
        has('meetingId') ? eq(decisions.meetingId, p.meetingId) : undefined,
        has('from') ? and(sql`${decidedAt} >= ${p.from}`, lt(decidedAt, p.until)) : undefined,
        // The first part alone says where the index begins.
        has('decidedAt')
          ? sql`${decidedAt} <= ${p.decidedAt} and (${decidedAt}, ${id}) < (${p.decidedAt}, ${p.id})`
          : undefined,
        has('outcome') ? sql`${decisions.outcome} = ${p.outcome}` : undefined,
        has('words') ? holds(decisions.number, decisions.text, p.words) : undefined,
      ),
    )
    .orderBy(has('number') ? sql`${aside(decidedAt)} desc` : desc(decidedAt), desc(id))
    .limit(sql`${p.limit}` as never)
})
const seenExtent = prepared<Within>()('decisions_extent', (db, p) =>
  db.select(extent(decisions.number, decisions.text)).from(decisions).where(isWithin(p)),
)
const lastSerial = prepared<{ samenwerkingsverbandId: string; series: string }>()('last_decision', (db, p) =>
  db
    .select({ last: max(decisions.serial) })
    .from(decisions)
    .where(and(eq(decisions.samenwerkingsverbandId, p.samenwerkingsverbandId), eq(decisions.series, p.series))),
)
const insert = insertInto('insert_decision', decisions)
const update = updateById('update_decision', decisions)

const isRoundWithin = (p: { samenwerkingsverbandId: unknown; seen: unknown }) =>
  and(eq(consentRounds.samenwerkingsverbandId, p.samenwerkingsverbandId as string), oneOf(consentRounds.seenBy, p.seen))
const withItsItem = (db: Db) =>
  db
    .select(getTableColumns(consentRounds))
    .from(consentRounds)
    .innerJoin(meetings, eq(meetings.id, consentRounds.meetingId))
    .innerJoin(agendaItems, eq(agendaItems.id, consentRounds.agendaItemId))
const isDecidable = and(
  eq(consentRounds.roundState, 'CLOSED'),
  inArray(meetings.state, ['LIVE', 'CLOSED']),
  eq(agendaItems.placement, 'PLACED'),
  // What goes on in a later meeting is decided there.
  sql`not exists (select 1 from ${agendaItems} later where later.continues = ${agendaItems.id})`,
)
const countedBeforeAdoption = prepared<Within>()('consents_counted', (db, p) =>
  withItsItem(db)
    .where(and(isDecidable, isRoundWithin(p)))
    .orderBy(desc(consentRounds.closedAt), desc(consentRounds.id)),
)
const countedOfThese = prepared<Within & { ids: string[] }>()('consents_counted_by_ids', (db, p) =>
  withItsItem(db).where(and(oneOf(consentRounds.id, p.ids), isDecidable, isRoundWithin(p))),
)
