import type { ActionRow } from '../action/table.ts'
import { checkEditable, pauseItem } from '../agenda/rules.ts'
import { type AgendaItemRow, newAgendaItem, plannedOf } from '../agenda/table.ts'
import { isOpen, undecidedOf } from '../consent/rules.ts'
import type { ConsentRoundRow } from '../consent/table.ts'
import type { DecisionRow } from '../decision/table.ts'
import type { CarryOverReason } from '../generated/schema.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** CA1: an item that is placed or handed in is postponed, once, until the minutes of its meeting are adopted. */
export const canPostpone = ({ placement }: AgendaItemRow, { state }: MeetingRow) =>
  (placement === 'PLACED' || placement === 'PROPOSED') && state !== 'ADOPTED' ? null : wrongState('CA1')

/** CA2: an item goes to another meeting of the same samenwerkingsverband whose agenda still changes. */
export const checkTarget = (item: AgendaItemRow, to: MeetingRow): Refusal | null =>
  to.samenwerkingsverbandId !== item.samenwerkingsverbandId || to.id === item.meetingId
    ? refuse('INVALID', 'to')
    : checkEditable(to) && wrongState('CA2', 'to')

/**
 * CA3: an item is postponed to a later meeting, never to an earlier one; where none is named, to the next planned one.
 */
export const noTarget = (to: string | null | undefined) =>
  to == null ? wrongState('CA3', 'to') : refuse('NOT_FOUND', 'to')
export const checkLater = (from: MeetingRow, to: MeetingRow) =>
  to.startsAt > from.startsAt ? null : refuse('INVALID', 'to')

/**
 * CA4: a postponed item is done with in its own meeting: its clock stops and it closes. In a meeting that is over
 * nothing else changes.
 */
export const postponed = (
  item: AgendaItemRow,
  { state, currentItemId }: MeetingRow,
  now: string,
): Partial<AgendaItemRow> => {
  if (state === 'CLOSED' || state === 'CANCELLED') return { placement: 'POSTPONED' }
  return {
    ...(currentItemId === item.id ? pauseItem(item, now) : {}),
    placement: 'POSTPONED',
    closedAt: item.closedAt ?? now,
  }
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
  decisions: DecisionRow[]
  actions: ActionRow[]
  consents: ConsentRoundRow[]
}

/**
 * CA6: an item is proposed for the next meeting if it adopts minutes, recurs, was not finished (a consent without a
 * decision is unfinished), or has an open action: once, for the first of these reasons.
 */
export const reasonFor = (item: AgendaItemRow, { decisions, actions, consents }: Outcome): CarryOverReason | null => {
  if (item.placement === 'PROPOSED') return 'UNFINISHED'
  if (item.placement !== 'PLACED') return null
  if (item.adoptsMinutes) return 'MINUTES'
  if (item.recurring) return 'RECURRING'
  if (item.closedAt === null || lastOf(decisions)?.outcome === 'DEFERRED') return 'UNFINISHED'
  if (undecidedOf(consents, decisions)) return 'UNFINISHED'
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
 * not on the table any more.
 */
export const checkNoConsent = (rounds: ConsentRoundRow[]) =>
  rounds.some(isOpen) ? wrongState('CA8', 'consentRound') : null
