import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import { maySee, type RoleClass } from '../db/scope.ts'
import type { AddAgendaItemInput, ConsentRule, EditAgendaItemInput } from '../generated/schema.ts'
import { checkEdited, checkLength, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { strictest } from '../lib/distribution.ts'
import { idsOf, placed } from '../lib/ordering.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { isPlanned } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { isPartyOn } from '../party/rules.ts'
import type { PartyRow } from '../party/table.ts'
import type { AgendaItemRow, Outline } from './table.ts'

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
 * AG4: chair and secretary add items until the close. A contact hands items in while the meeting is DRAFT or CALLED,
 * without a place on the agenda.
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
export const checkEditable = ({ state }: Pick<MeetingRow, 'state'>) =>
  state === 'DRAFT' || state === 'CALLED' || state === 'LIVE' ? null : wrongState('AG5')

/**
 * AG6: a contact changes and takes back the items that the own party handed in, while the meeting is DRAFT or CALLED,
 * unless the item continues one of an earlier meeting.
 */
export const mayChange = (membership: MembershipRow, item: AgendaItemRow, { state }: MeetingRow) => {
  const handedIn = item.handedInById !== null && item.continuesId === null
  const own = membership.role === 'CONTACT' && handedIn && item.handedInById === membership.partyId
  return runs(membership) || (own && state !== 'LIVE') ? null : refuse('NOT_ALLOWED')
}

/**
 * AG7: only chair and secretary write notes, change the distribution of an item that is there, and set the fields that
 * concern other meetings. The party that hands an item in chooses its first distribution.
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
 * AG11: an item is taken off the agenda as long as it was never current, nothing was recorded at it, and no other item
 * continues it.
 */
export const canRemove = (item: AgendaItemRow, meeting: MeetingRow, recorded: number) =>
  // An item that was paused within its first second has no other trace of its turn than that it is current.
  item.placement !== 'POSTPONED' &&
  item.startedAt === null &&
  item.closedAt === null &&
  meeting.currentItemId !== item.id &&
  recorded === 0
    ? null
    : wrongState('AG11')

/**
 * AG12: only the clock of the current item is stopped and started: stopped while it runs, started while it does not.
 */
export const canPause = (item: AgendaItemRow, meeting: MeetingRow) =>
  isCurrent(item, meeting) && item.startedAt ? null : wrongState('AG12')
export const canResume = (item: AgendaItemRow, meeting: MeetingRow) =>
  isCurrent(item, meeting) && item.placement === 'PLACED' && !item.startedAt ? null : wrongState('AG12')

/** AG13: an agenda has at most 500 items, and as many may be handed in. */
export const hasRoom = (agenda: readonly unknown[], field: string) => checkRoom(agenda, 500, field)

/** AG14: an item uses time while it is current and its clock runs; each stretch is added when it ends. */
export const usedUntil = (item: AgendaItemRow, now: string) =>
  item.usedSeconds +
  (item.startedAt ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.startedAt)) / 1000)) : 0)

/**
 * An item that people leave loses its draft; one that is left unfinished stays open. Both keep `startedAt`, which says
 * whether the clock ran.
 */
export const openItem = (now: string) => ({ startedAt: now, closedAt: null })
export const closeItem = (item: AgendaItemRow, now: string): Partial<AgendaItemRow> => ({
  usedSeconds: usedUntil(item, now),
  closedAt: now,
  draft: null,
})
export const leaveItem = (item: AgendaItemRow, now: string): Partial<AgendaItemRow> => ({
  usedSeconds: usedUntil(item, now),
  draft: null,
})
/** The current item of a meeting that is opened again is open too, and its clock runs if it ran. */
export const openAgain = ({ placement, startedAt }: AgendaItemRow, now: string): Partial<AgendaItemRow> =>
  placement === 'PLACED' ? { closedAt: null, startedAt: startedAt && now } : {}
export const pauseItem = (item: AgendaItemRow, now: string) => ({ usedSeconds: usedUntil(item, now), startedAt: null })

export const isCurrent = (item: AgendaItemRow, meeting: MeetingRow) =>
  meeting.state === 'LIVE' && meeting.currentItemId === item.id

/** AG15: people who do not sit at the table hear nothing of a move that changes nothing for them. */
export const openOrder = (agenda: AgendaItemRow[], order: string[]) => {
  const hidden = new Set(agenda.filter(({ seenBy }) => seenBy === 'SEATED').map(({ id }) => id))
  return order.filter((id) => !hidden.has(id))
}

/** AG16: an item that a party hands in is proposed; chair or secretary places it, once, also after it was sent back. */
export const placementOf = (membership: MembershipRow) => (runs(membership) ? 'PLACED' : 'PROPOSED')
export const canPlace = (item: AgendaItemRow) => (isOnAgenda(item) ? wrongState('AG16') : null)

/** AG17: an item that was handed in is sent back with a reason of 1 to 500 characters. */
export const canSendBack = ({ placement }: AgendaItemRow, reason: string) =>
  placement === 'PROPOSED' ? checkText('reason', reason, 500) : wrongState('AG17')

