import { and, count, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { acts, changes, revisions } from '../server/db/table.ts'
import { type Tx, write } from '../server/db/write.ts'
import { refuse } from '../server/lib/refusal.ts'
import { meetingChange, meetings, type MeetingRow } from '../server/meeting/table.ts'
import { atOnce } from './support/at-once.ts'
import { ago, past } from './support/clock.ts'
import { everyAct } from './support/every-act.ts'
import { calledMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
let keys = 0
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const key = (value = `sleutel-${++keys}`) => ({ 'idempotency-key': value })
const plan = (input: object = {}) => ({
  ...{
    samenwerkingsverbandId: w.rivierenland.id,
    title: 'Partneroverleg',
    startsAt: '2027-01-14T08:30:00Z',
    endsAt: '2027-01-14T11:30:00Z',
  },
  ...input,
})
const read = () => w.hub.hub.connections.read.db
const rowsOf = async (table: typeof meetings | typeof acts) => (await read().select({ n: count() }).from(table))[0]!.n
const counter = async () =>
  (
    await read()
      .select({ n: revisions.counter })
      .from(revisions)
      .where(eq(revisions.samenwerkingsverbandId, w.rivierenland.id))
  )[0]!.n

describe('an act with an Idempotency-Key', () => {
  test('is done once: a retry answers with the same thing, as it is now', async () => {
    const once = key()
    const meeting = await w.marijke.do('createMeeting', plan(), once)
    const [rows, before] = [await rowsOf(meetings), await everything(w)]
    expect(await w.marijke.do('createMeeting', plan(), once)).toEqual(meeting)
    expect(await rowsOf(meetings)).toBe(rows)
    expect(await everything(w)).toEqual(before)
    await w.daan.do('editMeeting', { id: meeting.id, version: 1, title: 'Nieuwe naam' })
    expect(await w.marijke.do('createMeeting', plan(), once)).toMatchObject({
      id: meeting.id,
      title: 'Nieuwe naam',
      version: 2,
    })
  })

  test('is not done when somebody else is signed in than it was recorded by, and keeps its key for who it is', async () => {
    const sent = { ...key(), 'hub-person': w.marijke.id }
    const rows = await rowsOf(meetings)
    const query = 'mutation($input: CreateMeetingInput!) { createMeeting(input: $input) { __typename } }'
    const answer = await w.daan.ask(query, { input: plan() }, sent)
    expect(answer).toMatchObject({ status: 409, errors: [{ extensions: { code: 'OTHER_PERSON' } }] })
    expect(await rowsOf(meetings)).toBe(rows)
    expect((await w.marijke.ask(query, { input: plan() }, sent)).data.createMeeting).toEqual({ __typename: 'Meeting' })
    expect(await rowsOf(meetings)).toBe(rows + 1)
  })

  test('is done once, also when it is sent twenty times at once', async () => {
    const once = key()
    const [rows, revision, kept] = [await rowsOf(meetings), await counter(), await rowsOf(acts)]
    const answers = await Promise.all(Array.from({ length: 20 }, () => w.marijke.do('createMeeting', plan(), once)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers[0].id).toEqual(expect.any(String))
    expect([await rowsOf(meetings), await counter(), await rowsOf(acts)]).toEqual([rows + 1, revision + 1, kept + 1])
  })

  test('is done once, also when all have looked before the first was done', async () => {
    const once = key()
    const [rows, revision, kept] = [await rowsOf(meetings), await counter(), await rowsOf(acts)]
    const answers = await atOnce(
      w,
      Array.from({ length: 8 }, () => () => w.marijke.do('createMeeting', plan(), once)),
    )
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([expect.any(String)]))
    expect([await rowsOf(meetings), await counter(), await rowsOf(acts)]).toEqual([rows + 1, revision + 1, kept + 1])
  })

  test('is done once where doing it twice would be refused', () =>
    whileLive(w, async ({ id, second, third }) => {
      const action = await w.marijke.do('recordAction', { meetingId: id, text: 'Bellen' })
      const [done, moved] = [key(), key()]
      const answers = await atOnce(
        w,
        [1, 2, 3].map(() => () => w.marijke.act('completeAction', { id: action.id }, done)),
      )
      for (const answer of [...answers, await w.marijke.act('completeAction', { id: action.id }, done)])
        expect(answer).toMatchObject({ id: action.id, completedAt: expect.any(String) })
      for (let time = 0; time < 2; time++)
        expect(await w.marijke.act('goToAgendaItem', { id: third.id, from: second.id }, moved)).toMatchObject({
          currentItem: { id: third.id },
        })
    }))

  test('is done once, also when it took something away', async () => {
    const { id, second, third } = await draftMeeting(w)
    const once = key()
    const rest = (await w.marijke.act('removeAgendaItem', { id: second.id }, once)).agenda
    expect(rest.map((item: Data) => item.title)).toEqual(['Opening', 'Rondvraag'])
    const before = await everything(w, id)
    expect(await w.marijke.act('removeAgendaItem', { id: second.id }, once)).toMatchObject({
      __typename: 'Meeting',
      id,
      agenda: rest,
    })
    expect(await everything(w, id)).toEqual(before)
    const again = key()
    const both = await atOnce(
      w,
      [1, 2].map(() => () => w.marijke.act('removeAgendaItem', { id: third.id }, again)),
    )
    expect(both.map(({ agenda }) => agenda.length)).toEqual([1, 1])
  })

  test('is refused with another body, and leaves all as it was', async () => {
    const { id, first } = await draftMeeting(w)
    const once = key()
    const input = { id: first.id, version: 1, title: 'Welkom', presenter: 'Joris' }
    await w.marijke.do('editAgendaItem', input, once)
    await refused(w, id, () => w.marijke.do('editAgendaItem', { ...input, title: 'Hallo' }, once), {
      code: 'KEY_REUSED',
      field: null,
    })
    await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: first.id }, once), { code: 'KEY_REUSED' })
    const { presenter, title, version } = input
    expect(await w.marijke.do('editAgendaItem', { version, title, presenter, id: first.id }, once)).toMatchObject({
      title: 'Welkom',
      version: 2,
    })
  })

  test('is refused with another body also when both come at once', async () => {
    const once = key()
    const rows = await rowsOf(meetings)
    const answers = await atOnce(
      w,
      ['Een', 'Twee', 'Drie', 'Vier'].map((title) => () => w.marijke.do('createMeeting', plan({ title }), once)),
    )
    expect(answers.map((answer) => answer.code ?? answer.state).sort()).toEqual([
      'DRAFT',
      'KEY_REUSED',
      'KEY_REUSED',
      'KEY_REUSED',
    ])
    expect(await rowsOf(meetings)).toBe(rows + 1)
  })

  test('is one of this person: the same key of somebody else is an act of its own', async () => {
    const once = key()
    const [hers, his] = [
      await w.marijke.do('createMeeting', plan(), once),
      await w.daan.do('createMeeting', plan(), once),
    ]
    expect(his.id).not.toBe(hers.id)
    expect(await w.daan.do('createMeeting', plan({ title: 'Anders' }), once)).toMatchObject({ code: 'KEY_REUSED' })
    expect(await w.daan.do('createMeeting', plan(), once)).toMatchObject({ id: his.id })
  })

  test('stores nothing when it is refused: once the cause is gone, the retry succeeds', async () => {
    const { id } = await draftMeeting(w)
    const once = key()
    const kept = await rowsOf(acts)
    await refused(w, id, () => w.marijke.act('startMeeting', { id }, once), { code: 'WRONG_STATE' })
    expect(await rowsOf(acts)).toBe(kept)
    await w.marijke.act('callMeeting', { id })
    expect(await w.marijke.act('startMeeting', { id }, once)).toMatchObject({ state: 'LIVE' })
    expect(await w.marijke.act('startMeeting', { id }, once)).toMatchObject({ state: 'LIVE' })
    await w.marijke.act('closeMeeting', { id })
  })

  test('has a key of 1 to 128 characters', async () => {
    const before = await everything(w)
    for (const value of ['', 'k'.repeat(129)]) {
      const { status, errors } = await w.marijke.ask(
        'mutation($input: CreateMeetingInput!) { createMeeting(input: $input) { __typename } }',
        { input: plan() },
        key(value),
      )
      expect([status, errors?.[0]?.extensions?.code]).toEqual([400, 'BAD_IDEMPOTENCY_KEY'])
    }
    expect(await everything(w)).toEqual(before)
    expect(await w.marijke.do('createMeeting', plan(), key('k'.repeat(128)))).toMatchObject({ state: 'DRAFT' })
  })

  test('tells nothing to who may not see the thing any more', async () => {
    const { id } = await calledMeeting(w)
    const once = key()
    const input = { meetingId: id, title: 'Vertrouwelijk', purpose: 'DISCUSS', distribution: 'SEATED' }
    expect(await w.peter.do('addAgendaItem', input, once)).toMatchObject({ title: 'Vertrouwelijk' })
    await w.people.setRole(w.peter.id, w.rivierenland, 'READER', w.tiel)
    await refused(w, id, () => w.peter.do('addAgendaItem', input, once), { code: 'NOT_FOUND' })
    await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
    expect(await w.peter.do('addAgendaItem', input, once)).toMatchObject({ title: 'Vertrouwelijk' })
  })

  test('is forgotten after seven days', async () => {
    const [once, other] = [key(), key()]
    const sevenDays = 7 * 24 * 3600
    const aged = (seconds: number) =>
      past(w, (tx) =>
        tx.db
          .update(acts)
          .set({ at: ago(seconds) })
          .where(and(eq(acts.personId, w.marijke.id), eq(acts.key, once['idempotency-key']))),
      )
    const first = await w.marijke.do('createMeeting', plan(), once)
    await aged(sevenDays - 60)
    expect(await w.marijke.do('createMeeting', plan(), once)).toMatchObject({ id: first.id })
    await aged(sevenDays + 60)
    const second = await w.marijke.do('createMeeting', plan({ title: 'Een week later' }), once)
    expect(second).toMatchObject({ title: 'Een week later' })
    await aged(sevenDays + 60)
    await w.daan.do('createMeeting', plan(), other)
    expect(await read().select().from(acts).where(eq(acts.key, once['idempotency-key']))).toEqual([])
  })
})

