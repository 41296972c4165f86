import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../server/lib/ids.ts'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, messagesOf, page } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { partiesChangeSelection } from './support/selections.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const add = (input: object = {}, person: Person = w.daan) =>
  person.do('addVenue', { samenwerkingsverbandId: w.rivierenland.id, name: 'Raadzaal', partyId: w.tiel.id, ...input })
const namesOf = async (person: Person = w.sanne) =>
  (
    await person.ask('query($slug: String!) { samenwerkingsverband(slug: $slug) { venues { name } } }', w.rivierenland)
  ).data.samenwerkingsverband.venues.map(({ name }: Data) => name)
const closedNames = async () =>
  (
    await w.sanne.ask(
      'query($slug: String!) { samenwerkingsverband(slug: $slug) { closedVenues { name } } }',
      w.rivierenland,
    )
  ).data.samenwerkingsverband.closedVenues.map(({ name }: Data) => name)

test('the secretary takes in a room with all that a visitor has to know; everybody reads it', async () => {
  const facts = {
    ...{ place: 'Tiel', address: 'Achterweg 2', room: 'Raadzaal, 1e verdieping', capacity: 40 },
    ...{ access: 'Lift aanwezig', route: 'Tien minuten van het station', coffee: 'Koffie staat klaar vanaf 9:00' },
  }
  const venue = await add({ name: ' Stadhuis ', ...facts })
  expect(venue).toMatchObject({ name: 'Stadhuis', party: { id: w.tiel.id }, ...facts, closedAt: null, version: 1 })
  expect(await namesOf()).toContain('Stadhuis')
  expect(await w.daan.do('editVenue', { id: venue.id, version: 1, capacity: null, coffee: '' })).toMatchObject({
    ...{ ...facts, capacity: null, coffee: null },
    version: 2,
  })
})

test('who has the page of a meeting open reads the new route at once, and who has the rooms open too', async () => {
  const { id } = await calledMeeting(w)
  const meeting = w.fatima.listen(messagesOf, { id, since: (await page(w.fatima, id)).revision }, 'meetingChanged')
  const rooms = w.sanne.listen(
    `subscription($id: ID!, $since: Revision) { partiesChanged(samenwerkingsverbandId: $id, since: $since) { ${partiesChangeSelection} } }`,
    { id: w.rivierenland.id, since: (await page(w.sanne, id)).revision },
    'partiesChanged',
  )
  await w.fatima.do('editVenue', { id: w.venue.id, version: 1, route: 'Via de achterdeur' })
  expect((await meeting.kind('venueEdited')).changed).toMatchObject([{ id, venue: { route: 'Via de achterdeur' } }])
  expect((await rooms.kind('venueEdited')).changed).toMatchObject([
    { __typename: 'Venue', id: w.venue.id, route: 'Via de achterdeur' },
  ])
})

test('[VN1] a room has a name of 1 to 200 characters', async () => {
  await refused(w, undefined, () => add({ name: ' ' }), { code: 'INVALID', field: 'input.name' })
  await refused(w, undefined, () => add({ name: 'x'.repeat(201) }), { code: 'TOO_LONG', field: 'input.name' })
  const { id } = await add()
  await refused(w, undefined, () => w.daan.do('editVenue', { id, version: 1, name: '' }), {
    code: 'INVALID',
    field: 'input.name',
  })
})

test('[VN2] what is told of a room has limits', async () => {
  const limits = { place: 100, address: 300, room: 200, access: 2000, route: 2000, coffee: 500 }
  for (const [name, most] of Object.entries(limits))
    await refused(w, undefined, () => add({ [name]: 'x'.repeat(most + 1) }), {
      code: 'TOO_LONG',
      field: `input.${name}`,
    })
  for (const capacity of [0, -1, 10_001])
    await refused(w, undefined, () => add({ capacity }), { code: 'INVALID', field: 'input.capacity' })
})

test('[VN3] two people edit a room at once: the second hears what the first made of it', async () => {
  const { id } = await add()
  const edit = (person: Person, room: string) => () => person.do('editVenue', { id, version: 1, room })
  const answers = await atOnce<Data>(w, [edit(w.daan, 'Zaal 1'), edit(w.peter, 'Zaal 2')])
  expect(answers.filter(({ code }) => code)).toMatchObject([
    { code: 'CONFLICT', field: 'input.version', present: { __typename: 'Venue' } },
  ])
})

