import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { EditActionInput, OwnerInput, RecordActionInput } from '../generated/schema.ts'
import { checkEdited, checkLength, checkText } from '../lib/check.ts'
import type { Distribution } from '../generated/schema.ts'
import { isCalendarDate } from '../lib/dates.ts'
import { conflict, type Refusal, refuse } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { ActionRow, OwnerRow } from './table.ts'

/** AC1: an action has a text of 1 to 2,000 characters. */
export const checkActionText = (text: string) => checkText('input.text', text, 2000)
export const checkEditedText = (text: string | null | undefined) => checkEdited('input.text', text, 2000)

/** AC2: an action may have a calendar date, or a rough period of at most 100 characters. */
export const checkDue = ({ dueOn, duePeriod }: Pick<RecordActionInput | EditActionInput, 'dueOn' | 'duePeriod'>) =>
  dueOn != null && !isCalendarDate(dueOn) ? refuse('INVALID', 'input.dueOn') : checkLength('input.duePeriod', duePeriod, 100)

/** AC3: a completed action is not completed again, an open one not opened. */
export const canComplete = ({ completedAt }: ActionRow) => (completedAt ? refuse('WRONG_STATE') : null)
export const canReopen = ({ completedAt }: ActionRow) => (completedAt ? null : refuse('WRONG_STATE'))

/** AC4: an owner is a party, a person, or all parties of one kind: exactly one of the three; an action has at most 20, each once. */
export const checkOwners = (owners: OwnerInput[], field: string): Refusal | null =>
  owners.length <= 20 &&
  new Set(owners.map(({ partyId, personId, partyKind }) => partyId ?? personId ?? partyKind)).size === owners.length &&
  owners.every(({ partyId, personId, partyKind }) => [partyId, personId, partyKind].filter((one) => one != null).length === 1)
    ? null
    : refuse('INVALID', field)

/** AC5: chair and secretary tick off every action; a contact those of the own party; a person the own. What all parties of a kind do, is for chair and secretary. */
export const mayComplete = (membership: MembershipRow, owners: OwnerRow[]) =>
  runs(membership) ||
  owners.some(
    (owner) =>
      owner.personId === membership.personId || (membership.role === 'CONTACT' && owner.partyId !== null && owner.partyId === membership.partyId),
  )
    ? null
    : refuse('NOT_ALLOWED')

/** AC6: an edit is based on the version that is there now. */
export const checkVersion = (action: ActionRow, version: number) => (action.version === version ? null : conflict('Action', action, 'input.version'))

/** AC7: numbers are given once and stay; what only the seated see counts in a row of its own, so that the open row has no gap. */
export const seriesOf = (seenBy: Distribution) => (seenBy === 'SEATED' ? 'V' : 'A')
export const numberOf = (series: string, serial: number) => (series === 'V' ? `V${serial}` : `A-${serial}`)

/** AC8: who does it is said while the meeting is live, and later: people change. */
export const canAssign = ({ state }: MeetingRow) => (state === 'LIVE' || state === 'CLOSED' || state === 'ADOPTED' ? null : refuse('WRONG_STATE'))

/** AC9: an action belongs to an item of its own meeting, or to none. */
export const checkItem = (item: { meetingId: string } | null, meeting: MeetingRow, asked: string | null | undefined) =>
  asked == null || item?.meetingId === meeting.id ? null : refuse('NOT_FOUND', 'input.agendaItemId')

export const sameOwners = (before: OwnerRow[], after: OwnerInput[]) =>
  before.length === after.length &&
  before.every((owner, at) => (['partyId', 'personId', 'partyKind'] as const).every((part) => owner[part] === (after[at]?.[part] ?? null)))
