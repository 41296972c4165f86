import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../server/app.ts'
import { limits } from '../server/limits.ts'
import { presenceOf } from '../server/chair/rules.ts'
import type { MeetingRow } from '../server/meeting/table.ts'
import { atOnce } from './support/at-once.ts'
import { signedIn } from './support/sockets/line.ts'
import { calledMeeting, closedMeeting, draftMeeting, liveMeeting, page, whileLive } from './support/meetings.ts'
import type { Person } from './support/person.ts'
import { type Data, type Watch } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
let els: Person
beforeAll(async () => {
  w = await world()
  els = await w.people.person('Els Visser', w.rivierenland, 'SECRETARY', w.regio)
})
afterAll(() => w.close())

const take = (meetingId: string, by: Person, from?: Person | null) =>
  by.act('takeChair', { meetingId, from: from === undefined ? undefined : (from?.id ?? null) })
const now = async (meetingId: string) => page(w.sanne, meetingId)
/** Hears everything of this meeting from now on. */
const hearing = async (meetingId: string, person: Person = w.sanne) =>
  person.watch('meetingChanged', meetingId, (await page(person, meetingId)).revision)
const meetingIn = (change: { changed: Data[] }) => change.changed.find(({ __typename }) => __typename === 'Meeting')
const kinds = ({ seen }: Watch) => seen.map(({ kind }) => kind)

describe('the hammer', () => {
  test('goes from hand to hand: who took it moves the meeting, and who had it takes it back', () =>
    whileLive(w, async ({ id, first, second }) => {
      const watch = await hearing(id)
      expect(await take(id, w.daan, w.marijke)).toMatchObject({
        chairedBy: { name: 'Daan Hoekstra' },
        currentItem: { id: second.id },
      })
      expect(meetingIn(await watch.kind('chairTaken'))).toMatchObject({ chairedBy: { id: w.daan.id } })
      await refused(w, id, () => w.marijke.act('goToAgendaItem', { id: first.id, from: second.id }), {
        code: 'NOT_ALLOWED',
        field: 'chairedBy',
      })
      expect(await w.daan.act('goToAgendaItem', { id: first.id, from: second.id })).toMatchObject({
        currentItem: { id: first.id },
      })
      expect(await take(id, w.marijke, w.daan)).toMatchObject({ chairedBy: { name: 'Marijke de Wit' } })
      expect(await w.marijke.act('goToAgendaItem', { id: second.id, from: first.id })).toMatchObject({
        currentItem: { id: second.id },
      })
    }))

  test('who holds it keeps it, and nothing is told', () =>
    whileLive(w, async ({ id }) => {
      const { revision } = await now(id)
      for (const from of [undefined, null, w.daan])
        expect(await take(id, w.marijke, from)).toMatchObject({ chairedBy: { id: w.marijke.id } })
      expect((await now(id)).revision).toBe(revision)
    }))

  test('is for chair and secretary', () =>
    whileLive(w, async ({ id }) => {
      for (const person of [w.fatima, w.peter, w.sanne])
        await refused(w, id, () => take(id, person, w.marijke), { code: 'NOT_ALLOWED', field: null })
      await refused(w, id, () => take(w.marijke.newId(), w.daan, w.marijke), { code: 'NOT_FOUND', field: 'meetingId' })
      await refused(w, id, () => take(id, w.vera, w.marijke), { code: 'NOT_FOUND', field: 'meetingId' })
    }))

  test('[CH1] is taken in a live meeting only, and nothing is read back in another one', async () => {
    for (const { id } of [await draftMeeting(w), await calledMeeting(w), await closedMeeting(w)]) {
      await refused(w, id, () => take(id, w.daan, null), { code: 'WRONG_STATE' })
      for (const act of ['readBack', 'endReadBack'] as const)
        await refused(w, id, () => w.marijke.act(act, { meetingId: id, ...(act === 'readBack' && { from: null }) }), {
          code: 'WRONG_STATE',
        })
    }
  })

  test('[CH2] who takes it saw who holds it; else it stays where it is, and that is told', () =>
    whileLive(w, async ({ id }) => {
      const present = { __typename: 'Meeting', id, chairedBy: { id: w.marijke.id } }
      for (const from of [null, els, w.daan])
        await refused(w, id, () => take(id, w.daan, from), { code: 'CONFLICT', field: 'from', present })
      const both = await atOnce(w, [() => take(id, w.daan, w.marijke), () => take(id, els, w.marijke)])
      expect(both.map((answer) => answer.code ?? answer.state).sort()).toEqual(['CONFLICT', 'LIVE'])
      // Not said is not checked.
      expect(await take(id, w.marijke)).toMatchObject({ chairedBy: { id: w.marijke.id } })
    }))

  test('is with nobody any more once the role of who held it is another one: it can be taken', async () => {
    const meeting = await liveMeeting(w)
    await take(meeting.id, els, w.marijke)
    await w.people.setRole(els.id, w.rivierenland, 'READER', w.regio)
    await refused(w, meeting.id, () => els.act('goToAgendaItem', { id: meeting.first.id, from: meeting.second.id }), {
      code: 'NOT_ALLOWED',
      field: null,
    })
    await take(meeting.id, w.marijke, els)
    await w.marijke.act('closeMeeting', { id: meeting.id })
    await w.people.setRole(els.id, w.rivierenland, 'SECRETARY', w.regio)
  })
})

