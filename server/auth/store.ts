import { and, asc, eq, getTableColumns, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { idList, oneOf } from '../db/columns.ts'
import { everyColumn, prepared, type Reader } from '../db/connection.ts'
import { isBare, markFilling, markOpen, unmark } from '../db/demo.ts'
import { installationOf } from '../db/revision.ts'
import { demoStates, installations } from '../db/table.ts'
import { type Tx, write, type Writer } from '../db/write.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import { spellingsOf } from '../lib/text.ts'
import type { Scope, Scopes } from '../db/scope.ts'
import { idOfSecret } from './secrets.ts'
import {
  type MembershipRow,
  memberships,
  type PersonRow,
  persons,
  type SessionRow,
  sessions,
  type SignInLinkRow,
  signInLinks,
  signIns,
} from './table.ts'

export const personById = async (reader: Reader, id: string) => (await byId(reader, { id }))[0] ?? null
/** The person with this address, in whatever spelling; a row from before addresses had one spelling is found too. */
export const personByEmail = async (reader: Reader, email: string) => {
  const spellings = spellingsOf(email)
  const found = await byEmail(reader, { emails: idList(spellings) })
  return found.sort((one, other) => spellings.indexOf(one.email) - spellings.indexOf(other.email))[0] ?? null
}
/**
 * Persons by id. A name may be seen by everybody who may see the thing that names the person, so the scope is the one
 * of that thing.
 */
export const loadPersons = (reader: Reader, _scope: Scope | null, ids: readonly string[]) =>
  byIds(reader, { ids: idList(ids) })
type NewPerson = Pick<PersonRow, 'id' | 'name' | 'email'>
/** Adds somebody who is there in earnest, which ends a demo; does nothing where the address is known. */
export const addPerson = async (tx: Tx, row: NewPerson) => {
  if ((await insertPerson(tx, { ...row, admin: false, invented: false })).length) await endDemo(tx)
}
/** Adds somebody whom the demo makes up. */
export const inventPerson = async (tx: Tx, row: NewPerson) =>
  void (await insertPerson(tx, { ...row, admin: false, invented: true }))
/** The person with this address, as readAddress() spells it; a new one where nobody has it. A known name stays. */
export const personWith = async (tx: Tx, email: string, name: string): Promise<PersonRow> => {
  const known = await personByEmail(tx, email)
  if (known) return known
  // Does nothing where the address is there by now: two samenwerkingsverbanden may invite the same person at once.
  await addPerson(tx, { id: newId(), name, email })
  return must(await personByEmail(tx, email), 'the person was there, or was just added')
}

/** Makes somebody beheerder of the hub, or no longer. A beheerder ends a demo: one press must not give that right. */
export const setAdmin = async (tx: Tx, id: string, admin: boolean) => {
  await updateAdmin(tx, { id, admin })
  tx.note(admin ? 'admin-made' : 'admin-revoked', { person: id })
  if (admin) await endDemo(tx)
}

/** Whether a start has a demo to make: the database is empty, or an earlier start broke off. */
export const isDemoDue = async (reader: Reader) => {
  const { demo } = await installationOf(reader)
  return demo === demoStates.filling || (demo === demoStates.none && (await isBare(reader)) && isDeserted(reader))
}
/**
 * Begins a demo in the act that begins to fill the database. False, and the act has to be refused: something of
 * somebody's own is there.
 */
export const beginDemo = async (tx: Tx) => (await markFilling(tx)) && (await isBare(tx)) && isDeserted(tx)
/** Opens a demo in the act that invents its people. False, and the act has to be refused: somebody was earlier. */
export const openDemo = async (tx: Tx) => (await markOpen(tx)) && isDeserted(tx)
/** Ends a demo for good, with the sessions of its people. Null: there was none. */
export const endDemo = async (tx: Tx) => {
  if (!(await unmark(tx))) return null
  tx.note('demo-ended', { by: tx.by })
  return { sessions: await removeInventedSessions(tx) }
}
/**
 * Ends the sessions of invented people, which were got without proof, and tells how many. Tokens and links stay, for
 * whoever runs the machine made them.
 */
export const removeInventedSessions = async (tx: Tx) => {
  await countAuth(tx, {})
  return (await dropInvented(tx, {})).length
}
const isDeserted = async (reader: Reader) => !(await anyPerson(reader, {})).length

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
  await changeRights(tx, [row.personId])
  const membership = must(saved, 'a row that is written comes back')
  tx.note('role-set', roleIn(membership))
  return membership
}
/** Takes a role away, at once. */
export const dropMembership = async (tx: Tx, membership: MembershipRow) => {
  await deleteMembership(tx, { id: membership.id })
  await changeRights(tx, [membership.personId])
  tx.note('role-ended', roleIn(membership))
}
/** A role as the security log tells it. */
const roleIn = ({ personId, samenwerkingsverbandId, role, partyId, deputy, untilOn }: MembershipRow) => ({
  person: personId,
  samenwerkingsverband: samenwerkingsverbandId,
  role,
  party: partyId,
  deputy,
  until: untilOn,
})
/** Has the sockets of these people checked: in this process before the act is answered, in others by the count. */
const changeRights = async (tx: Tx, personIds: string[]) => {
  await countAuth(tx, {})
  for (const id of personIds) tx.affects(id)
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
  await changeRights(tx, [personId])
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
  const gone = await dropTokens(tx, { hashes: idList(hashes) })
  await changeRights(
    tx,
    gone.map(({ personId }) => personId),
  )
  for (const { personId, hash } of gone) tx.note('token-revoked', { person: personId, token: idOfSecret(hash) })
}

