import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSaid } from '../client/attendance/as-said.ts'
import * as rules from '../server/attendance/rules.ts'
import { newAttendance } from '../server/attendance/table.ts'
import type { MembershipRow } from '../server/auth/table.ts'
import type { MeetingRow } from '../server/meeting/table.ts'
import { parties } from '../server/party/table.ts'
import { atOnce } from './support/at-once.ts'
import { ago, begunAgo, past } from './support/clock.ts'
import { Direct } from './support/histories/direct.ts'
import { calledMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { runs, seed } from './support/runs.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const set = (person: Person, meetingId: string, input: object = {}) =>
  person.do('setAttendance', { meetingId, partyId: w.zorggroep.id, presence: 'PRESENT', ...input })
const excuse = (
  person: Person,
  meetingId: string,
  { of = person, ...args }: { of?: { id: string }; partyId?: string; back?: boolean } = {},
) => person.act('excuseContact', { meetingId, partyId: w.zorggroep.id, personId: of.id, ...args })
const seatOf = async (meetingId: string, partyId = w.zorggroep.id, person: Person = w.sanne) =>
  (await page(person, meetingId)).attendance.find((row: Data) => row.party.id === partyId)
const named = ({ id, name }: Person) => ({ id, name })

describe('a first contact who cannot come', () => {
  test('Fatima excuses herself, Joris is asked in her place and comes; the others see it happen', async () => {
    const { id } = await calledMeeting(w)
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    expect(await excuse(w.fatima, id)).toMatchObject({
      ...{ presence: 'UNKNOWN', person: named(w.joris), replaces: named(w.fatima), excused: [named(w.fatima)] },
    })
    const heard = await watch.kind('contactExcused')
    expect(heard.changed).toMatchObject([{ presence: 'UNKNOWN', person: named(w.joris), replaces: named(w.fatima) }])
    expect(await set(w.joris, id)).toMatchObject({
      presence: 'PRESENT',
      person: named(w.joris),
      replaces: named(w.fatima),
      excused: [named(w.fatima)],
    })
    await watch.sees(({ kind, changed }) => kind === 'attendanceSet' && changed[0].replaces.name === 'Fatima El Amrani')
    await w.sanne.leave()
  })

  test('[AT9] where the second cannot come either, the party is absent; a party that is absent stays so', async () => {
    const { id } = await calledMeeting(w)
    await excuse(w.fatima, id)
    expect(await excuse(w.joris, id)).toMatchObject({
      presence: 'ABSENT',
      person: null,
      replaces: null,
      excused: [named(w.fatima), named(w.joris)],
    })
    const other = await calledMeeting(w)
    await set(w.fatima, other.id, { presence: 'ABSENT' })
    expect(await excuse(w.fatima, other.id)).toMatchObject({
      presence: 'ABSENT',
      person: null,
      excused: [named(w.fatima)],
    })
    const alone = await calledMeeting(w)
    expect(await excuse(w.peter, alone.id, { partyId: w.tiel.id })).toMatchObject({
      presence: 'ABSENT',
      excused: [named(w.peter)],
    })
  })

  test('[AT9] where the second excuses the first is still asked, and who sits already stays', async () => {
    const { id } = await calledMeeting(w)
    expect(await excuse(w.joris, id)).toMatchObject({
      presence: 'UNKNOWN',
      person: null,
      replaces: null,
      excused: [named(w.joris)],
    })
    expect(await set(w.fatima, id)).toMatchObject({ presence: 'PRESENT', person: named(w.fatima), replaces: null })
    const other = await calledMeeting(w)
    await set(w.joris, other.id)
    expect(await excuse(w.fatima, other.id)).toMatchObject({
      presence: 'PRESENT',
      person: named(w.joris),
      replaces: named(w.fatima),
    })
    expect(await excuse(w.joris, other.id)).toMatchObject({ presence: 'ABSENT', person: null, replaces: null })
  })

  test('[AT10] a contact who can come after all is asked again; one who sits by then stays', async () => {
    const { id } = await calledMeeting(w)
    await excuse(w.fatima, id)
    expect(await excuse(w.fatima, id, { back: true })).toMatchObject({
      presence: 'UNKNOWN',
      person: null,
      replaces: null,
      excused: [],
    })
    await excuse(w.fatima, id)
    await excuse(w.joris, id)
    expect(await excuse(w.joris, id, { back: true })).toMatchObject({
      presence: 'UNKNOWN',
      person: named(w.joris),
      replaces: named(w.fatima),
    })
    await set(w.joris, id)
    expect(await excuse(w.fatima, id, { back: true })).toMatchObject({
      presence: 'PRESENT',
      person: named(w.joris),
      excused: [],
    })
    await set(w.marijke, id, { presence: 'ABSENT' })
    expect(await excuse(w.fatima, id, { back: true })).toMatchObject({ presence: 'ABSENT', excused: [] })
  })

  test('[AT11] a contact who comes has not excused; a seat that is asked anew asks everybody where all had excused', async () => {
    const { id } = await calledMeeting(w)
    await excuse(w.fatima, id)
    expect(await set(w.fatima, id)).toMatchObject({
      presence: 'PRESENT',
      person: named(w.fatima),
      replaces: null,
      excused: [],
    })
    await excuse(w.fatima, id)
    await set(w.joris, id)
    expect(await set(w.marijke, id, { presence: 'UNKNOWN' })).toMatchObject({
      presence: 'UNKNOWN',
      person: named(w.joris),
      excused: [named(w.fatima)],
    })
    await excuse(w.joris, id)
    expect(await set(w.marijke, id, { presence: 'UNKNOWN' })).toMatchObject({
      presence: 'UNKNOWN',
      person: null,
      replaces: null,
      excused: [],
    })
  })

  test('[AT12] anybody but the first contact who sits replaces the first; where there is none nobody is replaced', async () => {
    const { id } = await calledMeeting(w)
    expect(await set(w.joris, id)).toMatchObject({ person: named(w.joris), replaces: named(w.fatima), excused: [] })
    expect(await set(w.fatima, id)).toMatchObject({ person: named(w.fatima), replaces: null })
    const { people, rivierenland } = w
    const team = await people.party(rivierenland, 'team', 'Herstelteam', 'TEAM')
    const mila = await people.contact('Mila Jansen', rivierenland, team, 'SECOND')
    const partyId = team.id
    expect(await set(mila, id, { partyId })).toMatchObject({ presence: 'PRESENT', person: named(mila), replaces: null })
    const noor = await people.contact('Noor Smit', rivierenland, team, 'FIRST')
    expect(await excuse(noor, id, { partyId })).toMatchObject({
      presence: 'PRESENT',
      person: named(mila),
      replaces: named(noor),
    })
    for (const one of [mila, noor]) await one.leave()
  })

  test('[AT4] the chair who ticks the seat without a name seats the party: nobody who was only asked in the place', () =>
    whileLive(w, async ({ id }) => {
      await excuse(w.daan, id, { of: w.fatima })
      expect(await set(w.marijke, id)).toMatchObject({
        presence: 'PRESENT',
        person: null,
        replaces: null,
        excused: [named(w.fatima)],
      })
      expect(await excuse(w.daan, id, { of: w.joris })).toMatchObject({ presence: 'ABSENT', person: null })
      // The party is there all the same: one of them came.
      expect(await set(w.marijke, id)).toMatchObject({ presence: 'PRESENT', person: null, excused: [] })
    }))

  test('a contact excuses for the own party, chair and secretary for all, a reader for nobody', async () => {
    const { id } = await calledMeeting(w)
    expect(await excuse(w.joris, id, { of: w.fatima })).toMatchObject({ person: named(w.joris) })
    await refused(w, id, () => excuse(w.peter, id, { of: w.fatima }), { code: 'NOT_ALLOWED' })
    await refused(w, id, () => excuse(w.sanne, id, { of: w.peter, partyId: w.tiel.id }), { code: 'NOT_ALLOWED' })
    for (const of of [w.peter, w.marijke, { id: '' }])
      await refused(w, id, () => excuse(w.marijke, id, { of }), { code: 'INVALID', field: 'personId' })
    await refused(w, id, () => excuse(w.marijke, id, { of: w.fatima, partyId: w.lek.id }), {
      code: 'NOT_FOUND',
      field: 'partyId',
    })
    const draft = await draftMeeting(w)
    await refused(w, draft.id, () => excuse(w.fatima, draft.id), { code: 'WRONG_STATE' })
  })

  test('saying it twice, or taking back what was never said, changes nothing', async () => {
    const { id } = await calledMeeting(w)
    expect(await excuse(w.fatima, id, { back: true })).toMatchObject({ presence: 'UNKNOWN', excused: [] })
    const said = await excuse(w.fatima, id)
    const before = await everything(w, id)
    expect(await excuse(w.fatima, id)).toEqual(said)
    expect(await excuse(w.joris, id, { back: true })).toEqual(said)
    expect(await everything(w, id)).toEqual(before)
  })
})

describe('first and second contact at once', () => {
  test('both say to come: the party counts once, and who was last sits', async () => {
    const { id } = await calledMeeting(w)
    await atOnce(w, [() => set(w.fatima, id), () => set(w.joris, id)])
    const rows = (await page(w.sanne, id)).attendance.filter((row: Data) => row.party.id === w.zorggroep.id)
    expect(rows).toHaveLength(1)
    expect(rows[0].presence).toBe('PRESENT')
    expect(rows[0].replaces).toEqual(rows[0].person.id === w.joris.id ? named(w.fatima) : null)
  })

  test('both excuse themselves: the party is absent, and no excuse is lost', async () => {
    const { id } = await calledMeeting(w)
    await atOnce(w, [() => excuse(w.fatima, id), () => excuse(w.joris, id)])
    expect(await seatOf(id)).toMatchObject({
      presence: 'ABSENT',
      person: null,
      excused: [named(w.fatima), named(w.joris)],
    })
  })

  test('one comes while the other excuses: who comes sits', async () => {
    const { id } = await calledMeeting(w)
    await atOnce(w, [() => excuse(w.fatima, id), () => set(w.joris, id)])
    expect(await seatOf(id)).toMatchObject({
      presence: 'PRESENT',
      person: named(w.joris),
      replaces: named(w.fatima),
      excused: [named(w.fatima)],
    })
  })
})

describe('late and early', () => {
  const arrive = (person: Person, meetingId: string, at: string | null, partyId = w.zorggroep.id) =>
    person.act('markArrival', { meetingId, partyId, at })
  const depart = (person: Person, meetingId: string, at: string | null, partyId = w.zorggroep.id) =>
    person.act('markDeparture', { meetingId, partyId, at })

  test('[AT13] a seat taken more than ten minutes after the start marks the arrival; a contact who was there keeps the marks', () =>
    whileLive(w, async ({ id }) => {
      expect(await set(w.fatima, id)).toMatchObject({ presence: 'PRESENT', arrivedAt: null })
      await begunAgo(w, id, 30 * 60)
      const came = await set(w.peter, id, { partyId: w.tiel.id })
      expect(came.arrivedAt).toEqual(expect.any(String))
      expect(await set(w.joris, id)).toMatchObject({ person: named(w.joris), arrivedAt: null })
      expect(await set(w.marijke, id, { partyId: w.tiel.id, presence: 'UNKNOWN' })).toMatchObject({
        arrivedAt: null,
        leftAt: null,
      })
      await begunAgo(w, id, 9 * 60)
      expect(await set(w.peter, id, { partyId: w.tiel.id })).toMatchObject({ presence: 'PRESENT', arrivedAt: null })
    }))

  test('Peter leaves early: his hand goes down, he raises none, everybody sees it, and he can come back', () =>
    whileLive(w, async ({ id }) => {
      await begunAgo(w, id, 3600)
      await set(w.peter, id, { partyId: w.tiel.id })
      await arrive(w.marijke, id, null, w.tiel.id)
      await w.peter.act('raiseHand', { meetingId: id })
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      const at = ago(60)
      expect(await depart(w.peter, id, at, w.tiel.id)).toMatchObject({
        presence: 'PRESENT',
        person: named(w.peter),
        leftAt: at,
        handRaisedAt: null,
      })
      expect((await watch.kind('departureMarked')).changed).toMatchObject([{ leftAt: at, handRaisedAt: null }])
      await refused(w, id, () => w.peter.act('raiseHand', { meetingId: id }), { code: 'WRONG_STATE' })
      expect(await depart(w.marijke, id, null, w.tiel.id)).toMatchObject({ leftAt: null })
      await depart(w.peter, id, at, w.tiel.id)
      expect(await set(w.peter, id, { partyId: w.tiel.id })).toMatchObject({ presence: 'PRESENT', leftAt: null })
      await w.sanne.leave()
    }))

  test('[AT14] a seat that is taken came and left between the start and now, in that order', () =>
    whileLive(w, async ({ id }) => {
      await refused(w, id, () => arrive(w.fatima, id, ago(0)), { code: 'WRONG_STATE' })
      await refused(w, id, () => depart(w.fatima, id, null), { code: 'WRONG_STATE' })
      await begunAgo(w, id, 3600)
      await set(w.fatima, id)
      const wrong = { code: 'INVALID', field: 'at' }
      for (const at of [ago(3700), ago(-70)])
        for (const act of [arrive, depart]) await refused(w, id, () => act(w.fatima, id, at), wrong)
      expect(await arrive(w.fatima, id, ago(1800))).toMatchObject({ arrivedAt: expect.any(String) })
      await refused(w, id, () => depart(w.fatima, id, ago(1900)), wrong)
      expect(await depart(w.fatima, id, ago(-30))).toMatchObject({ leftAt: expect.any(String) })
      expect(await depart(w.fatima, id, ago(900))).toMatchObject({ leftAt: expect.any(String) })
      await refused(w, id, () => arrive(w.fatima, id, ago(800)), wrong)
      const before = await everything(w, id)
      expect(
        await depart(w.fatima, id, before.meeting.attendance.find((row: Data) => row.leftAt).leftAt),
      ).toMatchObject({ presence: 'PRESENT' })
      expect(await everything(w, id)).toEqual(before)
    }))

  test('[AT5] late arrivals and early departures are marked in a live meeting, for the own party or by chair and secretary', async () => {
    const called = await calledMeeting(w)
    await set(w.fatima, called.id)
    await refused(w, called.id, () => arrive(w.fatima, called.id, null), { code: 'WRONG_STATE' })
    await whileLive(w, async ({ id }) => {
      await set(w.fatima, id)
      for (const person of [w.peter, w.sanne])
        await refused(w, id, () => depart(person, id, ago(0)), { code: 'NOT_ALLOWED' })
      for (const person of [w.joris, w.daan]) expect(await depart(person, id, null)).toMatchObject({ leftAt: null })
    })
  })
})

describe('the parties of the day', () => {
  test('[AT16] a party that joined has a row when the meeting is called and when it starts; one that left before the day has none', async () => {
    const { people, rivierenland, marijke } = w
    const leaving = await people.party(rivierenland, 'leaving', 'Stichting Weg', 'WELFARE')
    const { id } = await draftMeeting(w)
    const early = await people.party(rivierenland, 'early', 'Stichting Vroeg', 'WELFARE')
    expect([await seatOf(id, leaving.id, marijke), await seatOf(id, early.id, marijke)]).toEqual([
      expect.anything(),
      undefined,
    ])
    await marijke.act('callMeeting', { id })
    expect(await seatOf(id, early.id)).toMatchObject({ presence: 'UNKNOWN' })
    await marijke.do('setAttendance', { meetingId: id, partyId: leaving.id, presence: 'ABSENT' })
    const late = await people.party(rivierenland, 'late', 'Stichting Laat', 'WELFARE')
    await endedOn(leaving.id, '2027-01-13')
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    await marijke.act('startMeeting', { id })
    const { changed, removed } = await watch.kind('meetingStarted')
    expect(changed).toContainEqual(
      expect.objectContaining({ party: expect.objectContaining({ id: late.id }), presence: 'UNKNOWN' }),
    )
    expect(removed).toMatchObject([{ typename: 'Attendance' }])
    expect([await seatOf(id, late.id), await seatOf(id, leaving.id)]).toEqual([expect.anything(), undefined])
    await marijke.act('closeMeeting', { id })
    await w.sanne.leave()
    for (const party of [early, late]) await endedOn(party.id, '2026-01-01')
  })

  const endedOn = (id: string, untilOn: string) =>
    past(w, (tx) => tx.db.update(parties).set({ untilOn }).where(eq(parties.id, id)))
})

test('[AT15] chair and secretary speak for every seat; else who sits there in the meeting; while nobody does, and outside it, any contact of the party', () => {
  const seat = newAttendance(
    { id: 'overleg', samenwerkingsverbandId: 'sv', seenBy: 'MEMBERS' } as MeetingRow,
    'zorggroep',
  )
  const member = (role: MembershipRow['role'], personId: string, partyId = 'zorggroep') =>
    ({ role, personId, partyId }) as MembershipRow
  const [fatima, joris] = [member('CONTACT', 'fatima'), member('CONTACT', 'joris')]
  const seatedAt = '2027-01-14T08:30:00.000Z'
  const taken = { ...seat, presence: 'PRESENT', personId: 'joris', replacesId: 'fatima', seatedAt } as const
  const allowed = (row: typeof seat, state: MeetingRow['state'] = 'LIVE') =>
    Object.entries({
      ...{ fatima, joris, chair: member('CHAIR', 'marijke', 'regio'), secretary: member('SECRETARY', 'daan', 'regio') },
      ...{ peter: member('CONTACT', 'peter', 'tiel'), reader: member('READER', 'sanne') },
    })
      .filter(([, membership]) => rules.maySpeakFor(membership, row, { state } as MeetingRow) === null)
      .map(([name]) => name)
  expect(allowed(seat)).toEqual(['fatima', 'joris', 'chair', 'secretary'])
  expect(allowed(taken)).toEqual(['joris', 'chair', 'secretary'])
  // Asked is not there, and who only said to come is not either.
  expect(allowed({ ...taken, seatedAt: null, presence: 'UNKNOWN' })).toEqual(['fatima', 'joris', 'chair', 'secretary'])
  expect(allowed({ ...taken, seatedAt: null })).toEqual(['fatima', 'joris', 'chair', 'secretary'])
  expect(allowed(taken, 'CLOSED')).toEqual(['fatima', 'joris', 'chair', 'secretary'])
  expect(allowed({ ...taken, leftAt: '2027-01-14T09:00:00.000Z' })).toEqual(['fatima', 'joris', 'chair', 'secretary'])
})

const step = fc.record({
  what: fc.constantFrom('come', 'away', 'unknown', 'excuse', 'back', 'arrive', 'leave', 'raise'),
  by: fc.constantFrom('fatima', 'joris', 'marijke'),
  who: fc.constantFrom('fatima', 'joris'),
})

test(
  'in whatever order first, second and chair answer, the seat makes sense',
  async () => {
    const direct = new Direct(w)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) =>
        whileLive(w, async ({ id }) => {
          for (const { what, by, who } of steps) {
            const seat = { meetingId: id, partyId: w.zorggroep.id }
            const act = (name: Parameters<Direct['act']>[1], variables: object) =>
              direct.act(w[by], name, { ...variables })
            const attendance = (presence: string, personId?: string) =>
              act('setAttendance', { input: { ...seat, presence, personId } })
            if (what === 'come') await attendance('PRESENT', by === 'marijke' ? undefined : w[who].id)
            if (what === 'away') await attendance('ABSENT')
            if (what === 'unknown') expect(await attendance('UNKNOWN')).toMatchObject({ presence: 'UNKNOWN' })
            if (what === 'excuse') await act('excuseContact', { ...seat, personId: w[who].id })
            if (what === 'back') await act('excuseContact', { ...seat, personId: w[who].id, back: true })
            if (what === 'arrive' || what === 'leave')
              await act(what === 'leave' ? 'markDeparture' : 'markArrival', { ...seat, at: new Date().toISOString() })
            if (what === 'raise') await act('raiseHand', seat)
            makesSense(await seatOf(id))
          }
        }),
      ),
      { numRuns: runs(40, 1000), seed },
    )
  },
  patience(runs(60_000, 3_600_000)),
)

