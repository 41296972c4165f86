import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../client/agenda/places.ts'
import { expectedEnd, liveStarts, plannedMinutes, plannedStarts } from '../client/agenda/planning.ts'
import { closedItemsFor, progressOf } from '../server/agenda/rules.ts'
import type { MeetingRow } from '../server/meeting/table.ts'
import { calledMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const closedFields = 'closedItems { number plannedMinutes runningSince }'
const progressFields = 'meetingProgress { number usedSeconds runningSince toGo }'
const counts = async (person: Person, id: string): Promise<Data> =>
  (
    await person.ask(
      `query($id: ID!) { meeting(id: $id) { agenda { title } currentItem { id } ${closedFields} ${progressFields} } }`,
      { id },
    )
  ).data.meeting
const edit = async (item: { id: string }, input: object) => {
  const { data } = await w.marijke.ask('query($id: ID!) { meeting(id: $id) { agenda { id version } } }', {
    id: meetingId,
  })
  const { version } = data.meeting.agenda.find(({ id }: Data) => id === item.id)
  return w.marijke.do('editAgendaItem', { id: item.id, version, ...input })
}
let meetingId: string

/** Opening (5), a hidden item (20) and Rondvraag (10), sent out. */
const withHidden = async () => {
  const meeting = await calledMeeting(w)
  meetingId = meeting.id
  for (const [item, plannedMinutes] of [
    [meeting.first, 5],
    [meeting.second, 20],
    [meeting.third, 10],
  ] as const)
    await edit(item, { plannedMinutes })
  await edit(meeting.second, secret)
  return meeting
}
const secret = {
  title: 'GEHEIM titel',
  question: 'GEHEIM vraag',
  presenter: 'GEHEIM spreker',
  notes: 'GEHEIM notitie',
  distribution: 'SEATED',
}

describe('of an item that is closed to readers', () => {
  test('[AG25] a reader knows the number and the planned minutes; the table sees no closed items', async () => {
    const { id } = await withHidden()
    expect(await counts(w.sanne, id)).toMatchObject({
      agenda: [{ title: 'Opening' }, { title: 'Rondvraag' }],
      closedItems: [{ number: 2, plannedMinutes: 20, runningSince: null }],
      meetingProgress: null,
    })
    for (const person of [w.marijke, w.daan, w.fatima]) expect((await counts(person, id)).closedItems).toEqual([])
    expect((await counts(w.vera, id)) ?? null).toBeNull()
    expect((await counts(w.nobody, id)) ?? null).toBeNull()
  })

  test('[AG25] a closed item has four fields in the schema, and no id', () => {
    const { schema } = w.hub
    const type = schema.getType('ClosedItem') as unknown as { getFields(): object }
    expect(Object.keys(type.getFields())).toEqual(['number', 'plannedMinutes', 'runningSince', 'sectionId'])
  })

  test('[AG25] what changes its place or its minutes is told, by nobody and without saying what; what else changes is not', async () => {
    const { id, first, second } = await withHidden()
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    // Not told: words of a hidden item.
    await edit(second, { title: 'GEHEIM anders', question: 'GEHEIM nieuw', notes: 'GEHEIM meer' })
    await edit(second, { plannedMinutes: 20 })
    // Two acts at once may come in one message, so each is heard before the next.
    const came = (count: number) => watch.sees(() => watch.seen.length >= count, `message ${count}`)
    // Told: minutes, place, one more, one less.
    await edit(second, { plannedMinutes: 25 })
    await came(1)
    await w.marijke.act('moveAgendaItem', { id: second.id, after: null })
    await came(2)
    const added = await w.marijke.do('addAgendaItem', {
      ...{ meetingId: id, title: 'GEHEIM erbij', purpose: 'DECIDE', distribution: 'SEATED', after: first.id },
      plannedMinutes: 15,
    })
    await came(3)
    await w.marijke.act('removeAgendaItem', { id: added.id })
    await came(4)
    await edit(first, { title: 'Welkom' })
    await watch.sees((change) => change.changed.some((thing) => thing.title === 'Welkom'))
    const told = watch.seen.slice(0, -1)
    expect(told.map(({ kind, by, removed }) => [kind, by, removed])).toEqual(
      Array.from({ length: 4 }, () => ['agendaChanged', null, []]),
    )
    expect(told.map(({ changed }) => changed.map(({ closedItems }) => numbers(closedItems)))).toEqual([
      [[[2, 25]]],
      [[[1, 25]]],
      [
        [
          [1, 25],
          [3, 15],
        ],
      ],
      [[[1, 25]]],
    ])
    const heard = JSON.stringify(watch.seen)
    for (const word of ['GEHEIM', second.id, added.id]) expect(heard).not.toContain(word)
    expect(JSON.stringify(await page(w.sanne, id))).not.toMatch(new RegExp(`GEHEIM|${second.id}|${added.id}`))
  })

  test('an item that becomes hidden, or visible again, keeps its number', async () => {
    const { id, second } = await withHidden()
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    await edit(second, { title: 'Jaarplan', question: null, presenter: null, notes: null, distribution: 'MEMBERS' })
    const shown = await watch.sees((change) => change.changed.some((thing) => thing.title === 'Jaarplan'))
    expect(shown.changed.find(({ closedItems }) => closedItems)).toMatchObject({ closedItems: [] })
    await edit(second, { distribution: 'SEATED' })
    const hidden = await watch.sees((change) => change.removed.some((gone) => gone.id === second.id))
    expect(hidden.changed.find(({ closedItems }) => closedItems)).toMatchObject({
      closedItems: [{ number: 2, plannedMinutes: 20 }],
    })
  })

  test('one that a party hands in has no place until it is on the agenda', async () => {
    const { id } = await withHidden()
    const input = { meetingId: id, purpose: 'DISCUSS', plannedMinutes: 15, distribution: 'SEATED' }
    const item = await w.fatima.do('addAgendaItem', { ...input, title: 'GEHEIM ingediend' })
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    expect(numbers((await counts(w.sanne, id)).closedItems)).toEqual([[2, 20]])
    await w.marijke.act('placeAgendaItem', { id: item.id })
    const placed = await watch.sees(({ kind }) => kind === 'agendaChanged')
    expect(numbers(placed.changed[0].closedItems)).toEqual([
      [2, 20],
      [4, 15],
    ])
    expect([watch.seen.length, placed.by]).toEqual([1, null])
    expect(JSON.stringify(watch.seen)).not.toMatch(`GEHEIM|${item.id}`)
  })

  test('a reader and a stranger get the same answer about its id as about one that never was', async () => {
    const { second } = await withHidden()
    const nowhere = w.sanne.newId()
    for (const [name, variables] of [
      ['removeAgendaItem', (id: string) => ({ id })],
      ['moveAgendaItem', (id: string) => ({ id, after: null })],
      ['goToAgendaItem', (id: string) => ({ id, from: null })],
    ] as const)
      expect(await w.sanne.act(name, variables(second.id))).toEqual(await w.sanne.act(name, variables(nowhere)))
  })
})

describe('while the meeting runs', () => {
  test('[AG26] everybody counts alike, also at a hidden item, when it is skipped, and while its clock stands', () =>
    whileLive(w, async (meeting) => {
      const { id, first, third } = meeting
      meetingId = id
      await edit(first, { ...secret, plannedMinutes: 20 })
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      const alike = async (expected: object) => {
        const [table, reader] = [await counts(w.marijke, id), await counts(w.sanne, id)]
        expect(reader.meetingProgress).toEqual(table.meetingProgress)
        expect(reader.meetingProgress).toMatchObject(expected)
        await watch.sees((change) =>
          change.changed.some(
            ({ meetingProgress }) => JSON.stringify(meetingProgress) === JSON.stringify(reader.meetingProgress),
          ),
        )
        return reader
      }
      // The hidden one was skipped, and comes later.
      await w.marijke.act('goToAgendaItem', { id: third.id })
      await alike({ number: 3, toGo: [1] })
      await w.marijke.act('goToAgendaItem', { id: first.id })
      const running = await alike({ number: 1, toGo: [], usedSeconds: 0 })
      expect(running.currentItem).toBeNull()
      expect(running.closedItems).toEqual([
        { number: 1, plannedMinutes: 20, runningSince: running.meetingProgress.runningSince },
      ])
      expect(running.meetingProgress.runningSince).not.toBeNull()
      await w.marijke.act('pauseAgendaItem', { id: first.id })
      const paused = await alike({ number: 1, runningSince: null })
      expect(paused.closedItems[0].runningSince).toBeNull()
      await w.marijke.act('resumeAgendaItem', { id: first.id })
      await alike({ number: 1 })
      expect(JSON.stringify(watch.seen)).not.toMatch(new RegExp(`GEHEIM|${first.id}`))
    }))

  test('[AG26] who becomes a reader counts on, and gets no word of it', () =>
    whileLive(w, async ({ id, second }) => {
      meetingId = id
      await edit(second, { ...secret, plannedMinutes: 20 })
      await w.marijke.act('goToAgendaItem', { id: second.id })
      const before = await counts(w.peter, id)
      expect(before.closedItems).toEqual([])
      await w.people.setRole(w.peter.id, w.rivierenland, 'READER', w.tiel)
      const after = await counts(w.peter, id)
      expect(after).toMatchObject({
        currentItem: null,
        meetingProgress: before.meetingProgress,
        closedItems: [{ number: 2 }],
      })
      expect(JSON.stringify([after, await page(w.peter, id)])).not.toMatch(`GEHEIM|${second.id}`)
      await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
      expect(await counts(w.peter, id)).toEqual(before)
    }))

  test('after the close the number and the minutes stay, and nothing says whether it was treated', async () => {
    let id = ''
    await whileLive(w, async (meeting) => {
      ;({ id } = meeting)
      meetingId = id
      await edit(meeting.second, { ...secret, plannedMinutes: 20 })
      await w.marijke.act('goToAgendaItem', { id: meeting.second.id })
    })
    expect(await counts(w.sanne, id)).toMatchObject({
      meetingProgress: null,
      closedItems: [{ number: 2, plannedMinutes: 20, runningSince: null }],
    })
  })
})

const numbers = (closed: { number: number; plannedMinutes: number | null }[]) =>
  closed.map(({ number, plannedMinutes }) => [number, plannedMinutes])

const starts = '2027-01-14T08:30:00.000Z'
const now = Date.parse('2027-01-14T09:47:13.000Z')
const anItem = fc.record({
  placement: fc.constantFrom('PLACED', 'PLACED', 'PLACED', 'POSTPONED'),
  plannedMinutes: fc.option(fc.nat(60)),
  usedSeconds: fc.nat(3000),
  startedAt: fc.constantFrom(null, '2027-01-14T09:31:00.000Z'),
  closedAt: fc.constantFrom(null, '2027-01-14T09:30:00.000Z'),
  seenBy: fc.constantFrom('MEMBERS', 'SEATED'),
  sectionId: fc.constantFrom(null, 'kop 1', 'kop 2'),
})

test('[AG25] [AG26] whatever is hidden, and however far the meeting is, a reader counts as the table counts', () => {
  fc.assert(
    fc.property(fc.array(anItem, { maxLength: 12 }), fc.option(fc.nat(11)), fc.boolean(), (rows, at, live) => {
      const table = rows.map((row, n) => ({ ...row, id: `punt ${n}`, meetingId: '', isCurrent: live && n === at }))
      const currentId = table.find(({ isCurrent }) => isCurrent)?.id ?? null
      const counted = {
        closedItems: closedItemsFor('MEMBERS', table),
        meetingProgress: progressOf({ state: live ? 'LIVE' : 'CALLED' } as MeetingRow, table),
      }
      const seen = table
        .filter(({ seenBy }) => seenBy === 'MEMBERS')
        .map((item) => ({ ...item, section: item.sectionId && { id: item.sectionId } }))
      const places = placesOf(seen as never[], counted)
      expect(places.map(({ number }) => number)).toEqual(table.map((_item, n) => n + 1))
      expect(places.map(({ head }) => head)).toEqual(table.map(({ sectionId }) => sectionId))
      const reader = places.map(({ clock }) => clock)
      const isAt = counted.meetingProgress?.number ? (reader[counted.meetingProgress.number - 1]?.id ?? null) : null
      expect(isAt === null).toBe(currentId === null)
      expect(plannedMinutes(reader)).toBe(plannedMinutes(table as never))
      const times = [[plannedStarts(reader, starts), plannedStarts(table, starts)]]
      if (live) {
        expect(expectedEnd(reader, isAt, now)).toBe(expectedEnd(table as never, currentId, now))
        times.push([liveStarts(reader, isAt, now), liveStarts(table, currentId, now)])
      }
      for (const [theirs, ours] of times) for (const { id } of seen) expect(theirs?.get(id)).toBe(ours?.get(id))
    }),
    { numRuns: 300 },
  )
})
