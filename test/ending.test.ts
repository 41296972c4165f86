import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../server/lib/ids.ts'
import { page } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

/** What waits on what, when that ends otherwise than planned: docs/waiting.md has the table, a story here per cell. */
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

let year = 2040
const days = ['01-15', '02-26', '04-09', '05-21']
const timesOn = (day: string) => ({ startsAt: `${year}-${day}T08:30:00.000Z`, endsAt: `${year}-${day}T11:30:00.000Z` })
/** Meetings in a year of their own; what was planned before is called off, and decided about. */
const planned = async (count = 3, title = 'Partneroverleg') => {
  year++
  const meetings: Data[] = []
  for (const day of days.slice(0, count))
    meetings.push(
      await w.marijke.do('createMeeting', { samenwerkingsverbandId: w.rivierenland.id, title, ...timesOn(day) }),
    )
  return meetings as [Data, Data, Data, Data]
}
const plannedIn = async (seriesId: string, meetings: string[]) => {
  const made = meetings.map((day) => ({ id: newId(), ...timesOn(day) }))
  await w.marijke.do('planMeetings', { seriesId, meetings: made })
  return made as [Data, Data, Data]
}
const add = (meeting: Data, title: string, input: object = {}, person: Person = w.marijke): Promise<Data> =>
  person.do('addAgendaItem', { meetingId: meeting.id, title, purpose: 'DISCUSS', ...input })
const call = (meeting: Data) => w.marijke.act('callMeeting', { id: meeting.id })
const start = async (meeting: Data) => {
  await call(meeting)
  await w.marijke.act('startMeeting', { id: meeting.id })
}
const close = (meeting: Data, unfinished: Data = null) =>
  w.marijke.act('closeMeeting', { id: meeting.id, unfinished: unfinished?.id })
const hold = async (meeting: Data) => {
  await start(meeting)
  await close(meeting)
}
const cancel = (meeting: Data, items?: object[]) => w.marijke.act('cancelMeeting', { id: meeting.id, items })
const postpone = (item: Data, to?: Data) => w.marijke.act('postponeAgendaItem', { id: item.id, to: to?.id })
const itemIn = async (meeting: Data, title: string, person: Person = w.marijke): Promise<Data> => {
  const { agenda, handedIn } = await page(person, meeting.id)
  return [...agenda, ...handedIn].find((item: Data) => item.title === title)
}
const proposedFor = async (meeting: Data): Promise<string[]> =>
  (
    await w.marijke.ask('query($id: ID!) { meeting(id: $id) { carryOver { reason item { title } } } }', {
      id: meeting.id,
    })
  ).data.meeting.carryOver.map(({ reason, item }: Data) => `${item.title}: ${reason}`)

