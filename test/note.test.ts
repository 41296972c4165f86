import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, closedMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const write = (item: { id: string }, input: object, person: Person = w.marijke) =>
  person.do('writeChairNote', { agendaItemId: item.id, ...input })
const noteOf = async (meetingId: string, item: { id: string }, person: Person = w.marijke) =>
  (await page(person, meetingId)).agenda.find(({ id }: Data) => id === item.id).chairNote

test('the chair notes something at an item; the secretary sees it at once, and goes on with it', () =>
  whileLive(w, async ({ id, second }) => {
    const { revision } = await page(w.daan, id)
    const watch = w.daan.watch('meetingChanged', id, revision)
    const note = await write(second, { text: 'Eerst Tiel vragen.' })
    expect(note).toMatchObject({
      text: 'Eerst Tiel vragen.',
      version: 1,
      agendaItem: { id: second.id, chairNote: { id: note.id } },
    })
    const heard = await watch.kind('chairNoteWritten')
    expect(heard.changed.find((thing) => thing.__typename === 'ChairNote')).toMatchObject({
      text: 'Eerst Tiel vragen.',
    })
    expect(heard.changed.find((thing) => thing.__typename === 'AgendaItem').chairNote).toEqual({ id: note.id })
    expect(await write(second, { version: 1, text: 'Eerst Tiel vragen, dan Culemborg.' }, w.daan)).toMatchObject({
      id: note.id,
      version: 2,
    })
    expect(await noteOf(id, second)).toEqual({ id: note.id, text: 'Eerst Tiel vragen, dan Culemborg.', version: 2 })
  }))

test('contacts and readers see nothing of it: not on the page, not on the channel, not when they come back', () =>
  whileLive(w, async ({ id, second, third }) => {
    const others = [w.fatima, w.joris, w.peter, w.sanne]
    const { revision } = await page(w.fatima, id)
    const watches = others.map((person) => person.watch('meetingChanged', id, revision))
    const note = await write(second, { text: 'BINNENSKAMERS' })
    await write(second, { version: 1, text: 'BINNENSKAMERS, en meer' })
    await w.marijke.do('editAgendaItem', { id: third.id, version: 1, title: 'Rondvraag en sluiting' })
    watches.push(...others.map((person) => person.watch('meetingChanged', id, revision)))
    for (const watch of watches) {
      await watch.kind('agendaItemEdited')
      expect(JSON.stringify(watch.seen)).not.toMatch(/BINNENSKAMERS|ChairNote"|chairNoteWritten/)
      expect(watch.seen.flatMap(({ changed }) => changed).map((thing) => thing.id)).not.toContain(second.id)
    }
    for (const person of others) {
      expect(await noteOf(id, second, person)).toBeNull()
      expect(JSON.stringify(await page(person, id))).not.toContain(note.id)
      await refused(w, id, () => write(second, { version: 2, text: 'Ik ook' }, person), {
        code: 'NOT_ALLOWED',
        present: null,
      })
    }
  }))

test('a note is emptied and stays; whatever the state of the meeting', async () => {
  const { id, second } = await closedMeeting(w)
  expect(await write(second, { text: '  Bellen met Peter.  ' })).toMatchObject({ text: 'Bellen met Peter.' })
  expect(await write(second, { version: 1, text: '  ' })).toMatchObject({ text: '', version: 2 })
  expect(await noteOf(id, second)).toMatchObject({ text: '', version: 2 })
})

test('[CN1] a note has at most 20,000 characters', async () => {
  const { id, second } = await calledMeeting(w)
  await refused(w, id, () => write(second, { text: 'x'.repeat(20_001) }), { code: 'TOO_LONG', field: 'input.text' })
  await refused(w, id, () => write(second, { text: 'a\0b' }), { code: 'INVALID', field: 'input.text' })
  expect(await write(second, { text: 'x'.repeat(20_000) })).toMatchObject({ version: 1 })
})

test('[CN2] of two who write at once the later one is told what stands there; nothing is lost', async () => {
  const { id, second, third } = await calledMeeting(w)
  const both = await atOnce(w, [
    () => write(second, { text: 'Van Marijke' }),
    () => write(second, { text: 'Van Daan' }, w.daan),
  ])
  const [kept, late] = [both.find(({ version }) => version === 1), both.find(({ code }) => code)]
  expect(late).toMatchObject({
    code: 'CONFLICT',
    field: 'input.version',
    present: { id: kept.id, text: kept.text, version: 1 },
  })
  await write(second, { version: 1, text: 'Van allebei' })
  await refused(w, id, () => write(second, { version: 1, text: 'Oud' }), {
    code: 'CONFLICT',
    present: { text: 'Van allebei', version: 2 },
  })
  await refused(w, id, () => write(third, { version: 1, text: 'Er is er nog geen' }), {
    code: 'INVALID',
    field: 'input.version',
  })
})

test('the same id again is the same note', async () => {
  const { id, second, third } = await calledMeeting(w)
  const mine = { id: w.marijke.newId(), text: 'Een keer' }
  const first = await write(second, mine)
  const before = await everything(w, id)
  expect(await write(second, mine)).toEqual(first)
  expect(await everything(w, id)).toEqual(before)
  await refused(w, id, () => write(third, mine), { code: 'INVALID', field: 'input.id' })
})

test('an item that is taken off takes its note along, also when a contact takes it back', async () => {
  const { id, second } = await calledMeeting(w)
  const theirs = await w.fatima.do('addAgendaItem', { meetingId: id, title: 'Wachtlijst', purpose: 'DISCUSS' })
  const notes = [await write(second, { text: 'Weg' }), await write(theirs, { text: 'Ook weg' })]
  const { revision } = await page(w.daan, id)
  await w.marijke.act('removeAgendaItem', { id: second.id })
  await w.fatima.act('removeAgendaItem', { id: theirs.id })
  const watch = w.daan.watch('meetingChanged', id, revision)
  const heard = await watch.kind('agendaItemRemoved')
  for (const note of notes) expect(heard.removed).toContainEqual({ typename: 'ChairNote', id: note.id })
  await refused(w, id, () => write(second, { text: 'Te laat' }), { code: 'NOT_FOUND', field: 'input.agendaItemId' })
})
