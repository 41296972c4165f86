import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropOf, type Group, stepOf, withPlaced } from '../client/agenda/heads.ts'
import { calledMeeting, closedMeeting, draftMeeting, page } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

/** The agenda as it is read: a head with what stands under it; what stands above the first head is under ''. */
const read = async (id: string, person: Person = w.daan) => {
  const { agenda, sections } = await page(person, id)
  const under = (sectionId?: string) =>
    agenda.filter(({ section }: Data) => section?.id === sectionId).map(({ title }: Data) => title)
  const whole: [string, string[]][] = [
    ['', under()],
    ...sections.map(({ id: head, title }: Data) => [title, under(head)] as [string, string[]]),
  ]
  // The items of one head stand together, so the order of the agenda is that of the heads.
  expect(agenda.map(({ title }: Data) => title)).toEqual(whole.flatMap(([, titles]) => titles))
  return whole
}
const add = (meetingId: string, title: string, before?: string) => w.daan.do('addSection', { meetingId, title, before })

test('[SN4] [SN6] heads divide an agenda: made above an item, given another title, moved with their items, taken off without them', async () => {
  const { id, second, third } = await draftMeeting(w)
  const decide = await add(id, ' Ter besluitvorming ', second.id)
  expect(await read(id)).toEqual([
    ['', ['Opening']],
    ['Ter besluitvorming', ['Jaarplan', 'Rondvraag']],
  ])
  const last = await add(id, 'Rondvraag', third.id)
  await add(id, 'Later')
  await w.daan.do('editSection', { id: decide.id, version: 1, title: 'Besluiten' })
  expect(await read(id)).toEqual([
    ['', ['Opening']],
    ['Besluiten', ['Jaarplan']],
    ['Rondvraag', ['Rondvraag']],
    ['Later', []],
  ])
  await w.daan.act('moveSection', { id: last.id, after: null })
  expect(await read(id)).toEqual([
    ['', ['Opening']],
    ['Rondvraag', ['Rondvraag']],
    ['Besluiten', ['Jaarplan']],
    ['Later', []],
  ])
  await w.daan.act('removeSection', { id: decide.id })
  expect(await read(id)).toEqual([
    ['', ['Opening']],
    ['Rondvraag', ['Rondvraag', 'Jaarplan']],
    ['Later', []],
  ])
  await w.daan.act('removeSection', { id: last.id })
  expect((await read(id))[0]).toEqual(['', ['Opening', 'Rondvraag', 'Jaarplan']])
})

test('[AG27] [SN5] an item comes under the head of the one that it is put behind, and last under the last head', async () => {
  const { id, first, second, third } = await draftMeeting(w)
  const [a, b] = [await add(id, 'A', first.id), await add(id, 'B', third.id)]
  await w.daan.act('moveAgendaItem', { id: third.id, after: second.id })
  expect(await read(id)).toEqual([
    ['', []],
    ['A', ['Opening', 'Jaarplan', 'Rondvraag']],
    ['B', []],
  ])
  await w.daan.do('addAgendaItem', { meetingId: id, title: 'Nieuw', purpose: 'INFORM' })
  await w.daan.act('moveToSection', { id: second.id, sectionId: b.id })
  await w.daan.act('moveAgendaItem', { id: third.id, after: null })
  expect(await read(id)).toEqual([
    ['', ['Rondvraag']],
    ['A', ['Opening']],
    ['B', ['Jaarplan', 'Nieuw']],
  ])
  await w.daan.act('moveToSection', { id: second.id, sectionId: a.id })
  expect((await read(id))[1]).toEqual(['A', ['Jaarplan', 'Opening']])
  const handedIn = await w.fatima.do('addAgendaItem', { meetingId: id, title: 'Ingediend', purpose: 'DISCUSS' })
  expect((await page(w.daan, id)).handedIn[0].section).toBeNull()
  await w.daan.act('placeAgendaItem', { id: handedIn.id, after: first.id })
  expect((await read(id))[1]).toEqual(['A', ['Jaarplan', 'Opening', 'Ingediend']])
})

test('an item that goes on in another meeting comes under the head of the same title there', async () => {
  const [one, other] = [await closedMeeting(w), await draftMeeting(w)]
  await w.daan.do('editMeeting', {
    id: other.id,
    version: 1,
    startsAt: '2027-03-04T08:30:00Z',
    endsAt: '2027-03-04T11:30:00Z',
  })
  const from = await calledMeeting(w)
  await add(from.id, 'Besluiten', from.second.id)
  await add(other.id, 'Besluiten', other.first.id)
  await add(other.id, 'Slot', other.third.id)
  await w.daan.act('postponeAgendaItem', { id: from.second.id, to: other.id })
  await w.daan.act('repeatAgendaItem', { id: one.first.id, to: other.id })
  expect(await read(other.id)).toEqual([
    ['', []],
    ['Besluiten', ['Opening', 'Jaarplan', 'Jaarplan']],
    ['Slot', ['Rondvraag', 'Opening']],
  ])
})

