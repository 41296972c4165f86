import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atOnce } from './support/at-once.ts'
import { closedAgo, nobodyChairs, startedAgo } from './support/clock.ts'
import { actsOfTheChair, everyAct, somethingOfEverything } from './support/every-act.ts'
import { calledMeeting, closedMeeting, draftMeeting, liveMeeting, page, whileLive } from './support/meetings.ts'
import type { ActName } from './support/nouns.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const january = { startsAt: '2027-01-14T08:30:00.000Z', endsAt: '2027-01-14T11:30:00.000Z' }
const plan = (input: object = {}) => ({
  samenwerkingsverbandId: w.rivierenland.id,
  title: 'Partneroverleg',
  ...january,
  ...input,
})
/** Either of the two may have been the first to start it. */
const closeWhoever = async (id: string) => {
  const { chairedBy } = await page(w.sanne, id)
  await [w.marijke, w.daan].find((person) => person.id === chairedBy.id)!.act('closeMeeting', { id })
}
const titles = (agenda: { title: string }[]) => agenda.map(({ title }) => title)

test('the chair plans a meeting, calls it, walks through it and closes it, while a reader watches', async () => {
  const { marijke, sanne } = w
  const meeting = await draftMeeting(w)
  expect(await page(sanne, meeting.id)).toBeNull()
  expect(await marijke.act('callMeeting', { id: meeting.id })).toMatchObject({ state: 'CALLED' })
  const before = await page(sanne, meeting.id)
  expect(titles(before.agenda)).toEqual(['Opening', 'Jaarplan', 'Rondvraag'])
  const watch = sanne.watch('meetingChanged', meeting.id, before.revision)
  await marijke.act('startMeeting', { id: meeting.id })
  expect((await watch.kind('meetingStarted')).changed).toContainEqual(
    expect.objectContaining({ id: meeting.id, state: 'LIVE' }),
  )
  await marijke.act('goToAgendaItem', { id: meeting.first.id, from: null })
  await marijke.act('goToAgendaItem', { id: meeting.second.id, from: meeting.first.id })
  const moved = await watch.sees((change) =>
    change.changed.some((thing) => thing.currentItem?.id === meeting.second.id),
  )
  expect(moved.by).toMatchObject({ name: 'Marijke de Wit' })
  expect(await marijke.act('closeMeeting', { id: meeting.id })).toMatchObject({ state: 'CLOSED', currentItem: null })
  expect((await watch.kind('meetingClosed')).changed).toContainEqual(
    expect.objectContaining({ id: meeting.second.id, closedAt: expect.any(String) }),
  )
})

describe('planning', () => {
  test('a new meeting is a draft with a row for every party of that day', async () => {
    const former = await w.people.party(w.rivierenland, 'former', 'Gemeente Geldermalsen', 'MUNICIPALITY', '2018-12-31')
    const meeting = await w.marijke.do(
      'createMeeting',
      plan({ title: '  Partneroverleg januari ', venueId: w.venue.id }),
    )
    expect(meeting).toMatchObject({
      title: 'Partneroverleg januari',
      state: 'DRAFT',
      ...january,
      venue: { id: w.venue.id },
      agenda: [],
      version: 1,
    })
    const { attendance } = await page(w.marijke, meeting.id)
    const parties = attendance.map((row: { party: { id: string } }) => row.party.id)
    expect(parties).toEqual([w.regio.id, w.tiel.id, w.culemborg.id, w.zorggroep.id])
    expect(parties).not.toContain(former.id)
    const earlier = await w.marijke.do(
      'createMeeting',
      plan({ startsAt: '2018-12-31T09:00:00Z', endsAt: '2018-12-31T10:00:00Z' }),
    )
    expect((await page(w.marijke, earlier.id)).attendance).toContainEqual(
      expect.objectContaining({ party: expect.objectContaining({ id: former.id }), presence: 'UNKNOWN' }),
    )
  })

  test('an edit changes what it names, and nothing else', async () => {
    const { id } = await w.marijke.do('createMeeting', plan({ venueId: w.venue.id }))
    const moved = await w.daan.do('editMeeting', { id, version: 1, endsAt: '2027-01-14T12:00:00Z' })
    expect(moved).toMatchObject({
      title: 'Partneroverleg',
      startsAt: january.startsAt,
      endsAt: '2027-01-14T12:00:00.000Z',
      venue: { id: w.venue.id },
      version: 2,
    })
    expect(await w.daan.do('editMeeting', { id, version: 2, title: 'Overleg', venueId: null })).toMatchObject({
      title: 'Overleg',
      venue: null,
      version: 3,
    })
  })

  test('a venue or a samenwerkingsverband that is not there is refused', async () => {
    const theirs = await w.people.venue(w.elders, w.lek)
    const { id } = await draftMeeting(w)
    for (const venueId of [theirs.id, w.vera.newId()]) {
      await refused(w, id, () => w.marijke.do('createMeeting', plan({ venueId })), {
        code: 'NOT_FOUND',
        field: 'input.venueId',
      })
      await refused(w, id, () => w.marijke.do('editMeeting', { id, version: 1, venueId }), {
        code: 'NOT_FOUND',
        field: 'input.venueId',
      })
    }
    for (const samenwerkingsverbandId of [w.elders.id, w.marijke.newId(), 'onzin'])
      await refused(w, id, () => w.marijke.do('createMeeting', plan({ samenwerkingsverbandId })), {
        code: 'NOT_FOUND',
        field: 'input.samenwerkingsverbandId',
      })
  })

  test('an instant that is none is refused before the act, and leaves all as it was', async () => {
    const before = await everything(w)
    for (const startsAt of ['morgen', '2027-13-01T00:00:00Z', '2027-01-14', 12]) {
      const { errors } = await w.marijke.ask(
        'mutation($input: CreateMeetingInput!) { createMeeting(input: $input) { __typename } }',
        {
          input: plan({ startsAt }),
        },
      )
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    }
    expect(await everything(w)).toEqual(before)
  })
})