describe('the screen in the room', () => {
  test('is turned on and back by chair and secretary, and every screen hears how far', () =>
    whileLive(w, async ({ id }) => {
      const before = (await now(id)).screenTurns
      const watch = await hearing(id)
      const turned = (turns: number) => watch.sees((change) => meetingIn(change)?.screenTurns === before + turns)
      for (const [person, back, turns] of [
        [w.marijke, false, 1],
        [w.daan, false, 2],
        [w.marijke, true, 1],
        [w.daan, true, 0],
      ] as const) {
        await person.act('turnScreen', { meetingId: id, back })
        expect(await turned(turns)).toMatchObject({ kind: 'screenTurned', by: { name: person.name } })
        watch.seen.length = 0
      }
      for (const person of [w.fatima, w.sanne])
        await refused(w, id, () => person.act('turnScreen', { meetingId: id }), { code: 'NOT_ALLOWED', field: null })
      await refused(w, id, () => w.vera.act('turnScreen', { meetingId: id }), { code: 'NOT_FOUND', field: 'meetingId' })
    }))

  test('[CH1] is turned in a live meeting only', async () => {
    const { id } = await closedMeeting(w)
    await refused(w, id, () => w.marijke.act('turnScreen', { meetingId: id }), { code: 'WRONG_STATE' })
  })
})

describe('who holds the hammer and is away', () => {
  const since = (away: boolean) => (change: { changed: Data[] }) =>
    !!meetingIn(change) && (meetingIn(change).chairAwaySince !== null) === away

  test('[CH3] is away when the last socket closes, and back with the next one; sockets of others say nothing', () =>
    whileLive(w, async ({ id }) => {
      const phone = await signedIn(w.url, w.marijke.token)
      const laptop = await signedIn(w.url, w.marijke.token)
      const contact = await signedIn(w.url, w.peter.token)
      const watch = await hearing(id)
      for (const { socket } of [contact, laptop]) socket.close()
      await Promise.all([contact.closed, laptop.closed])
      expect((await now(id)).chairAwaySince).toBeNull()
      phone.socket.close()
      const left = await watch.kind('chairLeft')
      expect(left).toMatchObject({ by: null })
      expect(meetingIn(left)).toMatchObject({ chairedBy: { id: w.marijke.id }, chairAwaySince: left.at })
      const again = await signedIn(w.url, w.marijke.token)
      expect(meetingIn(await watch.kind('chairCameBack'))).toMatchObject({
        chairedBy: { id: w.marijke.id },
        chairAwaySince: null,
      })
      expect(kinds(watch)).toEqual(['chairLeft', 'chairCameBack'])
      await take(id, w.daan, w.marijke)
      again.socket.close()
      await again.closed
      await take(id, w.marijke, w.daan)
      expect(kinds(await ending(watch, 'chairTaken', 2))).toEqual([
        'chairLeft',
        'chairCameBack',
        'chairTaken',
        'chairTaken',
      ])
    }))

  test('is followed up: who takes over is there, and the meeting goes on', () =>
    whileLive(w, async ({ id, first, second }) => {
      const line = await signedIn(w.url, w.marijke.token)
      const watch = await hearing(id, w.daan)
      line.socket.close()
      await watch.kind('chairLeft')
      expect(await take(id, w.daan, w.marijke)).toMatchObject({ chairedBy: { id: w.daan.id }, chairAwaySince: null })
      await w.daan.act('goToAgendaItem', { id: first.id, from: second.id })
      await take(id, w.marijke, w.daan)
    }))

  test('is away when the hub starts again, until the page comes back', async () => {
    const meeting = await liveMeeting(w)
    const before = await now(meeting.id)
    await w.restart()
    const watch = w.sanne.watch('meetingChanged', meeting.id, before.revision)
    await watch.sees(since(true))
    const line = await signedIn(w.url, w.marijke.token)
    await watch.sees(since(false))
    line.socket.close()
    await watch.sees((change) => since(true)(change) && change.kind === 'chairLeft' && watch.seen.indexOf(change) > 0)
    expect(await w.marijke.act('closeMeeting', { id: meeting.id })).toMatchObject({
      chairedBy: null,
      chairAwaySince: null,
    })
  })

  test('is not away while another process has a socket', () =>
    whileLive(w, async ({ id }) => {
      const here = await signedIn(w.url, w.marijke.token)
      // A socket of the story before may have closed just now; its mark would be counted as one of these.
      await expect.poll(() => now(id)).toMatchObject({ chairAwaySince: null })
      const watch = await hearing(id)
      const other = await buildApp(w.config)
      try {
        // A process that starts knows of no socket; the one that has it says so.
        const url = await other.app.listen({ port: 0, host: '127.0.0.1' })
        await ending(watch, 'chairCameBack', 1)
        const there = await signedIn(url, w.marijke.token)
        here.socket.close()
        await ending(watch, 'chairCameBack', 2)
        expect(await now(id)).toMatchObject({ chairAwaySince: null })
        there.socket.close()
        await ending(watch, 'chairLeft', 3)
        expect(await now(id)).toMatchObject({ chairAwaySince: expect.any(String) })
      } finally {
        await other.app.close()
      }
    }))

  test('[CH3] whatever sockets open and close in two processes: once both have looked, the mark says whether there is one', () => {
    const step = fc.record({ at: fc.constantFrom(0, 1), opens: fc.boolean(), slow: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const open = [0, 0]
        const meeting = { chairAwaySince: null as string | null }
        const look = (at: number, hasLeft: boolean) => {
          const presence = presenceOf(meeting as MeetingRow, open[at]! > 0, hasLeft)
          if (presence) meeting.chairAwaySince = presence === 'AWAY' ? 'now' : null
        }
        // The person begins at the first process.
        open[0] = 1
        for (const { at, opens } of steps) {
          if (!opens && open[at] === 0) continue
          open[at]! += opens ? 1 : -1
          if (open[at] === Number(opens)) look(at, !opens)
        }
        for (const at of [0, 1]) look(at, false)
        expect(meeting.chairAwaySince !== null).toBe(open[0] + open[1]! === 0)
      }),
    )
  })
})

