import { meetingMoved, holderChanged } from '../attendance/events.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import type { AttendanceRow } from '../attendance/table.ts'
import type { Scope } from '../db/scope.ts'
import { on, type Reaction } from '../db/reactions.ts'
import type { Tx } from '../db/write.ts'
import { idsOf } from '../lib/ordering.ts'
import { meetingCalled, meetingCancelled } from '../meeting/events.ts'
import { meetingsAhead } from '../meeting/store.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { beforeContactsChange } from '../party/events.ts'
import { loadContacts } from '../party/store.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import * as rules from './rules.ts'
import { mailSeats, queue } from './steps.ts'
import { planOf, saveToldPlan, toldPlanOf } from './store.ts'

type Told = { before: MeetingRow; meeting: MeetingRow; were?: AttendanceRow[] }

/** Mails the seats about a change of their meeting. `were`: the seats before the act, where it changed them. */
const mailMeeting = async (tx: Tx, scope: Scope, { before, meeting, were }: Told): Promise<[]> => {
  const kind = rules.kindOf(before, meeting)
  if (!kind) return []
  await mailSeats(tx, scope, meeting, { kind, were, knew: await toldPlanOf(tx, scope, meeting) })
  if (kind !== 'CANCELLED') await saveToldPlan(tx, meeting, await planOf(tx, scope, meeting))
  return []
}

/** A meeting that was called before the hub kept what it told, or sent mail, was told as it was before this change. */
const keepTold = async (tx: Tx, scope: Scope, { before }: Told) => {
  if (before.state !== 'CALLED' || (await toldPlanOf(tx, scope, before))) return
  await saveToldPlan(tx, before, { ...(await planOf(tx, scope, before)), agenda: null })
}

const holdersAhead = async (tx: Tx, scope: Scope, partyId: string) => {
  const called = (await meetingsAhead(tx, scope)).filter(({ state }) => state === 'CALLED')
  const seats = (await loadAttendanceOf(tx, scope, idsOf(called))).filter((seat) => seat.partyId === partyId)
  const contacts = await loadContacts(tx, scope, [partyId])
  return seats.map((seat) => ({ seat, holder: rules.holderOf(seat, contacts) }))
}

/** Only there if the hub sends mail: see slices.ts. */
const reactions: Reaction[] = [
  on(meetingCalled, 'invites', mailMeeting),
  on(meetingMoved, 'mails another day; keeps what is to be sent of other changes', async (tx, scope, moved) => {
    await keepTold(tx, scope, moved)
    return mailMeeting(tx, scope, moved)
  }),
  on(meetingCancelled, 'mails that it is off', mailMeeting),

  on(
    holderChanged,
    'mails who is asked in the place of another, and who is not any more',
    async (tx, _scope, { before, after, excused }) => {
      for (const mail of rules.seatMails(before, after, excused)) await queue(tx, after, mail)
      return []
    },
  ),

  on(beforeContactsChange, 'the mails of meetings ahead go along with the seat', async (tx, scope, party) => {
    const before = new Map((await holdersAhead(tx, scope, party.id)).map(({ seat, holder }) => [seat.id, holder]))
    const finish = async () => {
      for (const { seat, holder } of await holdersAhead(tx, scope, party.id))
        for (const mail of rules.holderMails(before.get(seat.id) ?? null, holder)) await queue(tx, seat, mail)
    }
    return [finish]
  }),
]

export const mail: Slice = { resolvers, reactions }