describe('an id that the client made', () => {
  test('again is the same act, also eight times at once', () =>
    whileLive(w, async ({ id, second }) => {
      const made: [Parameters<Person['do']>[0], object][] = [
        ['createMeeting', plan()],
        ['addAgendaItem', { meetingId: id, title: 'Nieuw', purpose: 'INFORM' }],
        ['recordDecision', { agendaItemId: second.id, text: 'Akkoord', outcome: 'ADOPTED' }],
        ['recordAction', { meetingId: id, text: 'Bellen', owners: [{ partyId: w.tiel.id }] }],
      ]
      for (const [act, input] of made) {
        const own = w.marijke.newId()
        const revision = await counter()
        const answers = await atOnce(
          w,
          Array.from({ length: 8 }, () => () => w.marijke.do(act, { ...input, id: own })),
        )
        expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([own]))
        expect(await counter(), act).toBe(revision + 1)
      }
      const { agenda, decisions, actions } = await page(w.marijke, id)
      expect([agenda.length, decisions.length, actions.length]).toEqual([4, 1, 1])
      expect(actions[0].owners).toHaveLength(1)
    }))

  test('names the thing for the acts that follow, before any answer came', async () => {
    const [meeting, item] = [w.marijke.newId(), w.marijke.newId()]
    await w.marijke.do('createMeeting', plan({ id: meeting }))
    await w.marijke.do('addAgendaItem', { id: item, meetingId: meeting, title: 'Opening', purpose: 'INFORM' })
    await w.marijke.do('editAgendaItem', { id: item, version: 1, title: 'Welkom' })
    expect((await page(w.marijke, meeting)).agenda).toMatchObject([{ id: item, title: 'Welkom' }])
  })

  test('of something else is refused: of another type, of what is gone, of another samenwerkingsverband', () =>
    whileLive(w, async ({ id, first, second }) => {
      const idle = await w.marijke.do('addAgendaItem', { meetingId: id, title: 'Vergissing', purpose: 'INFORM' })
      await w.marijke.act('removeAgendaItem', { id: idle.id })
      const theirs = await w.vera.do('createMeeting', plan({ samenwerkingsverbandId: w.elders.id }))
      const { attendance } = await page(w.marijke, id)
      const invalid = { code: 'INVALID', field: 'input.id' }
      const notAnnounced = [w.fatima.id, w.tiel.id, w.venue.id, w.elders.id]
      for (const taken of [first.id, idle.id, theirs.id, attendance[0].id, ...notAnnounced]) {
        await refused(w, id, () => w.marijke.do('createMeeting', plan({ id: taken })), invalid)
        await refused(
          w,
          id,
          () => w.marijke.do('recordDecision', { id: taken, agendaItemId: second.id, text: 'Nee', outcome: 'NOTED' }),
          invalid,
        )
        await refused(w, id, () => w.marijke.do('recordAction', { id: taken, meetingId: id, text: 'Nee' }), invalid)
      }
      for (const taken of [id, idle.id, theirs.id, ...notAnnounced])
        await refused(
          w,
          id,
          () => w.marijke.do('addAgendaItem', { id: taken, meetingId: id, title: 'Nee', purpose: 'INFORM' }),
          invalid,
        )
    }))

  test('is not the same act in another place', async () => {
    const { id, first } = await draftMeeting(w)
    await whileLive(w, async (live) => {
      const invalid = { code: 'INVALID', field: 'input.id' }
      const [decision, action] = [w.marijke.newId(), w.marijke.newId()]
      await w.marijke.do('recordDecision', {
        id: decision,
        agendaItemId: live.first.id,
        text: 'Hier',
        outcome: 'NOTED',
      })
      await w.marijke.do('recordAction', { id: action, meetingId: live.id, text: 'Hier' })
      await refused(
        w,
        live.id,
        () => w.marijke.do('addAgendaItem', { id: first.id, meetingId: live.id, title: 'Daar', purpose: 'INFORM' }),
        invalid,
      )
      await refused(
        w,
        live.id,
        () =>
          w.marijke.do('recordDecision', {
            id: decision,
            agendaItemId: live.second.id,
            text: 'Daar',
            outcome: 'NOTED',
          }),
        invalid,
      )
      await refused(w, id, () => w.marijke.do('recordAction', { id: action, meetingId: id, text: 'Daar' }), invalid)
    })
  })

  test('is a UUID in lower case', () =>
    whileLive(w, async ({ id, second }) => {
      const invalid = { code: 'INVALID', field: 'input.id' }
      for (const wrong of ['', 'abc', w.marijke.newId().toUpperCase(), `${w.marijke.newId()}0`, 'x'.repeat(10_000)]) {
        await refused(w, id, () => w.marijke.do('createMeeting', plan({ id: wrong })), invalid)
        await refused(
          w,
          id,
          () => w.marijke.do('addAgendaItem', { id: wrong, meetingId: id, title: 'Nee', purpose: 'INFORM' }),
          invalid,
        )
        await refused(
          w,
          id,
          () => w.marijke.do('recordDecision', { id: wrong, agendaItemId: second.id, text: 'Nee', outcome: 'NOTED' }),
          invalid,
        )
        await refused(w, id, () => w.marijke.do('recordAction', { id: wrong, meetingId: id, text: 'Nee' }), invalid)
      }
    }))
})