/** Waits until so many messages of this kind came. */
const ending = async (watch: Watch, kind: string, count: number) => {
  await watch.sees(() => kinds(watch).filter((one) => one === kind).length >= count, `${count} times ${kind}`)
  return watch
}

describe('reading back', () => {
  const decide = (agendaItemId: string, input: object = {}) =>
    w.daan.do('recordDecision', { agendaItemId, text: 'Het jaarplan is vastgesteld.', outcome: 'ADOPTED', ...input })
  const readBack = (meetingId: string, from: string | null, by = w.marijke) => by.act('readBack', { meetingId, from })
  const endReadBack = (meetingId: string, by = w.marijke) => by.act('endReadBack', { meetingId })

  test('shows on every screen what was recorded, until the meeting goes on', () =>
    whileLive(w, async ({ id, second, third }) => {
      await decide(second.id)
      const watch = await hearing(id)
      expect(await readBack(id, second.id)).toMatchObject({ readBackAt: expect.any(String) })
      expect(meetingIn(await watch.kind('readBackBegun'))).toMatchObject({ readBackAt: expect.any(String) })
      const { revision } = await now(id)
      expect(await readBack(id, second.id)).toMatchObject({ readBackAt: expect.any(String) })
      expect((await now(id)).revision).toBe(revision)
      expect(await endReadBack(id)).toMatchObject({ readBackAt: null })
      expect(meetingIn(await watch.kind('readBackEnded'))).toMatchObject({ readBackAt: null })
      await readBack(id, second.id)
      expect(await w.marijke.act('goToAgendaItem', { id: third.id, from: second.id })).toMatchObject({
        readBackAt: null,
      })
      await w.marijke.act('goToAgendaItem', { id: second.id, from: third.id })
      await readBack(id, second.id)
      expect(await w.marijke.act('closeMeeting', { id })).toMatchObject({ readBackAt: null })
      await w.marijke.act('reopenMeeting', { id })
      expect(await now(id)).toMatchObject({ readBackAt: null })
    }))

  test('a correction while it is read goes to every screen, and it is still read', () =>
    whileLive(w, async ({ id, second }) => {
      const decision = await decide(second.id)
      await readBack(id, second.id)
      const watch = await hearing(id)
      await w.daan.do('editDecision', { id: decision.id, version: 1, text: 'Het jaarplan 2027 is vastgesteld.' })
      expect((await watch.kind('decisionEdited')).changed).toContainEqual(
        expect.objectContaining({ text: 'Het jaarplan 2027 is vastgesteld.' }),
      )
      expect(await now(id)).toMatchObject({ readBackAt: expect.any(String) })
    }))

  test('[M13] is for who holds the hammer', () =>
    whileLive(w, async ({ id, second }) => {
      await decide(second.id)
      await refused(w, id, () => readBack(id, second.id, w.daan), { code: 'NOT_ALLOWED', field: 'chairedBy' })
      await readBack(id, second.id)
      await refused(w, id, () => endReadBack(id, w.daan), { code: 'NOT_ALLOWED', field: 'chairedBy' })
      await refused(w, id, () => endReadBack(id, w.fatima), { code: 'NOT_ALLOWED', field: null })
    }))

  test('[CH4] where nothing was recorded there is nothing to read; and who reads saw which item it is', () =>
    whileLive(w, async ({ id, first, second }) => {
      await refused(w, id, () => readBack(id, second.id), { code: 'WRONG_STATE' })
      await w.daan.do('recordAction', { meetingId: id, agendaItemId: second.id, text: 'Rondsturen' })
      await refused(w, id, () => readBack(id, first.id), {
        code: 'CONFLICT',
        field: 'from',
        present: { currentItem: { id: second.id } },
      })
      expect(await readBack(id, second.id)).toMatchObject({ readBackAt: expect.any(String) })
    }))

  test('[CH7] what was recorded at an earlier item is read back with the next, once', () =>
    whileLive(w, async ({ id, first, second, third }) => {
      expect(await decide(second.id)).toMatchObject({ unread: false })
      const late = await decide(first.id)
      expect(late).toMatchObject({ unread: true })
      const action = await w.daan.do('recordAction', { meetingId: id, text: 'Rondsturen' })
      expect(action).toMatchObject({ unread: true })
      // Gone to the next item without a reading: it still waits.
      await w.marijke.act('goToAgendaItem', { id: third.id, from: second.id })
      expect(await readBack(id, third.id)).toMatchObject({ readBackAt: expect.any(String) })
      const watch = await hearing(id)
      await w.marijke.act('goToAgendaItem', { id: second.id, from: third.id })
      const { changed } = await watch.kind('agendaItemOpened')
      for (const one of [late, action])
        expect(changed).toContainEqual(expect.objectContaining({ id: one.id, unread: false }))
      await w.marijke.act('goToAgendaItem', { id: third.id, from: second.id })
      await refused(w, id, () => readBack(id, third.id), { code: 'WRONG_STATE' })
      await decide(first.id)
      // Nobody read it, and nobody will.
      await w.marijke.act('closeMeeting', { id })
      expect((await now(id)).decisions.map(({ unread }: Data) => unread)).toEqual([false, false, false])
      const reason = 'Was vergeten'
      expect(await decide(first.id, { reason })).toMatchObject({ unread: false })
    }))

  test('of what only the seated see, the others hear nothing', () =>
    whileLive(w, async ({ id, second }) => {
      const hidden = await decide(second.id, { distribution: 'SEATED' })
      const [reader, contact] = [await hearing(id), await hearing(id, w.fatima)]
      await readBack(id, second.id)
      expect(meetingIn(await contact.kind('readBackBegun'))).toMatchObject({ readBackAt: expect.any(String) })
      expect(await now(id)).toMatchObject({ readBackAt: null })
      expect((await page(w.fatima, id)).readBackAt).not.toBeNull()
      // Once there is something for them to see, they see it read.
      await w.daan.do('editDecision', { id: hidden.id, version: 1, distribution: 'MEMBERS' })
      expect(meetingIn(await reader.kind('decisionEdited'))).toMatchObject({ readBackAt: expect.any(String) })
      expect(kinds(reader)).toEqual(['decisionEdited'])
    }))
})

