import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attendances } from '../server/attendance/table.ts'
import { ago, begunAgo, past } from './support/clock.ts'
import { calledMeeting, closedMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const set = (person: Person, meetingId: string, input: object = {}): Promise<Data> =>
  person.do('setAttendance', { meetingId, partyId: w.zorggroep.id, presence: 'PRESENT', ...input })
const seatOf = async (
  meetingId: string,
  party: { id: string } = w.zorggroep,
  person: Person = w.sanne,
): Promise<Data> => (await page(person, meetingId)).attendance.find((row: Data) => row.party.id === party.id)
const named = ({ id, name }: Person) => ({ id, name })
/** Fatima said to come, and so did Peter; then it starts, and goes to its second item. */
const whileExpected = async (story: (meeting: Data) => Promise<unknown>) => {
  const meeting = await calledMeeting(w)
  await set(w.fatima, meeting.id)
  await set(w.peter, meeting.id, { partyId: w.tiel.id })
  await w.marijke.act('startMeeting', { id: meeting.id })
  await w.marijke.act('goToAgendaItem', { id: meeting.second.id, from: null })
  try {
    await story(meeting)
  } finally {
    await w.marijke.act('closeMeeting', { id: meeting.id })
  }
}
/** The seat was taken so many seconds ago. */
const seatedAgo = (meetingId: string, seconds: number) =>
  past(w, (tx) =>
    tx.db
      .update(attendances)
      .set({ seatedAt: ago(seconds) })
      .where(eq(attendances.meetingId, meetingId)),
  )
const seats = () => [w.regio, w.tiel, w.culemborg, w.zorggroep]
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
const expected = (meetingId: string, parties: { id: string }[], person: Person = w.marijke) =>
  person.act('seatExpected', { meetingId, partyIds: parties.map(({ id }) => id) })

describe('who said to come is not there yet', () => {
  test('[AT17] a no-show is not under the hammer, and does not agree; who says to be there does', () =>
    whileExpected(async ({ id, second }) => {
      const hammer = () => w.marijke.do('hammerItem', { agendaItemId: second.id, text: 'Het jaarplan is vastgesteld.' })
      await refused(w, id, hammer, { code: 'WRONG_STATE' })
      expect(await set(w.peter, id, { partyId: w.tiel.id })).toMatchObject({
        presence: 'PRESENT',
        seatedAt: expect.any(String),
      })
      const { consentRound } = await hammer()
      const said = (party: { id: string }) => consentRound.partyVotes.find((vote: Data) => vote.party.id === party.id)
      expect([said(w.tiel), said(w.zorggroep)]).toMatchObject([
        { choice: 'AGREE', counts: true },
        { choice: null, counts: false },
      ])
      expect(await seatOf(id)).toMatchObject({ presence: 'PRESENT', seatedAt: null })
    }))

  test('[AT13] who said to come and comes forty minutes late came in then', () =>
    whileExpected(async ({ id }) => {
      await begunAgo(w, id, 40 * 60)
      const { arrivedAt, seatedAt } = await set(w.fatima, id)
      expect(arrivedAt).toBe(seatedAt)
      expect(arrivedAt).toEqual(expect.any(String))
    }))

  test('[AT18] who raises a hand sits there, and so does a contact who votes; a party that is answered for does not', () =>
    whileExpected(async ({ id, second }) => {
      expect(await w.joris.act('raiseHand', { meetingId: id })).toMatchObject({
        ...{
          seatedAt: expect.any(String),
          person: named(w.joris),
          replaces: named(w.fatima),
          handRaisedAt: expect.any(String),
        },
      })
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      const round = await w.marijke.do('openConsent', { agendaItemId: second.id, text: 'Doen wij het zo?' })
      const vote = (person: Person, party: { id: string }) =>
        person.act('vote', { consentRoundId: round.id, partyId: party.id, choice: 'AGREE' })
      await vote(w.peter, w.tiel)
      expect((await watch.kind('voted')).changed).toContainEqual(
        expect.objectContaining({ person: named(w.peter), seatedAt: expect.any(String) }),
      )
      await vote(w.marijke, w.culemborg)
      expect(await seatOf(id, w.culemborg)).toMatchObject({ presence: 'UNKNOWN', seatedAt: null })
      await w.marijke.act('closeConsent', { id: round.id })
      await w.sanne.leave()
    }))

  test('[AT18] an answer to what is held open is one from home, and takes no seat', () =>
    whileExpected(async ({ id, second }) => {
      const round = await w.marijke.do('openConsent', { agendaItemId: second.id, text: 'Doen wij het zo?' })
      await w.marijke.act('holdConsentOpen', { id: round.id, until: inDays(2) })
      const { version } = await seatOf(id, w.tiel)
      await w.peter.act('vote', { consentRoundId: round.id, partyId: w.tiel.id, choice: 'AGREE' })
      expect(await seatOf(id, w.tiel)).toMatchObject({ presence: 'PRESENT', seatedAt: null, version })
      await w.marijke.act('closeConsent', { id: round.id })
    }))

  test('[AT18] who may not see what is asked sees that somebody sits there, and not that it was by a vote', () =>
    whileExpected(async ({ id, second }) => {
      await w.marijke.do('editAgendaItem', { id: second.id, version: second.version, distribution: 'SEATED' })
      const round = await w.marijke.do('openConsent', { agendaItemId: second.id, text: 'GEHEIM' })
      const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
      await w.peter.act('vote', { consentRoundId: round.id, partyId: w.tiel.id, choice: 'AGREE' })
      const { changed } = await watch.kind('attendanceSet')
      expect(changed).toMatchObject([{ person: named(w.peter), seatedAt: expect.any(String) }])
      await w.marijke.act('closeConsent', { id: round.id })
      await set(w.marijke, id, { partyId: w.culemborg.id })
      await watch.sees((change) => change.changed.some((row) => row.party?.id === w.culemborg.id))
      expect(watch.seen.map(({ kind }) => kind)).toEqual(['attendanceSet', 'attendanceSet'])
      await w.sanne.leave()
    }))

  test('[AT22] the chair seats everybody in one press, also who did not answer; who is absent by then, or came already, stays as it is', () =>
    whileExpected(async ({ id }) => {
      await begunAgo(w, id, 30 * 60)
      const { arrivedAt } = await set(w.peter, id, { partyId: w.tiel.id })
      await set(w.marijke, id, { partyId: w.culemborg.id, presence: 'ABSENT' })
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      for (const person of [w.fatima, w.sanne])
        await refused(w, id, () => expected(id, [w.zorggroep], person), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => expected(id, [w.lek]), { code: 'NOT_FOUND', field: 'partyIds' })
      await expected(id, [w.zorggroep, w.tiel, w.culemborg, w.regio], w.daan)
      const { changed } = await watch.kind('expectedSeated')
      const seated = changed.filter(({ __typename }) => __typename === 'Attendance')
      const now = { seatedAt: expect.any(String), arrivedAt: null }
      expect(seated).toHaveLength(2)
      expect(seated).toContainEqual(expect.objectContaining({ person: named(w.fatima), ...now }))
      expect(seated).toContainEqual(expect.objectContaining({ presence: 'PRESENT', person: null, ...now }))
      expect([await seatOf(id, w.tiel), await seatOf(id, w.culemborg)]).toMatchObject([
        ...[{ arrivedAt }, { presence: 'ABSENT', seatedAt: null }],
      ])
      const before = await everything(w, id)
      await expected(id, [w.zorggroep, w.regio])
      expect(await everything(w, id)).toEqual(before)
      await w.sanne.leave()
      const called = await calledMeeting(w)
      await refused(w, called.id, () => expected(called.id, [w.tiel]), { code: 'WRONG_STATE' })
    }))

  test('[AT4] [AT22] nobody is named who did not say to come, neither the first contact nor who was only asked; who acts there is', () =>
    whileLive(w, async ({ id, second }) => {
      await w.marijke.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.fatima.id })
      expect(await seatOf(id)).toMatchObject({ presence: 'UNKNOWN', person: named(w.joris) })
      await expected(id, [w.zorggroep])
      const nobody = { presence: 'PRESENT', person: null, replaces: null, earlier: [], seatedAt: expect.any(String) }
      expect(await seatOf(id)).toMatchObject(nobody)
      for (const by of [w.marijke, w.daan])
        expect(await set(by, id, { partyId: w.tiel.id })).toMatchObject({ ...nobody, presence: 'PRESENT' })
      await w.marijke.act('raiseHand', { meetingId: id, partyId: w.regio.id })
      expect(await seatOf(id, w.regio)).toMatchObject(nobody)
      await seatedAgo(id, 3_000)
      // The seat gets a name without a break in it.
      const raised = await w.peter.act('raiseHand', { meetingId: id })
      expect(raised).toMatchObject({ person: named(w.peter), earlier: [], arrivedAt: null })
      const round = await w.marijke.do('openConsent', { agendaItemId: second.id, text: 'Doen wij het zo?' })
      const vote = (person: Person) =>
        person.act('vote', { consentRoundId: round.id, partyId: w.zorggroep.id, choice: 'AGREE' })
      await vote(w.joris)
      expect(await seatOf(id)).toMatchObject({ person: named(w.joris), earlier: [], arrivedAt: null })
      await refused(w, id, () => vote(w.fatima), { code: 'NOT_ALLOWED' })
    }))

  test('[AT24] [AT25] seated by mistake, the seats stand again as before in one press; one of which more was said since stays', () =>
    whileExpected(async ({ id }) => {
      await w.marijke.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.fatima.id })
      const before = await Promise.all(seats().map((party) => seatOf(id, party)))
      await expected(id, seats())
      const taken = await Promise.all(seats().map((party) => seatOf(id, party)))
      expect(taken.map(({ seatedAt }) => seatedAt)).not.toContain(null)
      const back = seats().map((party, at) => ({
        partyId: party.id,
        version: taken[at]!.version,
        isExpected: before[at]!.presence === 'PRESENT',
      }))
      const takeBack = (person: Person) => person.act('unseat', { meetingId: id, seats: back })
      for (const person of [w.fatima, w.sanne]) await refused(w, id, () => takeBack(person), { code: 'NOT_ALLOWED' })
      const unknown = [{ partyId: w.lek.id, version: 1, isExpected: false }]
      await refused(w, id, () => w.marijke.act('unseat', { meetingId: id, seats: unknown }), {
        ...{ code: 'NOT_FOUND', field: 'seats' },
      })
      await w.marijke.act('markDeparture', { meetingId: id, partyId: w.regio.id, at: new Date().toISOString() })
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      await takeBack(w.daan)
      await watch.kind('seatsTakenBack')
      expect(watch.seen).toHaveLength(1)
      const after = await Promise.all(seats().map((party) => seatOf(id, party)))
      const shown = (row: Data) => [row.presence, row.person, row.replaces, row.excused, row.seatedAt, row.leftAt]
      expect(after.slice(1).map(shown)).toEqual(before.slice(1).map(shown))
      expect(after[0]).toMatchObject({ seatedAt: expect.any(String), leftAt: expect.any(String) })
      const now = await everything(w, id)
      await takeBack(w.daan)
      expect(await everything(w, id)).toEqual(now)
      await w.sanne.leave()
    }))

  test('an excuse of one contact says of the other that he comes, not that he is there', () =>
    whileExpected(async ({ id }) => {
      await w.fatima.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.joris.id })
      expect(await seatOf(id)).toMatchObject({
        presence: 'PRESENT',
        person: named(w.fatima),
        seatedAt: null,
        excused: [named(w.joris)],
      })
    }))
})