/** How long the page of a link that is old can say so. */
const linkRemembered = 7 * 24 * 3_600_000
export const addSignInLink = async (tx: Tx, row: SignInLinkRow) => {
  await dropOldLinks(tx, { before: new Date(Date.parse(tx.now) - linkRemembered).toISOString() })
  await insertLink(tx, row)
}
/** Also one that is used or old; null: never given, or forgotten. */
export const signInLinkByHash = async (reader: Reader, hash: string) => (await linkByHash(reader, { hash }))[0] ?? null
/** Uses a link; null: used before, too old, or never given. */
export const takeSignInLink = async (tx: Tx, hash: string) => (await takeLink(tx, { hash, now: tx.now }))[0] ?? null

const byId = prepared<{ id: string }>()('person_by_id', (db, p) =>
  db.select().from(persons).where(eq(persons.id, p.id)),
)
const byIds = prepared<{ ids: string[] }>()('persons_by_ids', (db, p) =>
  db.select().from(persons).where(oneOf(persons.id, p.ids)),
)
const byEmail = prepared<{ emails: string[] }>()('person_by_email', (db, p) =>
  db.select().from(persons).where(oneOf(persons.email, p.emails)),
)
const insertPerson = prepared<PersonRow>()('insert_person', (db) =>
  db
    .insert(persons)
    .values(everyColumn(persons))
    .onConflictDoNothing({ target: persons.email })
    .returning({ id: persons.id }),
)
const updateAdmin = prepared<{ id: string; admin: boolean }>()('set_admin', (db, p) =>
  db
    .update(persons)
    .set({ admin: p.admin as never })
    .where(eq(persons.id, p.id)),
)
const anyPerson = prepared<Record<never, never>>()('any_person', (db) =>
  db.select({ id: persons.id }).from(persons).limit(1),
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
const dropInvented = prepared<Record<never, never>>()('drop_invented_sessions', (db) =>
  db
    .delete(sessions)
    .where(
      and(
        eq(sessions.kind, 'BROWSER'),
        inArray(sessions.personId, db.select({ id: persons.id }).from(persons).where(eq(persons.invented, true))),
      ),
    )
    .returning({ hash: sessions.hash }),
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
  db
    .delete(sessions)
    .where(and(eq(sessions.kind, 'TOKEN'), oneOf(sessions.hash, p.hashes)))
    .returning({ personId: sessions.personId, hash: sessions.hash }),
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
const insertLink = prepared<SignInLinkRow>()('insert_link', (db) =>
  db.insert(signInLinks).values(everyColumn(signInLinks)),
)
const linkByHash = prepared<{ hash: string }>()('link_by_hash', (db, p) =>
  db.select().from(signInLinks).where(eq(signInLinks.hash, p.hash)),
)
const takeLink = prepared<{ hash: string; now: string }>()('take_link', (db, p) =>
  db
    .update(signInLinks)
    .set({ usedAt: sql`${p.now}` })
    .where(and(eq(signInLinks.hash, p.hash), gt(signInLinks.expiresAt, p.now), isNull(signInLinks.usedAt)))
    .returning(),
)
const dropOldLinks = prepared<{ before: string }>()('drop_old_links', (db, p) =>
  db.delete(signInLinks).where(lt(signInLinks.expiresAt, p.before)),
)