const makesSense = (row: Data) => {
  const excused = row.excused.map(({ id }: Data) => id)
  const contacts = [w.fatima.id, w.joris.id]
  expect([...contacts, undefined]).toContain(row.person?.id)
  expect(row.replaces?.id ?? null).toBe(row.person?.id === w.joris.id ? w.fatima.id : null)
  if (row.presence === 'PRESENT') expect(excused).not.toContain(row.person?.id)
  else expect(row).toMatchObject({ seatedAt: null, arrivedAt: null, leftAt: null })
  if (row.arrivedAt || row.leftAt || row.handRaisedAt) expect(row.seatedAt).not.toBeNull()
  if (row.presence === 'ABSENT') expect(row).toMatchObject({ person: null, handRaisedAt: null })
  if (row.presence === 'UNKNOWN') expect(row.person?.id ?? null).toBe(excused.includes(w.fatima.id) ? w.joris.id : null)
  if (excused.length === contacts.length) expect(row.presence).toBe('ABSENT')
  if (row.leftAt) expect(row.handRaisedAt).toBeNull()
  if (row.leftAt && row.arrivedAt) expect(row.arrivedAt <= row.leftAt).toBe(true)
}

/** An answer that waits on this machine. */
const said = fc.oneof(
  fc.record({
    name: fc.constant('setAttendance' as const),
    presence: fc.constantFrom('PRESENT' as const, 'ABSENT' as const, 'UNKNOWN' as const),
    personId: fc.constantFrom('een', 'twee', null),
  }),
  fc.record({
    name: fc.constant('excuseContact' as const),
    personId: fc.constantFrom('een', 'twee'),
    back: fc.boolean(),
  }),
)
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never

