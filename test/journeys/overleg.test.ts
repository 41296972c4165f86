import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/lib/ids.ts'
import { portOf } from '../support/browsers/addresses.ts'
import { browse, type DemoPerson, theDemo } from '../support/browsers/browsers.ts'
import { nextDay } from '../support/browsers/next-day.ts'
import { patience } from '../support/patience.ts'
import type { Data } from '../support/person.ts'
import { proxyTo } from '../support/sockets/proxy.ts'
import { type Seated, seated } from '../support/browsers/seated.ts'

type Browsing = Awaited<ReturnType<typeof browse>>
type Point = { title: string; purpose: string; question?: string | null; proposal?: string }

let demo: Awaited<ReturnType<typeof theDemo>>
let wifi: Awaited<ReturnType<typeof proxyTo>>
/** Everybody who sits, by party: first and second contact. */
const table: { first: Seated; second: Seated }[] = []
let chair: Seated
let secretary: Seated
let screens: Record<'chair' | 'secretary' | 'stand' | 'care' | 'room', Browsing>
let slug: string
let samenwerkingsverbandId: string
let meeting: { id: string; items: Data[] }
let next: string

beforeAll(async () => {
  demo = await theDemo()
  wifi = await proxyTo(demo.url, await portOf('wifi'))
  ;[chair, secretary] = await Promise.all([
    seated(demo.url, demo.person('CHAIR')),
    seated(demo.url, demo.person('SECRETARY')),
  ])
  const contacts = demo.people.filter(({ role }) => role === 'CONTACT')
  for (const person of contacts.filter(({ position }) => position === 'FIRST')) {
    const other = contacts.find(({ party, position }) => position === 'SECOND' && party?.name === person.party?.name)!
    table.push({ first: await seated(demo.url, person), second: await seated(demo.url, other) })
  }
  const { viewer } = await chair.ask(
    '{ viewer { memberships { samenwerkingsverband { id slug nextMeeting { id } } } } }',
  )
  const { samenwerkingsverband } = viewer.memberships[0]
  ;({ slug, id: samenwerkingsverbandId } = samenwerkingsverband)
  // The demo has a meeting of its own; here the whole year is planned.
  await chair.act('cancelMeeting', { id: samenwerkingsverband.nextMeeting.id })
})
afterAll(async () => {
  await wifi.close()
  await demo.close()
})

/** The agenda of 3 September 2019, as the memo has it. */
const points = () => {
  const folder = resolve(import.meta.dirname, '../../case')
  const { meetings } = JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')) as {
    meetings: { on: string; agenda: Point[] }[]
  }
  return meetings.find(({ on }) => on === '2019-09-03')!.agenda
}

const votes = async (one: { party: DemoPerson['party'] }) => {
  const { samenwerkingsverband } = await chair.ask(
    `{ samenwerkingsverband(slug: "${slug}") { parties { id name votes } } }`,
  )
  return samenwerkingsverband.parties.find(({ name }: Data) => name === one.party!.name) as {
    id: string
    name: string
    votes: boolean
  }
}

test('a year is planned in one go: every six weeks, at half past nine by the clock of Amsterdam, and moving one moves no other', async () => {
  expect(table).toHaveLength(14)
  const series = await secretary.act('createSeries', {
    input: {
      samenwerkingsverbandId,
      title: 'Partneroverleg',
      everyWeeks: 6,
      weekday: 4,
      startTime: '09:30',
      minutes: 180,
    },
  })
  const from = new Date().toISOString().slice(0, 10)
  const until = new Date(Date.now() + 360 * 24 * 3_600_000).toISOString().slice(0, 10)
  const { plan } = await secretary.ask(
    `{ plan(seriesId: "${series.id}", from: "${from}", until: "${until}") { startsAt endsAt venue { id } host { name } conflicts { kind } } }`,
  )
  expect(plan.length).toBeGreaterThanOrEqual(8)
  const clock = new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })
  expect(new Set(plan.map(({ startsAt }: Data) => clock.format(new Date(startsAt))))).toEqual(new Set(['09:30']))
  const meetings = plan.map(({ startsAt, endsAt, venue }: Data) => ({
    id: newId(),
    startsAt,
    endsAt,
    venueId: venue?.id ?? null,
  }))
  await secretary.act('planMeetings', { input: { seriesId: series.id, meetings } })
  meeting = { id: meetings[0].id, items: [] }
  next = meetings[1].id
  const last = meetings.at(-1)
  const later = new Date(Date.parse(last.startsAt) + 7 * 24 * 3_600_000).toISOString()
  await secretary.act('editMeeting', {
    input: {
      id: last.id,
      version: 1,
      startsAt: later,
      endsAt: new Date(Date.parse(later) + 3 * 3_600_000).toISOString(),
    },
  })
  const { meeting: second } = await secretary.ask(`{ meeting(id: "${next}") { startsAt } }`)
  expect(second.startsAt).toBe(meetings[1].startsAt)
})

