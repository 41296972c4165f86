import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usualHours } from '../client/meeting/plan/hours.ts'
import { newId } from '../server/lib/ids.ts'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
let second: { id: string }
beforeAll(async () => {
  w = await world()
  second = await w.people.venue(w.rivierenland, w.tiel, 'Raadzaal')
})
afterAll(() => w.close())

const begin = (input: object = {}, person: Person = w.daan) =>
  person.do('createSeries', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Partneroverleg', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 },
    ...input,
  })
const proposed = async (seriesId: string, from: string, until: string, person: Person = w.daan): Promise<Data[]> => {
  const answer = await person.ask(
    `query($seriesId: ID!, $from: Date!, $until: Date!) { plan(seriesId: $seriesId, from: $from, until: $until) {
      on startsAt endsAt host { name } venue { id name } conflicts { kind name on } movedFrom movedFor { kind name on }
    } }`,
    { seriesId, from, until },
  )
  return answer.data?.plan ?? answer.errors
}
const inTheWay = async (input: object, person: Person = w.daan): Promise<Data[]> => {
  const answer = await person.ask(
    `query($in: ID!, $startsAt: DateTime!, $endsAt: DateTime!, $venueId: ID, $meetingId: ID, $seriesId: ID) {
      planConflicts(samenwerkingsverbandId: $in, startsAt: $startsAt, endsAt: $endsAt, venueId: $venueId, meetingId: $meetingId, seriesId: $seriesId) {
        kind name on
      }
    }`,
    { in: w.rivierenland.id, ...input },
  )
  return answer.data?.planConflicts ?? answer.errors
}
const take = (seriesId: string, proposals: Data[], person: Person = w.daan) =>
  person.do('planMeetings', { seriesId, meetings: proposals.map(plannedFrom) })
const plannedFrom = ({ startsAt, endsAt, venue }: Data) => ({
  id: newId(),
  startsAt,
  endsAt,
  venueId: venue?.id ?? null,
})
const meetingsOf = async (seriesId: string, person: Person = w.daan): Promise<Data[]> => {
  const { data } = await person.ask(
    'query($slug: String!) { samenwerkingsverband(slug: $slug) { meetings(first: 100) { nodes { id title state startsAt venue { id } series { id } version } } } }',
    { slug: w.rivierenland.slug },
  )
  return data.samenwerkingsverband.meetings.nodes.filter(({ series }: Data) => series?.id === seriesId).reverse()
}
const cancelAll = async (seriesId: string) => {
  for (const { id, state } of await meetingsOf(seriesId))
    if (state === 'DRAFT' || state === 'CALLED') await w.daan.act('cancelMeeting', { id })
}

test('the secretary begins a series, looks at the coming year, and takes it over in one press', async () => {
  const { id: seriesId } = await begin()
  const year = await proposed(seriesId, '2031-01-01', '2031-12-31')
  expect(year.map(({ on, host }) => `${on} ${host.name}`)).toEqual([
    ...[
      '2031-01-02 Gemeente Tiel',
      '2031-02-13 Zorggroep Linge',
      '2031-03-27 Gemeente Tiel',
      '2031-05-08 Zorggroep Linge',
    ],
    ...[
      '2031-06-19 Gemeente Tiel',
      '2031-07-31 Zorggroep Linge',
      '2031-09-11 Gemeente Tiel',
      '2031-10-23 Zorggroep Linge',
    ],
    '2031-12-04 Gemeente Tiel',
  ])
  expect(year.every(({ conflicts }) => conflicts.length === 0)).toBe(true)
  expect(year.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
    '08:30',
    '08:30',
    '08:30',
    '07:30',
    '07:30',
    '07:30',
    '07:30',
    '07:30',
    '08:30',
  ])
  expect(await take(seriesId, year)).toMatchObject({ id: seriesId, version: 1 })
  const meetings = await meetingsOf(seriesId)
  expect(meetings.map(({ startsAt, state, title }) => [startsAt, state, title])).toEqual(
    year.map(({ startsAt }) => [startsAt, 'DRAFT', 'Partneroverleg']),
  )
  expect((await page(w.fatima, meetings[0].id)).attendance).toHaveLength(4)
  // Nothing is left of that year; the next one goes on in the rhythm, and with the next host.
  expect(await proposed(seriesId, '2031-01-01', '2031-12-31')).toEqual([])
  expect((await proposed(seriesId, '2031-01-01', '2032-02-28'))[0]).toMatchObject({
    on: '2032-01-15',
    host: { name: 'Zorggroep Linge' },
  })
  await cancelAll(seriesId)
})