test('an act that waits to be sent is shown as the server will take it', () => {
  const [een, twee] = ['een', 'twee'].map((id) => ({ id, name: id }))
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), fc.boolean(), fc.boolean(), (answers, hasFirst, hasSecond) => {
      const party = { seat: { first: hasFirst ? een : null, second: hasSecond ? twee : null } }
      const contacts = [
        hasSecond && { position: 'SECOND', person: twee! },
        hasFirst && { position: 'FIRST', person: een! },
      ].filter((one) => one !== false)
      const known = answers.filter(
        ({ personId }) => personId === null || contacts.some(({ person }) => person.id === personId),
      )
      let shown = { presence: 'UNKNOWN' as const, person: null, replaces: null, excused: [], party } as Parameters<
        typeof asSaid
      >[0]
      let there = {
        seat: { presence: 'UNKNOWN', personId: null, replacesId: null } as rules.Seated,
        excused: [] as string[],
      }
      for (const answer of known) {
        const variables =
          answer.name === 'setAttendance'
            ? { input: { ...answer, personId: answer.presence === 'PRESENT' ? answer.personId : null } }
            : answer
        shown = asSaid(shown, { ...answer, id: '', seq: 1, document: '', createdAt: 0, attempted: false, variables })
        there = take(there, answer, contacts)
        expect([
          shown.presence,
          shown.person?.id ?? null,
          shown.replaces?.id ?? null,
          shown.excused.map(({ id }) => id).sort(),
        ]).toEqual([...[there.seat.presence, there.seat.personId, there.seat.replacesId], [...there.excused].sort()])
      }
    }),
    { seed },
  )
})

/** As the commands do it. */
const take = (
  { seat, excused }: { seat: rules.Seated; excused: string[] },
  answer: Said,
  contacts: Parameters<typeof rules.seatedAgain>[1],
): { seat: rules.Seated; excused: string[] } => {
  if (answer.name === 'setAttendance') {
    const input = {
      ...answer,
      personId: answer.presence === 'PRESENT' ? answer.personId : null,
      meetingId: '',
      partyId: '',
    }
    const still = rules.stillExcused(input, contacts, excused)
    const sits = rules.seated(input, seat, { state: 'CALLED' } as MeetingRow, contacts, still, null)
    return { seat: sits, excused: rules.excusedBeside(sits, contacts, still) }
  }
  const others = excused.filter((id) => id !== answer.personId)
  if (!answer.back)
    return {
      seat: rules.seatedWithout(seat, contacts, [...others, answer.personId]),
      excused: [...others, answer.personId],
    }
  return { seat: excused.includes(answer.personId) ? rules.seatedAgain(seat, contacts, others) : seat, excused: others }
}
