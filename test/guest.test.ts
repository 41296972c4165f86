import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledMeeting, closedMeeting, draftMeeting, page } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const bring = (person: Person, meetingId: string, input: object = {}) =>
  person.do('addGuest', { meetingId, partyId: w.zorggroep.id, name: 'Kees Mulder', ...input })
const guestsOf = async (meetingId: string, person: Person = w.sanne): Promise<Data[]> =>
  (await page(person, meetingId)).guests

test('Fatima brings a guest; everybody sees who comes along, and she takes the guest off again', async () => {
  const { id } = await calledMeeting(w)
  const { revision } = await page(w.sanne, id)
  const watch = w.sanne.watch('meetingChanged', id, revision)
  const guest = await bring(w.fatima, id, { name: ' Kees Mulder ', function: 'GGD Gelderland' })
  expect(guest).toMatchObject({
    name: 'Kees Mulder',
    function: 'GGD Gelderland',
    broughtBy: { id: w.zorggroep.id },
    meeting: { id },
  })
  const { changed } = await watch.kind('guestAdded')
  expect(changed).toContainEqual(expect.objectContaining({ __typename: 'Guest', name: 'Kees Mulder' }))
  expect(changed.find((thing) => thing.__typename === 'Meeting').guests).toEqual([{ id: guest.id }])
  expect(await w.joris.act('removeGuest', { id: guest.id })).toMatchObject({ __typename: 'Meeting', guests: [] })
  expect((await watch.kind('guestRemoved')).removed).toEqual([{ typename: 'Guest', id: guest.id }])
  expect(await guestsOf(id)).toEqual([])
  await w.sanne.leave()
})

test('guests of a concept are for the table alone until it is called', async () => {
  const { id } = await draftMeeting(w)
  const guest = await bring(w.fatima, id)
  expect(await guestsOf(id, w.peter)).toMatchObject([{ id: guest.id, name: 'Kees Mulder' }])
  expect(await page(w.sanne, id)).toBeNull()
  await w.marijke.act('callMeeting', { id })
  expect(await guestsOf(id)).toMatchObject([{ id: guest.id, name: 'Kees Mulder' }])
})

test('guests stand in the order in which they were named, and the same id is the same guest', async () => {
  const { id } = await calledMeeting(w)
  const first = await bring(w.fatima, id, { id: w.fatima.newId(), name: 'Zoë Aalders' })
  await bring(w.marijke, id, { partyId: null, name: 'Ans Visser' })
  const before = await everything(w, id)
  expect(await bring(w.fatima, id, { id: first.id, name: 'Iemand anders' })).toEqual({
    ...first,
    meeting: { id, guests: expect.any(Array) },
  })
  expect(await everything(w, id)).toEqual(before)
  expect((await guestsOf(id)).map(({ name, broughtBy }) => [name, broughtBy?.id ?? null])).toEqual([
    ['Zoë Aalders', w.zorggroep.id],
    ['Ans Visser', null],
  ])
  const elsewhere = await calledMeeting(w)
  await refused(w, elsewhere.id, () => bring(w.fatima, elsewhere.id, { id: first.id }), {
    code: 'INVALID',
    field: 'input.id',
  })
})

test('[GU1] a contact brings guests for the own party; chair and secretary for all, and for the chair; a reader none', async () => {
  const { id } = await calledMeeting(w)
  const ours = await bring(w.marijke, id, { partyId: null })
  const theirs = await bring(w.daan, id, { partyId: w.tiel.id })
  for (const partyId of [null, undefined, w.tiel.id])
    await refused(w, id, () => bring(w.fatima, id, { partyId }), { code: 'NOT_ALLOWED' })
  await refused(w, id, () => bring(w.sanne, id, { partyId: w.tiel.id }), { code: 'NOT_ALLOWED' })
  for (const guest of [ours, theirs])
    await refused(w, id, () => w.fatima.act('removeGuest', { id: guest.id }), { code: 'NOT_ALLOWED' })
  await refused(w, id, () => bring(w.marijke, id, { partyId: w.lek.id }), { code: 'NOT_FOUND', field: 'input.partyId' })
  expect(await w.peter.act('removeGuest', { id: theirs.id })).toMatchObject({ guests: [{ id: ours.id }] })
})

test('[GU2] guests come and go until the meeting is closed; never when it is off', async () => {
  const { id } = await calledMeeting(w)
  const guest = await bring(w.fatima, id)
  await w.marijke.act('cancelMeeting', { id })
  await refused(w, id, () => w.marijke.act('removeGuest', { id: guest.id }), { code: 'WRONG_STATE' })
  await refused(w, id, () => bring(w.marijke, id, { reason: 'Vergeten' }), { code: 'WRONG_STATE' })
  const closed = await closedMeeting(w)
  await refused(w, closed.id, () => bring(w.fatima, closed.id), { code: 'NOT_ALLOWED' })
})

test('[GU3] a guest has a name of 1 to 200 characters, and a function of at most 200', async () => {
  const { id } = await calledMeeting(w)
  for (const name of ['', '  ', 'a\0b'])
    await refused(w, id, () => bring(w.fatima, id, { name }), { code: 'INVALID', field: 'input.name' })
  await refused(w, id, () => bring(w.fatima, id, { name: 'x'.repeat(201) }), { code: 'TOO_LONG', field: 'input.name' })
  await refused(w, id, () => bring(w.fatima, id, { function: 'x'.repeat(201) }), {
    code: 'TOO_LONG',
    field: 'input.function',
  })
  expect(await bring(w.fatima, id, { name: 'x'.repeat(200), function: ' ' })).toMatchObject({ function: null })
})

test('[GU4] a meeting has at most 100 guests', async () => {
  const { id } = await calledMeeting(w)
  for (let n = 1; n <= 100; n++) await bring(w.fatima, id, { name: `Gast ${n}` })
  await refused(w, id, () => bring(w.marijke, id), { code: 'INVALID', field: 'input.meetingId' })
})
