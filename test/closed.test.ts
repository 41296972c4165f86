import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { everySlice } from '../server/slices.ts'
import { page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { runs, seed } from './support/runs.ts'
import { world, type World } from './support/world.ts'

/** A closed meeting does not change, whatever is done in other meetings. */
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

/** What a page derives from other meetings, and no more: links, and whether a consent still waits for its decision. */
const links = new Set(['continuedBy', 'previous', 'adopted', 'supersededBy', 'awaitsDecision', 'revision'])
const withoutLinks = (value: Data): Data => {
  if (Array.isArray(value)) return value.map(withoutLinks)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, of]) => (links.has(key) ? [] : [[key, withoutLinks(of)]])),
  )
}

/** Every row of a meeting, and its page as each role sees it. */
const everythingOf = async (id: string) => {
  const { db } = w.hub.writer.connections.read
  const rows: Record<string, Data> = {}
  for (const [name, table] of everySlice.flatMap(({ tables = {} }) => Object.entries(tables))) {
    const columns = table as Data
    const column = name === 'Meeting' ? columns.id : columns.meetingId
    if (column) rows[name] = await db.select().from(columns).where(eq(column, id)).orderBy(columns.id)
  }
  const pages = await Promise.all([w.marijke, w.fatima, w.sanne].map((person) => page(person, id)))
  return { rows, pages: pages.map(withoutLinks) }
}

const act = (name: Parameters<typeof w.marijke.act>[0], variables: object): Promise<Data> =>
  w.marijke.act(name, variables)
let year = 2050
const meetingOn = (day: string) =>
  w.marijke.do('createMeeting', {
    ...{ samenwerkingsverbandId: w.rivierenland.id, title: 'Overleg' },
    ...{ startsAt: `${year}-${day}T08:30:00.000Z`, endsAt: `${year}-${day}T11:30:00.000Z` },
  })
const add = (meetingId: string, title: string, more: object = {}): Promise<Data> =>
  w.marijke.do('addAgendaItem', { meetingId, title, purpose: 'DECIDE', ...more })

/** A meeting that left something of everything, and two after it, of which the first runs. */
const begin = async () => {
  year++
  const [old, now, next] = [await meetingOn('01-15'), await meetingOn('02-26'), await meetingOn('04-09')]
  const [decided, acted, counted, postponed, unreached] = [
    await add(old.id, 'Besloten'),
    await add(old.id, 'Met actie', { recurring: true }),
    await add(old.id, 'Geteld'),
    await add(old.id, 'Doorgeschoven'),
    await add(old.id, 'Niet aan toegekomen', { distribution: 'SEATED' }),
  ]
  await w.fatima.do('addAgendaItem', { meetingId: old.id, title: 'Ingediend', purpose: 'INFORM' })
  await act('callMeeting', { id: old.id })
  await act('startMeeting', { id: old.id })
  for (const { id } of [decided, acted, counted]) await act('goToAgendaItem', { id })
  const decision = await w.marijke.do('recordDecision', { agendaItemId: decided.id, text: 'Ja', outcome: 'ADOPTED' })
  for (const { id } of [acted, decided])
    await w.marijke.do('recordAction', { meetingId: old.id, agendaItemId: id, text: 'Uitzoeken' })
  const round = await w.marijke.do('openConsent', { agendaItemId: counted.id, text: 'Doen wij het?' })
  await act('closeConsent', { id: round.id })
  await act('postponeAgendaItem', { id: postponed.id, to: now.id })
  await act('closeMeeting', { id: old.id })
  const minutes = await add(now.id, 'Verslag', { adoptsMinutes: true })
  await act('callMeeting', { id: now.id })
  const left = [decided, acted, counted, postponed, unreached, (await page(w.marijke, old.id)).handedIn[0]]
  return { old: old.id as string, now: now.id as string, next: next.id as string, minutes, left, decision }
}
type Begun = Awaited<ReturnType<typeof begin>>

const onAgenda = async (id: string, pick: number): Promise<Data> => {
  const { agenda } = await page(w.marijke, id)
  return agenda[pick % Math.max(1, agenda.length)]
}
const steps: Record<string, (the: Begun, pick: number, other: number) => Promise<Data>> = {
  take: ({ left, now, next }, pick, other) =>
    act('postponeAgendaItem', { id: left[pick % left.length].id, to: other % 2 ? now : next }),
  repeat: ({ left, next }, pick) => act('repeatAgendaItem', { id: left[pick % left.length].id, to: next }),
  dismiss: ({ left, now }, pick, other) =>
    act('dismissCarryOver', { meetingId: now, itemId: left[pick % left.length].id, back: other % 2 > 0 }),
  takeOff: async ({ now, next }, pick, other) => {
    const item = await onAgenda(other % 2 ? now : next, pick)
    return item && act('removeAgendaItem', { id: item.id })
  },
  show: async ({ now }, pick, other) => {
    const item = await onAgenda(now, pick)
    const distribution = other % 2 ? 'SEATED' : 'MEMBERS'
    return item && w.marijke.do('editAgendaItem', { id: item.id, version: item.version, distribution })
  },
  onward: async ({ now, next }, pick) => {
    const item = await onAgenda(now, pick)
    return item && act('postponeAgendaItem', { id: item.id, to: next })
  },
  callNext: ({ next }) => act('callMeeting', { id: next }),
  cancel: async ({ now, next }, pick, other) => {
    const item = await onAgenda(now, pick)
    const fate = other % 2 ? { fate: 'DROP' } : { fate: 'TAKE_ALONG', to: next }
    return act('cancelMeeting', { id: now, items: item && pick % 2 ? [{ itemId: item.id, ...fate }] : [] })
  },
  move: async ({ now }, pick) => {
    const { version } = await page(w.marijke, now)
    const day = `${year}-03-1${pick % 10}`
    return w.marijke.do('editMeeting', { id: now, version, startsAt: `${day}T08:30:00Z`, endsAt: `${day}T11:30:00Z` })
  },
  run: async ({ now, decision }, pick) => {
    await act('startMeeting', { id: now })
    const item = await onAgenda(now, pick)
    if (!item) return null
    await act('goToAgendaItem', { id: item.id })
    const decided = { agendaItemId: item.id, text: 'Toch anders', outcome: 'ADOPTED', supersedesId: decision.id }
    return w.marijke.do('recordDecision', decided)
  },
  adopt: ({ minutes }) => act('adoptMinutes', { agendaItemId: minutes.id }),
  close: ({ now }) => act('closeMeeting', { id: now }),
}

const histories = isPostgres ? runs(2, 40) : runs(6, 200)
test(
  `[CA4] [AG22] in ${histories} random histories of later meetings, every row and page of a closed one stays the same but for its links`,
  async () => {
    const step = fc.record({ what: fc.constantFrom(...Object.keys(steps)), pick: fc.nat(99), other: fc.nat(99) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (history) => {
        const the = await begin()
        let before = await everythingOf(the.old)
        try {
          for (const { what, pick, other } of history) {
            const answer = await steps[what]!(the, pick, other)
            const after = await everythingOf(the.old)
            // Adoption is the one act of a later meeting that is about this one.
            if (what === 'adopt' && answer.state === 'ADOPTED') before = after
            else expect(after, what).toEqual(before)
          }
        } finally {
          await act('closeMeeting', { id: the.now })
        }
      }),
      { numRuns: histories, seed },
    )
  },
  patience(runs(120_000, 1_800_000)),
)
