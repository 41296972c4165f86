import { and, asc, eq, getTableColumns, gt, gte, isNull, lt, or, sql } from 'drizzle-orm'
import { idList, oneOf } from '../db/columns.ts'
import { everyColumn, prepared, type Reader } from '../db/connection.ts'
import { installations } from '../db/table.ts'
import { type Tx, write, type Writer } from '../db/write.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import type { Scope, Scopes } from '../db/scope.ts'
import {
  type MembershipRow,
  memberships,
  type PersonRow,
  persons,
  type SessionRow,
  sessions,
  signInLinks,
  signIns,
} from './table.ts'

export const personById = async (reader: Reader, id: string) => (await byId(reader, { id }))[0] ?? null
export const personByEmail = async (reader: Reader, email: string) =>
  (await byEmail(reader, { email: email.trim().toLowerCase() }))[0] ?? null
/**
 * Persons by id. A name may be seen by everybody who may see the thing that names the person, so the scope is the one
 * of that thing.
 */
export const loadPersons = (reader: Reader, _scope: Scope | null, ids: readonly string[]) =>
  byIds(reader, { ids: idList(ids) })
export const addPerson = async (tx: Tx, row: Omit<PersonRow, 'admin'>): Promise<PersonRow> => {
  const person = { ...row, admin: false }
  await insertPerson(tx, person)
  return person
}
/** The person with this address; a new one where nobody has it. A known person keeps the own name. */
export const personWith = async (tx: Tx, email: string, name: string): Promise<PersonRow> => {
  await insertPerson(tx, { id: newId(), name: name.trim(), email: email.trim().toLowerCase(), admin: false })
  return must(await personByEmail(tx, email), 'the person was there, or was just added')
}

/** Makes somebody beheerder of the hub, or no longer. */
export const setAdmin = async (tx: Tx, id: string, admin: boolean) => void (await updateAdmin(tx, { id, admin }))

/** The memberships that this person has today. */
export const membershipsOf = async (reader: Reader, personId: string) =>
  ofPerson(reader, { personId, today: amsterdamDate(new Date()) })
/** The membership of this person in one samenwerkingsverband; null: none. */
export const membershipFor = async (
  reader: Reader,
  personId: string,
  { samenwerkingsverbandId }: { samenwerkingsverbandId: string },
) =>
  (await membershipsOf(reader, personId)).find(
    (membership) => membership.samenwerkingsverbandId === samenwerkingsverbandId,
  ) ?? null
/** A membership of a samenwerkingsverband that exists for you. */
export const membershipById = async (reader: Reader, scopes: Scopes, id: string) => {
  const [row] = await memberById(reader, { ids: idList([id]) })
  return row && scopes.in(row.samenwerkingsverbandId) ? row : null
}
/** Memberships by id; for chair and secretary alone. */
export const loadMemberships = async (reader: Reader, scope: Scope, ids: readonly string[]) =>
  scope.as === 'CHAIR'
    ? (await memberById(reader, { ids: idList(ids) })).filter(
        ({ samenwerkingsverbandId }) => samenwerkingsverbandId === scope.samenwerkingsverbandId,
      )
    : []
/** Everybody who has a role here, by name; for chair and secretary alone. */
export const membershipsIn = async (reader: Reader, scope: Scope) =>
  scope.as === 'CHAIR' ? membersByName(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId }) : []
/** The memberships of one samenwerkingsverband, with the persons. */
export const membersIn = async (reader: Reader, samenwerkingsverbandId: string) =>
  membersOf(reader, { samenwerkingsverbandId })
type NewMembership = Pick<MembershipRow, 'personId' | 'samenwerkingsverbandId' | 'role' | 'partyId'> &
  Partial<MembershipRow>
/** Gives a role, or changes it. A change counts as a right that was lost: sessions and sockets are checked again. */
export const setMembership = async (tx: Tx, row: NewMembership): Promise<MembershipRow> => {
  const [saved] = await upsertMembership(tx, { id: newId(), deputy: false, untilOn: null, ...row })
  await countAuth(tx, {})
  return must(saved, 'a row that is written comes back')
}
/** Takes a role away, at once. */
export const dropMembership = async (tx: Tx, { id }: MembershipRow) => {
  await deleteMembership(tx, { id })
  await countAuth(tx, {})
}

export const sessionByHash = async (reader: Reader, hash: string) => (await sessionOf(reader, { hash }))[0] ?? null
export const addSession = async (tx: Tx, row: SessionRow) => {
  await dropOldSessions(tx, { before: new Date(Date.parse(tx.now) - 31 * 24 * 3_600_000).toISOString() })
  await insertSession(tx, row)
}
export const touchSession = (writer: Writer, hash: string) =>
  write(writer, null, async (tx) => void (await touch(tx, { hash, now: tx.now })))
/** Ends the sessions of this person on every device; tokens of programs stay. */
export const removeBrowserSessions = async (tx: Tx, personId: string) => {
  await dropSessions(tx, { personId })
  await countAuth(tx, {})
}

/** Ends every session, token and sign-in link. */
export const endSignIns = async (tx: Tx) => {
  for (const table of signIns) await tx.db.delete(table)
  await countAuth(tx, {})
}

/** The tokens of programs with their persons, oldest first. */
export const apiTokens = async (reader: Reader) => tokens(reader, {})
/** Ends these tokens, which counts as a right that was lost. */
export const removeTokens = async (tx: Tx, hashes: string[]) => {
  await dropTokens(tx, { hashes: idList(hashes) })
  await countAuth(tx, {})
}