test('the agenda is made: the points of the memo, one of a party that the chair places, and a question to all', async () => {
  for (const { title, purpose, question, proposal } of points())
    meeting.items.push(
      await chair.act('addAgendaItem', {
        input: { meetingId: meeting.id, title, purpose, question: question ?? proposal ?? null, plannedMinutes: 15 },
      }),
    )
  const care = table.at(-2)!.first
  const handed = await care.act(
    'addAgendaItem',
    { input: { meetingId: meeting.id, title: 'Hulp bij de ruimte', purpose: 'DISCUSS', plannedMinutes: 10 } },
    'id placement',
  )
  expect(handed.placement).toBe('PROPOSED')
  meeting.items.push(
    await chair.act('placeAgendaItem', { id: handed.id, after: meeting.items.at(-1).id }, 'id placement'),
  )
  const asked = await chair.act('askParties', {
    input: { agendaItemId: meeting.items[8].id, text: 'Is er bij u een ruimte?' },
  })
  await chair.act('callMeeting', { id: meeting.id })
  const party = await votes(care)
  await care.act('answerQuestion', {
    input: { questionId: asked.id, partyId: party.id, text: 'Ja, op dinsdag.', commitment: true },
  })
  await chair.act('writeChairNote', { input: { agendaItemId: meeting.items[0].id, text: 'Rustig beginnen.' } })
})

test('two first contacts cannot come: one is replaced by the second, of the other nobody comes', async () => {
  const live = `/${slug}/overleg/${meeting.id}`
  const [standsIn, absent, withPhone] = [table[1]!, table[2]!, table[9]!]
  await standsIn.first.act('excuseContact', {
    meetingId: meeting.id,
    partyId: (await votes(standsIn.first)).id,
    personId: standsIn.first.personId,
  })
  for (const one of [absent.first, absent.second])
    await absent.first.act('excuseContact', {
      meetingId: meeting.id,
      partyId: (await votes(absent.first)).id,
      personId: one.personId,
    })
  screens = {
    chair: await browse(demo.browser, wifi.url, demo.person('CHAIR')),
    secretary: await browse(demo.browser, demo.url, demo.person('SECRETARY')),
    stand: await browse(demo.browser, demo.url, standsIn.second, { width: 360, height: 740 }),
    care: await browse(demo.browser, demo.url, withPhone.first, { width: 360, height: 740 }),
    room: await browse(demo.browser, demo.url, demo.person('SECRETARY'), { width: 1920, height: 1080 }),
  }
  // The contact asked in the place of the first sees so, and says yes with one press.
  const { page } = screens.stand
  await page.goto(demo.url)
  await page.getByText(`${standsIn.first.name} kan niet. Komt u?`).first().waitFor()
  await page.getByRole('button', { name: /^Ja/ }).first().click()
  for (const [at, { first }] of table.entries()) {
    const party = await votes(first)
    if (at !== 1 && at !== 2)
      await first.act('setAttendance', { input: { meetingId: meeting.id, partyId: party.id, presence: 'PRESENT' } })
  }
  await expect
    .poll(async () => (await attendance()).filter(({ presence }) => presence === 'PRESENT').length)
    .toBe(table.length - 1)
  expect((await attendance()).find(({ party }) => party.name === standsIn.first.party!.name)).toMatchObject({
    person: { name: standsIn.second.name },
    replaces: { name: standsIn.first.name },
  })
  await chair.act('startMeeting', { id: meeting.id })
  await screens.chair.page.goto(`${wifi.url}${live}/live`)
  await Promise.all([
    screens.room.page.goto(`${demo.url}/${slug}/scherm`),
    ...[screens.secretary, screens.stand, screens.care].map(({ page: one }) => one.goto(`${demo.url}${live}/live`)),
  ])
  // Nobody who said to come is there yet: one says so himself, and the chair the rest in one press.
  const { page: care } = screens.care
  const seated = async () => (await attendance()).filter(({ seatedAt }) => seatedAt).length
  expect(await seated()).toBe(0)
  await care.getByRole('button', { name: 'Ik ben er', exact: true }).click()
  await care.getByRole('button', { name: 'Ik ben er', exact: true }).waitFor({ state: 'detached' })
  const coming = (await attendance()).filter(({ presence }) => presence !== 'ABSENT').length
  await screens.chair.page.getByRole('button', { name: `De anderen zijn er ook (${coming - 1})` }).click()
  await expect.poll(seated).toBe(coming)
})

