import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { Direct } from './support/histories/direct.ts'
import { HouseHistory, houseStep } from './support/histories/house-history.ts'
import { ListWatcher } from './support/histories/list-watcher.ts'
import { messagesOf } from './support/meetings.ts'
import { Mirror } from './support/histories/mirror.ts'
import type { MeetingTurn } from './support/histories/turns.ts'
import { ofAllNouns } from './support/nouns.ts'
import { patience } from './support/patience.ts'
import type { Data, Person } from './support/person.ts'
import { runs, seed } from './support/runs.ts'
import { forChairAlone, pageSelection } from './support/selections.ts'
import { world, type World } from './support/world.ts'

const histories = isPostgres ? runs(5, 400) : runs(25, 4000)
const canary = 'GEHEIM'
/** Stands in every text for chair and secretary alone. */
const chairsCanary = 'BINNENSKAMERS'
const forChair = forChairAlone('meetingChanged', chairsCanary)
const pageOf = `query($id: ID!) { meeting(id: $id) { revision ${pageSelection} } }`

let w: World
let direct: Direct
beforeAll(async () => {
  w = await world()
  direct = new Direct(w)
})
afterAll(() => w.close())

const steps = ofAllNouns('meetingSteps')
const step = fc.record({
  what: fc.constantFrom(...Object.keys(steps)),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  secret: fc.boolean(),
  /** Whether those who come and go come back after this act. */
  returns: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test(
  `[AG15] after every act of ${histories} random histories, each scope has told its page and its action list right, and nothing more`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), fc.boolean(), async (steps, live) => {
        const history = await History.begin(live)
        try {
          for (const [at, one] of steps.entries()) {
            await history.do(one, at)
            await history.compare(one)
          }
        } finally {
          await history.end()
        }
      }),
      { numRuns: histories, seed },
    )
  },
  patience(runs(600_000, 3_600_000)),
)

const houses = isPostgres ? runs(6, 200) : runs(20, 2000)
test(
  `after every act of ${houses} random histories of parties, people, rooms and series, each scope has told its page right, and nothing more`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(houseStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        const history = await HouseHistory.begin(w, direct)
        try {
          for (const one of steps) {
            await history.do(one)
            await history.compare(one)
          }
        } finally {
          history.end()
        }
      }),
      { numRuns: houses, seed },
    )
  },
  patience(runs(300_000, 3_600_000)),
)

/** One watcher who stays, and one who goes away and comes back with the revision it had. */
type Watcher = { person: Person; mirror: Mirror | null; socket: Awaited<ReturnType<Direct['watch']>>; stays: boolean }

/** The holder of the hammer of this meeting, who moves it. */
const holding = ({ chairedBy }: Data) => (chairedBy?.id === w.daan.id ? w.daan : w.marijke)

/** The agenda and the clock as somebody with this page counts them, in numbers and minutes. */
const counted = ({ agenda, closedItems, currentItem, meetingProgress: progress }: Data) => {
  const places: { minutes: number; isNow: boolean }[] = []
  for (const { number, plannedMinutes } of closedItems)
    places[number - 1] = { minutes: plannedMinutes ?? 0, isNow: progress?.number === number }
  let at = 0
  for (const { id, placement, plannedMinutes } of agenda) {
    while (places[at]) at++
    places[at] = { minutes: placement === 'POSTPONED' ? 0 : (plannedMinutes ?? 0), isNow: currentItem?.id === id }
  }
  return { places, progress }
}

class History {
  private readonly watchers: Watcher[] = []
  private readonly lists: ListWatcher[] = []
  private readonly meetingId: string
  /** A later meeting, to which items are postponed. */
  private readonly nextId: string
  private texts = 0
  private constructor(meetingId: string, nextId: string) {
    this.meetingId = meetingId
    this.nextId = nextId
  }

