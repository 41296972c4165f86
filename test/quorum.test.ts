import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { neededOf } from '../server/quorum/rules.ts'
import { calledMeeting, closedMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await w.people.party(w.rivierenland, 'team', 'Herstelteam', 'TEAM')
})
afterAll(() => w.close())

const setQuorum = (quorum: string, person: Person = w.marijke) =>
  person.act('setQuorum', { samenwerkingsverbandId: w.rivierenland.id, quorum })
const culemborgVotes = async (votes: boolean) => {
  const { data } = await w.marijke.ask(
    'query($slug: String!) { samenwerkingsverband(slug: $slug) { parties { id version } } }',
    w.rivierenland,
  )
  const { version } = data.samenwerkingsverband.parties.find(({ id }: Data) => id === w.culemborg.id)
  return w.marijke.do('editParty', { id: w.culemborg.id, version, votes })
}
const quorumOf = async (id: string, person: Person = w.sanne) => (await page(person, id)).quorum

test('the secretary sets a quorum; everybody sees at once how many parties that vote have to be there', async () => {
  await setQuorum('NONE')
  const { id } = await calledMeeting(w)
  const { revision, quorum } = await page(w.sanne, id)
  expect(quorum).toEqual({ rule: 'NONE', voting: 4, needed: null })
  const watch = w.sanne.watch('meetingChanged', id, revision)
  expect(await setQuorum('HALF', w.daan)).toMatchObject({ __typename: 'Samenwerkingsverband', quorum: 'HALF' })
  expect((await watch.kind('quorumSet')).changed).toMatchObject([
    { id, quorum: { rule: 'HALF', voting: 4, needed: 3 } },
  ])
  await w.sanne.leave()
})

test('[QM1] more than half of the parties that vote, or at least two thirds', () => {
  const table = [1, 2, 3, 4, 6, 12, 13]
  expect(table.map((voting) => neededOf('HALF', voting))).toEqual([1, 2, 2, 3, 4, 7, 7])
  expect(table.map((voting) => neededOf('TWO_THIRDS', voting))).toEqual([1, 2, 2, 3, 4, 8, 9])
  fc.assert(
    fc.property(fc.nat(1000), (voting) => {
      expect(neededOf('NONE', voting)).toBeNull()
      const [half, most] = [neededOf('HALF', voting)!, neededOf('TWO_THIRDS', voting)!]
      expect([half * 2 > voting, (half - 1) * 2 <= voting]).toEqual([true, true])
      expect([most * 3 >= voting * 2, (most - 1) * 3 < voting * 2]).toEqual([true, true])
    }),
  )
})

test('[QM2] a meeting that is closed keeps the rule that held; one that is reopened does not', async () => {
  await setQuorum('HALF')
  const { id } = await closedMeeting(w)
  await setQuorum('TWO_THIRDS')
  const called = await calledMeeting(w)
  expect([(await quorumOf(id)).rule, (await quorumOf(called.id)).rule]).toEqual(['HALF', 'TWO_THIRDS'])
  await w.marijke.act('reopenMeeting', { id })
  expect(await quorumOf(id)).toEqual({ rule: 'TWO_THIRDS', voting: 4, needed: 3 })
  await w.marijke.act('closeMeeting', { id })
})

test('[QM2] a meeting that is closed keeps which parties voted; one that is reopened counts those of now, and who looks on sees so', async () => {
  await setQuorum('HALF')
  const { id } = await closedMeeting(w)
  const before = await page(w.sanne, id)
  expect(before.quorum).toEqual({ rule: 'HALF', voting: 4, needed: 3 })
  await culemborgVotes(false)
  const later = await page(w.sanne, id)
  const seats = ({ attendance }: Data) => attendance.map((seat: Data) => [seat.id, seat.votes])
  expect([later.quorum, seats(later)]).toEqual([before.quorum, seats(before)])
  const watch = w.sanne.watch('meetingChanged', id, later.revision)
  await w.marijke.act('reopenMeeting', { id })
  const { changed } = await watch.kind('meetingReopened')
  const seat = before.attendance.find(({ party }: Data) => party.id === w.culemborg.id)
  expect(changed).toContainEqual(expect.objectContaining({ id: seat.id, votes: false }))
  expect(changed.filter(({ __typename }) => __typename === 'Attendance')).toHaveLength(1)
  expect(await quorumOf(id)).toEqual({ rule: 'HALF', voting: 3, needed: 2 })
  await w.marijke.act('closeMeeting', { id })
  await culemborgVotes(true)
  expect(await quorumOf(id)).toEqual({ rule: 'HALF', voting: 3, needed: 2 })
  await w.sanne.leave()
})

test('a party that comes to the table counts, two contacts of one party count once', () =>
  whileLive(w, async ({ id }) => {
    await setQuorum('HALF')
    for (const person of [w.fatima, w.joris])
      await person.do('setAttendance', { meetingId: id, partyId: w.zorggroep.id, presence: 'PRESENT' })
    const { attendance, quorum } = await page(w.sanne, id)
    expect(attendance.filter(({ presence }: { presence: string }) => presence === 'PRESENT')).toHaveLength(1)
    expect(quorum.voting).toBe(4)
    const buren = await w.people.party(w.rivierenland, 'buren', 'Gemeente Buren', 'MUNICIPALITY')
    await w.marijke.do('setAttendance', { meetingId: id, partyId: buren.id, presence: 'PRESENT' })
    expect(await quorumOf(id)).toEqual({ rule: 'HALF', voting: 5, needed: 3 })
  }))

test('a party that votes no more counts no more: who looks at a meeting sees it at once, at the seat and in the quorum', async () => {
  await setQuorum('HALF')
  const { id } = await calledMeeting(w)
  const { revision, quorum } = await page(w.sanne, id)
  const seat = (await page(w.sanne, id)).attendance.find(
    ({ party }: { party: { id: string } }) => party.id === w.culemborg.id,
  )
  const watch = w.sanne.watch('meetingChanged', id, revision)
  await culemborgVotes(false)
  const { changed } = await watch.kind('partyEdited')
  expect(changed).toContainEqual(
    expect.objectContaining({ id, quorum: { ...quorum, voting: quorum.voting - 1, needed: expect.any(Number) } }),
  )
  expect(changed).toContainEqual(
    expect.objectContaining({ id: seat.id, party: expect.objectContaining({ votes: false }) }),
  )
  await culemborgVotes(true)
  await w.sanne.leave()
})

test('only chair and secretary set it; what holds already changes nothing', async () => {
  await setQuorum('HALF')
  for (const person of [w.fatima, w.sanne])
    await refused(w, undefined, () => setQuorum('NONE', person), { code: 'NOT_ALLOWED' })
  await refused(w, undefined, () => setQuorum('NONE', w.vera), { code: 'NOT_FOUND', field: 'samenwerkingsverbandId' })
  const { id } = await calledMeeting(w)
  const before = await everything(w, id)
  expect(await setQuorum('HALF')).toMatchObject({ quorum: 'HALF' })
  expect(await everything(w, id)).toEqual(before)
})