describe('hands', () => {
  test('[AT15] the first contact who was replaced raises no hand of the party, and lowers none', () =>
    whileExpected(async ({ id }) => {
      await set(w.marijke, id, { personId: w.joris.id })
      await refused(w, id, () => w.fatima.act('raiseHand', { meetingId: id }), { code: 'NOT_ALLOWED' })
      await w.joris.act('raiseHand', { meetingId: id })
      await refused(w, id, () => w.fatima.act('lowerHand', { meetingId: id }), { code: 'NOT_ALLOWED' })
    }))

  test('[AT8] who said not to come raises no hand, also while nobody sits there', () =>
    whileExpected(async ({ id }) => {
      await w.fatima.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.fatima.id })
      await refused(w, id, () => w.fatima.act('raiseHand', { meetingId: id }), { code: 'WRONG_STATE' })
      expect(await w.joris.act('raiseHand', { meetingId: id })).toMatchObject({ seatedAt: expect.any(String) })
    }))
})

describe('who sat there before', () => {
  test('[AT19] the first votes and leaves, the second takes over, then the first comes back: the record names them all', () =>
    whileExpected(async ({ id }) => {
      await begunAgo(w, id, 3600)
      await set(w.fatima, id)
      await w.marijke.act('markArrival', { meetingId: id, partyId: w.zorggroep.id, at: null })
      const leftAt = ago(60)
      await w.fatima.act('markDeparture', { meetingId: id, partyId: w.zorggroep.id, at: leftAt })
      const second = await set(w.joris, id)
      expect(second).toMatchObject({ person: named(w.joris), leftAt: null, arrivedAt: expect.any(String) })
      const fatima = { person: named(w.fatima), replaces: null, arrivedAt: null, leftAt }
      expect(second.earlier).toEqual([fatima])
      await seatedAgo(id, 3000)
      expect((await set(w.fatima, id)).earlier).toEqual([
        fatima,
        { person: named(w.joris), replaces: named(w.fatima), arrivedAt: second.arrivedAt, leftAt: expect.any(String) },
      ])
      expect((await seatOf(id)).earlier).toHaveLength(2)
    }))

  test('[AT19] who sat for ten minutes and leaves the seat empty was there; a seat that was ticked by mistake was not', () =>
    whileExpected(async ({ id }) => {
      await set(w.marijke, id)
      expect(await set(w.marijke, id, { personId: w.joris.id })).toMatchObject({ person: named(w.joris), earlier: [] })
      await seatedAgo(id, 3000)
      await w.joris.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.joris.id })
      expect(await seatOf(id)).toMatchObject({
        presence: 'UNKNOWN',
        seatedAt: null,
        earlier: [{ person: named(w.joris), leftAt: expect.any(String) }],
      })
      await set(w.marijke, id, { partyId: w.tiel.id })
      await seatedAgo(id, 3000)
      expect(await set(w.marijke, id, { partyId: w.tiel.id, presence: 'UNKNOWN' })).toMatchObject({
        seatedAt: null,
        earlier: [],
      })
    }))
})

