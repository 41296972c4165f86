import { addAgendaItem } from '../agenda/commands.ts'
import { everythingIn } from '../db/scope.ts'
import { beginDemo, inventPerson, membershipsOf, openDemo, personByEmail, setMembership } from '../auth/store.ts'
import type { MembershipRow } from '../auth/table.ts'
import { type Context, contextFor, type Hub } from '../context.ts'
import { installationOf } from '../db/revision.ts'
import { demoStates } from '../db/table.ts'
import { type Tx, write, type Writer } from '../db/write.ts'
import { amsterdamDate, amsterdamInstant, daysAfter } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { grouped } from '../lib/ordering.ts'
import { isRefusal, refuse } from '../lib/refusal.ts'
import { callMeeting, createMeeting } from '../meeting/commands.ts'
import { addContact, partiesOn } from '../party/store.ts'
import type { PartyRow } from '../party/table.ts'
import { findSamenwerkingsverband } from '../samenwerkingsverband/store.ts'
import { joinSlices } from '../slices.ts'
import { venuesOf } from '../venue/store.ts'
import type { Case } from './case.ts'
import { addCase, addPastMeetings } from './import.ts'

/** Invented names, given to the people of a demo in this order. */
const firstNames =
  'Marijke Daan Fatima Joris Sanne Peter Aylin Ruben Esther Lena Youssef Ingrid Bram Noor Karim Hanneke Tom Yasmin Wouter Elif'.split(
    ' ',
  )
const lastNames =
  'de Wit|Hoekstra|El Amrani|Meijer|Bakker|van Dam|Demir|Mulder|van Dijk|Bos|Kaya|Postma|Visser|de Groot|Haddad|Willems|Smit'.split(
    '|',
  )

/**
 * Fills an empty database with the case, invented people for every seat, and one coming meeting that a newcomer can
 * start. Goes on with a database that an earlier start marked so and left half filled. False: there is nothing to fill,
 * for the database holds something of somebody's own.
 */
export const fillDemo = async (hub: Hub, writer: Writer, known: Case) => {
  const { slug } = known.samenwerkingsverband
  await write(writer, null, async (tx) => ((await beginDemo(tx)) ? addCase(tx, newId(), known) : refuse('NOT_ALLOWED')))
  const { demo } = await installationOf(hub.connections.read)
  const found = demo === demoStates.filling && (await findSamenwerkingsverband(hub.connections.read, slug))
  if (!found) return false
  await addPastMeetings(writer, found.id, known)
  if (!(await inventPeople(writer, found.id, known))) return false
  await planMeeting(await contextOf(hub, `voorzitter@${slug}.example`), found.id, known)
  return true
}

/** Opens the demo with its people, in one act. False: another process was quicker. */
const inventPeople = async (writer: Writer, samenwerkingsverbandId: string, known: Case) => {
  const people = new People(samenwerkingsverbandId, `${known.samenwerkingsverband.slug}.example`)
  const scope = everythingIn(samenwerkingsverbandId)
  // Invented people are none of the business of the security log.
  const refused = await write({ ...writer, note: () => {} }, null, async (tx) => {
    if (!(await openDemo(tx))) return refuse('NOT_ALLOWED')
    const parties = await partiesOn(tx, scope, amsterdamDate(tx.now))
    const chairs = parties.find(({ key }) => key === known.samenwerkingsverband.chairedBy) ?? parties[0]
    await people.add(tx, 'voorzitter', 'CHAIR', chairs)
    await people.add(tx, 'secretaris', 'SECRETARY', chairs)
    for (const party of parties) {
      await addContact(tx, {
        partyId: party.id,
        position: 'FIRST',
        personId: await people.add(tx, `${party.key}.1`, 'CONTACT', party),
      })
      await addContact(tx, {
        partyId: party.id,
        position: 'SECOND',
        personId: await people.add(tx, `${party.key}.2`, 'CONTACT', party),
      })
    }
    for (const party of parties)
      if (party.kindId === commonest(parties)) await people.add(tx, `lezer.${party.key}`, 'READER', party)
  })
  return !refused
}

/** The kind of most parties. */
const commonest = (parties: readonly PartyRow[]) => {
  const all = [...grouped(parties, ({ kindId }) => kindId)]
  return all.sort(([, one], [, other]) => other.length - one.length)[0]?.[0]
}

class People {
  private made = 0
  private readonly samenwerkingsverbandId: string
  private readonly domain: string
  constructor(samenwerkingsverbandId: string, domain: string) {
    this.samenwerkingsverbandId = samenwerkingsverbandId
    this.domain = domain
  }
  async add(tx: Tx, local: string, role: MembershipRow['role'], party: PartyRow | undefined) {
    const at = this.made++
    const name = `${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]}`
    const id = newId()
    await inventPerson(tx, { id, name, email: `${local}@${this.domain}` })
    await setMembership(tx, {
      personId: id,
      samenwerkingsverbandId: this.samenwerkingsverbandId,
      role,
      partyId: party?.id ?? null,
    })
    return id
  }
}

const contextOf = async (hub: Hub, email: string): Promise<Context> => {
  const person = await personByEmail(hub.connections.read, email)
  if (!person) throw new Error(`nobody has the address ${email}`)
  // Invented people have no mailbox.
  return contextFor(
    { ...hub, joined: joinSlices({ mailsFrom: null }) },
    { person, memberships: await membershipsOf(hub.connections.read, person.id), sessionHash: '' },
    null,
    {},
  )
}

/** Plans and calls a meeting on a working day a few days ahead, with the longest agenda of the case. */
const planMeeting = async (ctx: Context, samenwerkingsverbandId: string, known: Case) => {
  const scope = ctx.scopes.of({ samenwerkingsverbandId })
  const venues = await venuesOf(ctx.reader, scope)
  const minutes = known.samenwerkingsverband.meetingRhythm?.minutes ?? 120
  const startsAt = amsterdamInstant(workingDayAfter(amsterdamDate(new Date()), 3), '09:30')
  const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
  const venueId = (venues.find((venue) => venue.place) ?? venues[0])?.id ?? null
  const meeting = done(
    await createMeeting(ctx, { samenwerkingsverbandId, title: 'Partneroverleg', startsAt, endsAt, venueId }),
  )
  const points = known.meetings.map((past) => past.agenda).sort((a, b) => b.length - a.length)[0] ?? []
  const each = Math.max(5, Math.floor((minutes - 20) / Math.max(1, points.length) / 5) * 5)
  const add = async (item: Omit<Parameters<typeof addAgendaItem>[1], 'meetingId'>) =>
    done(await addAgendaItem(ctx, { meetingId: meeting.id, ...item }))
  await add({
    title: 'Opening en mededelingen',
    purpose: 'INFORM',
    plannedMinutes: 5,
    presenter: ctx.viewer?.person.name,
  })
  for (const { title, purpose, question, proposal } of points)
    await add({ title, purpose, question: question ?? proposal, plannedMinutes: each })
  await add({ title: 'Rondvraag en sluiting', purpose: 'INFORM', plannedMinutes: 10, atEnd: true })
  done(await callMeeting(ctx, meeting.id))
}

const workingDayAfter = (date: string, days: number): string => {
  const day = daysAfter(date, days)
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) ? workingDayAfter(date, days + 1) : day
}

const done = <T extends object>(result: T): Exclude<T, { refused: true }> => {
  if (isRefusal(result)) throw new Error(`the demo was refused: ${result.code} ${result.field}`)
  return result as Exclude<T, { refused: true }>
}