test('[P1] running a meeting and recording what comes of it is for chair and secretary only', () =>
  whileLive(w, async (meeting) => {
    const things = await somethingOfEverything(w, meeting)
    const acts = actsOfTheChair(things)
    expect(acts.length).toBeGreaterThan(25)
    for (const person of [w.fatima, w.joris, w.peter, w.sanne])
      for (const [name, variables] of acts)
        await refused(w, meeting.id, () => person.act(name, variables), { code: 'NOT_ALLOWED' })
  }))

test('[P1] the secretary does all that the chair does', async () => {
  const { daan } = w
  const meeting = await daan.do('createMeeting', plan())
  const first = await daan.do('addAgendaItem', { meetingId: meeting.id, title: 'Opening', purpose: 'INFORM' })
  expect(await daan.act('callMeeting', { id: meeting.id })).toMatchObject({
    state: 'CALLED',
    calledAt: expect.any(String),
  })
  expect(await daan.act('startMeeting', { id: meeting.id })).toMatchObject({
    state: 'LIVE',
    startedAt: expect.any(String),
  })
  expect(await daan.act('goToAgendaItem', { id: first.id, from: null })).toMatchObject({
    currentItem: { id: first.id },
  })
  expect(
    await daan.do('recordDecision', { agendaItemId: first.id, text: 'Akkoord', outcome: 'ADOPTED' }),
  ).toMatchObject({ text: 'Akkoord' })
  expect(await daan.do('recordAction', { meetingId: meeting.id, text: 'Verslag maken' })).toMatchObject({
    text: 'Verslag maken',
  })
  expect(await daan.act('closeMeeting', { id: meeting.id })).toMatchObject({
    state: 'CLOSED',
    closedAt: expect.any(String),
  })
})

test('nobody does anything without a sign-in', () =>
  whileLive(w, async (meeting) => {
    const things = await somethingOfEverything(w, meeting)
    const before = await everything(w, meeting.id)
    for (const [name, variables] of everyAct(things))
      await expect(w.nobody.act(name, variables), name).rejects.toThrow('UNAUTHENTICATED')
    expect(await everything(w, meeting.id)).toEqual(before)
  }))

test('[M1] a meeting has a title of 1 to 200 characters', async () => {
  const { id } = await draftMeeting(w)
  const wrong = [
    ['', 'INVALID'],
    ['  ', 'INVALID'],
    ['een \0 teken', 'INVALID'],
    ['x'.repeat(201), 'TOO_LONG'],
    ['x'.repeat(10_000), 'TOO_LONG'],
  ]
  for (const [title, code] of wrong) {
    await refused(w, id, () => w.marijke.do('createMeeting', plan({ title })), { code, field: 'input.title' })
    await refused(w, id, () => w.marijke.do('editMeeting', { id, version: 1, title }), { code, field: 'input.title' })
  }
  await refused(w, id, () => w.marijke.do('editMeeting', { id, version: 1, title: null }), {
    code: 'INVALID',
    field: 'input.title',
  })
  expect(await w.marijke.do('createMeeting', plan({ title: 'x'.repeat(200) }))).toMatchObject({
    title: 'x'.repeat(200),
  })
  expect(await w.marijke.do('editMeeting', { id, version: 1, title: 'é' })).toMatchObject({ title: 'é' })
})

