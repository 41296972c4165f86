import fc from 'fast-check'
import { amsterdamDate, daysAfter } from '../../../schema/dates.ts'
import { newId } from '../../../server/lib/ids.ts'
import type { ActName } from '../acts.ts'
import type { Direct } from './direct.ts'
import { messagesOf } from '../meetings.ts'
import { PageWatcher, type Watched } from './page-watcher.ts'
import type { Data, Person } from '../person.ts'
import { houseSelection, pageSelection, partiesChangeSelection } from '../selections.ts'
import type { World } from '../world.ts'

export const houseStep = fc.record({
  what: fc.constantFrom(
    ...([
      'addParty',
      'editParty',
      'moveParty',
      'endParty',
      'seat',
      'seatMember',
      'vacate',
      'swapContacts',
      'invite',
      'changeRole',
      'endRole',
    ] as const),
    ...(['createSeries', 'editSeries', 'endSeries', 'plan', 'swapHosts', 'call', 'cancel'] as const),
    ...(['addHoliday', 'removeHoliday', 'saveTemplate', 'editTemplate', 'removeTemplate'] as const),
    ...(['addVenue', 'editVenue', 'closeVenue', 'quorum', 'attend'] as const),
    ...(['ask', 'answer', 'consent', 'vote', 'closeConsent', 'record', 'tick'] as const),
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  /** Whether who comes and goes comes back after this act. */
  returns: fc.boolean(),
})
type HouseStep = typeof houseStep extends fc.Arbitrary<infer T> ? T : never

/** Stands in every address, and in the name of every template: both are for chair and secretary. */
const canary = 'binnenskamers'
const forChairAlone = new RegExp(`${canary}|"Membership"|"AgendaTemplate"`)
const page = `query($slug: String!) { samenwerkingsverband(slug: $slug) { revision ${houseSelection} } }`
const messages = `subscription($id: ID!, $since: Revision) { partiesChanged(samenwerkingsverbandId: $id, since: $since) { ${partiesChangeSelection} } }`
const meetingPage = `query($id: ID!) { meeting(id: $id) { revision ${pageSelection} } }`
const today = amsterdamDate(new Date())
const kinds = ['MUNICIPALITY', 'CARE_PROVIDER', 'WELFARE', 'TEAM']
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
          watcher.person === marijke ? null : forChairAlone,
          watcher.person === sanne,
          `${watcher.person.name} after ${what}`,
        )
  }

  end() {
    for (const watcher of this.watchers) watcher.leave()
  }

  async do({ what, pick, other }: HouseStep) {
    const now = await this.now()
    const one = (list: Data[], n = pick) => list[n % Math.max(1, list.length)]
    const text = (word = 'open') => `${word} ${++this.made}`
    const person = () => ({
      name: text('Els Postma'),
      email: `${canary}.${++this.made}.${this.house.slug}@buren.example`,
    })
    const party = one([...now.parties, ...now.formerParties])
    // Who looks on stays who they are.
    const watching = [this.w.marijke, this.w.fatima, this.w.sanne].map(({ id }) => id)
    const loose = one(
      [...now.parties, ...now.formerParties].filter(
        ({ id }: Data) => !now.members.some((m: Data) => watching.includes(m.person.id) && m.party?.id === id),
      ),
    )
    const member = one(now.members.filter((m: Data) => !watching.includes(m.person.id)))
    const position = other % 2 ? 'FIRST' : 'SECOND'
    const acts = {
      addParty: () => this.act('addParty', { input: { ...this.in, name: text(), kind: one(kinds as never) } }),
      editParty: () =>
        this.act('editParty', {
          input: { id: party.id, version: party.version, name: text(), votes: other % 2 === 0 },
        }),
      moveParty: () => this.act('moveParty', { id: party.id, after: other % 4 ? one(now.parties, other).id : null }),
      endParty: () =>
        loose &&
        this.act('endParty', {
          id: loose.id,
          untilOn: [null, today, daysAfter(today, -1), daysAfter(today, 200)][other % 4],
        }),
      seat: () => loose && this.act('seatContact', { input: { partyId: loose.id, position, ...person() } }),
      seatMember: () =>
        loose &&
        member &&
        this.act('seatContact', { input: { partyId: loose.id, position, personId: member.person.id } }),
      vacate: () => loose && this.act('vacateSeat', { partyId: loose.id, position }),
      swapContacts: () => this.act('swapContacts', { partyId: party.id }),
      invite: () =>
        this.act('inviteMember', {
          input: { ...this.in, ...person(), role: this.role(other), partyId: pick % 2 ? party.id : null },
        }),
      changeRole: () =>
        member &&
        this.act('changeRole', {
          input: { id: member.id, role: this.role(other), partyId: pick % 2 ? party.id : null },
        }),
      endRole: () => member && this.act('endMembership', { id: member.id }),
      addVenue: () => this.act('addVenue', { input: { ...this.in, name: text(), partyId: party.id } }),
      quorum: () =>
        this.act('setQuorum', {
          samenwerkingsverbandId: this.house.id,
          quorum: one(['NONE', 'HALF', 'TWO_THIRDS'] as never),
        }),
      attend: () =>
        this.act('setAttendance', {
          input: {
            meetingId: one([this.meetings[0], this.live.id] as never, other),
            partyId: party.id,
            presence: other % 2 ? 'PRESENT' : 'ABSENT',
          },
        }),
      ...this.ofMeeting(await this.running(), party, { pick, other }, text),
      ...this.ofRhythm(now, { pick, other }, text),
    }
    await acts[what]()
  }

  private ofMeeting(now: Data, party: Data, { pick, other }: { pick: number; other: number }, text: () => string) {
    const one = (list: Data[], n = pick) => list[n % Math.max(1, list.length)]
    const [question, round, action] = [
      one(now.questions, other),
      one(now.consentRounds, other),
      one(now.actions, other),
    ]
    const partyKind = one([...kinds, null] as never)
    const { agendaItemId } = this.live
    const version = question?.answers.find((answer: Data) => answer.party.id === party.id)?.version
    const owners =
      pick % 2
        ? [{ partyKind: 'CARE_PROVIDER' }]
        : now.attendance.slice(0, 3).map((seat: Data) => ({ partyId: seat.party.id }))
    return {
      ask: () => this.act('askParties', { input: { agendaItemId, text: text(), partyKind } }),
      answer: () =>
        question &&
        this.act('answerQuestion', {
          input: { questionId: question.id, partyId: party.id, version, text: text(), commitment: false },
        }),
      consent: () => this.act('openConsent', { input: { agendaItemId, text: text() } }),
      vote: () =>
        round &&
        this.act('vote', { consentRoundId: round.id, partyId: party.id, choice: one(['AGREE', 'OBJECT'] as never) }),
      closeConsent: () => round && this.act('closeConsent', { id: round.id }),
      record: () => this.act('recordAction', { input: { meetingId: this.live.id, text: text(), owners } }),
      tick: () => action && this.act('completeAction', { id: action.id, partyId: pick % 3 ? party.id : null }),
    }
  }

  private ofRhythm(now: Data, { pick, other }: { pick: number; other: number }, text: (word?: string) => string) {
    const one = (list: Data[], n = pick) => list[n % Math.max(1, list.length)]
    const [series, venue, template, holiday] = [
      one(now.meetingSeries),
      one(now.venues),
      one(now.templates),
      one(now.schoolHolidays),
    ]
    const templateId = other % 2 && template ? template.id : null
    const [meetingId, withMeetingId] = [pick, other].map((n) => this.meetings[n % this.meetings.length])
    const plan = async () => {
      const meetings = [pick, other].map((n) => ({
        id: newId(),
        ...times(n % 50),
        venueId: n % 2 && venue ? venue.id : null,
      }))
      const planned = await this.act('planMeetings', { input: { seriesId: series.id, meetings } })
      if (planned.id) this.meetings.push(...meetings.map(({ id }) => id))
    }
    return {
      createSeries: () =>
        this.act('createSeries', {
          input: { ...this.in, title: text(), everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180, templateId },
        }),
      editSeries: () =>
        series &&
        this.act('editSeries', { input: { id: series.id, version: series.version, title: text(), templateId } }),
      endSeries: () => series && this.act('endSeries', { id: series.id }),
      plan: () => series && plan(),
      swapHosts: () => this.act('swapHosts', { meetingId, withMeetingId }),
      call: () => this.act('callMeeting', { id: meetingId }),
      // What was called off is not told of the table any more; the one that is looked at goes on.
      cancel: () => meetingId !== this.meetings[0] && this.act('cancelMeeting', { id: meetingId }),
      addHoliday: () =>
        this.act('addSchoolHoliday', {
          input: { ...this.in, name: text(), firstOn: '2027-10-16', lastOn: '2027-10-24' },
        }),
      removeHoliday: () => holiday && this.act('removeSchoolHoliday', { id: holiday.id }),
      saveTemplate: () => this.act('saveAsTemplate', { input: { meetingId: this.meetings[0], name: text(canary) } }),
      editTemplate: () =>
        template &&
        this.act('editTemplate', { input: { id: template.id, version: template.version, name: text(canary) } }),
      removeTemplate: () => template && this.act('removeTemplate', { id: template.id }),
      editVenue: () =>
        venue && this.act('editVenue', { input: { id: venue.id, version: venue.version, route: text() } }),
      closeVenue: () => venue && this.act('closeVenue', { id: venue.id, back: other % 2 === 0 }),
    }
  }

  private role(n: number) {
    return ['READER', 'SECRETARY', 'CHAIR', 'CONTACT'][n % 4]
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