test('each meeting begins with the standing items of the series', async () => {
  const meeting = await calledMeeting(w)
  const template = await w.daan.do('saveAsTemplate', { meetingId: meeting.id, name: 'Gewoon' })
  const { id: seriesId } = await begin({ templateId: template.id })
  await take(seriesId, await proposed(seriesId, '2032-01-01', '2032-03-01'))
  for (const { id } of await meetingsOf(seriesId))
    expect((await page(w.daan, id)).agenda.map(({ title, plannedMinutes }: Data) => [title, plannedMinutes])).toEqual([
      ['Opening', 10],
      ['Jaarplan', 10],
      ['Rondvraag', 10],
    ])
  await cancelAll(seriesId)
})

test('moving or cancelling one meeting does not move the others', async () => {
  const { id: seriesId } = await begin()
  await take(seriesId, await proposed(seriesId, '2033-01-01', '2033-12-31'))
  const before = await meetingsOf(seriesId)
  const [first, moved, , cancelled] = before
  await w.daan.do('editMeeting', {
    id: moved.id,
    version: 1,
    startsAt: '2033-02-22T08:30:00Z',
    endsAt: '2033-02-22T11:30:00Z',
  })
  await w.daan.act('cancelMeeting', { id: cancelled.id })
  const after = await meetingsOf(seriesId)
  expect(after.filter(({ id }) => id !== moved.id && id !== cancelled.id)).toEqual(
    before.filter(({ id }) => id !== moved.id && id !== cancelled.id),
  )
  expect(after.find(({ id }) => id === first.id)).toEqual(first)
  await cancelAll(seriesId)
})

test('[SR9] a meeting moved into a holiday, or beside another one, is moved and warned about', async () => {
  const holiday = await w.daan.do('addSchoolHoliday', {
    ...{ samenwerkingsverbandId: w.rivierenland.id, name: 'Meivakantie', firstOn: '2034-04-29', lastOn: '2034-05-07' },
  })
  const { id: seriesId } = await begin()
  const [one, other] = await proposed(seriesId, '2034-02-01', '2034-12-31')
  await take(seriesId, [one, other])
  const [meeting, beside] = await meetingsOf(seriesId)
  const liberation = { startsAt: '2034-05-05T07:30:00.000Z', endsAt: '2034-05-05T10:30:00.000Z' }
  const about = { meetingId: meeting.id, venueId: one.venue.id }
  expect(await inTheWay({ ...about, ...liberation })).toEqual([
    { kind: 'HOLIDAY', name: 'Bevrijdingsdag', on: '2034-05-05' },
    { kind: 'SCHOOL_HOLIDAY', name: 'Meivakantie', on: '2034-05-05' },
  ])
  expect(await w.daan.do('editMeeting', { id: meeting.id, version: 1, ...liberation })).toMatchObject(liberation)
  const overlap = { startsAt: beside.startsAt, endsAt: new Date(Date.parse(beside.startsAt) + 60_000).toISOString() }
  const on = beside.startsAt.slice(0, 10)
  expect(await inTheWay({ ...about, ...overlap })).toEqual([{ kind: 'OTHER_MEETING', name: 'Partneroverleg', on }])
  expect(await inTheWay({ ...about, ...overlap, venueId: other.venue.id })).toEqual([
    { kind: 'VENUE_TAKEN', name: 'Partneroverleg', on },
  ])
  expect(await inTheWay({ ...about, ...overlap, venueId: null, meetingId: beside.id })).toEqual([
    { kind: 'NO_VENUE', name: null, on },
  ])
  // A DRAFT is not there for a reader, also not as something in the way.
  expect(await inTheWay({ ...about, ...overlap }, w.sanne)).toEqual([])
  await w.daan.act('removeSchoolHoliday', { id: holiday.id })
  await cancelAll(seriesId)
})