test('point by point with keys: a decision and an action, read back on every screen before the next', async () => {
  const { page } = screens.chair
  const all = Object.values(screens).map((one) => one.page)
  await page.getByRole('button', { name: /Begin/ }).first().waitFor()
  await page.keyboard.press('n')
  for (const one of all)
    await one
      .getByRole('heading', { name: new RegExp(points()[0]!.title) })
      .first()
      .waitFor()
  await page.keyboard.press('b')
  await page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Het commitment geldt voor drie jaar.')
  // The room reads along while it is typed.
  await screens.room.page.getByText('Het commitment geldt voor drie jaar.').first().waitFor()
  // Recorded and read back in one go.
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByRole('textbox', { name: 'Tekst van het besluit' }).waitFor({ state: 'detached' })
  for (const one of all) await one.getByText('Klopt dit?').first().waitFor()
  await page.keyboard.press('n')
  for (const one of all)
    await one
      .getByRole('heading', { name: new RegExp(points()[1]!.title) })
      .first()
      .waitFor()
})

test('a consent: every seat answers, and it stays open for the party that is not there', async () => {
  const { page } = screens.chair
  const item = points().findIndex(({ proposal }) => proposal)
  await chair.act('goToAgendaItem', { id: meeting.items[item].id })
  await page
    .getByRole('heading', { name: new RegExp(points()[item]!.title) })
    .first()
    .waitFor()
  await page.keyboard.press('b')
  await page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Zes uur per week per organisatie.')
  await page.getByRole('button', { name: /Vraag instemming/ }).click()
  await expect.poll(consent).toMatchObject({ roundState: 'OPEN' })
  const round = await consent()
  for (const { first } of table.filter((_, at) => ![1, 2, 9].includes(at))) {
    const party = await votes(first)
    await first.act('vote', { consentRoundId: round.id, partyId: party.id, choice: 'AGREE' })
  }
  for (const { page: phone } of [screens.stand, screens.care])
    await phone.getByRole('button', { name: 'Akkoord', exact: true }).click()
  await expect
    .poll(async () => (await consent()).partyVotes.filter(({ choice }: Data) => choice).length)
    .toBe(table.length - 1)
  await screens.room.page
    .getByText(/nog open/)
    .first()
    .waitFor()
  const until = new Date(Date.now() + 36 * 3_600_000).toISOString()
  await chair.act('holdConsentOpen', { id: round.id, until })
  expect((await consent()).roundState).toBe('HELD_OPEN')
})

test('the chair loses the network and the secretary takes over; the chair takes the hammer back', async () => {
  wifi.cut()
  const { page } = screens.secretary
  await page
    .getByText(`${chair.name} is weg.`)
    .first()
    .waitFor({ timeout: patience(40_000) })
  await page.getByRole('button', { name: 'Neem de hamer over' }).first().click()
  const sure = page.getByRole('dialog').getByRole('button', { name: 'Neem de hamer over' })
  if (await sure.count()) await sure.click()
  await expect.poll(async () => (await holder()).name).toBe(secretary.name)
  await secretary.act('goToAgendaItem', { id: meeting.items[6].id })
  await screens.care.page
    .getByRole('heading', { name: new RegExp(points()[6]!.title) })
    .first()
    .waitFor()
  wifi.mend()
  await screens.chair.page
    .getByText(`${secretary.name} heeft de hamer.`)
    .first()
    .waitFor({ timeout: patience(40_000) })
  await screens.chair.page.getByRole('button', { name: 'Neem de hamer terug' }).first().click()
  const yes = screens.chair.page.getByRole('dialog').getByRole('button', { name: /hamer/ })
  if (await yes.count()) await yes.first().click()
  await expect.poll(async () => (await holder()).name).toBe(chair.name)
})

