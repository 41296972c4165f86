import { amsterdamDate } from '../../schema/dates.ts'
import type { Plan } from '../../schema/plan.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import type { AttendanceRow } from '../attendance/table.ts'
import { loadPersons } from '../auth/store.ts'
import type { PersonRow } from '../auth/table.ts'
import type { Reader } from '../db/connection.ts'
import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { grouped } from '../lib/ordering.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { loadContacts, loadParties, partiesOn } from '../party/store.ts'
import type { PartyRow } from '../party/table.ts'
import * as rules from './rules.ts'
import { addMail, type NewMail } from './store.ts'

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
export const receiversOf = async (reader: Reader, scope: Scope, meeting: MeetingRow) => {
  const rows = await loadAttendanceOf(reader, scope, [meeting.id])
  // A draft gets the seats of the parties of its day when it is called.
  const parties =
    meeting.state === 'DRAFT'
      ? await partiesOn(reader, scope, amsterdamDate(meeting.startsAt))
      : await loadParties(reader, scope, partiesOf(rows))
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
