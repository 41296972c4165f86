import type { AttendanceRow } from '../attendance/table.ts'
import { amsterdamDate, clockTime, longDate } from '../../schema/dates.ts'
import { changesOf, type Plan } from '../../schema/plan.ts'
import { conflict, type Refusal, wrongState } from '../lib/refusal.ts'
import { isOnAnotherDay } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { VenueRow } from '../venue/table.ts'
import type { MailRow } from './table.ts'

export type Kind = MailRow['kind']
type Seat = Pick<AttendanceRow, 'presence' | 'personId' | 'replacesId'>
/** A seat of which nothing was said yet. */
export const openSeat: Seat = { presence: 'UNKNOWN', personId: null, replacesId: null }
type Contacts = { position: string; person: { id: string } }[]

const minute = 60_000
const hour = 60 * minute

/**
 * ML1: the mail of a seat goes to the person who sits there or is asked to replace the first contact; without one to
 * the first contact, else to the second.
 */
export const holderOf = ({ personId }: Seat, contacts: Contacts) =>
  personId ?? (contacts.find(({ position }) => position === 'FIRST') ?? contacts[0])?.person.id ?? null

/**
 * ML2: the seats get a mail when a meeting is called, and after that by itself when it moves to another day or is
 * cancelled; other changes wait until they are sent. Nobody gets a mail about a DRAFT.
 */
export const kindOf = (before: MeetingRow, after: MeetingRow): Kind | null => {
  if (before.state === 'DRAFT' && after.state === 'CALLED') return 'INVITED'
  if (before.state !== 'CALLED') return null
  if (after.state === 'CANCELLED') return 'CANCELLED'
  return isOnAnotherDay(before, after) ? 'MOVED' : null
}

/**
 * ML3: a person who is asked to replace the first contact gets a mail; so does one who is not asked any more, except
 * one who just excused.
 */
export const seatMails = (before: Seat, after: Seat, excused: string[]): { kind: Kind; personId: string }[] => {
  const asked = askedIn(after)
  const left = before.replacesId !== null && before.personId !== after.personId ? before.personId : null
  return [
    ...(asked !== null && asked !== askedIn(before) ? [{ kind: 'ASKED' as const, personId: asked }] : []),
    ...(left !== null && !excused.includes(left) ? [{ kind: 'RELEASED' as const, personId: left }] : []),
  ]
}

/** The person who is asked to replace the first contact; null: nobody. */
export const askedIn = ({ presence, personId, replacesId }: Seat) =>
  presence === 'UNKNOWN' && replacesId !== null ? personId : null

/** ML4: nobody gets a mail about an own act. */
export const isToldTo = ({ personId }: { personId: string }, by: string | null) => personId !== by

/** The state when a mail is about to go. `before`: the earlier mails to this person about this meeting. */
export type Found = { meeting: MeetingRow; seat: Seat; contacts: Contacts; before: MailRow[] }

/** ML5: a mail goes only if its content is still true by then, and no earlier mail said the same. */
export const isStillSo = (
  { kind, personId, writtenAt }: Pick<MailRow, 'kind' | 'personId' | 'writtenAt'>,
  { meeting, seat, contacts, before }: Found,
) => {
  const { state, version } = meeting
  const holds = holderOf(seat, contacts) === personId
  const sent = before.filter(({ told }) => told !== null)
  const wasAsked = sent.findLast((mail) => mail.kind === 'ASKED' || mail.kind === 'RELEASED')?.kind === 'ASKED'
  const last = sent.at(-1)
  const knows = last?.told === version && last.kind !== 'RELEASED'
  // An earlier mail that went after this one was written told how it is now.
  const heard = last?.doneAt != null && last.doneAt >= writtenAt
  // A person who had said to come on the earlier day may say so again, unless the last mail said not to come.
  const maySit = isOpen(seat) && contacts.some(({ person }) => person.id === personId) && !heard
  if (kind === 'INVITED') return state === 'CALLED' && holds && seat.presence !== 'ABSENT' && !knows
  if (kind === 'ASKED') return (state === 'CALLED' || state === 'LIVE') && askedIn(seat) === personId && !wasAsked
  if (kind === 'RELEASED') return !holds && wasAsked && state !== 'CLOSED' && state !== 'ADOPTED'
  if (kind === 'MOVED') return state === 'CALLED' && ((holds && !(heard && last.kind !== 'RELEASED')) || maySit)
  // A person who never got a mail about the meeting gets none that it is off.
  return state === 'CANCELLED' && holds && (sent.length > 0 || before.length === 0)
}
const isOpen = ({ presence, personId }: Seat) => presence === 'UNKNOWN' && personId === null