test('unfinished items are put off, the meeting closes, and the consent closes the next day with the last answer', async () => {
  await chair.act('postponeAgendaItem', { id: meeting.items[7].id, to: next })
  await chair.act('closeMeeting', { id: meeting.id })
  for (const { page } of [screens.stand, screens.care])
    await page
      .getByText(/gesloten/i)
      .first()
      .waitFor()
  nextDay(demo.file, meeting.id)
  const absent = table[2]!
  await absent.second.act('vote', {
    consentRoundId: (await consent()).id,
    partyId: (await votes(absent.second)).id,
    choice: 'AGREE_WITH_REMARK',
    remark: 'Vanaf januari.',
  })
  expect(await consent()).toMatchObject({ roundState: 'CLOSED', result: 'AGREED' })
})

test('the next meeting carries over what was left, and its first point adopts the minutes, which then are frozen', async () => {
  const { meeting: coming } = await chair.ask(
    `{ meeting(id: "${next}") { previous { id } agenda { title continues { id } } carryOver { item { id } reason } } }`,
  )
  expect(coming.previous.id).toBe(meeting.id)
  expect(coming.agenda.map(({ continues }: Data) => continues?.id)).toContain(meeting.items[7].id)
  expect(coming.carryOver.map(({ item }: Data) => item.id)).not.toContain(meeting.items[7].id)
  const { page } = screens.chair
  await page.goto(`${wifi.url}/${slug}/overleg/${next}/voorbereiden`)
  // The meeting of the demo was called off: what stood on it is offered too.
  const offers = page.getByRole('region', { name: 'Meenemen uit een eerder overleg' })
  await offers.getByRole('listitem').first().waitFor()
  const titles = (await offers.getByRole('listitem').locator('b').allInnerTexts()).map((title) => title.trim())
  expect(titles[0]).toMatch(/^Verslag van .* vaststellen$/)
  expect(titles.length).toBeGreaterThan(2)
  await offers.getByRole('button', { name: 'Neem alles mee' }).click()
  await offers.waitFor({ state: 'detached' })
  const { meeting: taken } = await chair.ask(`{ meeting(id: "${next}") { agenda { id title } } }`)
  expect(taken.agenda.map(({ title }: Data) => title)).toEqual([
    titles[0],
    ...coming.agenda.map(({ title }: Data) => title),
    ...titles.slice(1),
  ])
  await chair.act('callMeeting', { id: next })
  await chair.act('startMeeting', { id: next })
  await chair.act('goToAgendaItem', { id: taken.agenda[0].id })
  await page.goto(`${wifi.url}/${slug}/overleg/${next}/live`)
  await page
    .getByRole('button', { name: /Stel.*vast/ })
    .first()
    .click()
  await expect.poll(async () => (await state(meeting.id)).state).toBe('ADOPTED')
  const { recordDecision } = await chair.ask(
    `mutation { recordDecision(input: { agendaItemId: "${meeting.items[0].id}", text: "Te laat", outcome: NOTED, reason: "vergeten" }) { ... on Refusal { code } } }`,
  )
  expect(recordDecision.code).toBe('WRONG_STATE')
  await chair.act('closeMeeting', { id: next })
  await page.goto(`${wifi.url}/${slug}/overleg/${next}/verslag`)
  const item = (number: number) => page.locator('.hub-minutesitem', { has: page.locator(`#punt-${number}-kop`) })
  const [adopting, other] = [item(1), item(2)]
  await adopting.getByText(/^Vastgesteld op .*,/).waitFor()
  expect(await adopting.getByText('conform.').count()).toBe(1)
  expect([await adopting.getByText('niet behandeld').count(), await other.getByText('niet behandeld').count()]).toEqual(
    [0, 1],
  )
  for (const { faults } of Object.values(screens)) expect(faults).toEqual([])
})

const state = async (id: string) => (await chair.ask(`{ meeting(id: "${id}") { state } }`)).meeting
const holder = async () =>
  (await chair.ask(`{ meeting(id: "${meeting.id}") { chairedBy { name } } }`)).meeting.chairedBy
const attendance = async (): Promise<Data[]> =>
  (
    await chair.ask(
      `{ meeting(id: "${meeting.id}") { attendance { presence seatedAt party { id name } person { name } replaces { name } } } }`,
    )
  ).meeting.attendance
const consent = async () =>
  (
    await chair.ask(
      `{ meeting(id: "${meeting.id}") { consentRounds { id roundState result partyVotes { choice party { id name } } } } }`,
    )
  ).meeting.consentRounds[0]