  static async begin(live: boolean) {
    const { marijke, rivierenland } = w
    const times = { startsAt: '2027-01-14T08:30:00Z', endsAt: '2027-01-14T11:30:00Z' }
    const { id } = await direct.act(marijke, 'createMeeting', {
      input: { samenwerkingsverbandId: rivierenland.id, title: 'Overleg', ...times },
    })
    const later = { startsAt: '2027-02-25T08:30:00Z', endsAt: '2027-02-25T11:30:00Z' }
    const next = await direct.act(marijke, 'createMeeting', {
      input: { samenwerkingsverbandId: rivierenland.id, title: 'Volgend overleg', ...later },
    })
    const history = new History(id, next.id)
    for (const secret of [false, true, false])
      await history.do({ what: 'add', pick: 0, other: 0, secret, returns: false }, 0)
    if (live)
      for (const what of ['call', 'start'] as const)
        await history.do({ what, pick: 0, other: 0, secret: false, returns: false }, 0)
    for (const person of [w.marijke, w.fatima, w.sanne])
      for (const stays of [true, false]) {
        history.watchers.push({ person, mirror: null, socket: null, stays })
        history.lists.push(
          new ListWatcher(direct, person, stays, { in: rivierenland.id, slug: rivierenland.slug, meeting: id }),
        )
      }
    await history.compare({ what: 'add', pick: 0, other: 0, secret: false, returns: true })
    return history
  }

  async do({ what, pick, other, secret }: Step, at: number) {
    const now = await this.page(w.marijke)
    const one: MeetingTurn['one'] = (list, n = pick) => list[n % Math.max(1, list.length)]
    const text = (word: string) => `${word} ${at} ${++this.texts}`
    await steps[what]!({
      ...{ w, meetingId: this.meetingId, nextId: this.nextId, now, pick, other, secret, one },
      next: () => this.page(w.marijke, this.nextId),
      distribution: secret ? 'SEATED' : 'MEMBERS',
      item: one(now.agenda),
      current: now.agenda.find(({ id }: Data) => id === now.currentItem?.id),
      seat: { meetingId: this.meetingId, partyId: (secret ? w.zorggroep : w.tiel).id },
      chair: holding(now),
      reason: now.state === 'CLOSED' ? 'vergeten' : undefined,
      text: (isHidden) => text(isHidden ? canary : 'open'),
      chairsText: () => text(chairsCanary),
      act: (name, variables, by = w.marijke) => direct.act(by, name, variables),
    })
  }

  /** Every watcher that is there shows what a fresh query shows. */
  async compare({ what, returns }: Step) {
    await direct.settled()
    const table = counted(await this.page(w.marijke))
    for (const watcher of this.watchers) {
      if (!watcher.stays && !returns && watcher.mirror) continue
      const fresh = await this.page(watcher.person)
      await this.catchUp(watcher, fresh)
      if (fresh) expect(counted(fresh), `${watcher.person.name} counts after ${what}`).toEqual(table)
      if (!watcher.mirror) continue
      const { revision: _revision, ...page } = fresh
      const context = `${watcher.person.name} after ${what}`
      expect(watcher.mirror.page(), context).toEqual(page)
      expect(watcher.mirror.ids(), context).toEqual(new Mirror(fresh).ids())
    }
    if (returns)
      for (const list of this.lists)
        await list.compare(list.person === w.sanne ? canary : null, `the list of ${list.person.name} after ${what}`)
  }

  private async catchUp(watcher: Watcher, fresh: Data) {
    const { person, stays } = watcher
    if (!watcher.mirror && !fresh) return
    const before = watcher.mirror?.page()
    watcher.mirror ??= new Mirror(fresh)
    watcher.socket ??= await direct.watch(person, messagesOf, { id: this.meetingId, since: watcher.mirror.revision })
    await direct.settled()
    const heard = watcher.socket!.heard.join('')
    if (person === w.sanne) expect(heard).not.toContain(canary)
    if (person !== w.marijke) expect(heard).not.toMatch(forChair)
    for (const change of watcher.socket!.taken()) {
      expect(watcher.mirror.take(change)).toEqual([])
      // Of a hidden item a reader hears that the agenda changed; not what was done, or by whom.
      if (change.kind === 'agendaChanged') expect(change.by).toBeNull()
      // A reader hears of nothing that changes nothing on the own page: it would betray what is hidden.
      if (person === w.sanne && stays) expect(watcher.mirror.page(), change.kind).not.toEqual(before)
    }
    if (!stays) {
      watcher.socket!.leave()
      watcher.socket = null
    }
  }

  async end() {
    for (const { socket } of this.watchers) socket?.leave()
    for (const list of this.lists) list.leave()
    const now = await this.page(w.marijke)
    if (now.state === 'LIVE') await direct.act(holding(now), 'closeMeeting', { id: this.meetingId })
  }

  private async page(person: Person, id = this.meetingId): Promise<Data> {
    return (await direct.ask(person, pageOf, { id })).meeting
  }
}