describe('after the close', () => {
  const reason = 'Fatima was er wel'

  test('[AT20] chair and secretary correct who was there with a reason, a contact does not; once adopted nobody does', async () => {
    const { id } = await closedMeeting(w)
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    for (const [text, code] of [
      [null, 'INVALID'],
      [' ', 'INVALID'],
      ['x'.repeat(501), 'TOO_LONG'],
    ])
      await refused(w, id, () => set(w.daan, id, { reason: text }), { code: code!, field: 'input.reason' })
    await refused(w, id, () => set(w.fatima, id, { reason }), { code: 'NOT_ALLOWED' })
    expect(await set(w.daan, id, { reason: ` ${reason} ` })).toMatchObject({
      person: named(w.fatima),
      seatedAt: expect.any(String),
      reason,
    })
    expect((await watch.kind('attendanceSet')).changed).toMatchObject([{ reason, presence: 'PRESENT' }])
    const of = { meetingId: id, partyId: w.zorggroep.id }
    const { closedAt } = (await w.marijke.ask('query($id: ID!) { meeting(id: $id) { closedAt } }', { id })).data.meeting
    for (const act of ['markArrival', 'markDeparture'] as const) {
      await refused(w, id, () => w.marijke.act(act, { ...of, at: closedAt }), { code: 'INVALID', field: 'reason' })
      await refused(w, id, () => w.fatima.act(act, { ...of, at: closedAt, reason }), { code: 'NOT_ALLOWED' })
    }
    expect(await w.marijke.act('markDeparture', { ...of, at: closedAt, reason: 'Ging weg' })).toMatchObject({
      leftAt: closedAt,
      reason: 'Ging weg',
    })
    expect(await set(w.marijke, id, { personId: w.joris.id, reason })).toMatchObject({
      person: named(w.joris),
      leftAt: closedAt,
      earlier: [],
    })
    await refused(w, id, () => w.marijke.act('excuseContact', { ...of, personId: w.fatima.id }), {
      code: 'WRONG_STATE',
    })
    await w.sanne.leave()
  })

  test('[AT23] who sat there stays, in whose place, when the contacts of the party are others by then', async () => {
    const linge = await w.people.party(w.rivierenland, 'linge', 'Welzijn Linge', 'WELFARE')
    const anna = await w.people.contact('Anna Vos', w.rivierenland, linge, 'FIRST')
    const ben = await w.people.contact('Ben Smit', w.rivierenland, linge, 'SECOND')
    const hall = await w.people.party(w.rivierenland, 'hall', 'Dorpshuis Ophemert', 'WELFARE')
    let meetingId = ''
    await whileExpected(async ({ id }) => {
      meetingId = id
      await set(ben, id, { partyId: linge.id })
      await set(w.marijke, id, { partyId: hall.id })
    })
    const correct = (input: object) => set(w.marijke, meetingId, { partyId: linge.id, reason, ...input })
    const sat = { person: named(ben), replaces: named(anna), reason }
    await w.marijke.act('swapContacts', { partyId: linge.id })
    expect(await correct({ personId: ben.id })).toMatchObject(sat)
    await w.marijke.act('vacateSeat', { partyId: linge.id, position: 'FIRST' })
    expect(await correct({ personId: ben.id })).toMatchObject(sat)
    await refused(w, meetingId, () => correct({ personId: w.peter.id }), { code: 'INVALID', field: 'input.personId' })
    expect(await correct({ personId: anna.id })).toMatchObject({ person: named(anna) })
    await refused(w, meetingId, () => correct({ personId: ben.id }), { code: 'INVALID', field: 'input.personId' })
    await w.people.contact('Cor Bos', w.rivierenland, hall, 'FIRST')
    expect(await correct({ partyId: hall.id })).toMatchObject({ presence: 'PRESENT', person: null })
  })

  test('[AT20] corrected to nobody, the record names nobody who sat there before either', async () => {
    let meetingId = ''
    await whileExpected(async ({ id }) => {
      meetingId = id
      await set(w.fatima, id)
      await w.fatima.act('markDeparture', { meetingId: id, partyId: w.zorggroep.id, at: ago(0) })
      await w.fatima.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.fatima.id })
    })
    expect(await seatOf(meetingId)).toMatchObject({ presence: 'UNKNOWN', earlier: [{ person: named(w.fatima) }] })
    expect(await set(w.marijke, meetingId, { presence: 'UNKNOWN', reason: 'Was de verkeerde' })).toMatchObject({
      earlier: [],
      reason: 'Was de verkeerde',
    })
  })

  test('[GU2] a guest who was forgotten is named with a reason; who was not there is taken off, and stays with the reason', async () => {
    const { id } = await closedMeeting(w)
    const bring = (input: object, person = w.marijke): Promise<Data> =>
      person.do('addGuest', { meetingId: id, name: 'Kees Mulder', ...input })
    await refused(w, id, () => bring({}), { code: 'INVALID', field: 'input.reason' })
    await refused(w, id, () => bring({ reason, partyId: w.zorggroep.id }, w.fatima), { code: 'NOT_ALLOWED' })
    const guest = await bring({ reason: 'Vergeten' })
    expect(guest).toMatchObject({ reason: 'Vergeten', removedAt: null })
    const off = (why?: string) => w.marijke.act('removeGuest', { id: guest.id, reason: why })
    await refused(w, id, () => off(), { code: 'INVALID', field: 'reason' })
    await off('Was er niet')
    expect((await page(w.sanne, id)).guests).toMatchObject([
      { id: guest.id, reason: 'Was er niet', removedAt: expect.any(String) },
    ])
    await refused(w, id, () => off('Nog eens'), { code: 'WRONG_STATE' })
  })
})

