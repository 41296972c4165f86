import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../server/lib/ids.ts'
import { atOnce } from './support/at-once.ts'
import { page } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

let year = 2030
/** Meetings of six weeks apart, in a year of their own; each story goes on after the one before. */
const planned = async (count: number) => {
  year++
  const meetings: Data[] = []
  for (const day of ['01-15', '02-26', '04-09'].slice(0, count)) {
    const times = { startsAt: `${year}-${day}T08:30:00.000Z`, endsAt: `${year}-${day}T11:30:00.000Z` }
    meetings.push(
      await w.marijke.do('createMeeting', {
        samenwerkingsverbandId: w.rivierenland.id,
        title: `Overleg ${year}-${day}`,
        ...times,
      }),
    )
  }
  return meetings as [Data, Data, Data]
}
const add = (meeting: Data, title: string, input: object = {}, person: Person = w.marijke): Promise<Data> =>
  person.do('addAgendaItem', { meetingId: meeting.id, title, purpose: 'DISCUSS', ...input })
const call = (meeting: Data) => w.marijke.act('callMeeting', { id: meeting.id })
const start = async (meeting: Data) => {
  await call(meeting)
  await w.marijke.act('startMeeting', { id: meeting.id })
}
const close = (meeting: Data) => w.marijke.act('closeMeeting', { id: meeting.id })
const goTo = (item: Data, from: Data = null) => w.marijke.act('goToAgendaItem', { id: item.id, from: from?.id ?? null })
const postpone = (item: Data, more: object = {}, person: Person = w.marijke) =>
  person.act('postponeAgendaItem', { id: item.id, ...more })
const repeat = (item: Data, to: Data, more: object = {}) =>
  w.marijke.act('repeatAgendaItem', { id: item.id, to: to.id, ...more })
const titles = async (meeting: Data, person: Person = w.marijke) =>
  (await page(person, meeting.id)).agenda.map(({ title }: Data) => title)
const itemIn = async (meeting: Data, title: string, person: Person = w.marijke) =>
  (await page(person, meeting.id)).agenda.find((item: Data) => item.title === title)
const proposedFor = async (meeting: Data, person: Person = w.marijke): Promise<string[]> =>
  (
    await person.ask('query($id: ID!) { meeting(id: $id) { carryOver { reason item { title } } } }', { id: meeting.id })
  ).data.meeting.carryOver.map(({ reason, item }: Data) => `${item.title}: ${reason}`)