test('[M2] a meeting ends after it starts, and lasts a week at most', async () => {
  const { id } = await draftMeeting(w)
  for (const endsAt of [january.startsAt, '2027-01-14T08:00:00Z', '2027-01-21T08:30:01Z']) {
    await refused(w, id, () => w.marijke.do('createMeeting', plan({ endsAt })), {
      code: 'INVALID',
      field: 'input.endsAt',
    })
    await refused(w, id, () => w.marijke.do('editMeeting', { id, version: 1, endsAt }), {
      code: 'INVALID',
      field: 'input.endsAt',
    })
  }
  await refused(w, id, () => w.marijke.do('editMeeting', { id, version: 1, startsAt: january.endsAt }), {
    code: 'INVALID',
    field: 'input.endsAt',
  })
  expect(await w.marijke.do('createMeeting', plan({ endsAt: '2027-01-21T08:30:00Z' }))).toMatchObject({
    state: 'DRAFT',
  })
  // Two hours by the clock of two places: what counts is the instant.
  expect(
    await w.marijke.do(
      'createMeeting',
      plan({ startsAt: '2027-01-14T10:00:00+01:00', endsAt: '2027-01-14T09:30:00Z' }),
    ),
  ).toMatchObject({
    startsAt: '2027-01-14T09:00:00.000Z',
  })
})

test('[M3] title, time and place change before the meeting is live only', async () => {
  const called = await calledMeeting(w)
  expect(await w.marijke.do('editMeeting', { id: called.id, version: 1, title: 'Later bekend' })).toMatchObject({
    state: 'CALLED',
    title: 'Later bekend',
  })
  await w.marijke.act('cancelMeeting', { id: called.id })
  await refused(w, called.id, () => w.marijke.do('editMeeting', { id: called.id, version: 2, title: 'Nee' }), {
    code: 'WRONG_STATE',
  })
  const live = await liveMeeting(w)
  await refused(w, live.id, () => w.marijke.do('editMeeting', { id: live.id, version: 1, title: 'Nee' }), {
    code: 'WRONG_STATE',
  })
  await w.marijke.act('closeMeeting', { id: live.id })
  await refused(w, live.id, () => w.marijke.do('editMeeting', { id: live.id, version: 1, title: 'Nee' }), {
    code: 'WRONG_STATE',
  })
})

test('[M4] an edit of a meeting that somebody changed meanwhile is refused, and shows how it is now', async () => {
  const { id } = await draftMeeting(w)
  await w.daan.do('editMeeting', { id, version: 1, title: 'Van Daan' })
  const present = { __typename: 'Meeting', id, version: 2 }
  await refused(w, id, () => w.marijke.do('editMeeting', { id, version: 1, title: 'Van Marijke' }), {
    code: 'CONFLICT',
    field: 'input.version',
    present,
  })
  const both = await atOnce(
    w,
    [w.marijke, w.daan].map((person) => () => person.do('editMeeting', { id, version: 2, title: person.name })),
  )
  expect(both.map((answer) => answer.code ?? answer.version).sort()).toEqual([3, 'CONFLICT'])
})