describe('what was seen', () => {
  test('[AT21] an answer on a seat that was answered since is a conflict, with the seat as it is now; the same answer is none', async () => {
    const { id } = await calledMeeting(w)
    const { version } = await seatOf(id)
    await set(w.joris, id, { version })
    const stale = {
      code: 'CONFLICT',
      field: 'input.version',
      present: { __typename: 'Attendance', presence: 'PRESENT', version: version + 1 },
    }
    await refused(w, id, () => set(w.fatima, id, { version, presence: 'ABSENT' }), stale)
    const excuse = () =>
      w.fatima.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.joris.id, version })
    await refused(w, id, excuse, { ...stale, field: 'version' })
    expect(await set(w.joris, id, { version })).toMatchObject({ version: version + 1 })
    expect(await set(w.fatima, id)).toMatchObject({ person: named(w.fatima) })
  })

  test('[AT21] what was said on a phone before the start and comes in after it is a conflict: it neither seats nor empties', async () => {
    const { id } = await calledMeeting(w)
    await set(w.fatima, id)
    const { version } = await seatOf(id)
    await w.marijke.act('startMeeting', { id })
    const stale = { code: 'CONFLICT', present: { __typename: 'Attendance', presence: 'PRESENT', version: version + 1 } }
    await refused(w, id, () => set(w.fatima, id, { version }), { ...stale, field: 'input.version' })
    await refused(
      w,
      id,
      () => w.fatima.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.fatima.id, version }),
      stale,
    )
    expect(await seatOf(id)).toMatchObject({ presence: 'PRESENT', seatedAt: null })
    await w.marijke.act('closeMeeting', { id })
  })
})