describe('postponing', () => {
  test('an item goes on in the next planned meeting, with all that was planned; both name the other', async () => {
    const [january, february] = await planned(3)
    const plan = {
      question: 'Doet u mee?',
      purpose: 'DECIDE',
      plannedMinutes: 25,
      presenter: 'Fatima',
      distribution: 'SEATED',
      recurring: true,
    }
    const item = await add(january, 'Jaarplan', plan)
    await add(february, 'Opening')
    const old = await postpone(item)
    expect(old).toMatchObject({
      id: item.id,
      placement: 'POSTPONED',
      closedAt: expect.any(String),
      continuedBy: { meeting: { id: february.id } },
    })
    expect(await titles(january)).toEqual(['Jaarplan'])
    expect(await titles(february)).toEqual(['Opening', 'Jaarplan'])
    expect(await itemIn(february, 'Jaarplan')).toMatchObject({
      ...plan,
      placement: 'PLACED',
      continues: { id: item.id },
      notes: null,
      closedAt: null,
    })
  })

  test('[CA5] an item comes before what stands at the end there, and keeps whether it does itself', async () => {
    const [january, february] = await planned(2)
    for (const [title, atEnd] of [
      ['Opening', false],
      ['Rondvraag', true],
    ] as const)
      await add(february, title, { atEnd })
    await postpone(await add(january, 'Jaarplan'))
    await postpone(await add(january, 'Sluiting', { atEnd: true }))
    await repeat(await add(january, 'Cijfers'), february)
    const handedIn = await add(january, 'Ingediend', {}, w.fatima)
    await add(january, 'Afscheid', { atEnd: true })
    await postpone(handedIn)
    expect(await titles(february)).toEqual(['Opening', 'Jaarplan', 'Cijfers', 'Ingediend', 'Rondvraag', 'Sluiting'])
    expect(await titles(january)).toEqual(['Jaarplan', 'Sluiting', 'Cijfers', 'Ingediend', 'Afscheid'])
  })

  test('to the meeting that is named, with the id of the client; the same id again is the same act', async () => {
    const [january, , april] = await planned(3)
    const item = await add(january, 'Begroting')
    const newId = w.marijke.newId()
    for (let times = 0; times < 2; times++)
      expect(await postpone(item, { to: april.id, newId })).toMatchObject({
        id: item.id,
        continuedBy: { id: newId, meeting: { id: april.id } },
      })
    expect(await titles(april)).toEqual(['Begroting'])
    const other = await add(january, 'Andere')
    const refusal = { code: 'INVALID', field: 'newId' }
    for (const taken of [newId, item.id, w.tiel.id, 'geen id'])
      await refused(w, january.id, () => postpone(other, { newId: taken }), refusal)
  })

  test('[CA4] from a closed meeting: it stays there as it was, and where it goes on is a link', async () => {
    const [january, february] = await planned(2)
    const item = await add(january, 'Jaarplan')
    await start(january)
    await goTo(item)
    await w.marijke.do('editAgendaItem', { id: item.id, version: 1, notes: 'Nog veel vragen.' })
    await w.marijke.do('recordAction', { meetingId: january.id, agendaItemId: item.id, text: 'Uitzoeken' })
    await w.marijke.do('recordDecision', { agendaItemId: item.id, text: 'Wij stellen vast.', outcome: 'ADOPTED' })
    await close(january)
    const before = await itemIn(january, 'Jaarplan')
    expect(before).toMatchObject({ placement: 'PLACED', notes: 'Nog veel vragen.', continuedBy: null })
    const { continuedBy } = await postpone(item)
    expect(await itemIn(january, 'Jaarplan')).toEqual({ ...before, continuedBy: { id: continuedBy.id } })
    await refused(w, january.id, () => postpone(item), { code: 'WRONG_STATE' })
    expect(await itemIn(february, 'Jaarplan')).toMatchObject({
      notes: null,
      actions: [],
      decisions: [],
      usedSeconds: 0,
      startedAt: null,
    })
  })

  test('[CA4] while it is current: its clock stands still, the meeting stays, and it is not gone to any more', async () => {
    const [january] = await planned(2)
    const [first, second] = [await add(january, 'Eerste'), await add(january, 'Tweede')]
    await start(january)
    await goTo(first)
    const watch = w.sanne.watch('meetingChanged', january.id, (await page(w.sanne, january.id)).revision)
    expect(await postpone(first)).toMatchObject({
      placement: 'POSTPONED',
      startedAt: null,
      closedAt: expect.any(String),
    })
    expect((await watch.kind('agendaItemPostponed')).changed).toContainEqual(
      expect.objectContaining({ id: first.id, placement: 'POSTPONED' }),
    )
    expect(await page(w.sanne, january.id)).toMatchObject({ currentItem: { id: first.id } })
    for (const act of ['pauseAgendaItem', 'resumeAgendaItem'] as const)
      await refused(w, january.id, () => w.marijke.act(act, { id: first.id }), { code: 'WRONG_STATE' })
    // The words of the table about it are still recorded.
    const deferred = { agendaItemId: first.id, text: 'Wij wachten op de cijfers.', outcome: 'DEFERRED' }
    expect(await w.marijke.do('recordDecision', deferred)).toMatchObject({ outcome: 'DEFERRED' })
    await goTo(second, first)
    await refused(w, january.id, () => goTo(first, second), { code: 'WRONG_STATE', field: 'placement' })
    await close(january)
  })

  test('[CA8] not while the parties answer a consent there; [AG11] and when it is open again, what they answered keeps it', async () => {
    const [january] = await planned(2)
    const [item, other] = [await add(january, 'Jaarplan', { purpose: 'DECIDE' }), await add(january, 'Rondvraag')]
    await start(january)
    await goTo(item)
    const ask = () => w.marijke.do('openConsent', { agendaItemId: item.id, text: 'Wij stellen het jaarplan vast.' })
    const round = await ask()
    const refusal = { code: 'WRONG_STATE', field: 'consentRound' }
    await refused(w, january.id, () => postpone(item), refusal)
    await w.marijke.act('holdConsentOpen', { id: round.id, until: new Date(Date.now() + 24 * 3_600_000).toISOString() })
    await refused(w, january.id, () => postpone(item, {}, w.daan), refusal)
    await w.marijke.act('withdrawConsent', { id: round.id })
    const { continuedBy } = await postpone(item)
    // [CS2] Nor is it asked at what goes on elsewhere.
    await refused(w, january.id, ask, { code: 'WRONG_STATE', field: 'placement' })
    await goTo(other, item)
    await w.marijke.act('removeAgendaItem', { id: continuedBy.id })
    await refused(w, january.id, () => w.marijke.act('removeAgendaItem', { id: item.id }), { code: 'WRONG_STATE' })
    await close(january)
  })

  test('[CA8] a consent that is held open goes along once the meeting is over: it stays open there, and its item goes on', async () => {
    const [january, february] = await planned(2)
    const item = await add(january, 'Jaarplan', { purpose: 'DECIDE' })
    await start(january)
    await goTo(item)
    const round = await w.marijke.do('openConsent', { agendaItemId: item.id, text: 'Stellen wij het vast?' })
    await w.marijke.act('holdConsentOpen', { id: round.id, until: new Date(Date.now() + 24 * 3_600_000).toISOString() })
    await close(january)
    expect(await proposedFor(february)).toEqual(['Jaarplan: UNFINISHED'])
    const { continuedBy } = await postpone(item, { to: february.id })
    expect(continuedBy).toMatchObject({ meeting: { id: february.id } })
    expect(await proposedFor(february)).toEqual([])
    const answer = { consentRoundId: round.id, partyId: w.tiel.id, choice: 'AGREE' }
    expect(await w.peter.act('vote', answer)).toMatchObject({ roundState: 'HELD_OPEN' })
    expect(await w.marijke.act('closeConsent', { id: round.id })).toMatchObject({ roundState: 'CLOSED' })
  })

  test('[CA6] what stands at the end of every agenda is not left over, unless a question there waits for its answer', async () => {
    const [january, february] = await planned(2)
    const titles = ['Jaarplan', 'Rondvraag', 'Sluiting']
    const [plan, round, end] = [
      await add(january, titles[0]!),
      await add(january, titles[1]!, { atEnd: true }),
      await add(january, titles[2]!, { atEnd: true }),
    ]
    await start(january)
    await goTo(plan)
    await goTo(round, plan)
    const owners = [{ partyId: w.tiel.id }]
    await w.marijke.do('recordAction', { meetingId: january.id, agendaItemId: round.id, text: 'Zaal boeken', owners })
    await close(january)
    expect(await proposedFor(february)).toEqual([])
    const late = { agendaItemId: end.id, text: 'Later', outcome: 'DEFERRED', reason: 'Vergeten' }
    await w.marijke.do('recordDecision', late)
    expect(await proposedFor(february)).toEqual(['Sluiting: UNFINISHED'])
  })

  test('[CA8] [CS2] consent asked and item postponed at once: the first is done, and the other hears why not', async () => {
    const [january] = await planned(2)
    const item = await add(january, 'Jaarplan', { purpose: 'DECIDE' })
    await start(january)
    await goTo(item)
    const ask = () => w.marijke.do('openConsent', { agendaItemId: item.id, text: 'Wij stellen het jaarplan vast.' })
    const [asked, postponed] = await atOnce<Data>(w, [ask, () => postpone(item, {}, w.daan)])
    // Either may be first.
    if (asked.roundState) {
      expect(postponed).toMatchObject({ code: 'WRONG_STATE', field: 'consentRound' })
      await w.marijke.act('withdrawConsent', { id: asked.id })
      expect(await postpone(item)).toMatchObject({ placement: 'POSTPONED' })
    } else {
      expect(postponed).toMatchObject({ placement: 'POSTPONED' })
      expect(asked).toMatchObject({ code: 'WRONG_STATE', field: 'placement' })
    }
    expect(await ask()).toMatchObject({ code: 'WRONG_STATE', field: 'placement' })
    await close(january)
  })

  test('[CA1] [CA4] once, also when the minutes are adopted: there nothing changes', async () => {
    const [january, february, april] = await planned(3)
    const item = await add(january, 'Jaarplan')
    const left = await add(january, 'Rondvraag')
    await postpone(item)
    await refused(w, january.id, () => postpone(item), { code: 'WRONG_STATE' })
    await start(january)
    await close(january)
    const minutes = await add(february, 'Verslag', { adoptsMinutes: true })
    await start(february)
    await w.marijke.act('adoptMinutes', { agendaItemId: minutes.id })
    await close(february)
    const adopted = await itemIn(january, 'Rondvraag')
    const { continuedBy } = await postpone(left, { to: april.id })
    expect(await itemIn(january, 'Rondvraag')).toEqual({ ...adopted, continuedBy: { id: continuedBy.id } })
    await refused(w, january.id, () => postpone(left, { to: april.id }), { code: 'WRONG_STATE' })
  })

  test('[CA1] what was handed in may be postponed without being placed first; what was sent back not', async () => {
    const [january, february] = await planned(2)
    const item = await add(january, 'Van Linge', {}, w.fatima)
    const sentBack = await add(january, 'Ook van Linge', {}, w.fatima)
    await w.marijke.act('sendBackAgendaItem', { id: sentBack.id, reason: 'Te vaag' })
    expect(await postpone(item)).toMatchObject({ placement: 'POSTPONED' })
    expect(await page(w.fatima, january.id)).toMatchObject({
      agenda: [{ id: item.id }],
      handedIn: [{ id: sentBack.id }],
    })
    const next = await itemIn(february, 'Van Linge', w.fatima)
    expect(next).toMatchObject({ placement: 'PLACED', continues: { id: item.id } })
    // [AG6] What goes on is of both meetings.
    await refused(w, february.id, () => w.fatima.act('removeAgendaItem', { id: next.id }), { code: 'NOT_ALLOWED' })
    await refused(w, january.id, () => postpone(sentBack), { code: 'WRONG_STATE' })
  })

  test('[CA2] an item goes to another meeting, of which the agenda still changes', async () => {
    const [january, february, april] = await planned(3)
    const item = await add(january, 'Jaarplan')
    await w.marijke.act('cancelMeeting', { id: april.id })
    const theirs = await w.vera.do('createMeeting', {
      samenwerkingsverbandId: w.elders.id,
      ...timesOf(april),
      title: 'Elders',
    })
    for (const [to, code] of [
      [april.id, 'WRONG_STATE'],
      [january.id, 'INVALID'],
      [theirs.id, 'NOT_FOUND'],
      ['', 'NOT_FOUND'],
    ] as const) {
      await refused(w, january.id, () => postpone(item, { to }), { code, field: 'to' })
      await refused(w, january.id, () => w.marijke.act('repeatAgendaItem', { id: item.id, to }), { code, field: 'to' })
    }
    // In a samenwerkingsverband of their own somebody is there too; still no item goes from the one to the other.
    await w.people.setRole(w.daan.id, w.elders, 'SECRETARY', w.lek)
    try {
      await refused(w, january.id, () => postpone(item, { to: theirs.id }, w.daan), { code: 'INVALID', field: 'to' })
    } finally {
      await w.people.setRole(w.daan.id, w.elders, 'READER', w.lek)
    }
    expect(await postpone(item)).toMatchObject({ continuedBy: { meeting: { id: february.id } } })
  })

  test('[CA3] to a later meeting, never to an earlier one; and to none when none is planned', async () => {
    const [january, february] = await planned(2)
    const item = await add(february, 'Jaarplan')
    await refused(w, february.id, () => postpone(item, { to: january.id }), { code: 'INVALID', field: 'to' })
    await refused(w, february.id, () => postpone(item), { code: 'WRONG_STATE', field: 'to' })
  })

  test('two chairs postpone at once: it goes on in one place', async () => {
    const [january, february, april] = await planned(3)
    const item = await add(january, 'Jaarplan')
    const both = await atOnce(w, [
      () => postpone(item, { to: february.id }),
      () => postpone(item, { to: april.id }, w.daan),
    ])
    expect(both.map((answer) => answer.code ?? answer.placement).sort()).toEqual(['POSTPONED', 'WRONG_STATE'])
    expect([...(await titles(february)), ...(await titles(april))]).toEqual(['Jaarplan'])
  })

  test('[AG11] [AG22] what goes on elsewhere stays; when the other is taken off, it is open again', async () => {
    const [january, february] = await planned(2)
    const item = await add(january, 'Jaarplan')
    const { continuedBy } = await postpone(item)
    await refused(w, january.id, () => w.marijke.act('removeAgendaItem', { id: item.id }), { code: 'WRONG_STATE' })
    const watch = w.joris.watch('meetingChanged', january.id, (await page(w.joris, january.id)).revision)
    await w.marijke.act('removeAgendaItem', { id: continuedBy.id })
    const [opened] = (await watch.kind('agendaItemRemoved')).changed
    expect(opened).toMatchObject({ id: item.id, placement: 'PLACED', closedAt: null, continuedBy: null })
    expect(await titles(february)).toEqual([])
    expect(await postpone(item)).toMatchObject({ placement: 'POSTPONED' })
  })

  test('[AG22] [CA6] after the close it stays postponed, and is proposed again where nothing continues it', async () => {
    const [january, february] = await planned(2)
    const { continuedBy } = await postpone(await add(january, 'Jaarplan'))
    await start(january)
    await close(january)
    const before = await itemIn(january, 'Jaarplan')
    expect(await proposedFor(february)).toEqual([])
    await w.marijke.act('removeAgendaItem', { id: continuedBy.id })
    expect(await itemIn(january, 'Jaarplan')).toEqual({ ...before, continuedBy: null })
    expect(await proposedFor(february)).toEqual(['Jaarplan: UNFINISHED'])
    expect(await postpone(before)).toMatchObject({ continuedBy: { meeting: { id: february.id } } })
  })

  test('where it goes on is not told to who may not see it, and told when they may', async () => {
    const [january, february] = await planned(2)
    const item = await add(january, 'Jaarplan')
    await call(january)
    await postpone(item)
    expect(await itemIn(january, 'Jaarplan', w.sanne)).toMatchObject({ placement: 'POSTPONED', continuedBy: null })
    const watch = w.sanne.watch('meetingChanged', january.id, (await page(w.sanne, january.id)).revision)
    await call(february)
    expect((await watch.kind('meetingCalled')).changed).toEqual([
      expect.objectContaining({ id: item.id, continuedBy: { id: expect.any(String) } }),
    ])
  })
})

