import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { AddAgendaItemInput, ConsentRule, EditAgendaItemInput } from '../generated/schema.ts'
import { checkEdited, checkLength, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { strictest } from '../lib/distribution.ts'
import { idsOf, placed } from '../lib/ordering.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AgendaItemRow } from './table.ts'

/** AG1: an item has a title of 1 to 200 characters. */
export const checkTitle = (title: string) => checkText('input.title', title, 200)
export const checkEditedTitle = (title: string | null | undefined) => checkEdited('input.title', title, 200)

type Texts = Pick<EditAgendaItemInput, 'question' | 'presenter' | 'notes'>

/** AG2: a question has at most 2,000 characters, a presenter 200, notes 20,000. */
export const checkTexts = ({ question, presenter, notes }: Texts) =>
  checkLength('input.question', question, 2000) ??
  checkLength('input.presenter', presenter, 200) ??
  checkLength('input.notes', notes, 20_000)

/** AG3: planned minutes are 0 to 600. */
export const checkMinutes = (minutes: number | null | undefined) =>
  minutes == null || (minutes >= 0 && minutes <= 600) ? null : refuse('INVALID', 'input.plannedMinutes')

/**
 * AG4: chair and secretary add items until the close; a contact hands in while it is DRAFT or CALLED, and says not
 * where.
 */
export const mayAdd = (
  membership: MembershipRow,
  { state }: MeetingRow,
  { after }: AddAgendaItemInput,
): Refusal | null => {
  if (runs(membership)) return null
  if (membership.role !== 'CONTACT') return refuse('NOT_ALLOWED')
  if (state === 'LIVE') return refuse('NOT_ALLOWED')
  return after === undefined ? null : refuse('NOT_ALLOWED', 'input.after')
}

/** AG5: an agenda changes until the meeting is closed. */
export const checkEditable = ({ state }: MeetingRow) =>
  state === 'DRAFT' || state === 'CALLED' || state === 'LIVE' ? null : wrongState('AG5')

/**
 * AG6: a contact changes and takes back what the own party handed in, unless it goes on with an earlier meeting, while
 * the meeting is DRAFT or CALLED.
 */
export const mayChange = (membership: MembershipRow, item: AgendaItemRow, { state }: MeetingRow) => {
  const handedIn = item.handedInById !== null && item.continuesId === null
  const own = membership.role === 'CONTACT' && handedIn && item.handedInById === membership.partyId
  return runs(membership) || (own && state !== 'LIVE') ? null : refuse('NOT_ALLOWED')
}

/**
 * AG7: notes, a distribution once the item is there, and what concerns other meetings are for chair and secretary; who
 * hands in says who may see it.
 */
export const maySet = (
  membership: MembershipRow,
  { notes, distribution, recurring, adoptsMinutes, atEnd }: Partial<EditAgendaItemInput>,
) => {
  if (runs(membership)) return null
  const ours = {
    notes: notes !== undefined,
    distribution: distribution != null,
    recurring: recurring != null,
    adoptsMinutes: adoptsMinutes != null,
    atEnd: atEnd != null,
  }
  const set = Object.entries(ours).find(([, isSet]) => isSet)
  return set ? refuse('NOT_ALLOWED', `input.${set[0]}`) : null
}

/** AG8: after the close only the notes change, for the minutes, until those are adopted. */
export const canEdit = (meeting: MeetingRow, { id: _id, version: _version, notes, ...others }: EditAgendaItemInput) => {
  if (meeting.state !== 'CLOSED') return checkEditable(meeting)
  const isNotesAlone = notes !== undefined && Object.values(others).every((value) => value === undefined)
  return isNotesAlone ? null : wrongState('AG8')
}

/** AG9: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('AgendaItem')

/** AG10: an item comes after another item of the same agenda, never after itself. The order from then on. */
export const orderWith = (agenda: AgendaItemRow[], id: string, after: string | null, field = 'after') =>
  placed(idsOf(agenda), id, after) ?? refuse('INVALID', field)

/**
 * AG11: an item is taken off as long as it was never current, nothing was recorded there, and no other goes on with it.
 */
export const canRemove = (item: AgendaItemRow, meeting: MeetingRow, recorded: number) =>
  // A pause within the first second leaves no other trace than that it is current.
  item.placement !== 'POSTPONED' &&
  item.startedAt === null &&
  item.closedAt === null &&
  meeting.currentItemId !== item.id &&
  recorded === 0
    ? null
    : wrongState('AG11')

/** AG12: only the clock of the current item is stopped, while it runs, and started, while it does not. */
export const canPause = (item: AgendaItemRow, meeting: MeetingRow) =>
  isCurrent(item, meeting) && item.startedAt ? null : wrongState('AG12')
export const canResume = (item: AgendaItemRow, meeting: MeetingRow) =>
  isCurrent(item, meeting) && item.placement === 'PLACED' && !item.startedAt ? null : wrongState('AG12')

/** AG13: an agenda has at most 500 items, and as many may be handed in. */
export const hasRoom = (agenda: AgendaItemRow[], field: string) => checkRoom(agenda, 500, field)

/** AG14: time counts while an item is current and runs; every stretch is added when it ends. */
export const usedUntil = (item: AgendaItemRow, now: string) =>
  item.usedSeconds +
  (item.startedAt ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.startedAt)) / 1000)) : 0)