describe('a meeting is called off, and nobody chooses', () => {
  test('[CA9] what was new, handed in, taken over or postponed to it is proposed for the next one, until somebody decides', async () => {
    const [january, february, april] = await planned()
    await postpone(await add(january, 'Doorgeschoven'))
    await add(january, 'Overgenomen')
    await hold(january)
    await postpone(await itemIn(january, 'Overgenomen'), february)
    await add(february, 'Nieuw')
    const sentBack = await add(february, 'Teruggestuurd', {}, w.fatima)
    await w.marijke.act('sendBackAgendaItem', { id: sentBack.id, reason: 'Te vaag' })
    await add(february, 'Ingediend', {}, w.fatima)
    expect(await proposedFor(april)).toEqual([])
    await cancel(february)
    const all = ['Doorgeschoven', 'Overgenomen', 'Nieuw', 'Ingediend'].map((title) => `${title}: CANCELLED`)
    expect(await proposedFor(april)).toEqual(all)
    expect(await proposedFor(february)).toEqual([])
    // Nothing says any more that it goes on in a meeting that does not take place.
    expect(await itemIn(january, 'Doorgeschoven')).toMatchObject({ continuedBy: null })
    // Taken along, left out: it is decided about, and the rest waits on.
    await postpone(await itemIn(february, 'Doorgeschoven'), april)
    const left = await itemIn(february, 'Nieuw')
    await w.marijke.act('dismissCarryOver', { meetingId: april.id, itemId: left.id })
    expect(await proposedFor(april)).toEqual(['Overgenomen: CANCELLED', 'Ingediend: CANCELLED'])
    const { id } = await itemIn(april, 'Doorgeschoven')
    expect(await itemIn(january, 'Doorgeschoven')).toMatchObject({ placement: 'POSTPONED', continuedBy: { id } })
    await cancel(april, [])
  })

  test('[CA9] the next one is called off too, or closes without it: it waits for the one after that', async () => {
    const [january, february, april, may] = await planned(4)
    await add(january, 'Blijft')
    await cancel(january)
    expect(await proposedFor(february)).toContain('Blijft: CANCELLED')
    await cancel(february)
    expect(await proposedFor(april)).toContain('Blijft: CANCELLED')
    await hold(april)
    expect(await proposedFor(may)).toContain('Blijft: CANCELLED')
    await w.marijke.act('repeatAgendaItem', { id: (await itemIn(january, 'Blijft')).id, to: may.id })
    expect(await proposedFor(may)).not.toContain('Blijft: CANCELLED')
    await cancel(may, [])
  })

  test('[CA9] what stands there already in the same words is not proposed, nor the adoption of minutes', async () => {
    const [january, february] = await planned(2)
    for (const meeting of [january, february]) {
      await add(meeting, 'Opening', { plannedMinutes: 5 })
      await add(meeting, 'Rondvraag', { recurring: true, atEnd: true })
    }
    await add(january, 'Verslag', { adoptsMinutes: true })
    await add(january, 'Mededelingen', { recurring: true })
    await cancel(january)
    const proposed = await proposedFor(february)
    expect(proposed).toContain('Mededelingen: CANCELLED')
    expect(proposed.filter((one) => /Opening|Rondvraag|Verslag/.test(one))).toEqual([])
    await cancel(february)
  })

  test('the minutes that it was to adopt are adopted in the meeting after it', async () => {
    const [january, february, april] = await planned()
    await hold(january)
    await cancel(february)
    expect(await page(w.marijke, april.id)).toMatchObject({ previous: { id: january.id } })
    await cancel(april)
  })

  test('[CA9] in a series it waits for the next of that series; where none is planned, for the first that is', async () => {
    year++
    const series = await w.marijke.do('createSeries', {
      samenwerkingsverbandId: w.rivierenland.id,
      ...{ title: 'Reeks', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 },
    })
    const [first, next] = await plannedIn(series.id, ['01-15', '04-09'])
    const extra = await w.marijke.do('createMeeting', {
      ...{ samenwerkingsverbandId: w.rivierenland.id, title: 'Extra' },
      ...timesOn('02-26'),
    })
    await add(first, 'Van de reeks')
    await cancel(first)
    expect(await proposedFor(next)).toContain('Van de reeks: CANCELLED')
    expect(await proposedFor(extra)).not.toContain('Van de reeks: CANCELLED')
    await cancel(next)
    expect(await proposedFor(extra)).toContain('Van de reeks: CANCELLED')
    await cancel(extra)
  })
})

