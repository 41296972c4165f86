import { countChanges } from '../../schema/plan.ts'
import type { Reader } from '../db/connection.ts'
import type { Scope } from '../db/scope.ts'
import { isPlanned } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { SamenwerkingsverbandRow } from '../samenwerkingsverband/table.ts'
import { venueById } from '../venue/store.ts'
import * as rules from './rules.ts'
import { linkTo, type MailReceiverParent, receiversOf } from './steps.ts'
import { planOf, toldPlanOf } from './store.ts'

/** The mail that goes out when the agenda of a meeting, or what changed in it, is sent now; null: none is to be sent. */
export const mailingOf = async (
  reader: Reader,
  scope: Scope,
  meeting: MeetingRow,
  { place, mailsFrom }: { place: SamenwerkingsverbandRow; mailsFrom: URL | null },
) => {
  if (scope.as !== 'CHAIR' || !isPlanned(meeting)) return null
  const { to, without } = await receiversOf(reader, scope, meeting)
  const venueOf = async (id: string | null) => (id === null ? null : venueById(reader, scope, id))
  const [told, now] = [await toldPlanOf(reader, scope, meeting), await planOf(reader, scope, meeting)]
  const rooms = { told: await venueOf(told?.venueId ?? null), now: await venueOf(meeting.venueId) }
  const changes = told && countChanges(told, now) ? rules.changesInWords({ told, now }, rooms) : []
  const wordsFor = ({ person, party }: MailReceiverParent, hub: URL) =>
    rules.wordsOf({
      ...{ kind: meeting.state === 'DRAFT' ? 'INVITED' : 'MOVED', meeting, venue: rooms.now, changes },
      ...{ to: person.name, party: party.name, samenwerkingsverband: place.name, link: linkTo(hub, place, meeting) },
      ...{ replaces: null, comes: null, answered: false },
    })
  const words = mailsFrom && to[0] ? wordsFor(to[0], mailsFrom) : { subject: null, text: null }
  return { sends: mailsFrom !== null, to, without, changes, ...words }
}
export type MailingParent = NonNullable<Awaited<ReturnType<typeof mailingOf>>>
