import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledMeeting, closedMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const set = (meetingId: string, input: object = {}, person: Person = w.fatima) =>
  person.do('setAttendance', { meetingId, partyId: w.zorggroep.id, presence: 'PRESENT', ...input })
const rowOf = async (meetingId: string, partyId: string, person: Person = w.sanne) =>
  (await page(person, meetingId)).attendance.find((row: Data) => row.party.id === partyId)

test('a contact says to come, then sends apologies; the others see it at once', async () => {
  const { id } = await calledMeeting(w)
  const { revision } = await page(w.sanne, id)
  const watch = w.sanne.watch('meetingChanged', id, revision)
  expect(await set(id)).toMatchObject({
    presence: 'PRESENT',
    party: { id: w.zorggroep.id },
    person: { id: w.fatima.id, name: 'Fatima El Amrani' },
  })
  await watch.sees((change) =>
    change.changed.some((row) => row.presence === 'PRESENT' && row.person.name === 'Fatima El Amrani'),
  )
  expect(await set(id, { presence: 'ABSENT' })).toMatchObject({ presence: 'ABSENT', person: null })
  await watch.sees(
    (change) => change.kind === 'attendanceSet' && change.changed.some((row) => row.presence === 'ABSENT'),
  )
  expect(await set(id, { presence: 'UNKNOWN' })).toMatchObject({ presence: 'UNKNOWN', person: null })
  expect(await rowOf(id, w.zorggroep.id)).toMatchObject({ presence: 'UNKNOWN', person: null })
})

test('the same answer again changes nothing', async () => {
  const { id } = await calledMeeting(w)
  const first = await set(id)
  const before = await everything(w, id)
  expect(await set(id)).toEqual(first)
  expect(await everything(w, id)).toEqual(before)
})

test('a party that came in after the meeting was planned has a row when somebody answers for it', async () => {
  const { id } = await calledMeeting(w)
  const buren = await w.people.party(w.rivierenland, 'buren', 'Gemeente Buren', 'MUNICIPALITY')
  expect(await rowOf(id, buren.id)).toBeUndefined()
  const { revision } = await page(w.sanne, id)
  const watch = w.sanne.watch('meetingChanged', id, revision)
  const row = await set(id, { partyId: buren.id }, w.marijke)
  expect(row).toMatchObject({ presence: 'PRESENT', party: { id: buren.id }, person: null })
  const heard = await watch.kind('attendanceSet')
  expect(heard.changed.find((thing) => thing.__typename === 'Meeting').attendance).toContainEqual({ id: row.id })
  expect(await rowOf(id, buren.id)).toMatchObject({ id: row.id })
})

test('[AT1] a contact answers for the own party; chair and secretary for all; a reader for nobody', async () => {
  const { id } = await calledMeeting(w)
  for (const person of [w.joris, w.fatima, w.marijke, w.daan])
    expect(await set(id, {}, person)).toMatchObject({ presence: 'PRESENT' })
  await refused(w, id, () => set(id, { presence: 'ABSENT' }, w.peter), { code: 'NOT_ALLOWED' })
  await refused(w, id, () => set(id, { partyId: w.tiel.id }, w.fatima), { code: 'NOT_ALLOWED' })
  await refused(w, id, () => set(id, { partyId: w.tiel.id }, w.sanne), { code: 'NOT_ALLOWED' })
})

test('[AT2] presence is set while the meeting is called or live', async () => {
  const cancelled = await calledMeeting(w)
  await w.marijke.act('cancelMeeting', { id: cancelled.id })
  for (const { id } of [await draftMeeting(w), cancelled])
    for (const person of [w.fatima, w.marijke]) await refused(w, id, () => set(id, {}, person), { code: 'WRONG_STATE' })
  await whileLive(w, async ({ id }) => {
    expect(await set(id, {}, w.fatima)).toMatchObject({ presence: 'PRESENT' })
    expect(await set(id, { presence: 'ABSENT' }, w.marijke)).toMatchObject({ presence: 'ABSENT' })
  })
})