test('everybody who sees the meeting sees its heads, live too, and a reader hears nothing of what is hidden under them', async () => {
  const { id, second } = await draftMeeting(w)
  const { version } = (await page(w.daan, id)).agenda[1]
  await w.daan.do('editAgendaItem', { id: second.id, version, distribution: 'SEATED', title: 'Geheim' })
  const head = await add(id, 'Besluiten', second.id)
  await w.marijke.act('callMeeting', { id })
  expect(await read(id, w.sanne)).toEqual([
    ['', ['Opening']],
    ['Besluiten', ['Rondvraag']],
  ])
  const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
  const later = await add(id, 'Slot')
  await w.daan.act('moveToSection', { id: second.id, sectionId: later.id })
  await w.daan.do('editSection', { id: head.id, version: 1, title: 'Besluitvorming' })
  const { changed } = await watch.kind('sectionEdited')
  expect(changed).toContainEqual({ __typename: 'Section', id: head.id, title: 'Besluitvorming', version: 2 })
  expect(watch.seen.map(({ kind }) => kind)).not.toContain('agendaItemMoved')
  expect(JSON.stringify(watch.seen)).not.toMatch(new RegExp(`Geheim|${second.id}`))
  await w.sanne.leave()
})

test('[SN1] [SN2] [SN3] a head has a title, an edit its version, and an agenda at most fifty', async () => {
  const { id, second } = await draftMeeting(w)
  const head = await add(id, 'Besluiten')
  const wrong = async (act: () => Promise<Data>, refusal: object) => refused(w, undefined, act, refusal)
  await wrong(() => add(id, ' '), { code: 'INVALID', field: 'input.title' })
  await wrong(() => add(id, 'x'.repeat(201)), { code: 'TOO_LONG', field: 'input.title' })
  await wrong(() => add(id, 'A', head.id), { code: 'INVALID', field: 'input.before' })
  await wrong(() => w.daan.do('editSection', { id: head.id, version: 2, title: 'B' }), {
    code: 'CONFLICT',
    present: { id: head.id, title: 'Besluiten' },
  })
  await wrong(() => w.daan.act('moveSection', { id: head.id, after: second.id }), { code: 'INVALID', field: 'after' })
  const other = await add((await draftMeeting(w)).id, 'Elders')
  await wrong(() => w.daan.act('moveToSection', { id: second.id, sectionId: other.id }), {
    code: 'NOT_FOUND',
    field: 'sectionId',
  })
  for (let at = 1; at < 50; at++) await add(id, `Kop ${at}`)
  await wrong(() => add(id, 'Te veel'), { code: 'INVALID', field: 'input.meetingId' })
  await w.marijke.act('cancelMeeting', { id })
  await wrong(() => w.daan.act('removeSection', { id: head.id }), { code: 'WRONG_STATE', ruleId: 'AG5' })
})

/** An agenda of items and heads, as chance has it. */
const agendas = fc
  .array(fc.array(fc.constant(null), { maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((sizes) => sizes.map((items, head) => ({ head, items: items.map((_, at) => ({ id: `${head}.${at}` })) })))
  .map((groups) =>
    groups.map(({ head, items }) => ({ head: head ? { id: `kop ${head}`, title: `Kop ${head}` } : null, items })),
  )

test('an item goes step by step past every item and head, and back the same way', () => {
  fc.assert(
    fc.property(agendas, fc.nat(), (groups, pick) => {
      const all = groups.flatMap(({ items }) => items)
      const item = all[pick % Math.max(1, all.length)]
      if (!item) return
      const walk = (from: readonly Group<{ id: string }>[], step: 'up' | 'down') => {
        const seen = [from]
        for (let place = stepOf(from, item.id, step); place; place = stepOf(seen.at(-1)!, item.id, step))
          seen.push(withPlaced(seen.at(-1)!, item.id, place))
        return seen
      }
      const top = walk(groups, 'up').at(-1)!
      expect(top[0]!.items[0]).toBe(item)
      const down = walk(top, 'down')
      // As many places as there are items and heads.
      expect(down).toHaveLength(all.length + groups.length - 1)
      expect(walk(down.at(-1)!, 'up')).toEqual(down.toReversed())
    }),
  )
})

test('an item that is dropped between others comes under the head of the one before it', () => {
  fc.assert(
    fc.property(agendas, fc.nat(), fc.nat(), (groups, pick, drop) => {
      const all = groups.flatMap(({ items }) => items)
      const item = all[pick % Math.max(1, all.length)]
      if (!item) return
      const to = drop % all.length
      const then = withPlaced(groups, item.id, dropOf(groups, item.id, to)).flatMap(({ items }) => items)
      expect(then.indexOf(item)).toBe(to)
      expect(then.filter((one) => one !== item)).toEqual(all.filter((one) => one !== item))
    }),
  )
})
