import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calledMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const ids = (things: { id: string }[]) => things.map(({ id }) => id)
const decide = (agendaItemId: string, distribution: string, text = 'Besluit') =>
  w.marijke.do('recordDecision', { agendaItemId, text, outcome: 'ADOPTED', distribution })
const record = (meetingId: string, input: object) =>
  w.marijke.do('recordAction', { meetingId, text: 'Actie', ...input })
/** The ids that both lists show to somebody. */
const lists = async (person: Person): Promise<{ decisions: string[]; actions: string[] }> => {
  const { data } = await person.ask(
    'query($in: ID!) { decisions(samenwerkingsverbandId: $in, first: 100) { nodes { id } } actions(samenwerkingsverbandId: $in, first: 100) { nodes { id } } }',
    { in: w.rivierenland.id },
  )
  return { decisions: ids(data.decisions.nodes), actions: ids(data.actions.nodes) }
}

describe('a draft', () => {
  test('is seen by chair, secretary and contacts; for a reader it is not there', async () => {
    const { id, first } = await draftMeeting(w)
    for (const person of [w.marijke, w.daan, w.fatima, w.joris, w.peter])
      expect(await page(person, id)).toMatchObject({ id, agenda: [{}, {}, {}] })
    expect(await page(w.sanne, id)).toBeNull()
    const { data } = await w.sanne.ask(
      '{ samenwerkingsverband(slug: "rivierenland") { meetings(first: 100) { nodes { id } } nextMeeting { id } } }',
    )
    expect(JSON.stringify(data)).not.toContain(id)
    expect((await w.sanne.watch('meetingChanged', id).ends())[0].extensions.code).toBe('NOT_FOUND')
    await refused(w, id, () => w.sanne.act('callMeeting', { id }), { code: 'NOT_FOUND' })
    await refused(w, id, () => w.sanne.do('addAgendaItem', { meetingId: id, title: 'Nee', purpose: 'INFORM' }), {
      code: 'NOT_FOUND',
    })
    await refused(w, id, () => w.sanne.do('editAgendaItem', { id: first.id, version: 1, title: 'Nee' }), {
      code: 'NOT_FOUND',
    })
  })

  test('is opened to readers when it is called, but not what is for the seated', async () => {
    const { id, second } = await draftMeeting(w)
    await w.marijke.do('editAgendaItem', { id: second.id, version: 1, distribution: 'SEATED' })
    await w.marijke.act('callMeeting', { id })
    const seen = await page(w.sanne, id)
    expect(seen.agenda.map(({ title }: Data) => title)).toEqual(['Opening', 'Rondvraag'])
    expect(seen.attendance).toHaveLength(4)
    expect((await page(w.fatima, id)).agenda).toHaveLength(3)
  })

  test('that is called off stays closed to readers', async () => {
    const { id } = await draftMeeting(w)
    await w.marijke.act('cancelMeeting', { id })
    expect(await page(w.sanne, id)).toBeNull()
    expect(await page(w.fatima, id)).toMatchObject({ state: 'CANCELLED' })
  })
})

describe('what is for the seated', () => {
  test('a reader sees neither item, decision nor action, no count, and no gap in numbers', () =>
    whileLive(w, async ({ id, first, second, third }) => {
      await w.marijke.do('editAgendaItem', { id: second.id, version: 1, distribution: 'SEATED' })
      const open = [await decide(first.id, 'MEMBERS'), await decide(third.id, 'PUBLIC')]
      const hidden = [
        await decide(first.id, 'SEATED'),
        await decide(second.id, 'PUBLIC'),
        await decide(second.id, 'MEMBERS'),
      ]
      const openActions = [await record(id, {}), await record(id, { agendaItemId: third.id, distribution: 'PUBLIC' })]
      const hiddenActions = [
        await record(id, { distribution: 'SEATED' }),
        await record(id, { agendaItemId: second.id }),
      ]
      const seen = await page(w.sanne, id)
      expect(ids(seen.agenda)).toEqual([first.id, third.id])
      expect(seen.agenda.map((item: Data) => [item.decisions.length, item.actions.length])).toEqual([
        [1, 0],
        [1, 1],
      ])
      expect([ids(seen.decisions), ids(seen.actions)]).toEqual([ids(open), ids(openActions)])
      expect(await lists(w.sanne)).toMatchObject({ decisions: [...ids(open)].reverse(), actions: ids(openActions) })
      // It was at a hidden item: a reader does not hear which.
      expect(seen.currentItem).toBeNull()
      for (const thing of [...hidden, ...hiddenActions]) {
        expect(JSON.stringify([seen, await lists(w.sanne)])).not.toContain(thing.id)
        expect(thing.number).toMatch(/^V\d+$/)
      }
      for (const person of [w.marijke, w.daan, w.fatima]) expect((await page(person, id)).decisions).toHaveLength(5)
      expect((await lists(w.fatima)).actions).toEqual(expect.arrayContaining(ids(hiddenActions)))
    }))

  test('for a reader every act on it says that it is not there', () =>
    whileLive(w, async ({ id, second }) => {
      await w.marijke.do('editAgendaItem', { id: second.id, version: 1, distribution: 'SEATED' })
      const decision = await decide(second.id, 'MEMBERS')
      const action = await record(id, { agendaItemId: second.id, owners: [{ personId: w.sanne.id }] })
      const absent = { code: 'NOT_FOUND', present: null }
      await refused(w, id, () => w.sanne.do('editAgendaItem', { id: second.id, version: 1, title: 'Nee' }), absent)
      await refused(w, id, () => w.sanne.act('goToAgendaItem', { id: second.id, from: null }), absent)
      await refused(w, id, () => w.sanne.do('editDecision', { id: decision.id, version: 1, text: 'Nee' }), absent)
      await refused(w, id, () => w.sanne.act('completeAction', { id: action.id }), absent)
    }))

  test('cannot be found by searching for its words or its number', () =>
    whileLive(w, async ({ second }) => {
      const { number } = await decide(second.id, 'SEATED', 'Kanariebesluit')
      for (const text of ['kanarie', number]) {
        const search = async (person: Person) =>
          (
            await person.ask(
              'query($in: ID!, $text: String) { decisions(samenwerkingsverbandId: $in, filter: { text: $text }) { nodes { number } pageInfo { endCursor } } }',
              { in: w.rivierenland.id, text },
            )
          ).data.decisions
        expect(await search(w.sanne)).toEqual({ nodes: [], pageInfo: { endCursor: null } })
        expect((await search(w.fatima)).nodes).toContainEqual({ number })
      }
    }))
})