test('[SR17] another meeting in the same week is warned about, unless it is of the same series', async () => {
  const { id: seriesId } = await begin()
  const [planned] = await proposed(seriesId, '2038-03-01', '2038-12-31')
  // A Thursday; the Sunday night before it and the Monday after it are other weeks in Amsterdam.
  expect(planned.on).toBe('2038-03-04')
  const alone = (title: string, startsAt: string, endsAt: string) =>
    w.daan.do('createMeeting', { samenwerkingsverbandId: w.rivierenland.id, title, startsAt, endsAt })
  const around = [
    await alone('Zondagavond', '2038-02-28T20:00:00Z', '2038-02-28T22:30:00Z'),
    await alone('Stuurgroep', '2038-03-07T20:00:00Z', '2038-03-07T22:30:00Z'),
    await alone('Maandag', '2038-03-07T23:00:00Z', '2038-03-08T01:00:00Z'),
  ]
  const steering = { kind: 'SAME_WEEK', name: 'Stuurgroep', on: '2038-03-07' }
  expect((await proposed(seriesId, '2038-03-01', '2038-12-31')).map(({ conflicts }) => conflicts).slice(0, 2)).toEqual([
    [steering],
    [],
  ])
  await take(seriesId, [planned])
  const [meeting] = await meetingsOf(seriesId)
  const friday = { startsAt: '2038-03-05T08:30:00Z', endsAt: '2038-03-05T11:30:00Z', venueId: w.venue.id }
  const series = { kind: 'SAME_WEEK', name: 'Partneroverleg', on: '2038-03-04' }
  expect(await inTheWay(friday)).toEqual([series, steering])
  expect(await inTheWay({ ...friday, seriesId })).toEqual([steering])
  // Moved here from another week, it is still one of its series.
  const far = { startsAt: '2038-04-07T08:30:00Z', endsAt: '2038-04-07T11:30:00Z' }
  await w.daan.do('editMeeting', { id: meeting.id, version: 1, ...far })
  await take(seriesId, [planned])
  expect(await inTheWay({ ...friday, meetingId: meeting.id })).toEqual([steering])
  expect(await inTheWay({ ...friday, meetingId: meeting.id }, w.sanne)).toEqual([])
  for (const { id } of around) await w.daan.act('cancelMeeting', { id })
  await cancelAll(seriesId)
})

test('[SR12] the planner moves past holidays and school holidays, and says why', async () => {
  const { id: seriesId } = await begin({ everyWeeks: 4 })
  const holiday = await w.daan.do('addSchoolHoliday', {
    ...{ samenwerkingsverbandId: w.rivierenland.id, name: 'Studieweek', firstOn: '2035-12-10', lastOn: '2035-12-16' },
  })
  const year = await proposed(seriesId, '2035-04-01', '2036-02-28')
  expect(
    year.flatMap(({ on, movedFrom, movedFor }) => (movedFrom ? [`${movedFrom} → ${on}, ${movedFor[0].name}`] : [])),
  ).toEqual(['2035-05-03 → 2035-04-26, Hemelvaartsdag', '2035-12-13 → 2035-12-06, Studieweek'])
  expect(year.every(({ conflicts }) => conflicts.length === 0)).toBe(true)
  const gone = await w.daan.act('removeSchoolHoliday', { id: holiday.id })
  expect(gone.schoolHolidays).not.toContainEqual({ id: holiday.id })
})

