import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { Direct } from './support/histories/direct.ts'
import { page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { runs, seed } from './support/runs.ts'
import { world, type World } from './support/world.ts'

const histories = isPostgres ? runs(15, 200) : runs(60, 2000)

let w: World
let direct: Direct
beforeAll(async () => {
  w = await world()
  direct = new Direct(w)
})
afterAll(() => w.close())

const step = fc.record({
  what: fc.constantFrom(
    ...(['add', 'move', 'handIn', 'place', 'sendBack', 'postpone', 'repeat', 'remove', 'flag'] as const),
  ),
  pick: fc.nat(1000),
  /** The item that it comes after; null: it comes first; undefined: last, where there are any. */
  after: fc.option(fc.option(fc.nat(1000), { nil: null }), { nil: undefined }),
  /** Whether it stands at the end. */
  atEnd: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** The agenda as somebody with paper and a pencil keeps it. */
class Paper {
  agenda: string[] = []
  handedIn: string[] = []
  atEnd = new Set<string>()
  postponed = new Set<string>()
  flag(id: string, atEnd: boolean) {
    if (atEnd) this.atEnd.add(id)
    else this.atEnd.delete(id)
  }
  put(id: string, after: string | null | undefined) {
    this.agenda = this.agenda.filter((other) => other !== id)
    const at = after === undefined ? this.last(id) : after === null ? 0 : this.agenda.indexOf(after) + 1
    this.agenda.splice(at, 0, id)
  }
  /** Before the first that stands at the end and was not put off, or behind everything. */
  last(id: string) {
    const end = this.atEnd.has(id)
      ? -1
      : this.agenda.findIndex((other) => this.atEnd.has(other) && !this.postponed.has(other))
    return end < 0 ? this.agenda.length : end
  }
  take(id: string) {
    this.agenda = this.agenda.filter((other) => other !== id)
    this.handedIn = this.handedIn.filter((other) => other !== id)
  }
}

test(
  `over ${histories} random histories (seed ${seed}) the agenda stands in the order that was said, there and in the meeting that items go on in`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const [here, there] = [await meeting('01-14'), await meeting('02-25')]
        const papers = [new Paper(), new Paper()] as const
        for (const one of steps) await act(one, here, there, papers)
        for (const [at, id] of [here, there].entries()) {
          const shown = await page(w.marijke, id)
          expect(shown.agenda.map(({ id }: Data) => id)).toEqual(papers[at]!.agenda)
          expect(shown.handedIn.map(({ id }: Data) => id)).toEqual(papers[at]!.handedIn)
        }
      }),
      { numRuns: histories, seed },
    )
  },
  patience(runs(120_000, 3_600_000)),
)

const meeting = async (day: string): Promise<string> => {
  const times = { startsAt: `2027-${day}T08:30:00Z`, endsAt: `2027-${day}T11:30:00Z` }
  return (
    await direct.act(w.marijke, 'createMeeting', {
      input: { samenwerkingsverbandId: w.rivierenland.id, title: 'Overleg', ...times },
    })
  ).id
}

const act = async (
  { what, pick, after, atEnd }: Step,
  here: string,
  there: string,
  [paper, next]: readonly [Paper, Paper],
) => {
  const one = (list: string[], n: number) => list[n % Math.max(1, list.length)]
  const done = async (name: Parameters<Direct['act']>[1], variables: Data, by = w.marijke) => {
    const answer = await direct.act(by, name, variables)
    return answer.__typename === 'Refusal' ? null : answer
  }
  const place = after == null ? after : (one(paper.agenda, after) ?? null)
  const input = { meetingId: here, title: what, purpose: 'DISCUSS' }
  if (what === 'add') {
    const { id } = await done('addAgendaItem', { input: { ...input, atEnd, after: place } })
    paper.flag(id, atEnd)
    return paper.put(id, place)
  }
  if (what === 'handIn') return paper.handedIn.push((await done('addAgendaItem', { input }, w.fatima)).id)
  const proposed = one(paper.handedIn, pick)
  if (what === 'place' && proposed) {
    await done('placeAgendaItem', { id: proposed, ...(place === undefined ? {} : { after: place }) })
    paper.take(proposed)
    return paper.put(proposed, place)
  }
  if (what === 'sendBack' && proposed) return done('sendBackAgendaItem', { id: proposed, reason: 'Niet nu' })
  const item = one([...paper.agenda, ...paper.handedIn], pick)
  if (!item) return null
  const isPlaced = paper.agenda.includes(item)
  if (what === 'flag') {
    const { agenda, handedIn } = await page(w.marijke, here)
    const { version } = [...agenda, ...handedIn].find(({ id }: Data) => id === item)
    return (await done('editAgendaItem', { input: { id: item, version, atEnd } })) && paper.flag(item, atEnd)
  }
  if (what === 'move' && (await done('moveAgendaItem', { id: item, after: place ?? null })))
    return paper.put(item, place ?? null)
  if (what === 'remove' && (await done('removeAgendaItem', { id: item }))) return paper.take(item)
  const goesOn = (id: string) => {
    next.flag(id, paper.atEnd.has(item))
    next.put(id, undefined)
  }
  if (what === 'repeat') return goesOn((await done('repeatAgendaItem', { id: item, to: there })).id)
  const postponed = what === 'postpone' && (await done('postponeAgendaItem', { id: item, to: there }))
  if (!postponed) return null
  goesOn(postponed.continuedBy.id)
  paper.postponed.add(item)
  if (isPlaced) return null
  // An item that was only handed in stands on the agenda from now on.
  paper.take(item)
  return paper.put(item, undefined)
}