describe('another day', () => {
  test('[M15] a meeting that moves to another day asks everybody anew, and everybody sees it; another hour asks nobody', async () => {
    const { id } = await calledMeeting(w)
    await set(w.peter, id, { partyId: w.tiel.id })
    await w.fatima.act('excuseContact', { meetingId: id, partyId: w.zorggroep.id, personId: w.joris.id })
    const move = async (startsAt: string, endsAt: string) =>
      w.marijke.do('editMeeting', { id, version: (await page(w.marijke, id)).version, startsAt, endsAt })
    await move('2027-01-14T12:30:00Z', '2027-01-14T15:30:00Z')
    expect([await seatOf(id, w.tiel), await seatOf(id)]).toMatchObject([
      { presence: 'PRESENT' },
      { excused: [named(w.joris)] },
    ])
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    await move('2027-01-21T12:30:00Z', '2027-01-21T15:30:00Z')
    const seats = (await watch.kind('meetingEdited')).changed.filter(({ __typename }) => __typename === 'Attendance')
    expect(seats.map(({ party, presence, person, excused }) => [party.id, presence, person, excused]).sort()).toEqual(
      [w.tiel.id, w.zorggroep.id].map((partyId) => [partyId, 'UNKNOWN', null, []]).sort(),
    )
    expect(
      (await page(w.sanne, id)).attendance.every((row: Data) => row.presence === 'UNKNOWN' && !row.excused.length),
    ).toBe(true)
    await w.sanne.leave()
  })
})