/** Nothing is being recorded at an item that was left. What was left unfinished stays open. */
export const openItem = (now: string) => ({ startedAt: now, closedAt: null })
export const closeItem = (item: AgendaItemRow, now: string): Partial<AgendaItemRow> => ({
  usedSeconds: usedUntil(item, now),
  closedAt: now,
  draft: null,
})
export const leaveItem = (item: AgendaItemRow, now: string): Partial<AgendaItemRow> => ({
  ...pauseItem(item, now),
  draft: null,
})
export const pauseItem = (item: AgendaItemRow, now: string) => ({ usedSeconds: usedUntil(item, now), startedAt: null })

export const isCurrent = (item: AgendaItemRow, meeting: MeetingRow) =>
  meeting.state === 'LIVE' && meeting.currentItemId === item.id

/** AG15: a move that changes nothing for those who do not sit at the table is not told to them. */
export const openOrder = (agenda: AgendaItemRow[], order: string[]) => {
  const hidden = new Set(agenda.filter(({ seenBy }) => seenBy === 'SEATED').map(({ id }) => id))
  return order.filter((id) => !hidden.has(id))
}

/** AG16: what a party hands in is proposed; chair or secretary places it, once. Also what was sent back. */
export const placementOf = (membership: MembershipRow) => (runs(membership) ? 'PLACED' : 'PROPOSED')
export const canPlace = (item: AgendaItemRow) => (isOnAgenda(item) ? wrongState('AG16') : null)

/** AG17: what is handed in is sent back with a reason of 1 to 500 characters. */
export const canSendBack = ({ placement }: AgendaItemRow, reason: string) =>
  placement === 'PROPOSED' ? checkText('reason', reason, 500) : wrongState('AG17')

/** AG18: what was sent back is handed in again, by who may change it. */
export const canHandInAgain = ({ placement }: AgendaItemRow) => (placement === 'SENT_BACK' ? null : wrongState('AG18'))

/** AG19: only what is on the agenda is moved, and recorded at; what was postponed is not gone to. */
export const checkOnAgenda = (item: AgendaItemRow, field?: string) =>
  isOnAgenda(item) ? null : wrongState('AG19', field)
export const canGoTo = ({ placement }: AgendaItemRow) =>
  placement === 'PLACED' ? null : wrongState('AG19', 'placement')
export const isOnAgenda = ({ placement }: AgendaItemRow) => placement === 'PLACED' || placement === 'POSTPONED'

/**
 * AG20: who does not sit at the table does not see what is only handed in; on the agenda the strictest of item and
 * meeting holds.
 */
export const seenByOf = (
  { placement, distribution }: Pick<AgendaItemRow, 'placement' | 'distribution'>,
  { seenBy }: MeetingRow,
) => (placement === 'PROPOSED' || placement === 'SENT_BACK' ? 'SEATED' : strictest(seenBy, distribution))

/** AG21: the minutes of the meeting before are adopted at one item of an agenda. */
export const adoptsAlone = (
  agenda: AgendaItemRow[],
  adoptsMinutes: boolean | null | undefined,
  field = 'input.adoptsMinutes',
) => (adoptsMinutes && agenda.some((item) => item.adoptsMinutes) ? refuse('INVALID', field) : null)

/** AG22: when the item that goes on is taken off, the one before it is open again, until its minutes are adopted. */
export const takenUpAgain = (item: AgendaItemRow, { state }: MeetingRow): Partial<AgendaItemRow> | null => {
  if (item.placement !== 'POSTPONED' || state === 'ADOPTED') return null
  return state === 'CLOSED' || state === 'CANCELLED' ? { placement: 'PLACED' } : { placement: 'PLACED', closedAt: null }
}

/**
 * AG23: what comes on an agenda without a place comes last, but before what stands at its end and still has to have its
 * turn. What itself stands at the end comes last. The id that it comes after; null: it comes first.
 */
export const lastPlace = (
  agenda: AgendaItemRow[],
  { atEnd }: Pick<AgendaItemRow, 'atEnd'>,
  { currentItemId }: MeetingRow,
) => {
  const end = atEnd ? -1 : agenda.findIndex((item) => item.atEnd && item.closedAt === null && item.id !== currentItemId)
  return (end < 0 ? agenda : agenda.slice(0, end)).at(-1)?.id ?? null
}

/** CS14: how consent is counted at an item is for chair and secretary to say. */
export const maySetRule = (membership: MembershipRow, rule: ConsentRule | null | undefined) =>
  runs(membership) || rule == null ? null : refuse('NOT_ALLOWED', 'input.consentRule')