describe('repeating', () => {
  test('[CA5] a copy takes what was planned along, and nothing that came of it', async () => {
    const [january, february] = await planned(2)
    const plan = { question: 'Wie heeft iets?', plannedMinutes: 10, presenter: 'Marijke', recurring: true }
    const item = await add(january, 'Rondvraag', plan)
    await start(january)
    await goTo(item)
    await w.marijke.do('editAgendaItem', { id: item.id, version: 1, notes: 'Niemand.' })
    await close(january)
    const newId = w.marijke.newId()
    for (let times = 0; times < 2; times++)
      expect(await repeat(item, february, { newId })).toMatchObject({
        id: newId,
        ...plan,
        notes: null,
        continues: null,
        closedAt: null,
        usedSeconds: 0,
      })
    expect(await titles(february)).toEqual(['Rondvraag'])
    expect(await itemIn(january, 'Rondvraag')).toMatchObject({
      placement: 'PLACED',
      continuedBy: null,
      notes: 'Niemand.',
    })
  })

  test('[CA5] what adopts minutes comes first, once', async () => {
    const [january, february] = await planned(2)
    const minutes = await add(january, 'Verslag', { adoptsMinutes: true })
    await add(february, 'Opening')
    expect(await repeat(minutes, february)).toMatchObject({ adoptsMinutes: true })
    expect(await repeat(minutes, february)).toMatchObject({ adoptsMinutes: false })
    expect(await titles(february)).toEqual(['Verslag', 'Opening', 'Verslag'])
  })
})