test('an id with a NUL in it is like any other that is not there, for every act and read', () =>
  whileLive(w, async ({ id }) => {
    const nul = `${w.marijke.newId()}\0`
    for (const [name, variables] of everyAct(() => nul)) {
      const answer = await refused(w, id, () => w.marijke.act(name, variables), { code: 'NOT_FOUND', present: null })
      const missing = JSON.parse(JSON.stringify(variables).replaceAll('\\u0000', '')) as object
      expect(answer, name).toEqual(await w.marijke.act(name, missing))
    }
    const invalid = { code: 'INVALID', field: 'input.id' }
    await refused(w, id, () => w.marijke.do('recordAction', { id: nul, meetingId: id, text: 'Nee' }), invalid)
    await refused(
      w,
      id,
      () => w.marijke.do('recordAction', { meetingId: id, text: 'Nee', owners: [{ partyId: nul }] }),
      { code: 'NOT_FOUND' },
    )
    const answer = await w.marijke.ask(
      `query($id: ID!, $slug: String!) {
        samenwerkingsverband(slug: $slug) { id } meeting(id: $id) { id }
        decisions(samenwerkingsverbandId: $id) { nodes { id } } actions(samenwerkingsverbandId: $id) { nodes { id } } }`,
      { id: nul, slug: nul },
    )
    expect(answer).toEqual({
      status: 200,
      data: { samenwerkingsverband: null, meeting: null, decisions: { nodes: [] }, actions: { nodes: [] } },
    })
    for (const field of ['meetingChanged', 'actionsChanged'] as const)
      expect(await w.marijke.watch(field, nul).ends()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    await w.marijke.leave()
  }))

describe('write()', () => {
  const inRivierenland = <T extends object>(fn: (tx: Tx) => Promise<T>) => write(w.hub.writer, w.rivierenland.id, fn)
  const rename = async (tx: Tx, id: string, title: string): Promise<MeetingRow> => {
    const [row] = await tx.db.update(meetings).set({ title }).where(eq(meetings.id, id)).returning()
    tx.announce('meetingEdited', [meetingChange(row!, row!)])
    return row!
  }

  test('fifty acts at once take fifty revisions without a gap; refused ones take none', async () => {
    const { id } = await calledMeeting(w)
    const before = await counter()
    const added = Array.from({ length: 50 }, (_, at) =>
      [w.marijke, w.daan, w.fatima, w.peter][at % 4]!.do('addAgendaItem', {
        meetingId: id,
        title: `Punt ${at}`,
        purpose: 'INFORM',
      }),
    )
    const wrong = Array.from({ length: 10 }, () =>
      w.sanne.do('addAgendaItem', { meetingId: id, title: 'Nee', purpose: 'INFORM' }),
    )
    expect((await Promise.all(added)).filter((answer) => answer.__typename === 'AgendaItem')).toHaveLength(50)
    expect((await Promise.all(wrong)).filter((answer) => answer.code === 'NOT_ALLOWED')).toHaveLength(10)
    expect(await counter()).toBe(before + 50)
    const taken = await read()
      .selectDistinct({ revision: changes.revision })
      .from(changes)
      .where(eq(changes.samenwerkingsverbandId, w.rivierenland.id))
    expect(taken.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(
      Array.from({ length: before + 50 }, (_, at) => at + 1),
    )
  })

  test('every act leaves who did what, and when', async () => {
    const { id } = await w.daan.do('createMeeting', plan())
    const [row] = await read().select().from(changes).where(eq(changes.entityId, id))
    expect(row).toMatchObject({
      by: w.daan.id,
      kind: 'meetingCreated',
      entity: 'Meeting',
      seenBefore: null,
      seenAfter: 'SEATED',
      revision: await counter(),
    })
    expect(Math.abs(Date.now() - Date.parse(row!.at))).toBeLessThan(60_000)
  })

  test('a fault inside rolls everything back, and the next act goes on', async () => {
    const { id } = await draftMeeting(w)
    const before = await everything(w, id)
    const failing = inRivierenland(async (tx) => {
      await rename(tx, id, 'Half gedaan')
      throw new Error('stroom weg')
    })
    await expect(failing).rejects.toThrow('stroom weg')
    expect(await everything(w, id)).toEqual(before)
    expect(await w.marijke.do('editMeeting', { id, version: 1, title: 'Verder' })).toMatchObject({ title: 'Verder' })
  })

  test('a refusal rolls back what was written before it', async () => {
    const { id } = await draftMeeting(w)
    const before = await everything(w, id)
    const answer = await inRivierenland(async (tx) => {
      await rename(tx, id, 'Toch niet')
      return refuse('INVALID', 'title')
    })
    expect(answer).toMatchObject({ refused: true, code: 'INVALID' })
    expect(await everything(w, id)).toEqual(before)
  })

  test('of writes that wait together, a refused one and a faulty one take nothing of the others with them', async () => {
    const { id } = await draftMeeting(w)
    const before = await counter()
    const numbered = (at: number) =>
      inRivierenland(async (tx) => {
        const row = await rename(tx, id, `Naam ${at}`)
        if (at % 3 === 1) return refuse('INVALID', 'title') as never
        if (at % 3 === 2) throw new Error('stroom weg')
        return row
      })
    const ends = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => numbered(at)))
    const done = ends.filter((end) => end.status === 'fulfilled' && 'title' in end.value)
    expect(done.map((end) => end.status === 'fulfilled' && end.value)).toMatchObject(
      Array.from({ length: 34 }, (_, at) => ({ title: `Naam ${at * 3}` })),
    )
    expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(33)
    expect(await counter()).toBe(before + 34)
    const { title } = await page(w.marijke, id)
    expect(done.map((end) => end.status === 'fulfilled' && end.value)).toContainEqual(
      expect.objectContaining({ title }),
    )
  })

  test('a write that announces nothing is a mistake, and is not kept', async () => {
    const { id } = await draftMeeting(w)
    const before = await everything(w, id)
    const silent = inRivierenland(
      async (tx) => (await tx.db.update(meetings).set({ title: 'Stil' }).where(eq(meetings.id, id)).returning())[0]!,
    )
    await expect(silent).rejects.toThrow('nothing announced')
    expect(await everything(w, id)).toEqual(before)
  })

  test('a write inside a write is a mistake, and neither is kept', async () => {
    const { id } = await draftMeeting(w)
    const before = await everything(w, id)
    const nested = inRivierenland(async (tx) => {
      const row = await rename(tx, id, 'Buiten')
      await inRivierenland((inner) => rename(inner, id, 'Binnen'))
      return row
    })
    await expect(nested).rejects.toThrow('write inside write')
    expect(await everything(w, id)).toEqual(before)
  })

  test('in a samenwerkingsverband that is not there is a mistake', async () => {
    await expect(write(w.hub.writer, w.marijke.newId(), async () => ({ id: 'x' }))).rejects.toThrow(
      'unknown samenwerkingsverband',
    )
  })

  test.skipIf(isPostgres)('every commit of SQLite is synced: after the first write it still says FULL', async () => {
    await w.marijke.do('createMeeting', plan())
    await past(w, async (tx) => {
      const [row] = (tx.db as unknown as { all(query: unknown): { synchronous: number }[] }).all(
        sql`pragma synchronous`,
      )
      expect(row).toEqual({ synchronous: 2 })
    })
  })
})
