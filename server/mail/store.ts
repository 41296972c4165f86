import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Plan } from '../../schema/plan.ts'
import { agendaOf } from '../agenda/store.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import { type AttendanceRow, attendances } from '../attendance/table.ts'
import { type Scope, scopesOf, type Within, within } from '../db/scope.ts'
import { membershipFor, personById } from '../auth/store.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import { idsOf } from '../lib/ordering.ts'
import { type Soon, whenThere } from '../lib/soon.ts'
import { meetingById } from '../meeting/store.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { loadContacts, partyById } from '../party/store.ts'
import { samenwerkingsverbandOf } from '../samenwerkingsverband/store.ts'
import { venueById } from '../venue/store.ts'
import { type MailRow, mails, type StoredPlan, toldPlans } from './table.ts'

/** Queues a mail to somebody about a seat, in the transaction of the act. */
export const addMail = async (tx: Tx, seat: AttendanceRow, { kind, personId, knew = null }: NewMail) => {
  const { samenwerkingsverbandId, meetingId, partyId } = seat
  const before = await ofPerson(tx, { meetingId, personId })
  await insertMail(tx, {
    ...{ id: newId(), samenwerkingsverbandId, meetingId, partyId, personId, kind, position: before.length },
    ...{ writtenAt: tx.now, tries: 0, dueAt: tx.now, doneAt: null, told: null },
    knew: knew && JSON.stringify(knew),
  })
}
/** `knew`: the plan that its receiver was told before. */
export type NewMail = Pick<MailRow, 'kind' | 'personId'> & { knew?: Plan | null }

/** The plan of a meeting as it is. */
export const planOf = async (reader: Reader, scope: Scope, meeting: MeetingRow): Promise<Plan> => {
  const { startsAt, endsAt, venueId } = meeting
  const onAgenda = (await agendaOf(reader, scope, meeting)).filter(({ placement }) => placement === 'PLACED')
  return { startsAt, endsAt, venueId, agenda: idsOf(onAgenda) }
}

/** What the seats of these meetings were last told; nothing for others than chair and secretary. */
export const loadToldPlans = (reader: Reader, scope: Scope, meetingIds: readonly string[]): Soon<ToldPlanParent[]> =>
  scope.as === 'CHAIR'
    ? whenThere(
        toldPlansOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, meetingIds: idList(meetingIds) }),
        (rows) => rows.map(({ meetingId, at, plan }) => ({ meetingId, at, ...planIn(plan) })),
      )
    : []
export type ToldPlanParent = Plan & { meetingId: string; at: string }
const planIn = (json: string) => JSON.parse(json) as Plan

export const toldPlanOf = async (reader: Reader, scope: Scope, { id }: MeetingRow) =>
  (await loadToldPlans(reader, scope, [id]))[0] ?? null

export const saveToldPlan = async (tx: Tx, { id, samenwerkingsverbandId }: MeetingRow, plan: Plan) =>
  void (await keepPlan(tx, { meetingId: id, samenwerkingsverbandId, at: tx.now, plan: JSON.stringify(plan) }))

/**
 * The mails of every samenwerkingsverband that may be tried now, for the clock; for each person and meeting only the
 * first that waits.
 */
export const dueMails = (reader: Reader, now: string, limit: number) => due(reader, { now, limit })

/** Claims a mail until then; null: another process was first. */
export const claimMail = async (tx: Tx, { id, dueAt, tries }: MailRow, until: string) =>
  (await claim(tx, { id, seen: dueAt, until, tries: tries + 1 }))[0] ?? null
export const saveMail = (tx: Tx, mail: MailRow, change: Partial<MailRow>) => updateMail(tx, { ...mail, ...change })