test('[SR12] the planner proposes no day that has a meeting: another week, or none', async () => {
  const { id: seriesId } = await begin({ everyWeeks: 4 })
  const meetOn = (on: string, hour = '18') =>
    w.daan.do('createMeeting', {
      ...{ samenwerkingsverbandId: w.rivierenland.id, title: 'Themamiddag' },
      ...{ startsAt: `${on}T${hour}:00:00Z`, endsAt: `${on}T${hour}:30:00Z` },
    })
  const free = await proposed(seriesId, '2038-01-01', '2038-04-15')
  const days = free.map(({ on }) => on as string)
  await meetOn(days[0]!)
  const moved = await proposed(seriesId, '2038-01-01', '2038-04-15')
  expect(moved[0]).toMatchObject({
    movedFrom: days[0],
    movedFor: [{ kind: 'OTHER_MEETING', name: 'Themamiddag', on: days[0] }],
  })
  expect(moved.slice(1).map(({ on }) => on)).toEqual(days.slice(1))
  // A rhythm of every week has no other week to go to.
  const { id: weekly } = await begin({ everyWeeks: 1 })
  const weeks = (await proposed(weekly, '2038-01-01', '2038-04-15')).map(({ on }) => on as string)
  expect(weeks).not.toContain(days[0])
  expect(weeks).toContain(days[1])
  await w.daan.act('endSeries', { id: weekly })
  await w.daan.act('endSeries', { id: seriesId })
})

test('a new meeting has the hours of the series that goes on, else those of the last meeting', () => {
  const series = { startTime: '09:30', minutes: 180 }
  const held = { state: 'CLOSED', startsAt: '2027-07-01T07:30:00Z', endsAt: '2027-07-01T10:00:00Z' }
  const wholeDay = { state: 'CLOSED', startsAt: '2027-08-01T22:00:00Z', endsAt: '2027-08-02T22:00:00Z' }
  const off = { state: 'CANCELLED', startsAt: '2027-09-01T12:00:00Z', endsAt: '2027-09-01T13:00:00Z' }
  const hoursOf = (meetingSeries: (typeof series & { endedAt?: string })[], nodes: object[]) =>
    usualHours({ meetingSeries, meetings: { nodes: nodes as (typeof held)[] } })
  expect(hoursOf([{ ...series, endedAt: held.endsAt }, series], [held])).toEqual({ from: '09:30', until: '12:30' })
  expect(hoursOf([{ ...series, endedAt: held.endsAt }], [off, wholeDay, held])).toEqual({
    from: '09:30',
    until: '12:00',
  })
  expect(hoursOf([], [off])).toBeNull()
})