/**
 * ML6: a mail that the server did not take is tried again after 1, 2, 4 … minutes, an hour at most, until two days have
 * passed; null: no more.
 */
export const nextTry = ({ tries, writtenAt }: Pick<MailRow, 'tries' | 'writtenAt'>, now: string) => {
  const next = Date.parse(now) + Math.min(hour, minute * 2 ** (tries - 1))
  return next <= Date.parse(writtenAt) + 48 * hour ? new Date(next).toISOString() : null
}

/**
 * ML7: a mail that the server refuses for good (5xx) is not tried again, if the refusal is about the receiver or the
 * message and not about the hub itself.
 */
export const isRefusedForGood = ({ code, command, responseCode }: NotTaken) =>
  (code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'RCPT TO')) &&
  responseCode !== undefined &&
  responseCode >= 500
/** The fault of a mail that was not taken: at which command to the mail server, with which answer. */
export type NotTaken = { code?: string; command?: string; responseCode?: number }

/** The content of a mail, as its receiver may see it. */
export type Told = {
  kind: Kind
  meeting: Pick<MeetingRow, 'title' | 'startsAt' | 'endsAt' | 'state'>
  venue: Pick<VenueRow, 'name' | 'room' | 'address' | 'place' | 'route'> | null
  to: string
  party: string
  samenwerkingsverband: string
  /** The name of the contact who is replaced; null: nobody is. */
  replaces: string | null
  /** The name of the person who comes for the party; null: not known. */
  comes: string | null
  /** Whether the party has answered already. */
  answered: boolean
  /** What is different from what was told before, in words; empty where that is not known. */
  changes: readonly string[]
  link: string
}

/**
 * ML8: a mail names its receiver and one other contact of the same seat, says when and where the meeting is, and
 * nothing of the agenda.
 */
export const wordsOf = (told: Told): { subject: string; text: string } => {
  const { kind, meeting, party, replaces } = told
  const title = oneLine(meeting.title)
  const on = `${title} op ${longDate(meeting.startsAt)}`
  if (kind === 'INVITED')
    return letter(told, `Uitnodiging: ${on}`, [
      `U bent uitgenodigd voor dit overleg. U zit aan tafel namens ${party}.`,
      whenAndWhere(told),
      answer(told),
    ])
  if (kind === 'ASKED')
    return letter(told, `Kunt u komen in plaats van ${replaces}?`, [
      `${replaces} kan niet komen. Kunt u komen in plaats van ${replaces}? U zit dan aan tafel namens ${party}.`,
      ...(meeting.state === 'LIVE' ? ['Het overleg is al begonnen.'] : []),
      whenAndWhere(told),
      answer(told),
    ])
  if (kind === 'RELEASED')
    return letter(told, `U hoeft niet meer te komen: ${on}`, [
      `Wij vroegen u om te komen namens ${party}. Dat hoeft niet meer.${told.comes ? ` ${told.comes} komt.` : ''}`,
      `${on}\n${told.link}`,
    ])
  if (kind === 'MOVED')
    return letter(told, `Veranderd: ${on}`, [
      told.changes.length
        ? ['Dit is anders dan u wist:', ...told.changes].join('\n')
        : 'De tijd of de plaats van dit overleg is veranderd.',
      `Zo is het nu:\n${whenAndWhere(told)}`,
      told.answered
        ? `Wat u al heeft laten weten, blijft staan. Verandert er voor u iets? ${answer(told)}`
        : `Komt u? ${answer(told)}`,
    ])
  return letter(told, `Vervallen: ${on}`, ['Dit overleg gaat niet door. U hoeft niets te doen.', `${on}\n${told.link}`])
}

type Room = Pick<VenueRow, 'name' | 'place'> | null
type Pair<Of> = { told: Of; now: Of }

