import fc from 'fast-check'
import type { Direct } from './direct.ts'
import { messagesOf } from '../meetings.ts'
import { type ActName, ofAllNouns } from '../nouns.ts'
import { PageWatcher, type Watched } from './page-watcher.ts'
import type { Data, Person } from '../person.ts'
import { forChairAlone, houseSelection, pageSelection, partiesChangeSelection } from '../selections.ts'
import type { HouseTurn } from './turns.ts'
import type { World } from '../world.ts'

const steps = ofAllNouns('houseSteps')

export const houseStep = fc.record({
  what: fc.constantFrom(...Object.keys(steps)),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  /** Whether those who come and go come back after this act. */
  returns: fc.boolean(),
})
type HouseStep = typeof houseStep extends fc.Arbitrary<infer T> ? T : never

/** Stands in every address, and in the name of every template: both are for chair and secretary. */
const canary = 'binnenskamers'
const forChair = forChairAlone('partiesChanged', canary)
const page = `query($slug: String!) { samenwerkingsverband(slug: $slug) { revision ${houseSelection} } }`
const messages = `subscription($id: ID!, $since: Revision) { partiesChanged(samenwerkingsverbandId: $id, since: $since) { ${partiesChangeSelection} } }`
const meetingPage = `query($id: ID!) { meeting(id: $id) { revision ${pageSelection} } }`
const times = (week: number) => {
  const startsAt = Date.UTC(2027, 0, 14 + 7 * week, 8, 30)
  return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + 3 * 3_600_000).toISOString() }
}
let houses = 0

/** A samenwerkingsverband of its own in which parties, people, rooms and series come and go, with three who look on. */
export class HouseHistory {
  private readonly watchers: PageWatcher[] = []
  private readonly meetings: string[] = []
  /** The one that runs, with its item. */
  private live = { id: '', agendaItemId: '' }
  private made = 0
  private readonly w: World
  private readonly direct: Direct
  private readonly house: { id: string; slug: string }
  private constructor(w: World, direct: Direct, house: { id: string; slug: string }) {
    this.w = w
    this.direct = direct
    this.house = house
  }

  static async begin(w: World, direct: Direct) {
    const slug = `huis-${++houses}`
    const house = await w.people.samenwerkingsverband(slug, `Samenwerkingsverband ${slug}`)
    const [regio, own] = [
      await w.people.party(house, 'regio', 'Regio', 'REGION'),
      await w.people.party(house, 'zorg', 'Zorggroep', 'CARE_PROVIDER'),
    ]
    await w.people.setRole(w.marijke.id, house, 'CHAIR', regio)
    await w.people.setRole(w.sanne.id, house, 'READER', own)
    const history = new HouseHistory(w, direct, house)
    await history.act('inviteMember', {
      input: { ...history.in, name: w.fatima.name, email: 'fatima.el.amrani@rivierenland.example', role: 'READER' },
    })
    await history.act('seatContact', { input: { partyId: own.id, position: 'FIRST', personId: w.fatima.id } })
    const meeting = await history.act('createMeeting', { input: { ...history.in, title: 'Overleg', ...times(0) } })
    history.meetings.push(meeting.id)
    await history.start()
    const watched: Watched[] = [
      { of: 'Samenwerkingsverband', page, messages, variables: { slug, id: house.id } },
      { of: 'Meeting', page: meetingPage, messages: messagesOf, variables: { id: meeting.id } },
      { of: 'Meeting', page: meetingPage, messages: messagesOf, variables: { id: history.live.id } },
    ]
    for (const person of [w.marijke, w.fatima, w.sanne])
      for (const stays of [true, false])
        for (const one of watched) history.watchers.push(new PageWatcher(direct, person, stays, one))
    // Something of each, so that most acts find what they are about.
    for (const what of [
      'addParty',
      'addParty',
      'seat',
      'invite',
      'addVenue',
      'createSeries',
      'plan',
      'saveTemplate',
    ] as const)
      await history.do({ what, pick: 3, other: 1, returns: true })
    for (const what of ['attend', 'ask', 'answer', 'consent', 'record', 'tick'] as const)
      for (const pick of [0, 1]) await history.do({ what, pick, other: pick, returns: true })
    await history.compare({ what: 'quorum', pick: 0, other: 0, returns: true })
    return history
  }

  /** A meeting runs beside the one that is prepared. */
  private async start() {
    const { id } = await this.act('createMeeting', { input: { ...this.in, title: 'Overleg', ...times(1) } })
    await this.act('callMeeting', { id })
    const item = await this.act('addAgendaItem', { input: { meetingId: id, title: 'Jaarplan', purpose: 'DECIDE' } })
    await this.act('startMeeting', { id })
    await this.act('goToAgendaItem', { id: item.id })
    this.live = { id, agendaItemId: item.id }
  }

  /** Every watcher that is there shows what a fresh query shows. */
  async compare({ what, returns }: HouseStep) {
    await this.direct.settled()
    const { marijke, sanne } = this.w
    for (const watcher of this.watchers)
      if (watcher.stays || returns)
        await watcher.compare(
          watcher.person === marijke ? null : forChair,
          watcher.person === sanne,
          `${watcher.person.name} after ${what}`,
        )
  }

  end() {
    for (const watcher of this.watchers) watcher.leave()
  }

  async do({ what, pick, other }: HouseStep) {
    const now = await this.now()
    const one: HouseTurn['one'] = (list, n = pick) => list[n % Math.max(1, list.length)]
    const text = (word = 'open') => `${word} ${++this.made}`
    const parties = [...now.parties, ...now.formerParties]
    const watching = [this.w.marijke, this.w.fatima, this.w.sanne].map(({ id }) => id)
    const looksOn = ({ person }: Data) => watching.includes(person.id)
    await steps[what]!({
      ...{ w: this.w, house: this.house, in: this.in, live: this.live, meetings: this.meetings },
      ...{ now, running: await this.running(), pick, other, one, text, times },
      chairsText: () => text(canary),
      party: one(parties),
      loose: one(parties.filter(({ id }) => !now.members.some((m: Data) => looksOn(m) && m.party?.id === id))),
      member: one(now.members.filter((m: Data) => !looksOn(m))),
      position: other % 2 ? 'FIRST' : 'SECOND',
      person: () => ({
        name: text('Els Postma'),
        email: `${canary}.${++this.made}.${this.house.slug}@buren.example`,
      }),
      act: (name, variables, by) => this.act(name, variables, by),
    })
  }

  private get in() {
    return { samenwerkingsverbandId: this.house.id }
  }
  private act(name: ActName, variables: Record<string, unknown>, by: Person = this.w.marijke) {
    return this.direct.act(by, name, variables)
  }
  private async running(): Promise<Data> {
    return (await this.direct.ask(this.w.marijke, meetingPage, { id: this.live.id })).meeting
  }
  private async now(): Promise<Data> {
    return (await this.direct.ask(this.w.marijke, page, { slug: this.house.slug })).samenwerkingsverband
  }
}