describe('all or nothing', () => {
  test('[SR6] one meeting that cannot be, and none is planned; the refusal names it', async () => {
    const { id: seriesId } = await begin()
    const good = { id: newId(), startsAt: '2036-01-10T08:30:00Z', endsAt: '2036-01-10T11:30:00Z', venueId: second.id }
    const plan = (meetings: object[]) => () => w.daan.do('planMeetings', { seriesId, meetings })
    const wrong = (field: string, code = 'INVALID') => ({ code, field })
    await refused(w, undefined, plan([]), wrong('input.meetings'))
    await refused(
      w,
      undefined,
      plan(Array.from({ length: 61 }, () => ({ ...good, id: newId() }))),
      wrong('input.meetings'),
    )
    await refused(w, undefined, plan([good, { ...good }]), wrong('input.meetings.1.id'))
    await refused(w, undefined, plan([good, { ...good, id: 'x' }]), wrong('input.meetings.1.id'))
    await refused(w, undefined, plan([good, { ...good, id: w.tiel.id }]), wrong('input.meetings.1.id'))
    await refused(w, undefined, plan([good, { ...good, id: seriesId }]), wrong('input.meetings.1.id'))
    await refused(
      w,
      undefined,
      plan([good, { ...good, id: newId(), endsAt: good.startsAt }]),
      wrong('input.meetings.1.endsAt'),
    )
    await refused(
      w,
      undefined,
      plan([good, { ...good, id: newId(), venueId: newId() }]),
      wrong('input.meetings.1.venueId', 'NOT_FOUND'),
    )
    expect(await meetingsOf(seriesId)).toEqual([])
  })

  test('the same meetings again are the same act; some of them with others are refused', async () => {
    const { id: seriesId } = await begin()
    const meetings = ['2036-03-06', '2036-04-17'].map((on) => ({
      id: newId(),
      startsAt: `${on}T08:30:00Z`,
      endsAt: `${on}T11:30:00Z`,
    }))
    await w.daan.do('planMeetings', { seriesId, meetings })
    const before = await everything(w)
    expect(await w.daan.do('planMeetings', { seriesId, meetings })).toMatchObject({ id: seriesId })
    expect(await everything(w)).toEqual(before)
    const fresh = { ...meetings[0]!, id: newId() }
    const plan = (of: string, list: object[]) => () => w.daan.do('planMeetings', { seriesId: of, meetings: list })
    await refused(w, undefined, plan(seriesId, [...meetings, fresh]), { code: 'INVALID', field: 'input.meetings.2.id' })
    await refused(w, undefined, plan(seriesId, [fresh, ...meetings]), { code: 'INVALID', field: 'input.meetings.1.id' })
    await refused(w, undefined, plan((await begin()).id, meetings), { code: 'INVALID', field: 'input.meetings.0.id' })
    await cancelAll(seriesId)
  })

  test('two secretaries take over the same proposal at once, each with ids of its own: both are planned, and the conflict shows', async () => {
    const { id: seriesId } = await begin()
    const [next] = await proposed(seriesId, '2037-01-01', '2037-12-31')
    await atOnce(w, [() => take(seriesId, [next]), () => take(seriesId, [next], w.marijke)])
    const [one, other] = await meetingsOf(seriesId)
    expect([one.startsAt, other.startsAt]).toEqual([next.startsAt, next.startsAt])
    expect(
      await inTheWay({ startsAt: one.startsAt, endsAt: next.endsAt, venueId: one.venue.id, meetingId: one.id }),
    ).toMatchObject([{ kind: 'VENUE_TAKEN' }])
    await cancelAll(seriesId)
  })
})

describe('hosts', () => {
  /** Meetings of a series, six weeks apart, in the rooms of two parties in turn. */
  const inTurn = async (days: string[]) => {
    const { id: seriesId } = await begin()
    const rooms = [w.venue, second]
    await take(
      seriesId,
      days.map((on, at) => ({ startsAt: `${on}T08:30:00Z`, endsAt: `${on}T11:30:00Z`, venue: rooms[at % 2] })),
    )
    return { seriesId, meetings: await meetingsOf(seriesId) }
  }

  test('[SR7] swap in one press, while both meetings are planned', async () => {
    const { seriesId, meetings } = await inTurn(['2038-01-07', '2038-02-18', '2038-04-01'])
    const [first, other, third] = meetings
    const swapped = await w.daan.act('swapHosts', {
      meetingId: first.id,
      withMeetingId: other.id,
      from: first.venue.id,
    })
    expect(swapped).toMatchObject({ id: first.id, venue: other.venue, version: 2 })
    expect((await meetingsOf(seriesId)).map(({ venue }) => venue)).toEqual([other.venue, first.venue, third.venue])
    const swap = (meetingId: string, withMeetingId: string) => () =>
      w.daan.act('swapHosts', { meetingId, withMeetingId })
    await refused(w, first.id, swap(first.id, first.id), { code: 'INVALID', field: 'withMeetingId' })
    await refused(w, first.id, swap(first.id, newId()), { code: 'NOT_FOUND', field: 'withMeetingId' })
    await w.daan.act('cancelMeeting', { id: third.id })
    await refused(w, first.id, swap(first.id, third.id), { code: 'WRONG_STATE' })
    await whileLive(w, async (live) => refused(w, first.id, swap(first.id, live.id), { code: 'WRONG_STATE' }))
    await cancelAll(seriesId)
  })

  test('[SR8] two secretaries swap at once: it is done once, the other hears that it was', async () => {
    const { seriesId, meetings } = await inTurn(['2039-01-06', '2039-02-17'])
    const [first, other] = meetings
    const swap = (person: Person) => () =>
      person.act('swapHosts', { meetingId: first.id, withMeetingId: other.id, from: first.venue.id })
    const answers = await atOnce<Data>(w, [swap(w.daan), swap(w.marijke)])
    expect(answers.map((answer) => answer.code ?? 'done').sort()).toEqual(['CONFLICT', 'done'])
    expect(answers.find(({ code }) => code)).toMatchObject({ field: 'from', present: { id: first.id, version: 2 } })
    expect((await meetingsOf(seriesId)).map(({ venue }) => venue)).toEqual([other.venue, first.venue])
    await cancelAll(seriesId)
  })

  test('two meetings in the same room swap nothing', async () => {
    const { seriesId, meetings } = await inTurn(['2040-01-05', '2040-02-16', '2040-03-29'])
    const [first, , other] = meetings
    const before = await everything(w, first.id)
    expect(await w.daan.act('swapHosts', { meetingId: first.id, withMeetingId: other.id })).toMatchObject({
      id: first.id,
    })
    expect(await everything(w, first.id)).toEqual(before)
    await cancelAll(seriesId)
  })
})