describe('a meeting is called off, and somebody chooses', () => {
  test('[CA10] take along, back to the party, or drop, in one act; the rest is proposed by itself', async () => {
    const [january, february, april] = await planned()
    await postpone(await add(january, 'Doorgeschoven'), february)
    await hold(january)
    await add(february, 'Mee')
    await add(february, 'Vervalt')
    await add(february, 'Niet gekozen')
    await call(february)
    await add(february, 'Terug', {}, w.fatima)
    const placed = await add(february, 'Ook terug', {}, w.fatima)
    await w.marijke.act('placeAgendaItem', { id: placed.id })
    await call(april)
    const of = async (title: string) => ({ itemId: (await itemIn(february, title)).id })
    const reason = 'Het overleg gaat niet door.'
    const watch = w.fatima.watch('meetingChanged', january.id, (await page(w.fatima, january.id)).revision)
    const there = w.sanne.watch('meetingChanged', april.id, (await page(w.sanne, april.id)).revision)
    expect(
      await cancel(february, [
        { ...(await of('Doorgeschoven')), fate: 'TAKE_ALONG', to: april.id },
        { ...(await of('Mee')), fate: 'TAKE_ALONG' },
        { ...(await of('Vervalt')), fate: 'DROP' },
        { ...(await of('Terug')), fate: 'SEND_BACK', reason },
        { ...(await of('Ook terug')), fate: 'SEND_BACK', reason },
      ]),
    ).toMatchObject({ id: february.id, state: 'CANCELLED' })
    expect((await page(w.marijke, april.id)).agenda.map(({ title }: Data) => title)).toEqual(['Doorgeschoven', 'Mee'])
    expect((await proposedFor(april)).filter((one) => /gekozen|Vervalt|Terug|terug|Mee/.test(one))).toEqual([
      'Niet gekozen: CANCELLED',
    ])
    for (const title of ['Terug', 'Ook terug'])
      expect(await itemIn(february, title, w.fatima)).toMatchObject({ placement: 'SENT_BACK', sentBackReason: reason })
    expect(await itemIn(february, 'Ook terug', w.sanne)).toBeUndefined()
    // Who looks at the meeting where it came from, or where it went, is told.
    const { id } = await itemIn(april, 'Doorgeschoven')
    expect((await watch.kind('meetingCancelled')).changed).toContainEqual(
      expect.objectContaining({ title: 'Doorgeschoven', continuedBy: { id } }),
    )
    await there.kind('meetingCancelled')
    await cancel(april)
  })

  test('[CA10] what was prepared goes along: questions to the parties with the answers so far, and the note of the chair', async () => {
    const [january, february] = await planned(2)
    const item = await add(january, 'Met vraag')
    const question = await w.marijke.do('askParties', { agendaItemId: item.id, text: 'Wie doet mee?' })
    await w.marijke.do('writeChairNote', { agendaItemId: item.id, text: 'Eerst Tiel vragen.' })
    await call(january)
    await w.fatima.do('answerQuestion', {
      questionId: question.id,
      partyId: w.zorggroep.id,
      text: 'Wij.',
      commitment: false,
    })
    await call(february)
    const watch = w.fatima.watch('meetingChanged', february.id, (await page(w.fatima, february.id)).revision)
    await cancel(january, [{ itemId: item.id, fate: 'TAKE_ALONG' }])
    await watch.kind('meetingCancelled')
    const there = await page(w.marijke, february.id)
    expect(there.agenda[0].chairNote).toMatchObject({ text: 'Eerst Tiel vragen.' })
    expect(there.questions).toEqual([expect.objectContaining({ text: 'Wie doet mee?' })])
    expect(there.questions[0].answers).toEqual([expect.objectContaining({ text: 'Wij.' })])
    await cancel(february)
  })

  test('[CA10] a choice that cannot be calls off nothing', async () => {
    const [january, february, april] = await planned()
    const item = await add(february, 'Mee')
    const handedIn = await add(february, 'Ingediend', {}, w.fatima)
    const continuing = await postpone(await add(january, 'Loopt'), april)
    const other = await add(january, 'Van een ander overleg')
    const choice = { itemId: item.id, fate: 'TAKE_ALONG' }
    for (const [items, refusal] of [
      [[{ ...choice, to: 'geen overleg' }], { code: 'NOT_FOUND', field: 'items.0.to' }],
      [[{ ...choice, to: february.id }], { code: 'INVALID', field: 'items.0.to' }],
      [[choice, choice], { code: 'INVALID', field: 'items.1.itemId' }],
      [[{ itemId: other.id, fate: 'DROP' }], { code: 'NOT_FOUND', field: 'items.0.itemId' }],
      [[{ itemId: item.id, fate: 'SEND_BACK', reason: 'Zo' }], { code: 'WRONG_STATE', field: 'items.0.itemId' }],
      [[{ itemId: handedIn.id, fate: 'SEND_BACK' }], { code: 'INVALID', field: 'items.0.reason' }],
    ] as const)
      await refused(w, february.id, () => cancel(february, items as unknown as object[]), refusal)
    // [CA3] Not to before the meeting where it began.
    const went = { itemId: continuing.continuedBy.id, fate: 'TAKE_ALONG', to: january.id }
    await refused(w, april.id, () => cancel(april, [went]), { code: 'INVALID', field: 'items.0.to' })
    expect(await cancel(february, [{ ...choice, to: january.id }])).toMatchObject({ state: 'CANCELLED' })
    expect(await itemIn(january, 'Mee')).toMatchObject({ placement: 'PLACED' })
    await cancel(april)
    await cancel(january)
  })

  test('[AG22] what is dropped and continued an item of a meeting that is still ahead is open again there', async () => {
    const [january, february] = await planned(2)
    const { continuedBy } = await postpone(await add(january, 'Toch hier'), february)
    await cancel(february, [{ itemId: continuedBy.id, fate: 'DROP' }])
    expect(await itemIn(january, 'Toch hier')).toMatchObject({ placement: 'PLACED', closedAt: null })
    await cancel(january)
  })

  test('[AG18] the party hands it in again at another meeting', async () => {
    const [january, february] = await planned(2)
    const { id: itemId } = await add(january, 'Van Linge', { question: 'Doet u mee?' }, w.fatima)
    await cancel(january, [{ itemId, fate: 'SEND_BACK', reason: 'Het overleg gaat niet door.' }])
    const again = (more: object, person = w.fatima) => person.act('handInAgain', { id: itemId, ...more })
    await refused(w, january.id, () => again({}), { code: 'WRONG_STATE' })
    await refused(w, february.id, () => again({ to: february.id }, w.peter), { code: 'NOT_ALLOWED' })
    const newId = w.fatima.newId()
    for (let times = 0; times < 2; times++)
      expect(await again({ to: february.id, newId })).toMatchObject({ id: newId, placement: 'PROPOSED' })
    const { handedIn } = await page(w.fatima, february.id)
    expect(handedIn).toEqual([expect.objectContaining({ title: 'Van Linge', question: 'Doet u mee?' })])
    await cancel(february)
  })
})

