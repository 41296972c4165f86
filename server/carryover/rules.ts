import type { ActionRow } from '../action/table.ts'
import { checkEditable, pauseItem } from '../agenda/rules.ts'
import { type AgendaItemRow, newAgendaItem, plannedOf } from '../agenda/table.ts'
import { isOpen, undecidedOf } from '../consent/rules.ts'
import type { ConsentRoundRow } from '../consent/table.ts'
import type { DecisionRow } from '../decision/table.ts'
import type { CancelledItemInput, CarryOverReason } from '../generated/schema.ts'
import { checkText } from '../lib/check.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { isBefore, nextAfter } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** CA1: an item goes on in one later meeting, unless it was sent back. */
export const canPostpone = ({ placement }: AgendaItemRow, goesOn: boolean, field: string | null = null) =>
  placement === 'SENT_BACK' || goesOn ? wrongState('CA1', field) : null

/** CA2: an item goes to another meeting of the same samenwerkingsverband whose agenda still changes. */
export const checkTarget = (item: AgendaItemRow, to: MeetingRow, field = 'to'): Refusal | null =>
  to.samenwerkingsverbandId !== item.samenwerkingsverbandId || to.id === item.meetingId
    ? refuse('INVALID', field)
    : checkEditable(to) && wrongState('CA2', field)

/**
 * CA3: an item is postponed to a later meeting, never to an earlier one; where none is named, to the next planned one.
 * An item of a meeting that was called off may go to an earlier one, but not to before the meeting where it began.
 */
export const noTarget = (to: string | null | undefined, field = 'to') =>
  to == null ? wrongState('CA3', field) : refuse('NOT_FOUND', field)
export const checkLater = (from: readonly Pick<MeetingRow, 'startsAt'>[], to: MeetingRow, field = 'to') =>
  from.every(({ startsAt }) => to.startsAt > startsAt) ? null : refuse('INVALID', field)

/**
 * CA4: a postponed item is done with in its own meeting: its clock stops and it closes. A meeting that is over, or was
 * called off, does not change: there the item stays as it was. Null: nothing changes.
 */
export const postponed = (item: AgendaItemRow, meeting: MeetingRow, now: string): Partial<AgendaItemRow> | null =>
  checkEditable(meeting)
    ? null
    : {
        ...(meeting.currentItemId === item.id ? pauseItem(item, now) : {}),
        placement: 'POSTPONED',
        closedAt: item.closedAt ?? now,
      }

/**
 * CA5: an item that continues another, or copies it, takes over the plan; never notes, records or used time. Only one
 * of the items of an agenda adopts the minutes.
 */
export const planOf = (item: AgendaItemRow, adoptsAlready: boolean) => ({
  ...newAgendaItem,
  ...plannedOf(item),
  consentRule: item.consentRule,
  handedInById: item.handedInById,
  adoptsMinutes: item.adoptsMinutes && !adoptsAlready,
})

/** The outcome of an item. */
export interface Outcome {
  /** Another item continues it. */
  goesOn: boolean
  decisions: DecisionRow[]
  actions: ActionRow[]
  consents: ConsentRoundRow[]
}

/**
 * CA6: an item that goes on nowhere is proposed for the next meeting if it adopts minutes, recurs, was not finished (a
 * consent without a decision is unfinished, and so is what was postponed to an item that was taken off), or has an open
 * action: once, for the first of these reasons. An item at the end of the agenda (rondvraag) stands at every meeting:
 * not reached, or with an open action, it is no item that was left.
 */
export const reasonFor = (
  item: AgendaItemRow,
  { goesOn, decisions, actions, consents }: Outcome,
): CarryOverReason | null => {
  if (goesOn || item.placement === 'SENT_BACK') return null
  if (item.placement !== 'PLACED') return 'UNFINISHED'
  if (item.adoptsMinutes) return 'MINUTES'
  if (item.recurring) return 'RECURRING'
  if (lastOf(decisions)?.outcome === 'DEFERRED' || undecidedOf(consents, decisions)) return 'UNFINISHED'
  if (item.atEnd) return null
  if (item.closedAt === null) return 'UNFINISHED'
  return actions.some(({ completedAt }) => completedAt === null) ? 'OPEN_ACTION' : null
}

const lastOf = (decisions: DecisionRow[]) =>
  [...decisions].sort((a, b) => a.decidedAt.localeCompare(b.decidedAt)).at(-1)

/**
 * CA7: items are proposed while a meeting is DRAFT or CALLED, from the meeting just before it in its series, once that
 * one is over. Meetings outside a series since then propose their unfinished items too.
 */
export const isProposing = (meeting: MeetingRow, before: MeetingRow) =>
  (meeting.state === 'DRAFT' || meeting.state === 'CALLED') && (before.state === 'CLOSED' || before.state === 'ADOPTED')
export const proposesHere = (reason: CarryOverReason | null, isJustBefore: boolean) =>
  isJustBefore || reason === 'UNFINISHED' || reason === 'OPEN_ACTION'

/**
 * CA8: an item with a consent that is open, or held open, is not postponed: the parties would answer a question that is
 * not on the table any more. Once the meeting is over the table has left it: what is held open stays there as it is,
 * and the parties answer on while its item goes on elsewhere.
 */
export const checkNoConsent = (rounds: ConsentRoundRow[], { state }: MeetingRow) =>
  rounds.some(isOpen) && state !== 'CLOSED' && state !== 'ADOPTED' ? wrongState('CA8', 'consentRound') : null

/**
 * CA9: what stood on a meeting that was called off, and what the last meeting of a series that ended did not finish, is
 * proposed for the next planned meeting of the samenwerkingsverband, in the same series if there is one, until somebody
 * decides about it. Not what adopts minutes, nor what stands there already in the same words.
 */
export const waitsFor = (stranded: MeetingRow, planned: readonly MeetingRow[]) =>
  nextAfter(stranded, planned) ?? [...planned].sort((a, b) => (isBefore(a, b) ? -1 : 1)).at(-1) ?? null
export const strandedReason = (
  item: AgendaItemRow,
  reason: CarryOverReason | null,
  { state }: MeetingRow,
): CarryOverReason | null => {
  if (state !== 'CANCELLED') return reason === 'UNFINISHED' || reason === 'OPEN_ACTION' ? reason : null
  return reason === null || item.adoptsMinutes ? null : 'CANCELLED'
}
export const standsIn = (agenda: readonly AgendaItemRow[], item: AgendaItemRow) =>
  item.handedInById === null &&
  item.continuesId === null &&
  agenda.some((other) => JSON.stringify(plannedOf(other)) === JSON.stringify(plannedOf(item)))

/**
 * CA10: whoever calls a meeting off says of each of its items at most once what becomes of it: it goes along, back to
 * the party that handed it in, or no further.
 */
export const checkOnce = (items: readonly CancelledItemInput[]) => {
  const first = new Set<string>()
  const twice = items.findIndex(({ itemId }) => first.size === first.add(itemId).size)
  return twice < 0 ? null : refuse('INVALID', `items.${twice}.itemId`)
}
export const canGoBack = (item: AgendaItemRow, { reason }: CancelledItemInput, field: string) =>
  item.handedInById === null || item.continuesId !== null || item.placement === 'SENT_BACK'
    ? wrongState('CA10', `${field}.itemId`)
    : checkText(`${field}.reason`, reason ?? '', 500)
