import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { EditActionInput, OwnerInput, RecordActionInput } from '../generated/schema.ts'
import { checkEdited, checkLength, checkText, checkVersionOf } from '../lib/check.ts'
import type { Distribution } from '../generated/schema.ts'
import { isCalendarDate } from '../../schema/dates.ts'
import { grouped } from '../lib/ordering.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { DecisionRow } from '../decision/table.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { ActionRow, OwnerRow } from './table.ts'

/** AC1: an action has a text of 1 to 2,000 characters. */
export const checkActionText = (text: string) => checkText('input.text', text, 2000)
export const checkEditedText = (text: string | null | undefined) => checkEdited('input.text', text, 2000)

/** AC2: an action may have a calendar date, or a rough period of at most 100 characters. */
export const checkDue = ({ dueOn, duePeriod }: Pick<RecordActionInput | EditActionInput, 'dueOn' | 'duePeriod'>) =>
  dueOn != null && !isCalendarDate(dueOn)
    ? refuse('INVALID', 'input.dueOn')
    : checkLength('input.duePeriod', duePeriod, 100)

/** AC3: a completed action is not completed again, an open one not opened. */
export const canComplete = ({ completedAt }: ActionRow) => (completedAt ? wrongState('AC3') : null)
export const canReopen = ({ completedAt }: ActionRow) => (completedAt ? null : wrongState('AC3'))

/** An owner by id. */
export type Owned = Pick<OwnerRow, 'partyId' | 'personId' | 'kindId'>

/**
 * AC4: an owner is a party, a person, or all parties of one kind: exactly one of the three; an action has at most 20,
 * each once.
 */
export const checkOwners = (owners: OwnerInput[], field: string): Refusal | null =>
  owners.length <= 20 &&
  owners.every(
    ({ partyId, personId, kindId, partyKind }) =>
      [partyId, personId, kindId, partyKind].filter((one) => one != null).length === 1,
  )
    ? null
    : refuse('INVALID', field)
export const areApart = (owners: Owned[], field: string) =>
  new Set(owners.map(({ partyId, personId, kindId }) => partyId ?? personId ?? kindId)).size === owners.length
    ? null
    : refuse('INVALID', field)

/**
 * AC5: chair and secretary tick off every action and every part, a contact the actions and the part of the own party,
 * and a person the own actions.
 */
export const mayComplete = (membership: MembershipRow, owners: OwnerRow[], part: string | null) => {
  if (runs(membership)) return null
  const own = membership.role === 'CONTACT' ? membership.partyId : null
  if (part !== null) return own === part ? null : refuse('NOT_ALLOWED')
  return owners.some(({ personId, partyId }) => personId === membership.personId || (own !== null && partyId === own))
    ? null
    : refuse('NOT_ALLOWED')
}

type Concerned = {
  actionId: string
  partyId: string
  ofKind: string | null
  tickedAt: string | null
  doneAt: string | null
}
type Part = { partyId: string; completedAt: string | null }

/** AC6: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Action')

/**
 * AC7: numbers are given once and stay. Actions that only the seated see are numbered in a series of their own, so that
 * the open series has no gap.
 */
export const seriesOf = (seenBy: Distribution) => (seenBy === 'SEATED' ? 'V' : 'A')
export const numberOf = (series: string, serial: number) => (series === 'V' ? `V${serial}` : `A-${serial}`)

/** AC8: owners are named while the meeting is live and after it, for people change. */
export const canAssign = ({ state }: MeetingRow) =>
  state === 'LIVE' || state === 'CLOSED' || state === 'ADOPTED' ? null : wrongState('AC8')

/** AC9: an action belongs to an item of its own meeting, or to none. */
export const checkItem = (item: { meetingId: string } | null, meeting: MeetingRow, asked: string | null | undefined) =>
  asked == null || item?.meetingId === meeting.id ? null : refuse('NOT_FOUND', 'input.agendaItemId')

/**
 * AC10: where several parties do an action, or all of one kind, each has a part of its own. An action that was ticked
 * off as a whole is done for all of them.
 */
export const shared = <Row extends Concerned>(rows: Row[]) => {
  return [...grouped(rows, ({ actionId }) => actionId).values()].flatMap((concerned) => {
    const parties = concerned.filter(({ partyId }, at) => concerned.findIndex((one) => one.partyId === partyId) === at)
    if (parties.length < 2 && concerned.every(({ ofKind }) => ofKind === null)) return []
    return parties.map((row) => ({ ...row, completedAt: row.tickedAt ?? row.doneAt }))
  })
}

/**
 * AC11: where no party is named, a contact ticks off the part of the own party if it has one. Chair, secretary and a
 * person who owns the action tick off all of it. Null: all of it.
 */
export const partOf = (
  membership: MembershipRow,
  owners: OwnerRow[],
  progress: Part[],
  partyId: string | null | undefined,
) => {
  if (partyId != null) return progress.length ? partyId : null
  if (runs(membership) || owners.some(({ personId }) => personId === membership.personId)) return null
  return membership.role === 'CONTACT' && progress.some((part) => part.partyId === membership.partyId)
    ? membership.partyId
    : null
}

/** AC12: a part belongs to a party that does the action; an open part is ticked off, a done one opened again. */
export const checkPart = (owners: OwnerRow[], progress: Part[], partyId: string | null | undefined) =>
  partyId == null ||
  owners.some((owner) => owner.partyId === partyId) ||
  progress.some((part) => part.partyId === partyId)
    ? null
    : refuse('NOT_FOUND', 'partyId')
export const canTick = (progress: Part[], partyId: string) =>
  progress.some((part) => part.partyId === partyId && part.completedAt === null) ? null : wrongState('AC12', 'partyId')
export const canUntick = (progress: Part[], partyId: string) =>
  progress.some((part) => part.partyId === partyId && part.completedAt !== null) ? null : wrongState('AC12', 'partyId')

/** AC13: the action is done once its last part is. */
export const isLast = (progress: Part[], partyId: string) =>
  progress.every((part) => part.partyId === partyId || part.completedAt !== null)

/** AC14: an action carries out a decision of its own meeting at its own item, or none. */
export const checkDecision = (
  decision: DecisionRow | null,
  own: { meetingId: string; agendaItemId: string | null },
  asked: string | null | undefined,
) =>
  asked == null || (decision?.meetingId === own.meetingId && decision.agendaItemId === own.agendaItemId)
    ? null
    : refuse('NOT_FOUND', 'input.decisionId')

export const sameOwners = (before: Owned[], after: Owned[]) =>
  before.length === after.length &&
  before.every((owner, at) =>
    (['partyId', 'personId', 'kindId'] as const).every((part) => owner[part] === after[at]?.[part]),
  )
