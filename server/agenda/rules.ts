import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { EditAgendaItemInput } from '../generated/schema.ts'
import { checkEdited, checkLength, checkText } from '../lib/check.ts'
import { conflict, type Refusal, refuse } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AgendaItemRow } from './table.ts'

/** AG1: an item has a title of 1 to 200 characters. */
export const checkTitle = (title: string) => checkText('input.title', title, 200)
export const checkEditedTitle = (title: string | null | undefined) => checkEdited('input.title', title, 200)

type Texts = Pick<EditAgendaItemInput, 'question' | 'presenter' | 'notes'>

/** AG2: a question has at most 2,000 characters, a presenter 200, notes 20,000. */
export const checkTexts = ({ question, presenter, notes }: Texts) =>
  checkLength('input.question', question, 2000) ?? checkLength('input.presenter', presenter, 200) ?? checkLength('input.notes', notes, 20_000)

/** AG3: planned minutes are 0 to 600. */
export const checkMinutes = (minutes: number | null | undefined) =>
  minutes == null || (minutes >= 0 && minutes <= 600) ? null : refuse('INVALID', 'input.plannedMinutes')

/** AG4: chair and secretary add items until the close; a contact hands in, at the end, while it is DRAFT or CALLED. */
export const mayAdd = (membership: MembershipRow, { state }: MeetingRow, after: string | null | undefined): Refusal | null => {
  if (runs(membership)) return null
  if (membership.role !== 'CONTACT') return refuse('NOT_ALLOWED')
  if (state === 'LIVE') return refuse('NOT_ALLOWED')
  return after === undefined ? null : refuse('NOT_ALLOWED', 'input.after')
}

/** AG5: an agenda changes until the meeting is closed. */
export const checkEditable = ({ state }: MeetingRow) => (state === 'DRAFT' || state === 'CALLED' || state === 'LIVE' ? null : refuse('WRONG_STATE'))

/** AG6: a contact changes and takes back what the own party handed in, while the meeting is DRAFT or CALLED. */
export const mayChange = (membership: MembershipRow, item: AgendaItemRow, { state }: MeetingRow) => {
  const own = membership.role === 'CONTACT' && item.handedInById !== null && item.handedInById === membership.partyId
  return runs(membership) || (own && state !== 'LIVE') ? null : refuse('NOT_ALLOWED')
}

/** AG7: notes, and a distribution once the item is there, are for chair and secretary; who hands in says who may see it. */
export const maySet = (membership: MembershipRow, { notes, distribution }: EditAgendaItemInput): Refusal | null =>
  runs(membership) || (notes === undefined && distribution == null)
    ? null
    : refuse('NOT_ALLOWED', notes === undefined ? 'input.distribution' : 'input.notes')

/** AG8: after the close only the notes change, for the minutes, until those are adopted. */
export const canEdit = (meeting: MeetingRow, { id: _id, version: _version, notes, ...others }: EditAgendaItemInput) =>
  meeting.state === 'CLOSED' && notes !== undefined && Object.values(others).every((value) => value === undefined) ? null : checkEditable(meeting)

/** AG9: an edit is based on the version that is there now. */
export const checkVersion = (item: AgendaItemRow, version: number) =>
  item.version === version ? null : conflict('AgendaItem', item, 'input.version')

/** AG10: an item comes after another item of the same agenda, never after itself. */
export const checkPlaced = (order: string[] | null, field: string) => (order ? null : refuse('INVALID', field))

/** AG11: an item is taken off as long as it was never current and nothing was recorded there. */
export const canRemove = (item: AgendaItemRow, meeting: MeetingRow, recorded: number) =>
  // A pause within the first second leaves no other trace than that it is current.
  item.startedAt === null && item.closedAt === null && meeting.currentItemId !== item.id && recorded === 0 ? null : refuse('WRONG_STATE')

/** AG12: only the clock of the current item is stopped, while it runs, and started, while it does not. */
export const canPause = (item: AgendaItemRow, meeting: MeetingRow) => (isCurrent(item, meeting) && item.startedAt ? null : refuse('WRONG_STATE'))
export const canResume = (item: AgendaItemRow, meeting: MeetingRow) => (isCurrent(item, meeting) && !item.startedAt ? null : refuse('WRONG_STATE'))

/** AG13: an agenda has at most 500 items. */
export const hasRoom = (agenda: AgendaItemRow[]) => (agenda.length < 500 ? null : refuse('INVALID', 'input.meetingId'))

/** AG14: time counts while an item is current and runs; every stretch is added when it ends. */
export const usedUntil = (item: AgendaItemRow, now: string) =>
  item.usedSeconds + (item.startedAt ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.startedAt)) / 1000)) : 0)

export const openItem = (now: string) => ({ startedAt: now, closedAt: null })
export const closeItem = (item: AgendaItemRow, now: string) => ({ usedSeconds: usedUntil(item, now), closedAt: now })
export const pauseItem = (item: AgendaItemRow, now: string) => ({ usedSeconds: usedUntil(item, now), startedAt: null })

const isCurrent = (item: AgendaItemRow, meeting: MeetingRow) => meeting.state === 'LIVE' && meeting.currentItemId === item.id

/** AG15: a move that changes nothing for those who do not sit at the table is not told to them. */
export const openOrder = (agenda: AgendaItemRow[], order: string[]) => {
  const hidden = new Set(agenda.filter(({ seenBy }) => seenBy === 'SEATED').map(({ id }) => id))
  return order.filter((id) => !hidden.has(id))
}