test('[VN4] a contact keeps the rooms of the own party, and does not give them away', async () => {
  const { id } = await add()
  const edit = (person: Person, input: object) => () => person.do('editVenue', { id, version: 1, ...input })
  for (const person of [w.fatima, w.sanne])
    await refused(w, undefined, edit(person, { room: 'Mijn' }), { code: 'NOT_ALLOWED' })
  await refused(w, undefined, edit(w.peter, { partyId: w.zorggroep.id }), {
    code: 'NOT_ALLOWED',
    field: 'input.partyId',
  })
  expect(await edit(w.peter, { partyId: w.tiel.id, coffee: 'Peter zet koffie' })()).toMatchObject({
    coffee: 'Peter zet koffie',
    version: 2,
  })
  const nobodys = await add({ partyId: null })
  await refused(w, undefined, () => w.peter.do('editVenue', { id: nobodys.id, version: 1, room: 'Mijn' }), {
    code: 'NOT_ALLOWED',
  })
  await refused(w, undefined, () => add({}, w.peter), { code: 'NOT_ALLOWED' })
})

test('[VN5] a room that is closed stays with its meetings, is chosen no more, and can be lent again', async () => {
  const { id } = await add({ name: 'Oude zaal' })
  const planned = {
    samenwerkingsverbandId: w.rivierenland.id,
    title: 'Overleg',
    startsAt: '2027-03-04T08:30:00Z',
    endsAt: '2027-03-04T10:00:00Z',
  }
  const meeting = await w.daan.do('createMeeting', { ...planned, venueId: id })
  expect((await w.daan.act('closeVenue', { id })).closedAt).not.toBeNull()
  expect(await namesOf()).not.toContain('Oude zaal')
  expect(await closedNames()).toContain('Oude zaal')
  expect((await page(w.daan, meeting.id)).venue).toMatchObject({ id })
  const elsewhere = await w.daan.do('createMeeting', { ...planned, venueId: null })
  const gone = { code: 'NOT_FOUND', field: 'input.venueId' }
  await refused(w, undefined, () => w.daan.do('createMeeting', { ...planned, venueId: id }), gone)
  await refused(w, elsewhere.id, () => w.daan.do('editMeeting', { id: elsewhere.id, version: 1, venueId: id }), gone)
  expect(
    await w.daan.do('editMeeting', { id: meeting.id, version: 1, title: 'Ander overleg', venueId: id }),
  ).toMatchObject({
    title: 'Ander overleg',
  })
  await refused(w, undefined, () => w.daan.do('editVenue', { id, version: 1, room: 'Zaal' }), { code: 'WRONG_STATE' })
  await refused(w, undefined, () => w.peter.act('closeVenue', { id }), { code: 'NOT_ALLOWED' })
  expect(await w.daan.act('closeVenue', { id })).toMatchObject({ id })
  expect(await w.daan.act('closeVenue', { id, back: true })).toMatchObject({ id, closedAt: null })
  expect(await namesOf()).toContain('Oude zaal')
  expect(await closedNames()).not.toContain('Oude zaal')
})

test('the same id again is the same room; the party is one of today', async () => {
  const id = newId()
  expect(await add({ id })).toMatchObject({ id, name: 'Raadzaal' })
  expect(await add({ id, name: 'Nog een' })).toMatchObject({ id, name: 'Raadzaal' })
  const imported = await w.people.venue(w.rivierenland, w.tiel, 'Ingelezen')
  await refused(w, undefined, () => add({ id: imported.id }), { code: 'INVALID', field: 'input.id' })
  for (const partyId of [newId(), w.lek.id])
    await refused(w, undefined, () => add({ partyId }), { code: 'NOT_FOUND', field: 'input.partyId' })
})

test('[VN6] at most 100 rooms are lent at a time; one that is closed makes room, and is not lent again without', async () => {
  const full = { code: 'INVALID', field: 'input.samenwerkingsverbandId' }
  while ((await namesOf()).length < 100) await add({ name: 'Nog een' })
  await refused(w, undefined, add, full)
  const { data } = await w.daan.ask(
    'query($slug: String!) { samenwerkingsverband(slug: $slug) { venues { id } } }',
    w.rivierenland,
  )
  const { id } = data.samenwerkingsverband.venues[0]
  await w.daan.act('closeVenue', { id })
  expect(await add()).toMatchObject({ name: 'Raadzaal' })
  await refused(w, undefined, () => w.daan.act('closeVenue', { id, back: true }), { code: 'INVALID', field: 'id' })
})