export const addSignInLink = async (tx: Tx, row: typeof signInLinks.$inferInsert) => {
  await dropOldLinks(tx, { before: tx.now })
  await insertLink(tx, row)
}
/** Takes a link away; null: used before, too old, or never given. */
export const takeSignInLink = async (tx: Tx, hash: string) => (await takeLink(tx, { hash, now: tx.now }))[0] ?? null

const byId = prepared<{ id: string }>()('person_by_id', (db, p) =>
  db.select().from(persons).where(eq(persons.id, p.id)),
)
const byIds = prepared<{ ids: string[] }>()('persons_by_ids', (db, p) =>
  db.select().from(persons).where(oneOf(persons.id, p.ids)),
)
const byEmail = prepared<{ email: string }>()('person_by_email', (db, p) =>
  db.select().from(persons).where(eq(persons.email, p.email)),
)
// Does nothing where the address is there: two samenwerkingsverbanden may invite the same person at once.
const insertPerson = prepared<PersonRow>()('insert_person', (db) =>
  db.insert(persons).values(everyColumn(persons)).onConflictDoNothing({ target: persons.email }),
)
const updateAdmin = prepared<{ id: string; admin: boolean }>()('set_admin', (db, p) =>
  db
    .update(persons)
    .set({ admin: p.admin as never })
    .where(eq(persons.id, p.id)),
)
const ofPerson = prepared<{ personId: string; today: string }>()('memberships_of', (db, p) =>
  db
    .select()
    .from(memberships)
    .where(
      and(eq(memberships.personId, p.personId), or(isNull(memberships.untilOn), gte(memberships.untilOn, p.today))),
    )
    .orderBy(asc(memberships.samenwerkingsverbandId)),
)
const memberById = prepared<{ ids: string[] }>()('memberships_by_ids', (db, p) =>
  db.select().from(memberships).where(oneOf(memberships.id, p.ids)),
)
const membersByName = prepared<{ samenwerkingsverbandId: string }>()('members_by_name', (db, p) =>
  db
    .select(getTableColumns(memberships))
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(eq(memberships.samenwerkingsverbandId, p.samenwerkingsverbandId))
    .orderBy(asc(persons.name), asc(memberships.id)),
)
const deleteMembership = prepared<{ id: string }>()('delete_membership', (db, p) =>
  db.delete(memberships).where(eq(memberships.id, p.id)),
)
const membersOf = prepared<{ samenwerkingsverbandId: string }>()('members_of', (db, p) =>
  db
    .select({ person: persons, membership: memberships })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(eq(memberships.samenwerkingsverbandId, p.samenwerkingsverbandId))
    .orderBy(asc(persons.email)),
)
const upsertMembership = prepared<MembershipRow>()('upsert_membership', (db) =>
  db
    .insert(memberships)
    .values(everyColumn(memberships))
    .onConflictDoUpdate({
      target: [memberships.personId, memberships.samenwerkingsverbandId],
      set: {
        role: sql`excluded.role`,
        partyId: sql`excluded.party_id`,
        deputy: sql`excluded.deputy`,
        untilOn: sql`excluded.until_on`,
      },
    })
    .returning(),
)
const countAuth = prepared<Record<never, never>>()('count_auth', (db) =>
  db
    .update(installations)
    .set({ authRevision: sql`${installations.authRevision} + 1` })
    .where(eq(installations.id, 1)),
)
const sessionOf = prepared<{ hash: string }>()('session_by_hash', (db, p) =>
  db.select().from(sessions).where(eq(sessions.hash, p.hash)),
)
const insertSession = prepared<SessionRow>()('insert_session', (db) =>
  db.insert(sessions).values(everyColumn(sessions)),
)
const dropSessions = prepared<{ personId: string }>()('drop_sessions', (db, p) =>
  db.delete(sessions).where(and(eq(sessions.personId, p.personId), eq(sessions.kind, 'BROWSER'))),
)
const tokens = prepared<Record<never, never>>()('api_tokens', (db) =>
  db
    .select({ session: sessions, person: persons })
    .from(sessions)
    .innerJoin(persons, eq(persons.id, sessions.personId))
    .where(eq(sessions.kind, 'TOKEN'))
    .orderBy(asc(sessions.createdAt)),
)
const dropTokens = prepared<{ hashes: string[] }>()('drop_tokens', (db, p) =>
  db.delete(sessions).where(and(eq(sessions.kind, 'TOKEN'), oneOf(sessions.hash, p.hashes))),
)
const dropOldSessions = prepared<{ before: string }>()('drop_old_sessions', (db, p) =>
  db.delete(sessions).where(and(eq(sessions.kind, 'BROWSER'), lt(sessions.createdAt, p.before))),
)
const touch = prepared<{ hash: string; now: string }>()('touch_session', (db, p) =>
  db
    .update(sessions)
    .set({ usedAt: sql`${p.now}` })
    .where(eq(sessions.hash, p.hash)),
)
const insertLink = prepared<typeof signInLinks.$inferInsert>()('insert_link', (db) =>
  db.insert(signInLinks).values(everyColumn(signInLinks)),
)
const takeLink = prepared<{ hash: string; now: string }>()('take_link', (db, p) =>
  db
    .delete(signInLinks)
    .where(and(eq(signInLinks.hash, p.hash), gt(signInLinks.expiresAt, p.now)))
    .returning(),
)
const dropOldLinks = prepared<{ before: string }>()('drop_old_links', (db, p) =>
  db.delete(signInLinks).where(lt(signInLinks.expiresAt, p.before)),
)