describe('what is being recorded', () => {
  const show = (agendaItemId: string, text: string | null, by = w.daan) => by.act('showDraft', { agendaItemId, text })
  const draftOf = async (meetingId: string, at = 1) => (await now(meetingId)).agenda[at].draft

  test('is seen by all as it is typed, and gone once it is recorded', () =>
    whileLive(w, async ({ id, second }) => {
      const watch = await hearing(id)
      expect(await show(second.id, 'Wij stellen het jaar')).toMatchObject({ draft: 'Wij stellen het jaar', version: 1 })
      expect((await watch.kind('draftShown')).changed).toEqual([
        expect.objectContaining({ id: second.id, draft: 'Wij stellen het jaar' }),
      ])
      const { revision } = await now(id)
      expect(await show(second.id, 'Wij stellen het jaar')).toMatchObject({ draft: 'Wij stellen het jaar' })
      expect((await now(id)).revision).toBe(revision)
      await w.daan.do('recordDecision', {
        agendaItemId: second.id,
        text: 'Wij stellen het jaarplan vast.',
        outcome: 'ADOPTED',
      })
      expect((await watch.kind('decisionRecorded')).changed).toContainEqual(
        expect.objectContaining({ id: second.id, draft: null }),
      )
      await show(second.id, 'Nog een')
      for (const nothing of [null, '', '  ']) expect(await show(second.id, nothing)).toMatchObject({ draft: null })
    }))

  test('is shown 120 times a minute by one person at most; nobody hears of more, and others go on', () =>
    whileLive(w, async ({ id, second }) => {
      const typist = await w.people.person('Tess Typt', w.rivierenland, 'SECRETARY', w.tiel)
      const typed = (text: string) =>
        typist.ask('mutation($id: ID!, $text: String) { showDraft(agendaItemId: $id, text: $text) { __typename } }', {
          id: second.id,
          text,
        })
      const most = limits.rates.draft.most
      let shown = 0
      let answer = await typed('Wij 0')
      // A minute may go over while it asks: then it has as many again.
      for (; answer.status === 200 && shown < 2 * most; answer = await typed(`Wij ${shown}`)) shown++
      expect(shown).toBeGreaterThanOrEqual(most)
      expect([answer.status, answer.errors?.[0]?.extensions?.code]).toEqual([429, 'TOO_MANY_REQUESTS'])
      expect(await draftOf(id)).toBe(`Wij ${shown - 1}`)
      expect(await show(second.id, 'Wij allen')).toMatchObject({ draft: 'Wij allen' })
    }))

  test('is for chair and secretary, with and without the hammer', () =>
    whileLive(w, async ({ id, second }) => {
      for (const person of [w.marijke, w.daan])
        expect(await show(second.id, person.name, person)).toMatchObject({ draft: person.name })
      for (const person of [w.fatima, w.sanne])
        await refused(w, id, () => show(second.id, 'Nee', person), { code: 'NOT_ALLOWED' })
    }))

  test('[CH5] is at the current item of a live meeting only, with at most 2,000 characters', async () => {
    const meeting = await calledMeeting(w)
    await refused(w, meeting.id, () => show(meeting.first.id, 'Nee'), { code: 'WRONG_STATE' })
    await whileLive(w, async ({ id, first, second }) => {
      await refused(w, id, () => show(first.id, 'Nee'), { code: 'WRONG_STATE' })
      await refused(w, id, () => show(second.id, 'x'.repeat(2001)), { code: 'TOO_LONG', field: 'text' })
      expect(await show(second.id, 'x'.repeat(2000))).toMatchObject({ draft: 'x'.repeat(2000) })
    })
  })

  test('is gone when the meeting goes on, closes, or when other people see the item', () =>
    whileLive(w, async ({ id, first, second }) => {
      await show(second.id, 'Wij')
      await w.marijke.act('goToAgendaItem', { id: first.id, from: second.id })
      expect(await draftOf(id)).toBeNull()
      await w.marijke.act('goToAgendaItem', { id: second.id, from: first.id })
      await show(second.id, 'Wij')
      expect(await w.daan.do('editAgendaItem', { id: second.id, version: 1, notes: 'Genoteerd' })).toMatchObject({
        draft: 'Wij',
      })
      await w.daan.do('editAgendaItem', { id: second.id, version: 2, distribution: 'SEATED' })
      await show(second.id, 'Onder ons')
      expect(await w.daan.do('editAgendaItem', { id: second.id, version: 3, distribution: 'MEMBERS' })).toMatchObject({
        draft: null,
      })
      await show(second.id, 'Wij')
      await w.marijke.act('closeMeeting', { id })
      expect(await draftOf(id)).toBeNull()
      await w.marijke.act('reopenMeeting', { id })
    }))

  test('[CH6] a decision that fewer people may see leaves it, for it is another one', () =>
    whileLive(w, async ({ id, second }) => {
      await show(second.id, 'Wij stellen het')
      const watch = await hearing(id)
      await w.marijke.do('recordDecision', {
        agendaItemId: second.id,
        text: 'Onder ons',
        outcome: 'NOTED',
        distribution: 'SEATED',
      })
      expect(await draftOf(id)).toBe('Wij stellen het')
      expect(kinds(watch)).toEqual([])
    }))
})
