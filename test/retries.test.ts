import { and, count, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { acts, revisions } from '../server/db/table.ts'
import { everyAct, somethingOfEverything } from './support/every-act.ts'
import { liveMeeting, page, whileLive } from './support/meetings.ts'
import type { ActName, IdOf } from './support/nouns.ts'
import { patience } from './support/patience.ts'
import { type Data, Person } from './support/person.ts'
import { noAnswer } from './support/post.ts'
import { proxyTo } from './support/sockets/proxy.ts'
import { everything, refused } from './support/refused.ts'
import { runs, seed } from './support/runs.ts'
import { houseSelection } from './support/selections.ts'
import { world, type World } from './support/world.ts'

const histories = isPostgres ? runs(6, 200) : runs(15, 1000)
let w: World
let line: Awaited<ReturnType<typeof proxyTo>>
let marijke: Person
let keys = 0
beforeAll(async () => {
  w = await world()
  line = await proxyTo(w.url)
  marijke = new Person(line.url, w.marijke.token, w.marijke)
})
afterAll(async () => {
  await line.close()
  await w.close()
})

const newKey = () => `verloren-${++keys}-`
const header = (key: string) => ({ 'idempotency-key': key })

/** Sends until an answer comes; the first answers, so many, are lost on the way. */
const insist = async (name: ActName, variables: object, key: string, lose: number): Promise<Data> => {
  const before = line.lost()
  line.loseAnswers(key, lose)
  for (;;) {
    const answer = await marijke.act(name, variables, header(key)).catch((fault: Error) => fault)
    if (!(answer instanceof Error)) return answer
    if (line.lost() - before > lose || answer.message !== noAnswer) throw answer
  }
}

/** The revision, and how often this key was kept. */
const countedFor = async (key: string) => {
  const { db } = w.hub.hub.connections.read
  const [revision] = await db
    .select({ n: revisions.counter })
    .from(revisions)
    .where(eq(revisions.samenwerkingsverbandId, w.rivierenland.id))
  const [kept] = await db
    .select({ n: count() })
    .from(acts)
    .where(and(eq(acts.key, key), eq(acts.personId, marijke.id)))
  return { revision: revision!.n, kept: kept!.n }
}

const step = fc.record({
  act: fc.nat(1000),
  /** One answer in three is lost, then up to ten in a row. */
  lose: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 }) }),
  again: fc.integer({ min: 1, max: 4 }),
})

test(
  `in ${histories} histories of all acts each is done once, however often its answer was lost, and is never told to anybody else`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        const meeting = await liveMeeting(w)
        try {
          const things = await somethingOfEverything(w, meeting)
          for (const one of steps) await onceOnly(things, one)
        } finally {
          if ((await page(w.marijke, meeting.id)).state === 'LIVE')
            await w.marijke.act('closeMeeting', { id: meeting.id })
        }
      }),
      { seed, numRuns: histories },
    )
  },
  patience(runs(120_000, 3_600_000)),
)

const onceOnly = async (the: IdOf, { act, lose, again }: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
  const list = everyAct(the)
  const [name, rough] = list[act % list.length]!
  const variables = await asItIsNow(rough, the)
  const key = newKey()
  const before = await countedFor(key)
  const answers = [await insist(name, variables, key, lose)]
  const done = await countedFor(key)
  answers.push(...(await Promise.all(Array.from({ length: again }, () => marijke.act(name, variables, header(key))))))
  const state = await everything(w, the('Meeting'))
  if (answers[0].__typename === 'Refusal') expect(done, name).toEqual(before)
  else {
    expect(done.kept, name).toBe(1)
    // An act that found all as it wants it takes no revision.
    expect([0, 1], name).toContain(done.revision - before.revision)
    if (/^(create|add|record)/.test(name)) expect(done.revision, name).toBe(before.revision + 1)
    expect(await marijke.act('callMeeting', { id: w.marijke.newId() }, header(key)), name).toMatchObject({
      code: 'KEY_REUSED',
    })
  }
  for (const answer of answers) expect(answer, name).toEqual(answers[0])
  // Nobody else gets this answer for this key: not who may only read, not who is of elsewhere.
  for (const other of [w.sanne, w.vera])
    expect(await other.act(name, variables, header(key)), name).toMatchObject({ __typename: 'Refusal' })
  expect(await countedFor(key), name).toEqual(done)
  expect(await everything(w, the('Meeting')), name).toEqual(state)
}

/** The versions and the current item as they are, so that not every act is a conflict. */
const asItIsNow = async (rough: object, the: IdOf) => {
  const now = await page(w.marijke, the('Meeting'))
  const { data } = await w.marijke.ask(
    `query($slug: String!) { samenwerkingsverband(slug: $slug) { ${houseSelection} } }`,
    w.rivierenland,
  )
  const versions = new Map([...versionsIn(now), ...versionsIn(data)])
  const { input, ...rest } = structuredClone(rough) as { input?: Data; from?: null }
  if (input?.version) input.version = versions.get(input.id) ?? 1
  if ('from' in rest && 'id' in rest) return { ...rest, from: now.currentItem?.id ?? null }
  return input ? { input } : rest
}

/** Of a page, everything that has a version. */
const versionsIn = (thing: Data): [string, number][] =>
  thing === null || typeof thing !== 'object'
    ? []
    : [
        ...(thing.version ? [[thing.id, thing.version] as [string, number]] : []),
        ...Object.values(thing).flatMap(versionsIn),
      ]

test('an act that is sent fifty times at once, of which every third answer is lost, is done once', () =>
  whileLive(w, async ({ id }) => {
    const key = newKey()
    const before = await countedFor(key)
    line.loseAnswers(key, 17)
    const lostBefore = line.lost()
    const sent = Array.from({ length: 50 }, () =>
      marijke.do('recordAction', { meetingId: id, text: 'Vijftig keer' }, header(key)).catch(() => null),
    )
    const answers = (await Promise.all(sent)).filter((answer) => answer !== null)
    expect([line.lost() - lostBefore, answers.length]).toEqual([17, 33])
    expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([expect.any(String)]))
    expect(await countedFor(key)).toEqual({ revision: before.revision + 1, kept: 1 })
    expect((await page(w.marijke, id)).actions).toHaveLength(1)
  }))

test('the same key of another person is an act of the other, also when both come at once', () =>
  whileLive(w, async ({ id }) => {
    const key = newKey()
    const input = { meetingId: id, text: 'Zelfde sleutel' }
    const both = Array.from({ length: 10 }, (_, nth) =>
      (nth % 2 ? marijke : w.daan).do('recordAction', input, header(key)),
    )
    const answers = await Promise.all(both)
    const of = (rest: number) => new Set(answers.filter((_, nth) => nth % 2 === rest).map((answer) => answer.id))
    expect([of(0).size, of(1).size]).toEqual([1, 1])
    expect([...of(0)]).not.toEqual([...of(1)])
    expect((await page(w.marijke, id)).actions).toHaveLength(2)
  }))

test('the same key with another body is refused after the answer was lost, and the first act stays', () =>
  whileLive(w, async ({ id }) => {
    const key = newKey()
    line.loseAnswers(key, 1)
    await expect(marijke.do('recordAction', { meetingId: id, text: 'De eerste' }, header(key))).rejects.toThrow(
      noAnswer,
    )
    await refused(w, id, () => marijke.do('recordAction', { meetingId: id, text: 'De tweede' }, header(key)), {
      code: 'KEY_REUSED',
      field: null,
    })
    expect((await page(w.marijke, id)).actions.map(({ text }: Data) => text)).toEqual(['De eerste'])
  }))
