import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { Direct } from './support/histories/direct.ts'
import { HouseHistory, houseStep } from './support/histories/house-history.ts'
import { ListWatcher } from './support/histories/list-watcher.ts'
import { messagesOf } from './support/meetings.ts'
import { Mirror } from './support/histories/mirror.ts'
import { patience } from './support/patience.ts'
import type { Data, Person } from './support/person.ts'
import { runs, seed } from './support/runs.ts'
import { pageSelection } from './support/selections.ts'
import { world, type World } from './support/world.ts'

const histories = isPostgres ? runs(10, 400) : runs(50, 4000)
const canary = 'GEHEIM'
/** Stands in what is for chair and secretary alone. */
const chairsCanary = 'BINNENSKAMERS'
const forChairAlone = new RegExp(`${chairsCanary}|chairNoteWritten|ChairNote"`)
const pageOf = `query($id: ID!) { meeting(id: $id) { revision ${pageSelection} } }`

let w: World
let direct: Direct
beforeAll(async () => {
  w = await world()
  direct = new Direct(w)
})
afterAll(() => w.close())

const step = fc.record({
  what: fc.constantFrom(
    ...([
      'add',
      'editItem',
      'hideItem',
      'move',
      'remove',
      'goTo',
      'pause',
      'decide',
      'editDecision',
      'hideDecision',
      'act',
      'editAction',
      'tie',
      'hideAction',
      'note',
      'ask',
      'editQuestion',
      'takeBack',
      'answer',
      'promised',
    ] as const),
    ...(['consent', 'vote', 'hold', 'closeConsent', 'withdraw', 'hammer', 'link'] as const),
    ...([
      'assign',
      'complete',
      'reopen',
      'attend',
      'raise',
      'lower',
      'floor',
      'excuse',
      'expected',
      'moveDay',
      'takeOver',
      'arrive',
      'depart',
      'guest',
      'quorum',
      'unguest',
      'editMeeting',
      'room',
      'editVenue',
      'template',
      'start',
      'close',
      'reopenMeeting',
      'call',
    ] as const),
    ...(['handIn', 'place', 'sendBack', 'handInAgain', 'editHandedIn', 'takeBack'] as const),
    ...(['take', 'readBack', 'endReadBack', 'draft'] as const),
    ...(['postpone', 'repeat', 'callNext', 'showNext', 'removeNext', 'adopt'] as const),
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  secret: fc.boolean(),
  /** Who of the watchers that come and go comes back after this act. */
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

/** Who holds the hammer of this meeting, and moves it. */
const holding = ({ chairedBy }: Data) => (chairedBy?.id === w.daan.id ? w.daan : w.marijke)
const isHidden = (item: Data) => item.distribution === 'SEATED'

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
    const { marijke, fatima, zorggroep, tiel } = w
    const now = await this.page(marijke)
    const one = (list: Data[], n = pick) => list[n % Math.max(1, list.length)]
    const text = (hidden: boolean, secretWord = canary) => `${hidden ? secretWord : 'open'} ${at} ${++this.texts}`
    const distribution = secret ? 'SEATED' : 'MEMBERS'
    const [item, decision, action] = [one(now.agenda), one(now.decisions), one(now.actions)]
    const act = (name: Parameters<Direct['act']>[1], variables: Record<string, unknown>, by = marijke) =>
      direct.act(by, name, variables)
    const chair = holding(now)
    const reason = now.state === 'CLOSED' ? 'vergeten' : undefined
    if (what === 'add')
      return act('addAgendaItem', {
        input: {
          meetingId: this.meetingId,
          title: text(secret),
          purpose: 'DISCUSS',
          distribution,
          after: now.agenda.length ? one(now.agenda, other).id : null,
        },
      })
    const handedIn = one(now.handedIn)
    if (what === 'handIn')
      return act(
        'addAgendaItem',
        { input: { meetingId: this.meetingId, title: text(true), purpose: 'DISCUSS', distribution } },
        fatima,
      )
    if (handedIn && what === 'place') {
      // From now on its title is seen by who may see the item.
      await act('editAgendaItem', {
        input: { id: handedIn.id, version: handedIn.version, title: text(handedIn.distribution === 'SEATED') },
      })
      return act('placeAgendaItem', {
        id: handedIn.id,
        after: other % 4 && now.agenda.length ? one(now.agenda, other).id : null,
      })
    }
    if (handedIn && what === 'sendBack') return act('sendBackAgendaItem', { id: handedIn.id, reason: text(true) })
    if (handedIn && what === 'handInAgain') return act('handInAgain', { id: handedIn.id }, fatima)
    if (handedIn && what === 'editHandedIn')
      return act('editAgendaItem', { input: { id: handedIn.id, version: handedIn.version, title: text(true) } }, fatima)
    if (handedIn && what === 'takeBack') return act('removeAgendaItem', { id: handedIn.id }, secret ? fatima : marijke)
    if (what === 'call') return act('callMeeting', { id: this.meetingId })
    if (what === 'start') return act('startMeeting', { id: this.meetingId })
    if (what === 'close')
      return act('closeMeeting', { id: this.meetingId, unfinished: secret ? now.currentItem?.id : null }, chair)
    if (what === 'reopenMeeting') return act('reopenMeeting', { id: this.meetingId })
    if (what === 'room')
      return act('editMeeting', {
        input: { id: this.meetingId, version: now.version, venueId: pick % 3 ? w.venue.id : null },
      })
    if (what === 'editVenue') {
      const { data } = await w.fatima.ask(
        'query($slug: String!) { samenwerkingsverband(slug: $slug) { venues { id version } } }',
        w.rivierenland,
      )
      const { version } = data.samenwerkingsverband.venues.find(({ id }: Data) => id === w.venue.id)
      return act('editVenue', { input: { id: w.venue.id, version, route: text(false) } }, fatima)
    }
    if (what === 'template') {
      const { id } = await act('saveAsTemplate', { input: { meetingId: this.meetingId, name: 'Sjabloon' } })
      if (now.agenda.length < 12) await act('applyTemplate', { meetingId: this.meetingId, templateId: id })
      return act('removeTemplate', { id })
    }
    if (what === 'editMeeting')
      return act('editMeeting', { input: { id: this.meetingId, version: now.version, title: text(false) } })
    if (what === 'attend')
      return act(
        'setAttendance',
        {
          input: {
            meetingId: this.meetingId,
            partyId: (secret ? zorggroep : tiel).id,
            presence: ['PRESENT', 'ABSENT', 'UNKNOWN'][pick % 3],
            reason,
          },
        },
        secret ? fatima : marijke,
      )
    const seat = { meetingId: this.meetingId, partyId: (secret ? zorggroep : tiel).id }
    if (what === 'quorum')
      return act('setQuorum', {
        samenwerkingsverbandId: w.rivierenland.id,
        quorum: one(['NONE', 'HALF', 'TWO_THIRDS']),
      })
    if (what === 'guest')
      return act('addGuest', { input: { ...seat, name: text(false), reason } }, secret ? fatima : marijke)
    if (what === 'unguest' && now.guests.length) return act('removeGuest', { id: one(now.guests).id, reason })
    const contact = (pick % 2 ? fatima : w.joris).id
    if (what === 'excuse')
      return act('excuseContact', { ...seat, personId: secret ? contact : w.peter.id, back: other % 3 === 0 })
    if (what === 'expected')
      return act('seatExpected', {
        meetingId: this.meetingId,
        partyIds: now.attendance.map((row: Data) => row.party.id),
      })
    if (what === 'moveDay')
      return act('editMeeting', {
        input: {
          id: this.meetingId,
          version: now.version,
          startsAt: `2027-01-1${pick % 5}T08:30:00Z`,
          endsAt: `2027-01-1${pick % 5}T11:30:00Z`,
        },
      })
    if (what === 'takeOver')
      return act(
        'setAttendance',
        { input: { ...seat, partyId: zorggroep.id, presence: 'PRESENT', personId: contact, reason } },
        secret ? w.joris : marijke,
      )
    if (what === 'arrive')
      return act('markArrival', { ...seat, at: pick % 2 ? new Date().toISOString() : null, reason })
    if (what === 'depart')
      return act('markDeparture', { ...seat, at: pick % 2 ? new Date().toISOString() : null, reason })
    if (what === 'raise') return act('raiseHand', seat, secret ? fatima : marijke)
    if (what === 'lower') return act('lowerHand', seat, secret ? fatima : marijke)
    if (what === 'floor') return act('giveFloor', seat, chair)
    const meetingId = this.meetingId
    if (what === 'take')
      return act('takeChair', { meetingId, from: now.chairedBy?.id ?? null }, secret ? w.daan : marijke)
    if (what === 'readBack') return act('readBack', { meetingId, from: now.currentItem?.id ?? null }, chair)
    if (what === 'endReadBack') return act('endReadBack', { meetingId }, chair)
    const current = now.agenda.find(({ id }: Data) => id === now.currentItem?.id)
    if (current && what === 'draft')
      return act(
        'showDraft',
        { agendaItemId: current.id, text: other % 3 ? text(current.distribution === 'SEATED') : null },
        w.daan,
      )
    if (item && what === 'editItem')
      return act('editAgendaItem', {
        input: {
          id: item.id,
          version: item.version,
          title: text(item.distribution === 'SEATED'),
          atEnd: other % 3 === 0,
        },
      })
    // What was asked in secret keeps its words, so its item stays hidden.
    if (
      item &&
      what === 'hideItem' &&
      !secret &&
      item.distribution === 'SEATED' &&
      item.consentRounds.length + item.questions.length
    )
      return null
    if (item && what === 'hideItem')
      return act('editAgendaItem', { input: { id: item.id, version: item.version, distribution, title: text(secret) } })
    if (item && what === 'move')
      return act('moveAgendaItem', { id: item.id, after: other % 4 ? one(now.agenda, other).id : null })
    if (item && what === 'remove') return act('removeAgendaItem', { id: item.id })
    if (item && what === 'goTo') return act('goToAgendaItem', { id: item.id, from: now.currentItem?.id ?? null }, chair)
    if (item && what === 'pause')
      return act(pick % 2 ? 'pauseAgendaItem' : 'resumeAgendaItem', { id: now.currentItem?.id ?? item.id }, chair)
    if (item && what === 'decide')
      return act('recordDecision', {
        input: { agendaItemId: item.id, text: text(secret), outcome: 'NOTED', distribution, reason },
      })
    if (item && what === 'act')
      return act('recordAction', {
        input: {
          meetingId: this.meetingId,
          agendaItemId: other % 2 ? item.id : null,
          text: text(secret),
          distribution,
          owners: [{ partyId: zorggroep.id }],
          decisionId: decision && decision.agendaItem?.id === item.id && other % 2 ? decision.id : null,
          reason,
        },
      })
    if (item && what === 'note')
      return act('writeChairNote', {
        input: {
          agendaItemId: item.id,
          version: item.chairNote?.version,
          text: other % 4 ? text(true, chairsCanary) : '',
        },
      })
    const round = one(now.consentRounds)
    const hidden = round && now.agenda.find(({ id }: Data) => id === round.agendaItem.id)?.distribution === 'SEATED'
    if (current && what === 'consent')
      return act(
        'openConsent',
        { input: { agendaItemId: current.id, text: text(current.distribution === 'SEATED') } },
        chair,
      )
    if (round && what === 'vote')
      return act(
        'vote',
        {
          consentRoundId: round.id,
          partyId: (secret ? zorggroep : tiel).id,
          choice: ['AGREE', 'AGREE_WITH_REMARK', 'OBJECT', 'ABSTAIN'][other % 4],
          remark: text(hidden),
        },
        secret ? fatima : marijke,
      )
    if (round && what === 'hold')
      return act('holdConsentOpen', { id: round.id, until: new Date(Date.now() + 3_600_000).toISOString() }, chair)
    if (round && what === 'closeConsent') return act('closeConsent', { id: round.id }, chair)
    if (round && what === 'withdraw') return act('withdrawConsent', { id: round.id }, chair)
    if (current && what === 'hammer')
      return act(
        'hammerItem',
        {
          input: {
            agendaItemId: current.id,
            text: text(secret || current.distribution === 'SEATED'),
            distribution,
            supersedesId: decision && other % 2 ? decision.id : null,
            outcome: other % 3 ? null : 'NOTED',
          },
        },
        chair,
      )
    if (decision && what === 'link')
      return act('editDecision', {
        input: {
          id: decision.id,
          version: decision.version,
          reason,
          consentRoundId: round && other % 2 ? round.id : null,
          supersedesId: other % 3 ? one(now.decisions, other).id : null,
          reviewOn: other % 5 ? '2028-01-31' : null,
        },
      })
    const question = one(now.questions)
    const answers = now.questions.flatMap(({ answers }: Data) => answers)
    if (item && what === 'ask')
      return act('askParties', {
        input: { agendaItemId: item.id, text: text(isHidden(item)), partyKind: other % 2 ? 'CARE_PROVIDER' : null },
      })
    if (question && what === 'editQuestion')
      return act('editPartyQuestion', {
        input: { id: question.id, version: question.version, answerBy: secret ? '2027-01-07' : null },
      })
    if (question && what === 'takeBack') return act('removePartyQuestion', { id: question.id })
    if (question && what === 'answer') {
      const party = other % 2 ? tiel : zorggroep
      const version = question.answers.find((answer: Data) => answer.party.id === party.id)?.version
      const words = text(isHidden(now.agenda.find(({ id }: Data) => id === question.agendaItem.id)))
      return act(
        'answerQuestion',
        {
          input: {
            questionId: question.id,
            partyId: party.id,
            version,
            text: words,
            commitment: secret || pick % 2 === 0,
          },
        },
        party === zorggroep ? fatima : marijke,
      )
    }
    if (answers.length && what === 'promised')
      return act('makeActionOfAnswer', { input: { answerId: one(answers, other).id, reason } })
    if (item && what === 'postpone')
      return act('postponeAgendaItem', { id: (other % 3 ? item : (handedIn ?? item)).id, to: this.nextId })
    if (item && what === 'repeat') return act('repeatAgendaItem', { id: item.id, to: this.nextId })
    if (what === 'callNext') return act('callMeeting', { id: this.nextId })
    if (item && what === 'adopt') {
      await act('editAgendaItem', { input: { id: item.id, version: item.version, adoptsMinutes: true } })
      return act('adoptMinutes', { agendaItemId: item.id, changes: secret ? text(false) : null })
    }
    const next = one(now.agenda.filter(({ continuedBy }: Data) => continuedBy))?.continuedBy
    if (next && what === 'removeNext') return act('removeAgendaItem', { id: next.id })
    if (next && what === 'showNext') {
      const { version } = (await direct.ask(marijke, pageOf, { id: this.nextId })).meeting.agenda.find(
        ({ id }: Data) => id === next.id,
      )
      return act('editAgendaItem', { input: { id: next.id, version, distribution } })
    }
    if (decision && what === 'editDecision')
      return act('editDecision', {
        input: { id: decision.id, version: decision.version, text: text(decision.distribution === 'SEATED'), reason },
      })
    if (decision && what === 'hideDecision')
      return act('editDecision', {
        input: { id: decision.id, version: decision.version, distribution, text: text(secret), reason },
      })
    if (action && what === 'editAction')
      return act('editAction', {
        input: { id: action.id, version: action.version, text: text(action.distribution === 'SEATED'), reason },
      })
    if (action && what === 'hideAction')
      return act('editAction', {
        input: { id: action.id, version: action.version, distribution, text: text(secret), reason },
      })
    if (action && what === 'tie')
      return act('editAction', {
        input: {
          id: action.id,
          version: action.version,
          decisionId: one([null, ...now.decisions], other)?.id ?? null,
          reason,
        },
      })
    if (action && what === 'assign')
      return act('assignAction', {
        id: action.id,
        owners:
          other % 3
            ? [{ partyId: (secret ? zorggroep : tiel).id }]
            : [{ partyKind: 'CARE_PROVIDER' }, { partyId: tiel.id }],
      })
    if (action && what === 'complete') return act('completeAction', { id: action.id }, fatima)
    if (action && what === 'reopen') return act('reopenAction', { id: action.id }, fatima)
    return null
  }

  /** Every watcher that is there shows what a fresh query shows. */
  async compare({ what, returns }: Step) {
    await direct.settled()
    for (const watcher of this.watchers) {
      if (!watcher.stays && !returns && watcher.mirror) continue
      const fresh = await this.page(watcher.person)
      await this.catchUp(watcher, fresh)
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
    if (person !== w.marijke) expect(heard).not.toMatch(forChairAlone)
    for (const change of watcher.socket!.taken()) {
      expect(watcher.mirror.take(change)).toEqual([])
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

  private async page(person: Person): Promise<Data> {
    return (await direct.ask(person, pageOf, { id: this.meetingId })).meeting
  }
}