test('[AT3] who sits is a contact of that party, and nobody sits who is not there', async () => {
  const { id } = await calledMeeting(w)
  for (const personId of [w.peter.id, w.marijke.id, w.vera.id, w.marijke.newId(), ''])
    await refused(w, id, () => set(id, { personId }), { code: 'INVALID', field: 'input.personId' })
  for (const presence of ['ABSENT', 'UNKNOWN'])
    await refused(w, id, () => set(id, { presence, personId: w.joris.id }), {
      code: 'INVALID',
      field: 'input.personId',
    })
  expect(await set(id, { personId: w.joris.id })).toMatchObject({ person: { id: w.joris.id } })
})

test('[AT4] who comes is who was named, else the contact who says so, else the first contact', async () => {
  const { id } = await calledMeeting(w)
  expect(await set(id, { personId: w.joris.id }, w.fatima)).toMatchObject({ person: { id: w.joris.id } })
  expect(await set(id, {}, w.fatima)).toMatchObject({ person: { id: w.fatima.id } })
  expect(await set(id, {}, w.joris)).toMatchObject({ person: { id: w.joris.id } })
  expect(await set(id, { personId: null }, w.marijke)).toMatchObject({ person: { id: w.fatima.id } })
  expect(await set(id, { partyId: w.culemborg.id }, w.marijke)).toMatchObject({ presence: 'PRESENT', person: null })
})

test('a party or a meeting that is not there is refused', async () => {
  const { id } = await calledMeeting(w)
  for (const partyId of [w.lek.id, w.marijke.newId(), id])
    await refused(w, id, () => set(id, { partyId }, w.marijke), { code: 'NOT_FOUND', field: 'input.partyId' })
  for (const meetingId of [w.tiel.id, w.marijke.newId()])
    await refused(w, id, () => set(meetingId, {}, w.marijke), { code: 'NOT_FOUND', field: 'input.meetingId' })
})

const hands = (meetingId: string) => ({
  up: (person: Person, partyId?: string) => person.act('raiseHand', { meetingId, partyId }),
  down: (person: Person, partyId?: string) => person.act('lowerHand', { meetingId, partyId }),
  floor: (partyId: string, person: Person = w.marijke) => person.act('giveFloor', { meetingId, partyId }),
})

test('a contact raises a hand, the chair gives the floor, and everybody sees both', () =>
  whileLive(w, async ({ id, second }) => {
    const hand = hands(id)
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    const raised = await hand.up(w.fatima)
    expect(raised).toMatchObject({ party: { id: w.zorggroep.id }, handRaisedAt: expect.any(String), spokeAt: null })
    expect((await watch.kind('handRaised')).changed).toContainEqual(
      expect.objectContaining({ id: raised.id, handRaisedAt: raised.handRaisedAt }),
    )
    expect(await hand.floor(w.zorggroep.id)).toMatchObject({ handRaisedAt: null, spokeAt: { id: second.id } })
    expect((await watch.kind('floorGiven')).changed).toContainEqual(
      expect.objectContaining({ id: raised.id, spokeAt: { id: second.id } }),
    )
    await w.sanne.leave()
  }))

test('a hand that is up keeps its place; one that is down stays down', () =>
  whileLive(w, async ({ id }) => {
    const hand = hands(id)
    const raised = await hand.up(w.peter)
    const before = await everything(w, id)
    expect(await hand.up(w.peter)).toEqual(raised)
    expect(await everything(w, id)).toEqual(before)
    expect(await hand.down(w.peter)).toMatchObject({ handRaisedAt: null })
    const after = await everything(w, id)
    expect(await hand.down(w.peter)).toMatchObject({ handRaisedAt: null })
    expect(await everything(w, id)).toEqual(after)
  }))

