import type { ActionRow } from '../action/table.ts'
import { checkEditable, pauseItem } from '../agenda/rules.ts'
import { type AgendaItemRow, newAgendaItem, plannedOf } from '../agenda/table.ts'
import { isOpen, undecidedOf } from '../consent/rules.ts'
import type { ConsentRoundRow } from '../consent/table.ts'
import type { DecisionRow } from '../decision/table.ts'
import type { CarryOverReason } from '../generated/schema.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** CA1: what is placed or handed in is postponed, once, until the minutes of its meeting are adopted. */
export const canPostpone = ({ placement }: AgendaItemRow, { state }: MeetingRow) =>
  (placement === 'PLACED' || placement === 'PROPOSED') && state !== 'ADOPTED' ? null : wrongState('CA1')

/** CA2: an item goes to another meeting of the same samenwerkingsverband, of which the agenda still changes. */
export const checkTarget = (item: AgendaItemRow, to: MeetingRow): Refusal | null =>
  to.samenwerkingsverbandId !== item.samenwerkingsverbandId || to.id === item.meetingId
    ? refuse('INVALID', 'to')
    : checkEditable(to) && wrongState('CA2', 'to')

/**
 * CA3: an item is put off to a later meeting, never to an earlier one; where none is named, to the next that is
 * planned.
 */
export const noTarget = (to: string | null | undefined) =>
  to == null ? wrongState('CA3', 'to') : refuse('NOT_FOUND', 'to')
export const checkLater = (from: MeetingRow, to: MeetingRow) =>
  to.startsAt > from.startsAt ? null : refuse('INVALID', 'to')

/**
 * CA4: what is postponed is handled here: its clock stands still, and it is not the turn of anybody any more. What is
 * over stays as it was.
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
 * CA5: the item that goes on, and a copy, take what was planned along; never what was said, decided or used. Minutes
 * are adopted at one of them.
 */
export const planOf = (item: AgendaItemRow, adoptsAlready: boolean) => ({
  ...newAgendaItem,
  ...plannedOf(item),
  consentRule: item.consentRule,
  handedInById: item.handedInById,
  adoptsMinutes: item.adoptsMinutes && !adoptsAlready,
})

/** What came of an item. */
export interface Outcome {
  decisions: DecisionRow[]
  actions: ActionRow[]
  consents: ConsentRoundRow[]
}

/**
 * CA6: proposed is what adopts minutes, returns, was not finished (a consent without a decision is not), or has an open
 * action; each item once, for the first of these reasons.
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
 * CA7: something is proposed while an agenda is made or out, by the meeting just before it, of its series, once that is
 * over; and, of what was not finished, by those outside a series since then.
 */
export const isProposing = (meeting: MeetingRow, before: MeetingRow) =>
  (meeting.state === 'DRAFT' || meeting.state === 'CALLED') && (before.state === 'CLOSED' || before.state === 'ADOPTED')
export const proposesHere = (reason: CarryOverReason | null, isJustBefore: boolean) =>
  isJustBefore || reason === 'UNFINISHED' || reason === 'OPEN_ACTION'

/**
 * CA8: an item at which consent is open, or held open, is not postponed: the parties would answer what is not on the
 * table any more.
 */
export const checkNoConsent = (rounds: ConsentRoundRow[]) =>
  rounds.some(isOpen) ? wrongState('CA8', 'consentRound') : null