test('[M5] a meeting is called once, from a draft', async () => {
  const meeting = await calledMeeting(w)
  await refused(w, meeting.id, () => w.marijke.act('callMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
  await w.marijke.act('cancelMeeting', { id: meeting.id })
  await refused(w, meeting.id, () => w.marijke.act('callMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
  const closed = await closedMeeting(w)
  await refused(w, closed.id, () => w.marijke.act('callMeeting', { id: closed.id }), { code: 'WRONG_STATE' })
})

describe('starting', () => {
  test('[M6] a second start is refused, also at the same time', async () => {
    const meeting = await calledMeeting(w)
    const answers = await atOnce(
      w,
      [w.marijke, w.daan].map((person) => () => person.act('startMeeting', { id: meeting.id })),
    )
    expect(answers.map((answer) => answer.code ?? answer.state).sort()).toEqual(['LIVE', 'WRONG_STATE'])
    await refused(w, meeting.id, () => w.marijke.act('startMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
    await closeWhoever(meeting.id)
    await refused(w, meeting.id, () => w.marijke.act('startMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
  })

  test('[M6] a draft is called before it starts', async () => {
    const { id } = await draftMeeting(w)
    await refused(w, id, () => w.marijke.act('startMeeting', { id }), { code: 'WRONG_STATE' })
  })

  test('[M7] one meeting of a samenwerkingsverband is live at a time; another one has its own', async () => {
    const [one, other] = [await calledMeeting(w), await calledMeeting(w)]
    const answers = await atOnce(
      w,
      [one, other].map(
        ({ id }) =>
          () =>
            w.marijke.act('startMeeting', { id }),
      ),
    )
    expect(answers.map((answer) => answer.code ?? answer.state).sort()).toEqual(['LIVE', 'WRONG_STATE'])
    const [live, waiting] = answers[0].state === 'LIVE' ? [one, other] : [other, one]
    await refused(w, waiting.id, () => w.marijke.act('startMeeting', { id: waiting.id }), { code: 'WRONG_STATE' })
    const theirs = await w.vera.do('createMeeting', plan({ samenwerkingsverbandId: w.elders.id }))
    await w.vera.act('callMeeting', { id: theirs.id })
    expect(await w.vera.act('startMeeting', { id: theirs.id })).toMatchObject({ state: 'LIVE' })
    await w.marijke.act('closeMeeting', { id: live.id })
    expect(await w.marijke.act('startMeeting', { id: waiting.id })).toMatchObject({ state: 'LIVE' })
    await w.marijke.act('closeMeeting', { id: waiting.id })
  })
})

describe('closing', () => {
  test('[M8] two closes at once: one closes, the other is refused', async () => {
    const meeting = await liveMeeting(w)
    const answers = await atOnce(
      w,
      [w.marijke, w.marijke].map((person) => () => person.act('closeMeeting', { id: meeting.id })),
    )
    expect(answers.map((answer) => answer.code ?? answer.state).sort()).toEqual(['CLOSED', 'WRONG_STATE'])
    await refused(w, meeting.id, () => w.marijke.act('closeMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
  })

  test('[M8] only a live meeting is closed', async () => {
    const draft = await draftMeeting(w)
    await refused(w, draft.id, () => w.marijke.act('closeMeeting', { id: draft.id }), { code: 'WRONG_STATE' })
    await w.marijke.act('callMeeting', { id: draft.id })
    await refused(w, draft.id, () => w.marijke.act('closeMeeting', { id: draft.id }), { code: 'WRONG_STATE' })
  })

  test('[M14] an item that was not finished at the close stays open; another than the current one is not said to be', async () => {
    const meeting = await liveMeeting(w)
    const { id, first, second } = meeting
    await w.marijke.act('goToAgendaItem', { id: first.id })
    await w.marijke.act('goToAgendaItem', { id: second.id })
    const present = { __typename: 'Meeting', id, currentItem: { id: second.id } }
    await refused(w, id, () => w.marijke.act('closeMeeting', { id, unfinished: first.id }), {
      code: 'CONFLICT',
      field: 'unfinished',
      present,
    })
    await startedAgo(w, second.id, 90)
    expect(await w.marijke.act('closeMeeting', { id, unfinished: second.id })).toMatchObject({
      state: 'CLOSED',
      currentItem: null,
    })
    const { agenda } = await page(w.marijke, id)
    expect(agenda.map(({ closedAt }: Data) => closedAt !== null)).toEqual([true, false, false])
    expect(agenda[1]).toMatchObject({ startedAt: expect.any(String), usedSeconds: expect.closeTo(90, -1) })
  })

  test('meetings that were closed since an instant are told to whoever may see them, the last one first; one that is open again is none', async () => {
    const since = new Date().toISOString()
    const told = async (person: Person) =>
      (
        await person.ask(
          'query($since: DateTime!) { samenwerkingsverband(slug: "rivierenland") { closedMeetings(since: $since) { id } } }',
          { since },
        )
      ).data.samenwerkingsverband?.closedMeetings.map(({ id }: Data) => id)
    const [one, other] = [await closedMeeting(w), await closedMeeting(w)]
    for (const person of [w.marijke, w.fatima, w.sanne]) expect(await told(person)).toEqual([other.id, one.id])
    expect(await told(w.vera)).toBeUndefined()
    await w.marijke.act('reopenMeeting', { id: other.id })
    expect(await told(w.sanne)).toEqual([one.id])
    await w.marijke.act('closeMeeting', { id: other.id })
  })

  test('a contact does not close the meeting', () =>
    whileLive(w, async ({ id }) => {
      await refused(w, id, () => w.fatima.act('closeMeeting', { id }), { code: 'NOT_ALLOWED', field: null })
    }))

  test('[M9] a close by mistake is undone within 15 minutes', async () => {
    const meeting = await closedMeeting(w)
    await closedAgo(w, meeting.id, 14 * 60 + 50)
    expect(await w.marijke.act('reopenMeeting', { id: meeting.id })).toMatchObject({ state: 'LIVE', closedAt: null })
    await refused(w, meeting.id, () => w.marijke.act('reopenMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
    await w.marijke.act('closeMeeting', { id: meeting.id })
    await closedAgo(w, meeting.id, 15 * 60 + 1)
    await refused(w, meeting.id, () => w.marijke.act('reopenMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
  })

  test('[M9] only what was closed is opened again', async () => {
    const meeting = await calledMeeting(w)
    await refused(w, meeting.id, () => w.marijke.act('reopenMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
    await w.marijke.act('cancelMeeting', { id: meeting.id })
    await refused(w, meeting.id, () => w.marijke.act('reopenMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
  })

  test('[M7] a closed meeting is not opened again while another one is live', async () => {
    const closed = await closedMeeting(w)
    await whileLive(w, () =>
      refused(w, closed.id, () => w.marijke.act('reopenMeeting', { id: closed.id }), { code: 'WRONG_STATE' }),
    )
  })
})

test('[M16] the minutes name who held the hammer at the close and the secretary; reopened, nobody yet', () =>
  whileLive(w, async ({ id }) => {
    const nobody = { ledBy: null, notedBy: null }
    expect(await page(w.marijke, id)).toMatchObject(nobody)
    expect(await w.marijke.act('closeMeeting', { id })).toMatchObject({
      ledBy: { name: w.marijke.name },
      notedBy: { name: w.daan.name },
    })
    expect(await w.daan.act('reopenMeeting', { id })).toMatchObject(nobody)
    // The secretary held it: nobody else is the secretary.
    expect(await w.daan.act('closeMeeting', { id })).toMatchObject({ ledBy: { name: w.daan.name }, notedBy: null })
  }))

test('[M10] a meeting is called off before it is live only', async () => {
  for (const meeting of [await draftMeeting(w), await calledMeeting(w)]) {
    expect(await w.marijke.act('cancelMeeting', { id: meeting.id })).toMatchObject({ state: 'CANCELLED' })
    await refused(w, meeting.id, () => w.marijke.act('cancelMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
    await refused(w, meeting.id, () => w.marijke.act('startMeeting', { id: meeting.id }), { code: 'WRONG_STATE' })
  }
  const live = await liveMeeting(w)
  await refused(w, live.id, () => w.marijke.act('cancelMeeting', { id: live.id }), { code: 'WRONG_STATE' })
  await w.marijke.act('closeMeeting', { id: live.id })
  await refused(w, live.id, () => w.marijke.act('cancelMeeting', { id: live.id }), { code: 'WRONG_STATE' })
})

describe('the hammer', () => {
  test('is with who starts the meeting, and with nobody once it is closed', async () => {
    const meeting = await calledMeeting(w)
    const before = await page(w.sanne, meeting.id)
    expect(before.chairedBy).toBeNull()
    const watch = w.sanne.watch('meetingChanged', meeting.id, before.revision)
    expect(await w.daan.act('startMeeting', { id: meeting.id })).toMatchObject({ chairedBy: { name: 'Daan Hoekstra' } })
    expect((await watch.kind('meetingStarted')).changed).toContainEqual(
      expect.objectContaining({ id: meeting.id, chairedBy: expect.objectContaining({ id: w.daan.id }) }),
    )
    expect(await w.daan.act('closeMeeting', { id: meeting.id })).toMatchObject({ state: 'CLOSED', chairedBy: null })
    expect(await w.marijke.act('reopenMeeting', { id: meeting.id })).toMatchObject({
      chairedBy: { name: 'Marijke de Wit' },
    })
    await w.marijke.act('closeMeeting', { id: meeting.id })
  })

  test('[M13] the holder of the hammer moves the meeting; the secretary beside records and edits, and does not move it', () =>
    whileLive(w, async ({ id, first, second }) => {
      await w.fatima.act('raiseHand', { meetingId: id })
      const moves: [ActName, object][] = [
        ['goToAgendaItem', { id: first.id, from: second.id }],
        ['pauseAgendaItem', { id: second.id }],
        ['resumeAgendaItem', { id: second.id }],
        ['giveFloor', { meetingId: id, partyId: w.zorggroep.id }],
        ['closeMeeting', { id }],
      ]
      for (const [name, variables] of moves) {
        await refused(w, id, () => w.daan.act(name, variables), { code: 'NOT_ALLOWED', field: 'chairedBy' })
        await refused(w, id, () => w.fatima.act(name, variables), { code: 'NOT_ALLOWED', field: null })
      }
      expect(
        await w.daan.do('recordDecision', { agendaItemId: second.id, text: 'Akkoord', outcome: 'ADOPTED' }),
      ).toMatchObject({ text: 'Akkoord' })
      expect(await w.daan.do('editAgendaItem', { id: second.id, version: 1, notes: 'Genoteerd' })).toMatchObject({
        notes: 'Genoteerd',
      })
      expect(
        await w.daan.do('setAttendance', { meetingId: id, partyId: w.tiel.id, presence: 'PRESENT' }),
      ).toMatchObject({ presence: 'PRESENT' })
      expect(await w.daan.act('lowerHand', { meetingId: id, partyId: w.zorggroep.id })).toMatchObject({
        handRaisedAt: null,
      })
    }))

  test('[M13] while nobody holds it, whoever may run the meeting moves it', () =>
    whileLive(w, async ({ id, first, second }) => {
      await nobodyChairs(w, id)
      expect(await w.daan.act('goToAgendaItem', { id: first.id, from: second.id })).toMatchObject({
        currentItem: { id: first.id },
      })
      await refused(w, id, () => w.fatima.act('goToAgendaItem', { id: second.id, from: first.id }), {
        code: 'NOT_ALLOWED',
        field: null,
      })
    }))
})

describe('going from item to item', () => {
  test('[M11] happens in a live meeting only', async () => {
    const called = await calledMeeting(w)
    await refused(w, called.id, () => w.marijke.act('goToAgendaItem', { id: called.first.id, from: null }), {
      code: 'WRONG_STATE',
    })
    const closed = await closedMeeting(w)
    await refused(w, closed.id, () => w.marijke.act('goToAgendaItem', { id: closed.first.id, from: null }), {
      code: 'WRONG_STATE',
    })
  })

  test('[M12] a move that did not see where the meeting is, is refused, and shows where it is now', () =>
    whileLive(w, async ({ id, first, second, third }) => {
      const present = { __typename: 'Meeting', id, currentItem: { id: second.id } }
      for (const from of [null, first.id, third.id, w.marijke.newId()])
        await refused(w, id, () => w.marijke.act('goToAgendaItem', { id: third.id, from }), {
          code: 'CONFLICT',
          field: 'from',
          present,
        })
      const both = await atOnce(w, [
        () => w.marijke.act('goToAgendaItem', { id: third.id, from: second.id }),
        () => w.marijke.act('goToAgendaItem', { id: first.id, from: second.id }),
      ])
      expect(both.map((answer) => answer.code ?? answer.state).sort()).toEqual(['CONFLICT', 'LIVE'])
    }))

  test('[M12] a move that does not say what was seen starts from wherever the meeting is', () =>
    whileLive(w, async ({ id, third }) => {
      const moved = await w.marijke.ask(
        'mutation($id: ID!) { goToAgendaItem(id: $id) { ... on Meeting { id currentItem { id } } } }',
        {
          id: third.id,
        },
      )
      expect(moved.data.goToAgendaItem).toEqual({ id, currentItem: { id: third.id } })
    }))

  test('to where it is already changes nothing', () =>
    whileLive(w, async ({ id, second }) => {
      const before = await everything(w, id)
      expect(await w.marijke.act('goToAgendaItem', { id: second.id, from: second.id })).toMatchObject({
        currentItem: { id: second.id },
      })
      expect(await everything(w, id)).toEqual(before)
    }))

  test('closes the item before, and opens a closed one again', () =>
    whileLive(w, async ({ id, first, second }) => {
      await w.marijke.act('goToAgendaItem', { id: first.id, from: second.id })
      const [opening, plan] = (await page(w.sanne, id)).agenda
      expect([opening.closedAt, plan.closedAt]).toEqual([null, expect.any(String)])
      await w.marijke.act('goToAgendaItem', { id: second.id, from: first.id })
      const [left, back] = (await page(w.sanne, id)).agenda
      expect([left.closedAt, back.closedAt]).toEqual([expect.any(String), null])
    }))
})