describe('the strictest of a thing and its item holds', () => {
  test('when the item is closed to readers, so is what was recorded there; and back', () =>
    whileLive(w, async ({ id, second }) => {
      const decision = await decide(second.id, 'PUBLIC')
      const hidden = await decide(second.id, 'SEATED')
      const action = await record(id, { agendaItemId: second.id })
      const show = (version: number, distribution: string) =>
        w.marijke.do('editAgendaItem', { id: second.id, version, distribution })
      const seen = async () =>
        [await lists(w.sanne), await page(w.sanne, id)].map((shown) => JSON.stringify(shown)).join()
      expect(await seen()).toContain(decision.id)
      await show(1, 'SEATED')
      for (const thing of [second, decision, hidden, action]) expect(await seen()).not.toContain(thing.id)
      expect((await page(w.fatima, id)).decisions).toMatchObject([
        { distribution: 'PUBLIC', number: decision.number },
        { distribution: 'SEATED' },
      ])
      await show(2, 'MEMBERS')
      for (const thing of [second, decision, action]) expect(await seen()).toContain(thing.id)
      expect(await seen()).not.toContain(hidden.id)
    }))

  test('a decision or an action that is opened or closed comes and goes in what the reader lists', () =>
    whileLive(w, async ({ id, second }) => {
      const decision = await decide(second.id, 'SEATED')
      const action = await record(id, { distribution: 'SEATED' })
      const edit = async (version: number, distribution: string) => {
        await w.marijke.do('editDecision', { id: decision.id, version, distribution })
        await w.marijke.do('editAction', { id: action.id, version, distribution })
        const { decisions, actions } = await lists(w.sanne)
        const seen = await page(w.sanne, id)
        return [
          decisions.includes(decision.id),
          actions.includes(action.id),
          seen.decisions.length,
          seen.actions.length,
          seen.agenda[1].decisions.length,
        ]
      }
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      expect(await edit(1, 'MEMBERS')).toEqual([true, true, 1, 1, 1])
      await watch.sees((change) => change.changed.some((thing) => thing.id === action.id))
      expect(await edit(2, 'SEATED')).toEqual([false, false, 0, 0, 0])
      await watch.sees((change) => change.removed.some((gone) => gone.id === action.id))
    }))

  test('an open decision at a hidden item stays hidden, whatever is said of it', () =>
    whileLive(w, async ({ id, third }) => {
      await w.marijke.do('editAgendaItem', { id: third.id, version: 1, distribution: 'SEATED' })
      const decision = await decide(third.id, 'MEMBERS')
      expect(await w.marijke.do('editDecision', { id: decision.id, version: 1, distribution: 'PUBLIC' })).toMatchObject(
        { distribution: 'PUBLIC' },
      )
      expect((await page(w.sanne, id)).decisions).toEqual([])
    }))
})

test('an item handed in for the seated is not there for a reader', async () => {
  const { id } = await calledMeeting(w)
  const item = await w.fatima.do('addAgendaItem', {
    meetingId: id,
    title: 'Onder ons',
    purpose: 'DISCUSS',
    distribution: 'SEATED',
  })
  expect(ids((await page(w.sanne, id)).handedIn)).not.toContain(item.id)
  expect(ids((await page(w.peter, id)).handedIn)).toContain(item.id)
  await w.marijke.act('placeAgendaItem', { id: item.id })
  expect(ids((await page(w.sanne, id)).agenda)).not.toContain(item.id)
  expect(ids((await page(w.peter, id)).agenda)).toContain(item.id)
})

test('who becomes a reader sees from then on what a reader sees', () =>
  whileLive(w, async ({ id, second }) => {
    const decision = await decide(second.id, 'SEATED')
    expect(ids((await page(w.peter, id)).decisions)).toEqual([decision.id])
    await w.people.setRole(w.peter.id, w.rivierenland, 'READER', w.tiel)
    expect((await page(w.peter, id)).decisions).toEqual([])
    await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
  }))