describe('other ends', () => {
  test('[CA9] a series ends: what its last meeting left waits for the next meeting of the samenwerkingsverband', async () => {
    year++
    const series = async (title: string) =>
      w.marijke.do('createSeries', {
        samenwerkingsverbandId: w.rivierenland.id,
        ...{ title, everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 },
      })
    const [ending, other] = [await series('Eindigt'), await series('Blijft')]
    const [begun] = await plannedIn(other.id, ['01-02'])
    await hold(begun)
    const [last] = await plannedIn(ending.id, ['01-15'])
    await add(last, 'Nog te doen')
    await add(last, 'Elke keer', { recurring: true })
    await hold(last)
    const [next] = await plannedIn(other.id, ['02-26'])
    expect(await proposedFor(next)).not.toContain('Nog te doen: UNFINISHED')
    await w.marijke.act('endSeries', { id: ending.id })
    expect(await proposedFor(next)).toContain('Nog te doen: UNFINISHED')
    expect(await proposedFor(next)).not.toContain('Elke keer: RECURRING')
    const item = await itemIn(last, 'Nog te doen')
    await postpone(item, next)
    expect(await proposedFor(next)).not.toContain('Nog te doen: UNFINISHED')
    await cancel(next)
  })

  test('[AG24] a party leaves: what it handed in stays for the chair, and is not sent back to nobody', async () => {
    const [january] = await planned(1)
    const item = await add(january, 'Van Tiel', {}, w.peter)
    const sentBack = await add(january, 'Ook van Tiel', {}, w.peter)
    await w.marijke.act('sendBackAgendaItem', { id: sentBack.id, reason: 'Te vaag' })
    await w.marijke.act('endParty', { id: w.tiel.id, untilOn: '2020-01-01' })
    try {
      const reason = 'Te laat'
      const back = () => w.marijke.act('sendBackAgendaItem', { id: item.id, reason })
      await refused(w, january.id, back, { code: 'WRONG_STATE', ruleId: 'AG24' })
      const choice = { itemId: item.id, fate: 'SEND_BACK', reason }
      await refused(w, january.id, () => cancel(january, [choice]), { code: 'WRONG_STATE', ruleId: 'AG24' })
      for (const { id } of [item, sentBack])
        expect(await w.marijke.act('placeAgendaItem', { id })).toMatchObject({ placement: 'PLACED' })
    } finally {
      await w.marijke.act('endParty', { id: w.tiel.id, untilOn: null })
    }
    await cancel(january)
  })

  test('a party leaves: its actions keep its name until the chair names another, and meetings keep its room', async () => {
    const [january, february] = await planned(2)
    const { id, version } = february
    await w.marijke.do('editMeeting', { id, version, venueId: w.venue.id })
    await start(january)
    const action = await w.marijke.do('recordAction', {
      ...{ meetingId: january.id, text: 'Koffie regelen' },
      owners: [{ partyId: w.zorggroep.id }],
    })
    await close(january)
    await w.marijke.act('endParty', { id: w.zorggroep.id, untilOn: '2020-01-01' })
    try {
      const { actions } = await page(w.marijke, january.id)
      expect(actions).toEqual([
        expect.objectContaining({
          completedAt: null,
          owners: [expect.objectContaining({ party: { id: w.zorggroep.id } })],
        }),
      ])
      expect(await page(w.marijke, id)).toMatchObject({ venue: { id: w.venue.id } })
      const assign = { id: action.id, owners: [{ partyId: w.regio.id }] }
      expect(await w.marijke.act('assignAction', assign)).toMatchObject({ owners: [{ party: { id: w.regio.id } }] })
    } finally {
      await w.marijke.act('endParty', { id: w.zorggroep.id, untilOn: null })
    }
    await cancel(february)
  })

  test('a template is removed: the series names none any more, and its planned meetings keep their items', async () => {
    const [january] = await planned(1)
    await add(january, 'Opening')
    const template = await w.marijke.do('saveAsTemplate', { meetingId: january.id, name: 'Vast' })
    const series = await w.marijke.do('createSeries', {
      ...{ samenwerkingsverbandId: w.rivierenland.id, title: 'Met sjabloon', templateId: template.id },
      ...{ everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 },
    })
    const [first] = await plannedIn(series.id, ['02-26'])
    await w.marijke.act('removeTemplate', { id: template.id })
    const { meetingSeries } = (
      await w.marijke.ask('{ samenwerkingsverband(slug: "rivierenland") { meetingSeries { id template { id } } } }')
    ).data.samenwerkingsverband
    expect(meetingSeries).toContainEqual({ id: series.id, template: null })
    expect(await itemIn(first, 'Opening')).toMatchObject({ placement: 'PLACED' })
    for (const meeting of [january, first]) await cancel(meeting)
  })

  test('[CH8] who holds the hammer is removed: nobody holds it, so chair and secretary move the meeting', async () => {
    const [january] = await planned(1)
    const item = await add(january, 'Eerste')
    const els = await w.people.person('Els Postma', w.rivierenland, 'CHAIR', w.regio)
    await call(january)
    await els.act('startMeeting', { id: january.id })
    const { members } = (
      await w.marijke.ask('{ samenwerkingsverband(slug: "rivierenland") { members { id person { id } } } }')
    ).data.samenwerkingsverband
    const membership = members.find(({ person }: Data) => person.id === els.id)
    const goTo = () => w.daan.act('goToAgendaItem', { id: item.id, from: null })
    await refused(w, january.id, goTo, { code: 'NOT_ALLOWED', field: 'chairedBy' })
    const watch = w.sanne.watch('meetingChanged', january.id, (await page(w.sanne, january.id)).revision)
    await w.marijke.act('endMembership', { id: membership.id })
    await watch.sees(({ changed }) => changed.some(({ id }) => id === january.id))
    expect(await page(w.marijke, january.id)).toMatchObject({ chairedBy: null, chairAwaySince: null })
    expect(await goTo()).toMatchObject({ currentItem: { id: item.id } })
    await close(january)
  })

  test('who owns an action and sits at no seat is removed: the action goes to the party of that person', async () => {
    const [january] = await planned(1)
    await start(january)
    const ans = await w.people.person('Ans Visser', w.rivierenland, 'SECRETARY', w.regio)
    const action = await w.marijke.do('recordAction', {
      ...{ meetingId: january.id, text: 'Uitzoeken' },
      owners: [{ personId: ans.id }],
    })
    const { members } = (
      await w.marijke.ask('{ samenwerkingsverband(slug: "rivierenland") { members { id person { id } } } }')
    ).data.samenwerkingsverband
    await w.marijke.act('endMembership', { id: members.find(({ person }: Data) => person.id === ans.id).id })
    const { actions } = await page(w.marijke, january.id)
    expect(actions.find(({ id }: Data) => id === action.id).owners).toEqual([
      expect.objectContaining({ party: expect.objectContaining({ id: w.regio.id }) }),
    ])
    await close(january)
  })
})