describe('a series', () => {
  const not = (input: object, field: string, code = 'INVALID') =>
    refused(w, undefined, () => begin(input), { code, field })

  test('[SR1] has a title of 1 to 200 characters', async () => {
    await not({ title: ' ' }, 'input.title')
    await not({ title: 'x'.repeat(201) }, 'input.title', 'TOO_LONG')
    const { id } = await begin({ title: ' Kernteam ' })
    await refused(w, undefined, () => w.daan.do('editSeries', { id, version: 1, title: '' }), {
      code: 'INVALID',
      field: 'input.title',
    })
  })

  test('[SR2] meets every 1 to 52 weeks, on a weekday, at a time of the clock, for 15 minutes to 12 hours', async () => {
    for (const everyWeeks of [0, 53]) await not({ everyWeeks }, 'input.everyWeeks')
    for (const weekday of [0, 8]) await not({ weekday }, 'input.weekday')
    for (const startTime of ['9:30', '24:00', '09:60', '09:30:00', '']) await not({ startTime }, 'input.startTime')
    for (const minutes of [14, 721]) await not({ minutes }, 'input.minutes')
    expect(await begin({ everyWeeks: 52, weekday: 7, startTime: '00:00', minutes: 15 })).toMatchObject({
      everyWeeks: 52,
      weekday: 7,
      minutes: 15,
    })
  })

  test('[SR3] an edit is based on the version that is there now', async () => {
    const { id } = await begin()
    expect(await w.marijke.do('editSeries', { id, version: 1, startTime: '13:30' })).toMatchObject({
      startTime: '13:30',
      everyWeeks: 6,
      version: 2,
    })
    await refused(w, undefined, () => w.daan.do('editSeries', { id, version: 1, title: 'Anders' }), {
      ...{ code: 'CONFLICT', field: 'input.version', present: { __typename: 'MeetingSeries' } },
    })
  })

  test('[SR4] that has ended changes no more, and nothing is planned in it; its meetings stay', async () => {
    const { id } = await begin()
    await take(id, (await proposed(id, '2041-01-01', '2041-12-31')).slice(0, 1))
    expect((await w.daan.act('endSeries', { id })).endedAt).not.toBeNull()
    await refused(w, undefined, () => w.daan.act('endSeries', { id }), { code: 'WRONG_STATE' })
    await refused(w, undefined, () => w.daan.do('editSeries', { id, version: 1, title: 'Anders' }), {
      code: 'WRONG_STATE',
    })
    const late = [{ startsAt: '2041-06-06T08:30:00Z', endsAt: '2041-06-06T11:30:00Z' }]
    await refused(w, undefined, () => take(id, late), { code: 'WRONG_STATE' })
    expect(await proposed(id, '2041-01-01', '2042-01-01')).toEqual([])
    expect(await meetingsOf(id)).toHaveLength(1)
    await cancelAll(id)
  })

  test('keeps the id that the client gave, also when it is asked twice; the template is one of here', async () => {
    const id = newId()
    expect(await begin({ id })).toMatchObject({ id })
    const before = await everything(w)
    expect(await begin({ id, title: 'Nog eens' })).toMatchObject({ id, title: 'Partneroverleg' })
    expect(await everything(w)).toEqual(before)
    await not({ templateId: newId() }, 'input.templateId', 'NOT_FOUND')
  })

  test('is there for everybody; the plan is for chair and secretary', async () => {
    const { id } = await begin({ title: 'Voor iedereen' })
    const list = async (person: Person) =>
      (
        await person.ask('query($slug: String!) { samenwerkingsverband(slug: $slug) { meetingSeries { id title } } }', {
          slug: w.rivierenland.slug,
        })
      ).data.samenwerkingsverband.meetingSeries
    for (const person of [w.daan, w.fatima, w.sanne])
      expect(await list(person)).toContainEqual({ id, title: 'Voor iedereen' })
    for (const person of [w.fatima, w.sanne, w.vera])
      expect(await proposed(id, '2042-01-01', '2042-12-31', person)).toEqual([])
    expect(await proposed(id, '2042-01-01', '2044-01-03')).toMatchObject([
      { extensions: { code: 'INVALID', field: 'until' } },
    ])
    expect(await proposed(id, '2042-01-02', '2042-01-01')).toMatchObject([
      { extensions: { code: 'INVALID', field: 'until' } },
    ])
  })
})