/** What changed in the plan of a meeting, a line for each thing; of the agenda only how many items. */
export const changesInWords = (plans: Pair<Plan>, rooms: Pair<Room>): string[] => {
  const { told, now } = plans
  const changed = changesOf(told, now)
  const said = (label: string, wordOf: (at: string) => string, part: 'startsAt' | 'endsAt') =>
    wordOf(told[part]) === wordOf(now[part]) ? [] : [`${label}: ${wordOf(now[part])}, was ${wordOf(told[part])}`]
  const hour = (at: string) => `${clockTime(at)} uur`
  const items = [
    ...(changed.added ? [`${counted(changed.added)} erbij`] : []),
    ...(changed.removed ? [`${counted(changed.removed)} eraf`] : []),
  ]
  return [
    ...said('Dag', longDate, 'startsAt'),
    ...said('Begin', hour, 'startsAt'),
    ...said('Einde', hour, 'endsAt'),
    ...(changed.venueId ? [`Plaats: ${roomName(rooms.now)}, was ${roomName(rooms.told)}`] : []),
    ...(items.length ? [`Agenda: ${items.join(', ')}`] : []),
  ]
}
const counted = (items: number) => `${items} ${items === 1 ? 'punt' : 'punten'}`
const roomName = (room: Room) => (room ? [room.name, room.place].filter(Boolean).join(' in ') : 'nog niet bekend')

const letter = ({ to, samenwerkingsverband }: Told, subject: string, parts: string[]) => ({
  subject: oneLine(subject),
  text: `${[`Dag ${to},`, ...parts, `Deze mail komt van de hub van ${samenwerkingsverband}. U kunt er niet op antwoorden.`].join('\n\n')}\n`,
})

const whenAndWhere = ({ meeting: { title, startsAt, endsAt }, venue }: Told) => {
  const [from, until] = [`${clockTime(startsAt)}`, `${clockTime(endsAt)} uur`]
  const hours =
    amsterdamDate(startsAt) === amsterdamDate(endsAt)
      ? `${longDate(startsAt)}, ${from} tot ${until}`
      : `${longDate(startsAt)}, ${from} uur tot ${longDate(endsAt)}, ${until}`
  return [oneLine(title), hours, ...whereOf(venue)].join('\n')
}

const whereOf = (venue: Told['venue']) => {
  if (!venue) return ['De plaats is nog niet bekend.']
  const { name, room, address, place, route } = venue
  const town = place && !address?.includes(place) ? place : null
  return [[name, room, address, town].filter(Boolean).join(', '), ...(route ? [`Hoe komt u er: ${route}`] : [])]
}

const answer = ({ meeting, link }: Told) =>
  `Laat het weten in de hub:\n${link}\nDruk daar bij uw naam op '${meeting.state === 'LIVE' ? 'Is er' : 'Komt'}' of op 'Kan niet'.`

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** ML9: the new holder of the seat of a called meeting is invited; the former holder, if asked, hears not to come. */
export const holderMails = (before: string | null, after: string | null): { kind: Kind; personId: string }[] => {
  if (before === after) return []
  return [
    ...(after !== null ? [{ kind: 'INVITED' as const, personId: after }] : []),
    ...(before !== null ? [{ kind: 'RELEASED' as const, personId: before }] : []),
  ]
}

/**
 * When somebody was asked by mail; null: nobody is asked now. `sent`: the mails that asked or took that back, in the
 * order in which they were sent.
 */
export const askedAt = (sent: { kind: Kind; sentAt: string | null }[]) => {
  const last = sent.at(-1)
  return last?.kind === 'ASKED' ? last.sentAt : null
}

/**
 * ML10: a mail about a seat goes to its holder, and to the person who had said to come before the act, for a new day
 * empties the seat (M15).
 */
export const tellsOf = (was: Seat, now: Seat, contacts: Contacts) => {
  const came = was.presence === 'PRESENT' ? was.personId : null
  return [...new Set([holderOf(now, contacts), came])].filter((id) => id !== null)
}

/** ML11: changes are sent while a meeting is CALLED, by a person who saw the meeting as it is. */
export const canSend = (meeting: MeetingRow, version: number): Refusal | null =>
  meeting.state !== 'CALLED'
    ? wrongState('ML11')
    : meeting.version === version
      ? null
      : conflict('Meeting', meeting, 'version')
