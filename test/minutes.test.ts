import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../server/lib/ids.ts'
import { atOnce } from './support/at-once.ts'
import { page } from './support/meetings.ts'
import type { Data } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

let year = 2030
/** A closed meeting, and a live one after it whose first item adopts its minutes; closed at the end. */
const atAdoption = async (
  story: (of: { old: Data; item: Data; decision: Data; action: Data; live: Data; minutes: Data }) => Promise<unknown>,
  before: (item: Data) => Promise<void> = async () => {},
) => {
  year++
  const [old, live] = [await plan('01-15'), await plan('02-26')]
  const item = await add(old, 'Jaarplan')
  await start(old)
  await w.marijke.act('goToAgendaItem', { id: item.id, from: null })
  await before(item)
  const decision = await w.marijke.do('recordDecision', {
    agendaItemId: item.id,
    text: 'Vastgesteld',
    outcome: 'ADOPTED',
  })
  const action = await w.marijke.do('recordAction', {
    meetingId: old.id,
    text: 'Rondsturen',
    owners: [{ partyId: w.zorggroep.id }],
  })
  await w.marijke.act('closeMeeting', { id: old.id })
  const minutes = await add(live, 'Verslag vaststellen', { adoptsMinutes: true })
  await start(live)
  try {
    await story({ old, item, decision, action, live, minutes })
  } finally {
    await w.marijke.act('closeMeeting', { id: live.id })
  }
}
const plan = (day: string): Promise<Data> => {
  const times = { startsAt: `${year}-${day}T08:30:00.000Z`, endsAt: `${year}-${day}T11:30:00.000Z` }
  return w.marijke.do('createMeeting', {
    samenwerkingsverbandId: w.rivierenland.id,
    title: `Overleg ${year}-${day}`,
    ...times,
  })
}
const add = (meeting: Data, title: string, input: object = {}): Promise<Data> =>
  w.marijke.do('addAgendaItem', { meetingId: meeting.id, title, purpose: 'DECIDE', ...input })
const start = async (meeting: Data) => {
  await w.marijke.act('callMeeting', { id: meeting.id })
  await w.marijke.act('startMeeting', { id: meeting.id })
}
const adopt = (item: Data, changes?: string | null) => w.marijke.act('adoptMinutes', { agendaItemId: item.id, changes })

test('the meeting adopts the minutes of the one before: conform, seen on both pages', () =>
  atAdoption(async ({ old, live, minutes }) => {
    expect((await page(w.sanne, live.id)).previous).toEqual({
      id: old.id,
      state: 'CLOSED',
      adoptedAt: null,
      minutesChanges: null,
    })
    const [there, here] = await Promise.all(
      [old, live].map(async ({ id }) => w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)),
    )
    expect(await adopt(minutes)).toMatchObject({
      id: old.id,
      state: 'ADOPTED',
      adoptedAt: expect.any(String),
      minutesChanges: null,
    })
    expect((await there!.kind('minutesAdopted')).changed).toEqual([
      expect.objectContaining({ id: old.id, state: 'ADOPTED' }),
    ])
    const told = expect.objectContaining({
      id: live.id,
      previous: expect.objectContaining({ id: old.id, state: 'ADOPTED' }),
    })
    expect((await here!.kind('minutesAdopted')).changed).toContainEqual(told)
  }))

test('[MI3] with changes on record, at most 2,000 characters', () =>
  atAdoption(async ({ old, minutes }) => {
    await refused(w, old.id, () => adopt(minutes, 'x'.repeat(2001)), { code: 'TOO_LONG', field: 'changes' })
    expect(await adopt(minutes, ' Bij punt 1: Tiel was er ook. ')).toMatchObject({
      minutesChanges: 'Bij punt 1: Tiel was er ook.',
    })
    expect(await page(w.sanne, old.id)).toMatchObject({
      state: 'ADOPTED',
      minutesChanges: 'Bij punt 1: Tiel was er ook.',
    })
  }))

test('[MI1] only at the item for it, in a live meeting', async () => {
  let late: Data
  await atAdoption(async ({ old, live, minutes }) => {
    late = minutes
    const other = await add(live, 'Rondvraag')
    await refused(w, old.id, () => adopt(other), { code: 'WRONG_STATE' })
    await plan('04-09')
    await w.marijke.act('postponeAgendaItem', { id: minutes.id })
    await refused(w, old.id, () => adopt(minutes), { code: 'WRONG_STATE' })
  })
  await refused(w, undefined, () => adopt(late), { code: 'WRONG_STATE' })
})

test('[MI2] once, also when two do it at once; the first words stay', () =>
  atAdoption(async ({ old, minutes }) => {
    const both = await atOnce(w, [
      () => adopt(minutes, 'Van Marijke'),
      () => w.daan.act('adoptMinutes', { agendaItemId: minutes.id, changes: 'Van Daan' }),
    ])
    expect(both.map((answer) => answer.code ?? answer.state).sort()).toEqual(['ADOPTED', 'WRONG_STATE'])
    const first = both.find(({ state }) => state === 'ADOPTED')
    expect(await page(w.marijke, old.id)).toMatchObject({ minutesChanges: first.minutesChanges })
  }))