test('[SR5] a school holiday has a name and does not end before it begins', async () => {
  const add = (input: object) => () =>
    w.daan.do('addSchoolHoliday', {
      samenwerkingsverbandId: w.rivierenland.id,
      name: 'Zomer',
      firstOn: '2045-07-08',
      lastOn: '2045-08-20',
      ...input,
    })
  await refused(w, undefined, add({ name: '' }), { code: 'INVALID', field: 'input.name' })
  await refused(w, undefined, add({ lastOn: '2045-07-07' }), { code: 'INVALID', field: 'input.lastOn' })
  await refused(w, undefined, add({ lastOn: '2046-07-07' }), { code: 'INVALID', field: 'input.lastOn' })
  const id = newId()
  expect(await add({ id, lastOn: '2045-07-08' })()).toMatchObject({ id, firstOn: '2045-07-08', lastOn: '2045-07-08' })
  expect(await add({ id })()).toMatchObject({ id, lastOn: '2045-07-08' })
  await w.daan.act('removeSchoolHoliday', { id })
  await refused(w, undefined, () => w.daan.act('removeSchoolHoliday', { id }), { code: 'NOT_FOUND', field: 'id' })
})

const full = { code: 'INVALID', field: 'input.samenwerkingsverbandId' }

test('[SR15] at most 20 series run at a time; one that ends makes room', async () => {
  const running = async (): Promise<Data[]> => {
    const { data } = await w.daan.ask('{ samenwerkingsverband(slug: "rivierenland") { meetingSeries { id endedAt } } }')
    return data.samenwerkingsverband.meetingSeries.filter(({ endedAt }: Data) => !endedAt)
  }
  for (const { id } of (await running()).slice(20)) await w.daan.act('endSeries', { id })
  while ((await running()).length < 20) await begin()
  await refused(w, undefined, begin, full)
  await w.daan.act('endSeries', { id: (await running())[0]!.id })
  expect(await begin()).toMatchObject({ title: 'Partneroverleg' })
})

test('[SR16] at most 200 school holidays are kept', async () => {
  const add = () =>
    w.daan.do('addSchoolHoliday', {
      samenwerkingsverbandId: w.rivierenland.id,
      name: 'Zomer',
      firstOn: '2045-07-08',
      lastOn: '2045-08-20',
    })
  const kept = async () =>
    (await w.daan.ask('{ samenwerkingsverband(slug: "rivierenland") { schoolHolidays { id } } }')).data
      .samenwerkingsverband.schoolHolidays.length
  for (let left = 200 - (await kept()); left > 0; left--) await add()
  await refused(w, undefined, add, full)
})