describe('carrying over', () => {
  /** A closed meeting that leaves something of everything, and the next. */
  const leftovers = async () => {
    const [january, february, april] = await planned(3)
    const minutes = await add(january, 'Verslag', { adoptsMinutes: true })
    const done = await add(january, 'Afgerond')
    const deferred = await add(january, 'Aangehouden')
    const acted = await add(january, 'Met actie')
    const finished = await add(january, 'Met klare actie')
    const recurring = await add(january, 'Rondvraag', { recurring: true })
    await add(january, 'Niet aan toegekomen')
    await add(january, 'Nooit geplaatst', {}, w.fatima)
    await start(january)
    let at: Data = null
    for (const item of [minutes, done, deferred, acted, finished, recurring]) {
      await goTo(item, at)
      at = item
    }
    await w.marijke.do('recordDecision', { agendaItemId: deferred.id, text: 'Later', outcome: 'DEFERRED' })
    await w.marijke.do('recordDecision', { agendaItemId: done.id, text: 'Eerst niet', outcome: 'DEFERRED' })
    await w.marijke.do('recordDecision', { agendaItemId: done.id, text: 'Toch', outcome: 'ADOPTED' })
    await w.marijke.do('recordAction', { meetingId: january.id, agendaItemId: acted.id, text: 'Open' })
    const klaar = await w.marijke.do('recordAction', {
      meetingId: january.id,
      agendaItemId: finished.id,
      text: 'Klaar',
    })
    await w.marijke.act('completeAction', { id: klaar.id })
    return { january, february, april }
  }
  const all = [
    'Verslag: MINUTES',
    'Aangehouden: UNFINISHED',
    'Met actie: OPEN_ACTION',
    'Rondvraag: RECURRING',
    'Niet aan toegekomen: UNFINISHED',
    'Nooit geplaatst: UNFINISHED',
  ]

  test('[CA6] what was current at the close and not finished is proposed too', async () => {
    const { january, february } = await leftovers()
    const { id } = await add(january, 'Halverwege')
    await w.marijke.act('goToAgendaItem', { id })
    await w.marijke.act('closeMeeting', { id: january.id, unfinished: id })
    expect(await proposedFor(february)).toContain('Halverwege: UNFINISHED')
  })

  test('[CA6] [CA7] what was left is proposed for the next meeting once this one is closed, to chair and secretary', async () => {
    const { january, february, april } = await leftovers()
    expect(await proposedFor(february)).toEqual([])
    await close(january)
    expect(await proposedFor(february)).toEqual(all)
    expect(await proposedFor(february, w.daan)).toEqual(all)
    expect(await proposedFor(february, w.fatima)).toEqual([])
    expect(await proposedFor(april)).toEqual([])
    await call(february)
    expect(await proposedFor(february)).toEqual(all)
    expect(await proposedFor(february, w.sanne)).toEqual([])
    // Calling the next meeting off proposes it for the one after that.
    await w.marijke.act('cancelMeeting', { id: february.id })
    expect(await proposedFor(april)).toEqual(all)
    expect(await proposedFor(february)).toEqual([])
  })

  test('[CA6] an item at which the parties were asked and nothing was decided yet is unfinished, until it is decided', async () => {
    const [january, february] = await planned(2)
    const [held, counted] = [await add(january, 'Nog open'), await add(january, 'Geteld')]
    await start(january)
    await goTo(held, null)
    const round = await w.marijke.do('openConsent', { agendaItemId: held.id, text: 'Doen wij het?' })
    await w.marijke.act('holdConsentOpen', { id: round.id, until: new Date(Date.now() + 3_600_000).toISOString() })
    await goTo(counted, held)
    const other = await w.marijke.do('openConsent', { agendaItemId: counted.id, text: 'En dit?' })
    await w.marijke.act('closeConsent', { id: other.id })
    await close(january)
    expect(await proposedFor(february)).toEqual(['Nog open: UNFINISHED', 'Geteld: UNFINISHED'])
    const decide = { agendaItemId: counted.id, text: 'Niet', outcome: 'NOT_ADOPTED', reason: 'Vergeten' }
    await w.marijke.do('recordDecision', decide)
    expect(await proposedFor(february)).toEqual(['Nog open: UNFINISHED'])
    await w.marijke.act('withdrawConsent', { id: round.id })
    expect(await proposedFor(february)).toEqual([])
  })

  test('[CA7] a meeting outside the series that adopts the minutes hides nothing of what was left, and what it left itself is proposed too', async () => {
    year++
    const series = await w.marijke.do('createSeries', {
      samenwerkingsverbandId: w.rivierenland.id,
      ...{ title: 'Partneroverleg', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 },
    })
    const [first, next] = ['01-15', '04-09'].map((day) => ({
      id: newId(),
      startsAt: `${year}-${day}T08:30:00Z`,
      endsAt: `${year}-${day}T11:30:00Z`,
    }))
    await w.marijke.do('planMeetings', { seriesId: series.id, meetings: [first, next] })
    const times = { startsAt: `${year}-02-26T08:30:00.000Z`, endsAt: `${year}-02-26T11:30:00.000Z` }
    const extra = await w.marijke.do('createMeeting', {
      samenwerkingsverbandId: w.rivierenland.id,
      title: 'Extra overleg',
      ...times,
    })
    const left = await add(first!, 'Bleef over')
    await start(first!)
    await close(first!)
    const minutes = await add(extra, 'Verslag', { adoptsMinutes: true })
    await add(extra, 'Bleef daar over')
    await add(extra, 'Rondvraag', { recurring: true })
    await start(extra)
    await goTo(minutes)
    expect(await w.marijke.act('adoptMinutes', { agendaItemId: minutes.id })).toMatchObject({
      id: first!.id,
      state: 'ADOPTED',
    })
    await close(extra)
    expect(await proposedFor(next!)).toEqual(['Bleef over: UNFINISHED', 'Bleef daar over: UNFINISHED'])
    // Adopted minutes stay as they were, and say where it goes on.
    expect(await postpone(left, { to: next!.id })).toMatchObject({
      placement: 'PLACED',
      continuedBy: { meeting: { id: next!.id } },
    })
    expect(await proposedFor(next!)).toEqual(['Bleef daar over: UNFINISHED'])
  })

  test('what was taken along or dismissed is proposed no more; dismissed by mistake, it is again', async () => {
    const { january, february } = await leftovers()
    await close(january)
    const find = (title: string) => itemIn(january, title)
    await postpone(await find('Aangehouden'))
    await repeat(await find('Rondvraag'), february)
    const unreached = await find('Niet aan toegekomen')
    const watch = w.daan.watch('meetingChanged', february.id, (await page(w.daan, february.id)).revision)
    const seated = w.fatima.watch('meetingChanged', february.id, (await page(w.fatima, february.id)).revision)
    const dismiss = { meetingId: february.id, itemId: unreached.id }
    expect(await w.marijke.act('dismissCarryOver', dismiss)).toMatchObject({ id: february.id })
    expect((await watch.kind('carryOverDismissed')).changed).toContainEqual(
      expect.objectContaining({ id: february.id }),
    )
    expect(await proposedFor(february)).toEqual([
      'Verslag: MINUTES',
      'Met actie: OPEN_ACTION',
      'Nooit geplaatst: UNFINISHED',
    ])
    await w.marijke.act('dismissCarryOver', dismiss)
    await w.marijke.act('dismissCarryOver', { ...dismiss, back: true })
    await w.marijke.act('dismissCarryOver', { ...dismiss, back: true })
    expect(await proposedFor(february)).toContain('Niet aan toegekomen: UNFINISHED')
    const other = await find('Aangehouden')
    await refused(w, february.id, () => w.marijke.act('dismissCarryOver', { ...dismiss, itemId: other.id }), {
      code: 'NOT_FOUND',
      field: 'itemId',
    })
    await add(february, 'Open punt')
    await seated.kind('agendaItemAdded')
    expect(seated.seen.map(({ kind }) => kind)).toEqual(['agendaItemAdded'])
  })
})

const timesOf = ({ startsAt, endsAt }: Data) => ({ startsAt, endsAt })