test('[MI4] not while a consent of that meeting is held open: the last party still answers', async () => {
  let round: Data
  await atAdoption(
    async ({ old, minutes }) => {
      await refused(w, old.id, () => adopt(minutes), { code: 'WRONG_STATE', field: 'consentRound' })
      expect(await w.marijke.act('closeConsent', { id: round.id })).toMatchObject({ roundState: 'CLOSED' })
      const { revision, consentRounds } = await page(w.marijke, old.id)
      expect(consentRounds).toEqual([expect.objectContaining({ id: round.id, awaitsDecision: true })])
      const watch = w.marijke.watch('meetingChanged', old.id, revision)
      expect(await adopt(minutes)).toMatchObject({ state: 'ADOPTED' })
      expect((await watch.kind('minutesAdopted')).changed).toContainEqual(
        expect.objectContaining({ id: round.id, awaitsDecision: false }),
      )
    },
    async (item) => {
      round = await w.marijke.do('openConsent', { agendaItemId: item.id, text: 'Wij stellen het jaarplan vast.' })
      await w.marijke.act('holdConsentOpen', { id: round.id, until: new Date(Date.now() + 3_600_000).toISOString() })
    },
  )
})

test('[MI2] where no meeting came before there is nothing to adopt', async () => {
  const first = await world()
  try {
    const { marijke, rivierenland } = first
    const times = { startsAt: '2027-01-15T08:30:00Z', endsAt: '2027-01-15T11:30:00Z' }
    const { id } = await marijke.do('createMeeting', {
      samenwerkingsverbandId: rivierenland.id,
      title: 'Het eerste',
      ...times,
    })
    const item = await marijke.do('addAgendaItem', {
      meetingId: id,
      title: 'Verslag',
      purpose: 'DECIDE',
      adoptsMinutes: true,
    })
    await marijke.act('callMeeting', { id })
    await marijke.act('startMeeting', { id })
    expect((await page(marijke, id)).previous).toBeNull()
    await refused(first, id, () => marijke.act('adoptMinutes', { agendaItemId: item.id }), { code: 'WRONG_STATE' })
  } finally {
    await first.close()
  }
})

test('[MI2] adopted minutes are frozen: nothing in them changes, but actions go on', () =>
  atAdoption(async ({ old, item, decision, action, minutes }) => {
    await adopt(minutes)
    const { marijke } = w
    const reason = 'Toch nog iets'
    const acts = [
      () => marijke.do('editAgendaItem', { id: item.id, version: 1, notes: 'Later bedacht' }),
      () => marijke.do('editDecision', { id: decision.id, version: 1, text: 'Anders', reason }),
      () => marijke.do('editAction', { id: action.id, version: 1, text: 'Anders', reason }),
      () => marijke.do('recordDecision', { agendaItemId: item.id, text: 'Vergeten', outcome: 'NOTED', reason }),
      () => marijke.do('recordAction', { meetingId: old.id, text: 'Vergeten', reason }),
      () => marijke.do('setAttendance', { meetingId: old.id, partyId: w.tiel.id, presence: 'PRESENT', reason }),
      () => marijke.act('markArrival', { meetingId: old.id, partyId: w.tiel.id, at: null, reason }),
      () => marijke.do('addGuest', { meetingId: old.id, name: 'Kees Mulder', reason }),
      () => marijke.act('reopenMeeting', { id: old.id }),
      () => marijke.act('postponeAgendaItem', { id: item.id }),
      () => adopt(minutes, 'Nog eens'),
    ]
    for (const act of acts) await refused(w, old.id, act, { code: 'WRONG_STATE' })
    expect(await w.fatima.act('completeAction', { id: action.id })).toMatchObject({ completedAt: expect.any(String) })
  }))

test('which meeting came before is told when one closes, and when that is undone', async () => {
  year++
  const [january, february] = [await plan('01-15'), await plan('02-26')]
  await w.marijke.act('callMeeting', { id: february.id })
  await start(january)
  const watch = w.sanne.watch('meetingChanged', february.id, (await page(w.sanne, february.id)).revision)
  await w.marijke.act('closeMeeting', { id: january.id })
  const told = (changed: Data[]) =>
    changed.some(({ id, previous }) => id === february.id && previous?.id === january.id)
  await watch.sees(({ changed }) => told(changed), 'that january is over')
  await w.marijke.act('reopenMeeting', { id: january.id })
  await watch.sees(({ changed }) => changed.length > 0 && !told(changed), 'that it is not')
  await w.marijke.act('closeMeeting', { id: january.id })
})

test('[MI2] a meeting outside the series keeps its place: its minutes are adopted after those of the series, and each is said where it was done', async () => {
  year++
  const { marijke } = w
  const series = await marijke.do('createSeries', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Partneroverleg', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 },
  })
  const [january, april] = ['01-15', '04-09'].map((day) => ({
    id: newId(),
    startsAt: `${year}-${day}T08:30:00Z`,
    endsAt: `${year}-${day}T11:30:00Z`,
  }))
  await marijke.do('planMeetings', { seriesId: series.id, meetings: [january, april] })
  const extra = await plan('02-26')
  for (const old of [january!, extra]) {
    await start(old)
    await marijke.act('closeMeeting', { id: old.id })
  }
  const item = await add(april!, 'Verslagen vaststellen', { adoptsMinutes: true })
  await start(april!)
  expect((await page(w.sanne, april!.id)).previous).toMatchObject({ id: january!.id })
  expect(await marijke.act('adoptMinutes', { agendaItemId: item.id, meetingId: january!.id })).toMatchObject({
    id: january!.id,
    state: 'ADOPTED',
  })
  expect((await page(w.sanne, april!.id)).previous).toMatchObject({ id: extra.id, state: 'CLOSED' })
  // Pressed twice, or by two: never the minutes of the other meeting.
  await refused(w, extra.id, () => marijke.act('adoptMinutes', { agendaItemId: item.id, meetingId: january!.id }), {
    code: 'WRONG_STATE',
  })
  expect(await marijke.act('adoptMinutes', { agendaItemId: item.id, meetingId: extra.id })).toMatchObject({
    id: extra.id,
    state: 'ADOPTED',
  })
  await marijke.act('closeMeeting', { id: april!.id })
  expect((await page(w.sanne, april!.id)).adopted).toEqual([{ id: january!.id }, { id: extra.id }])
})