/** The rows that a mail is about, as its receiver may see them now; null: that person may not, or not any more. */
export const findFor = async (reader: Reader, mail: MailRow) => {
  const [person, membership] = [
    await personById(reader, mail.personId),
    await membershipFor(reader, mail.personId, mail),
  ]
  if (!person || !membership) return null
  const scopes = scopesOf([membership])
  const meeting = await meetingById(reader, scopes, mail.meetingId)
  if (!meeting) return null
  const scope = scopes.of(meeting)
  const seat = (await loadAttendanceOf(reader, scope, [meeting.id])).find(({ partyId }) => partyId === mail.partyId)
  if (!seat) return null
  const nameOf = async (id: string | null) => (id === null ? null : ((await personById(reader, id))?.name ?? null))
  const knew = mail.knew === null ? null : planIn(mail.knew)
  return {
    ...{ person, scope, meeting, seat, knew },
    now: await planOf(reader, scope, meeting),
    knewVenue: knew?.venueId ? await venueById(reader, scope, knew.venueId) : null,
    contacts: await loadContacts(reader, scope, [mail.partyId]),
    before: (await ofPerson(reader, mail)).filter(({ position }) => position < mail.position),
    place: await samenwerkingsverbandOf(reader, scopes, mail),
    party: must(await partyById(reader, scope, mail.partyId), 'a seat is of a party'),
    venue: meeting.venueId === null ? null : await venueById(reader, scope, meeting.venueId),
    replaces: await nameOf(seat.replacesId),
    answered: seat.presence !== 'UNKNOWN',
    comes: seat.presence === 'PRESENT' ? await nameOf(seat.personId) : null,
  }
}

/** The mails to the persons who are asked at these seats that asked them to come, or said not to. */
export const loadAskedByMail = (reader: Reader, scope: Scope, attendanceIds: readonly string[]) =>
  askedByMail(reader, { ...within(scope), attendanceIds: idList(attendanceIds) })

const ofPerson = prepared<{ meetingId: string; personId: string }>()('mails_of_person', (db, p) =>
  db
    .select()
    .from(mails)
    .where(and(eq(mails.meetingId, p.meetingId), eq(mails.personId, p.personId)))
    .orderBy(asc(mails.position)),
)
const askedByMail = prepared<Within & { attendanceIds: string[] }>()('asked_by_mail', (db, p) =>
  db
    .select({ attendanceId: attendances.id, kind: mails.kind, sentAt: mails.doneAt })
    .from(mails)
    .innerJoin(attendances, and(eq(attendances.meetingId, mails.meetingId), eq(attendances.personId, mails.personId)))
    .where(
      and(
        oneOf(attendances.id, p.attendanceIds),
        eq(attendances.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(attendances.seenBy, p.seen),
        inArray(mails.kind, ['ASKED', 'RELEASED']),
        isNotNull(mails.told),
      ),
    )
    .orderBy(asc(mails.position)),
)
const due = prepared<{ now: string; limit: number }>()('due_mails', (db, p) =>
  db
    .select()
    .from(mails)
    .where(
      and(
        isNull(mails.doneAt),
        lte(mails.dueAt, p.now),
        sql`not exists (select 1 from ${mails} e where e.meeting_id = ${mails.meetingId} and e.person_id = ${mails.personId}
          and e.position < ${mails.position} and e.done_at is null)`,
      ),
    )
    .orderBy(asc(mails.dueAt), asc(mails.id))
    .limit(sql`${p.limit}` as never),
)
const claim = prepared<{ id: string; seen: string; until: string; tries: number }>()('claim_mail', (db, p) =>
  db
    .update(mails)
    .set({ dueAt: sql`${p.until}`, tries: sql`${p.tries}` })
    .where(and(eq(mails.id, p.id), eq(mails.dueAt, p.seen), isNull(mails.doneAt)))
    .returning(),
)
const toldPlansOf = prepared<{ samenwerkingsverbandId: string; meetingIds: string[] }>()('told_plans_of', (db, p) =>
  db
    .select()
    .from(toldPlans)
    .where(
      and(oneOf(toldPlans.meetingId, p.meetingIds), eq(toldPlans.samenwerkingsverbandId, p.samenwerkingsverbandId)),
    ),
)
const keepPlan = prepared<StoredPlan>()('keep_told_plan', (db, p) =>
  db
    .insert(toldPlans)
    .values({ meetingId: p.meetingId, samenwerkingsverbandId: p.samenwerkingsverbandId, at: p.at, plan: p.plan })
    .onConflictDoUpdate({ target: toldPlans.meetingId, set: { at: sql`${p.at}`, plan: sql`${p.plan}` } }),
)
const insertMail = insertInto('insert_mail', mails)
const updateMail = updateById('update_mail', mails)