test('a contact raises the own hand only; chair and secretary those of all; a reader none', () =>
  whileLive(w, async ({ id }) => {
    const hand = hands(id)
    expect(await hand.up(w.joris, w.zorggroep.id)).toMatchObject({ party: { id: w.zorggroep.id } })
    expect(await hand.up(w.daan, w.tiel.id)).toMatchObject({ party: { id: w.tiel.id } })
    await refused(w, id, () => hand.up(w.fatima, w.tiel.id), { code: 'NOT_ALLOWED' })
    await refused(w, id, () => hand.down(w.peter, w.zorggroep.id), { code: 'NOT_ALLOWED' })
    await refused(w, id, () => hand.up(w.sanne), { code: 'NOT_ALLOWED' })
    await refused(w, id, () => hand.floor(w.tiel.id, w.peter), { code: 'NOT_ALLOWED' })
    for (const partyId of [w.lek.id, id, ''])
      await refused(w, id, () => hand.up(w.marijke, partyId), { code: 'NOT_FOUND', field: 'partyId' })
  }))

test('[AT5] hands go up and down in a live meeting only, and are down when it closes', async () => {
  for (const { id } of [await draftMeeting(w), await calledMeeting(w), await closedMeeting(w)])
    for (const act of [
      () => hands(id).up(w.fatima),
      () => hands(id).down(w.fatima),
      () => hands(id).floor(w.zorggroep.id),
    ])
      await refused(w, id, act, { code: 'WRONG_STATE' })
  let closed = ''
  await whileLive(w, async ({ id }) => {
    closed = id
    await hands(id).up(w.fatima)
  })
  expect(await rowOf(closed, w.zorggroep.id)).toMatchObject({ handRaisedAt: null })
})

test('[AT6] the floor goes to a hand that is up', () =>
  whileLive(w, async ({ id }) => {
    await refused(w, id, () => hands(id).floor(w.zorggroep.id), { code: 'WRONG_STATE' })
    await hands(id).up(w.fatima)
    await hands(id).floor(w.zorggroep.id)
    await refused(w, id, () => hands(id).floor(w.zorggroep.id), { code: 'WRONG_STATE' })
  }))

test('[AT7] who leaves has no hand up', () =>
  whileLive(w, async ({ id }) => {
    await hands(id).up(w.fatima)
    expect(await set(id, { presence: 'ABSENT' })).toMatchObject({ presence: 'ABSENT', handRaisedAt: null })
  }))

test('[AT8] who is not there raises no hand', () =>
  whileLive(w, async ({ id }) => {
    await set(id, { presence: 'ABSENT' })
    await refused(w, id, () => hands(id).up(w.fatima), { code: 'WRONG_STATE' })
    await set(id, {}, w.joris)
    expect(await hands(id).up(w.joris)).toMatchObject({ handRaisedAt: expect.any(String) })
  }))

test('an item that is hidden or shown later takes along who had the floor at it', () =>
  whileLive(w, async ({ id, second }) => {
    await hands(id).up(w.fatima)
    await hands(id).floor(w.zorggroep.id)
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    const seat = (spokeAt: object | null) =>
      watch.sees(({ changed }) =>
        changed.some(
          (row) => row.party?.id === w.zorggroep.id && JSON.stringify(row.spokeAt) === JSON.stringify(spokeAt),
        ),
      )
    const { version } = await w.marijke.do('editAgendaItem', {
      id: second.id,
      version: second.version,
      distribution: 'SEATED',
    })
    await seat(null)
    await w.marijke.do('editAgendaItem', { id: second.id, version, distribution: 'MEMBERS' })
    await seat({ id: second.id })
    await w.sanne.leave()
  }))

test('where a reader may not see the item, nothing tells who had the floor at it', () =>
  whileLive(w, async ({ id, third }) => {
    await w.marijke.do('editAgendaItem', { id: third.id, version: third.version, distribution: 'SEATED' })
    await w.marijke.act('goToAgendaItem', { id: third.id })
    await hands(id).up(w.fatima)
    await hands(id).floor(w.zorggroep.id)
    expect(await rowOf(id, w.zorggroep.id, w.peter)).toMatchObject({ spokeAt: { id: third.id } })
    expect(await rowOf(id, w.zorggroep.id, w.sanne)).toMatchObject({ spokeAt: null })
  }))