/**
 * AG18: an item that was sent back is handed in again, by anybody who may change it; where its own meeting was called
 * off, for another one that is DRAFT or CALLED.
 */
export const canHandInAgain = ({ placement }: AgendaItemRow) => (placement === 'SENT_BACK' ? null : wrongState('AG18'))

export const canHandInAt = (to: MeetingRow) => (isPlanned(to) ? null : wrongState('AG18', 'to'))

/** AG19: only items on the agenda are moved and recorded at, and nobody goes to an item that was postponed. */
export const checkOnAgenda = (item: AgendaItemRow, field?: string) =>
  isOnAgenda(item) ? null : wrongState('AG19', field)
export const canGoTo = ({ placement }: AgendaItemRow) =>
  placement === 'PLACED' ? null : wrongState('AG19', 'placement')
export const isOnAgenda = ({ placement }: AgendaItemRow) => placement === 'PLACED' || placement === 'POSTPONED'

/**
 * AG20: an item that is only handed in is seen at the table alone; on the agenda the stricter distribution of item and
 * meeting holds.
 */
export const seenByOf = (
  { placement, distribution }: Pick<AgendaItemRow, 'placement' | 'distribution'>,
  { seenBy }: MeetingRow,
) => (placement === 'PROPOSED' || placement === 'SENT_BACK' ? 'SEATED' : strictest(seenBy, distribution))

/** AG21: an agenda has one item that adopts the minutes of the meeting before. */
export const adoptsAlone = (
  agenda: AgendaItemRow[],
  adoptsMinutes: boolean | null | undefined,
  field = 'input.adoptsMinutes',
) => (adoptsMinutes && agenda.some((item) => item.adoptsMinutes) ? refuse('INVALID', field) : null)

/**
 * AG22: when an item that continues another is taken off, that other one is open again while its own agenda changes.
 * After that it stays as it was, and is proposed again (CA6, CA9).
 */
export const takenUpAgain = (item: AgendaItemRow, state: MeetingRow['state']): Partial<AgendaItemRow> | null =>
  item.placement !== 'POSTPONED' || checkEditable({ state }) ? null : { placement: 'PLACED', closedAt: null }

/**
 * AG23: an item without a given place comes last, but before the items that stand at the end and have not had their
 * turn; an item that itself stands at the end comes after those. Returns the id that it comes after; null: it comes
 * first.
 */
export const lastPlace = (
  agenda: AgendaItemRow[],
  { atEnd }: Pick<AgendaItemRow, 'atEnd'>,
  { currentItemId }: MeetingRow,
) => {
  const end = atEnd ? -1 : agenda.findIndex((item) => item.atEnd && item.closedAt === null && item.id !== currentItemId)
  return (end < 0 ? agenda : agenda.slice(0, end)).at(-1)?.id ?? null
}

/** AG24: nothing is sent back to a party that left. */
export const canReceive = (party: PartyRow | null, today: string, field: string | null = null) =>
  party && !isPartyOn(party, today) ? wrongState('AG24', field) : null

/**
 * AG25: everybody counts alike. Of an item that somebody may not see, its number, its head and its planned minutes
 * are known, and while it is current and its clock runs since when. A postponed item takes no minutes here.
 */
export const closedItemsFor = (as: RoleClass, agenda: readonly Outline[]) =>
  agenda.flatMap(({ seenBy, placement, plannedMinutes, sectionId, startedAt, isCurrent }, index) =>
    maySee(as, seenBy)
      ? []
      : {
          number: index + 1,
          plannedMinutes: placement === 'POSTPONED' ? null : plannedMinutes,
          sectionId,
          runningSince: isCurrent ? startedAt : null,
        },
  )

/** AG26: how far a live meeting is, is the same for everybody. */
export const progressOf = ({ state }: MeetingRow, agenda: readonly Outline[]) => {
  if (state !== 'LIVE') return null
  const at = agenda.findIndex(({ isCurrent }) => isCurrent)
  const current = agenda[at]
  return {
    number: current ? at + 1 : null,
    usedSeconds: current?.usedSeconds ?? 0,
    runningSince: current?.startedAt ?? null,
    toGo: agenda.flatMap(({ closedAt, isCurrent }, index) => (closedAt || isCurrent ? [] : index + 1)),
  }
}

/**
 * AG27: an item comes under the head of the item that it is put behind, and one that is put first under none. Without a
 * given place it comes under the last head where it comes last, and under the first where it comes first.
 */
export const sectionBehind = (agenda: AgendaItemRow[], after: string | null) =>
  agenda.find(({ id }) => id === after)?.sectionId ?? null
export const sectionAt = (agenda: AgendaItemRow[], after: string | null, last: { id: string } | undefined) =>
  after === (agenda.at(-1)?.id ?? null)
    ? (last?.id ?? null)
    : after === null
      ? (agenda[0]?.sectionId ?? null)
      : sectionBehind(agenda, after)

/** CS14: chair and secretary choose how consent is counted at an item. */
export const maySetRule = (membership: MembershipRow, rule: ConsentRule | null | undefined) =>
  runs(membership) || rule == null ? null : refuse('NOT_ALLOWED', 'input.consentRule')
