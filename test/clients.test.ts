import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { Direct } from './support/histories/direct.ts'
import { Mirror } from './support/histories/mirror.ts'
import { canary, Participant } from './support/histories/participant.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { runs, seed } from './support/runs.ts'
import { world, type World } from './support/world.ts'

const meetings = isPostgres ? runs(15, 2000) : runs(150, 50_000)

let w: World
let direct: Direct
beforeAll(async () => {
  w = await world()
  direct = new Direct(w)
})
afterAll(() => w.close())

const record = ['decide', 'act', 'add', 'editDecision', 'editAction', 'editItem', 'complete', 'attend'] as const
const network = ['send', 'offline', 'online', 'cut', 'loseAnswer', 'settle'] as const
const rare = ['goTo', 'close', 'role', 'restart'] as const
const step = fc.record({
  what: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...record) },
    { weight: 8, arbitrary: fc.constantFrom(...network) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  ),
  who: fc.nat(7),
  pick: fc.nat(1000),
  secret: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const clients = fc.array(fc.constantFrom(...(['marijke', 'daan', 'fatima', 'joris', 'peter', 'sanne'] as const)), {
  minLength: 2,
  maxLength: 8,
})

test(
  `${meetings} meetings (seed ${seed}) of 2 to 8 clients who lose network, answers, server and role: all end with the page as it is, and saw no more than they may`,
  async () => {
    await fc.assert(
      fc.asyncProperty(clients, fc.array(step, { minLength: 5, maxLength: 25 }), async (names, steps) => {
        const meeting = await Meeting.begin(names)
        try {
          for (const one of steps) await meeting.do(one)
          await meeting.compare()
        } finally {
          await meeting.end()
        }
      }),
      { numRuns: meetings, seed, endOnFailure: true },
    )
  },
  patience(runs(300_000, 3 * 3_600_000)),
)

class Meeting {
  private texts = 0
  private readonly id: string
  private readonly all: Participant[]
  private constructor(id: string, all: Participant[]) {
    this.id = id
    this.all = all
  }

  static async begin(names: ('marijke' | 'daan' | 'fatima' | 'joris' | 'peter' | 'sanne')[]) {
    const { marijke, rivierenland } = w
    const times = { startsAt: '2027-01-14T08:30:00Z', endsAt: '2027-01-14T11:30:00Z' }
    const { id } = await direct.act(marijke, 'createMeeting', {
      input: { samenwerkingsverbandId: rivierenland.id, title: 'Overleg', ...times },
    })
    for (const [title, distribution] of [
      ['Opening', 'MEMBERS'],
      [canary, 'SEATED'],
    ])
      await direct.act(marijke, 'addAgendaItem', { input: { meetingId: id, title, purpose: 'DISCUSS', distribution } })
    await direct.act(marijke, 'callMeeting', { id })
    await direct.act(marijke, 'startMeeting', { id })
    const all = names.map((name) => new Participant(w, w[name], id))
    await Promise.all(all.map((one) => one.connect()))
    return new Meeting(id, all)
  }

  /** Most goes on while the next step is taken; only a settle waits. */
  async do({ what, who, pick, secret }: Step) {
    const client = this.all[who % this.all.length]!
    if (what === 'offline' || what === 'cut') client.cut()
    // A cut is over at once, an offline spell is not.
    if (what === 'online' || what === 'cut')
      void client.then(() => client.connect()).then(() => client.then(() => client.drain()))
    else if (what === 'send') void client.then(() => client.drain())
    else if (what === 'loseAnswer') client.loseAnswer()
    else if (what === 'settle') await Promise.all(this.all.map((one) => one.then(async () => {})))
    else if (what === 'restart') await w.restart()
    else if (what === 'role') await this.changeRole(secret)
    else this.act(client, what, pick, secret)
  }