describe('a meeting moves, or is opened again', () => {
  test('[M17] not to before the meeting whose items it continues, nor that one to after it', async () => {
    const [january, february, april] = await planned()
    const { continuedBy } = await postpone(await add(january, 'Jaarplan'), february)
    const move = (meeting: Data, day: string, version = meeting.version) =>
      w.marijke.act('editMeeting', { input: { id: meeting.id, version, ...timesOn(day) } })
    const refusal = { code: 'WRONG_STATE', field: 'input.startsAt', ruleId: 'M17' }
    await refused(w, february.id, () => move(february, '01-10'), refusal)
    await refused(w, january.id, () => move(january, '03-01'), refusal)
    expect(await move(february, '01-20')).toMatchObject({ version: 2 })
    // Called off between them, the one after it still comes after the first.
    await cancel(february, [{ itemId: continuedBy.id, fate: 'TAKE_ALONG', to: april.id }])
    await refused(w, april.id, () => move(april, '01-10'), refusal)
    await refused(w, january.id, () => move(january, '05-01'), refusal)
    expect(await move(january, '03-01')).toMatchObject({ version: 2 })
    await cancel(april)
    expect(await move(january, '05-01', 2)).toMatchObject({ version: 3 })
    await cancel(january)
  })

  for (const [how, paused, unfinished] of [
    ['running', false, false],
    ['paused', true, false],
    ['running and not finished', false, true],
    ['paused and not finished', true, true],
  ] as const)
    test(`[M18] closed by mistake while an item was ${how}, it is opened again there`, async () => {
      const [january] = await planned(1)
      const [first, second] = [await add(january, 'Eerste'), await add(january, 'Tweede')]
      await start(january)
      await w.marijke.act('goToAgendaItem', { id: first.id, from: null })
      await w.marijke.act('goToAgendaItem', { id: second.id, from: first.id })
      if (paused) await w.marijke.act('pauseAgendaItem', { id: second.id })
      await close(january, unfinished ? second : null)
      const watch = w.sanne.watch('meetingChanged', january.id, (await page(w.sanne, january.id)).revision)
      expect(await w.daan.act('reopenMeeting', { id: january.id })).toMatchObject({
        state: 'LIVE',
        currentItem: { id: second.id },
        chairedBy: { id: w.daan.id },
      })
      const startedAt = paused ? null : expect.any(String)
      const current = expect.objectContaining({ id: second.id, closedAt: null, startedAt })
      expect((await watch.kind('meetingReopened')).changed).toContainEqual(current)
      expect((await page(w.sanne, january.id)).agenda).toEqual([
        expect.objectContaining({ id: first.id, closedAt: expect.any(String) }),
        current,
      ])
      await w.daan.act('closeMeeting', { id: january.id })
    })
})
