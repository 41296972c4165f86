import { amsterdamDate } from '../../schema/dates.ts'
import { countChanges, type Plan } from '../../schema/plan.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import type { AttendanceRow } from '../attendance/table.ts'
import { loadPersons } from '../auth/store.ts'
import type { PersonRow } from '../auth/table.ts'
import type { Reader } from '../db/connection.ts'
import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { grouped } from '../lib/ordering.ts'
import { isPlanned } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { loadContacts, loadParties, partiesOn } from '../party/store.ts'
import type { PartyRow } from '../party/table.ts'
import type { SamenwerkingsverbandRow } from '../samenwerkingsverband/table.ts'
import { venueById } from '../venue/store.ts'
import * as rules from './rules.ts'
import { addMail, type NewMail, planOf, toldPlanOf } from './store.ts'

/** Queues a mail, unless it would tell somebody what that person just did. */
export const queue = async (tx: Tx, seat: AttendanceRow, mail: NewMail) => {
  if (rules.isToldTo(mail, tx.by)) await addMail(tx, seat, mail)
}

type Why = { kind: rules.Kind; knew: Plan | null; were?: AttendanceRow[] }

/**
 * Mails the seats of a meeting. `were`: the seats before the act, where it changed them; `knew`: the plan that they
 * were told before.
 */
export const mailSeats = async (tx: Tx, scope: Scope, meeting: MeetingRow, { kind, knew, were = [] }: Why) => {
  const seats = await loadAttendanceOf(tx, scope, [meeting.id])
  const contacts = await contactsOf(tx, scope, partiesOf(seats))
  for (const seat of seats) {
    const was = were.find(({ id }) => id === seat.id) ?? seat
    for (const personId of rules.tellsOf(was, seat, contacts.get(seat.partyId) ?? []))
      await queue(tx, seat, { kind, personId, knew })
  }
}

/** Who gets the mail that calls a meeting, or that tells its changes, and the parties for which nobody gets it. */
const receiversOf = async (reader: Reader, scope: Scope, meeting: MeetingRow) => {
  const rows = await loadAttendanceOf(reader, scope, [meeting.id])
  // A draft gets the seats of the parties of its day when it is called.
  const parties =
    meeting.state === 'DRAFT'
      ? await partiesOn(reader, scope, amsterdamDate(meeting.startsAt))
      : (await loadParties(reader, scope, partiesOf(rows))).toSorted((a, b) => a.position - b.position)
  const contacts = await contactsOf(
    reader,
    scope,
    parties.map(({ id }) => id),
  )
  const held = parties.map((party) => {
    const seat = rows.find(({ partyId }) => partyId === party.id) ?? rules.openSeat
    return { party, personId: rules.holderOf(seat, contacts.get(party.id) ?? []) }
  })
  const persons = await loadPersons(
    reader,
    scope,
    held.flatMap(({ personId }) => personId ?? []),
  )
  const found = held.map(({ party, personId }) => ({
    party,
    person: persons.find(({ id }) => id === personId) ?? null,
  }))
  return {
    to: found.flatMap(({ party, person }) => (person ? [{ party, person }] : [])),
    without: found.flatMap(({ party, person }) => (person ? [] : [party])),
  }
}
export type MailReceiverParent = { party: PartyRow; person: PersonRow }

const partiesOf = (seats: readonly AttendanceRow[]) => seats.map(({ partyId }) => partyId)
const contactsOf = async (reader: Reader, scope: Scope, partyIds: readonly string[]) =>
  grouped(await loadContacts(reader, scope, partyIds), ({ partyId }) => partyId)

/** The page of a meeting, as a mail names it. */
export const linkTo = (hub: URL, { slug }: { slug: string }, { id }: { id: string }) =>
  new URL(`/${slug}/overleg/${id}`, hub).href

/** The mail that goes out when the agenda of a meeting, or what changed in it, is sent now; null: none can be sent. */
export const mailingOf = async (
  reader: Reader,
  scope: Scope,
  meeting: MeetingRow,
  { place, mailsFrom }: { place: SamenwerkingsverbandRow; mailsFrom: URL | null },
) => {
  if (scope.as !== 'CHAIR' || !isPlanned(meeting)) return null
  const { to, without } = await receiversOf(reader, scope, meeting)
  const venueOf = async (id: string | null) => (id === null ? null : venueById(reader, scope, id))
  const [told, now] = [await toldPlanOf(reader, scope, meeting), await planOf(reader, scope, meeting)]
  const rooms = { told: await venueOf(told?.venueId ?? null), now: await venueOf(meeting.venueId) }
  const changes = told && countChanges(told, now) ? rules.changesInWords({ told, now }, rooms) : []
  const wordsFor = ({ person, party }: MailReceiverParent, hub: URL) =>
    rules.wordsOf({
      ...{ kind: meeting.state === 'DRAFT' ? 'INVITED' : 'MOVED', meeting, venue: rooms.now, changes },
      ...{ to: person.name, party: party.name, samenwerkingsverband: place.name, link: linkTo(hub, place, meeting) },
      ...{ replaces: null, comes: null, answered: false },
    })
  const words = mailsFrom && to[0] ? wordsFor(to[0], mailsFrom) : { subject: null, text: null }
  return { sends: mailsFrom !== null, to, without, changes, ...words }
}
export type MailingParent = NonNullable<Awaited<ReturnType<typeof mailingOf>>>