  /** Everything that is recorded is based on what this client sees now, however old that is. */
  private act(client: Participant, what: Exclude<Step['what'], 'restart' | 'role'>, pick: number, secret: boolean) {
    if (!client.mirror) return
    const page = client.mirror.page()
    const one = (list: Data[]) => list.filter(({ missing }) => !missing)[pick % Math.max(1, list.length)]
    const [item, decision, action] = [one(page.agenda), one(page.decisions), one(page.actions)]
    const says = { distribution: secret ? 'SEATED' : 'MEMBERS', text: `${secret ? canary : 'open'} ${++this.texts}` }
    const { text: title, distribution } = says
    // Half of them with an id of their own, half held together by their key alone.
    const id = pick % 2 ? { id: client.person.newId() } : {}
    if (what === 'add')
      client.record('addAgendaItem', { input: { ...id, meetingId: this.id, title, purpose: 'INFORM', distribution } })
    if (what === 'act')
      client.record('recordAction', {
        input: { ...id, meetingId: this.id, agendaItemId: secret ? item?.id : null, ...says },
      })
    if (what === 'attend')
      client.record('setAttendance', {
        input: { meetingId: this.id, partyId: w.tiel.id, presence: secret ? 'PRESENT' : 'ABSENT' },
      })
    if (item && what === 'decide')
      client.record('recordDecision', { input: { ...id, agendaItemId: item.id, outcome: 'NOTED', ...says } })
    if (item && what === 'editItem')
      client.record(
        'editAgendaItem',
        { input: { id: item.id, version: item.version, title, distribution } },
        { title: item.title, distribution: item.distribution },
      )
    if (decision && what === 'editDecision')
      client.record(
        'editDecision',
        { input: { id: decision.id, version: decision.version, ...says } },
        wordsOf(decision),
      )
    if (action && what === 'editAction')
      client.record('editAction', { input: { id: action.id, version: action.version, ...says } }, wordsOf(action))
    if (action && what === 'complete') client.record('completeAction', { id: action.id })
    if (item && what === 'goTo')
      void client.then(() => client.moment('goToAgendaItem', { id: item.id, from: page.currentItem?.id ?? null }))
    if (what === 'close') void client.then(() => client.moment('closeMeeting', { id: this.id }))
    void client.then(() => client.drain())
  }

  private async changeRole(isReader: boolean) {
    await w.people.setRole(w.joris.id, w.rivierenland, isReader ? 'READER' : 'CONTACT', w.zorggroep)
    await w.hub.sockets.recheck()
  }

  /**
   * Everybody has a network again: every act is done once or refused, and every client shows what a fresh query shows.
   */
  async compare() {
    for (const client of this.all) {
      // The server may have closed it, and the word is on its way.
      await client.then(() => client.flushed())
      while (client.waiting || !client.isOnline) {
        await client.then(() => client.connect())
        await client.then(() => client.drain())
      }
    }
    await joined(this.all.length)
    await direct.settled()
    for (const client of this.all) {
      await client.flushed()
      const fresh = await client.page()
      const { revision: _revision, ...page } = fresh
      expect(client.wrong).toEqual([])
      expect(client.mirror!.page(), client.person.name).toEqual(page)
      expect(client.mirror!.ids(), client.person.name).toEqual(new Mirror(fresh).ids())
    }
    await this.isDoneOnce()
  }

  /** Every acknowledged act is there as a thing of its own, and nothing is there that nobody was told of. */
  private async isDoneOnce() {
    const { agenda, decisions, actions } = (
      await direct.ask(
        w.marijke,
        'query($id: ID!) { meeting(id: $id) { agenda { id title } decisions { id } actions { id } } }',
        { id: this.id },
      )
    ).meeting
    const added = agenda.slice(2)
    expect(this.all.flatMap(({ made }) => made).sort()).toEqual(
      [...added, ...decisions, ...actions].map(({ id }: Data) => id).sort(),
    )
  }

  async end() {
    await Promise.all(this.all.map((client) => client.then(() => client.leave())))
    await joined(0)
    await this.changeRole(false)
    const { meeting } = await direct.ask(w.marijke, 'query($id: ID!) { meeting(id: $id) { state } }', { id: this.id })
    if (meeting.state === 'LIVE') await direct.act(w.marijke, 'closeMeeting', { id: this.id })
  }
}

const wordsOf = ({ text, distribution }: Data) => ({ text, distribution })

/** The server knows of so many subscriptions; what it does in between takes turns of the event loop, not time. */
const joined = async (count: number) => {
  const { byWire } = w.hub.live as unknown as { byWire: Map<unknown, Map<string, unknown>> }
  const { lines } = w.hub.sockets as unknown as { lines: Map<unknown, unknown> }
  const until = Date.now() + patience(5000)
  while ([...byWire.values()].reduce((sum, { size }) => sum + size, 0) !== count || lines.size !== count) {
    if (Date.now() > until)
      throw new Error(`the server has ${byWire.size} subscribers and ${lines.size} sockets, and not ${count}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
