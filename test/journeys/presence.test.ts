import { afterAll, beforeAll, expect, test } from 'vitest'
import { amsterdamTime } from '../../schema/dates.ts'
import { browse, theDemo } from '../support/browsers/browsers.ts'
import { seatedEarlier } from '../support/browsers/next-day.ts'
import { type Seated, seated } from '../support/browsers/seated.ts'

type Browsing = Awaited<ReturnType<typeof browse>>

let demo: Awaited<ReturnType<typeof theDemo>>
let chair: Browsing
let phone: Browsing
let contacts: Seated[]
let home: string
let meetingId: string

beforeAll(async () => {
  demo = await theDemo()
  const firsts = demo.people.filter(({ role, position }) => role === 'CONTACT' && position === 'FIRST').slice(0, 4)
  contacts = await Promise.all(firsts.map((person) => seated(demo.url, person)))
  const runs = await seated(demo.url, demo.person('CHAIR'))
  const { viewer } = await runs.ask(
    '{ viewer { memberships { samenwerkingsverband { slug nextMeeting { id state } } } } }',
  )
  const { slug, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  meetingId = nextMeeting.id
  if (nextMeeting.state === 'DRAFT') await runs.act('callMeeting', { id: meetingId })
  home = `${demo.url}/${slug}/overleg/${meetingId}`
  for (const one of contacts) {
    const mine = await one.ask('{ viewer { memberships { party { id } } } }')
    const input = { meetingId, partyId: mine.viewer.memberships[0].party.id, presence: 'PRESENT' }
    await one.act('setAttendance', { input })
  }
  chair = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  phone = await browse(demo.browser, demo.url, firsts[0]!, { width: 360, height: 740 })
})
afterAll(() => demo.close())

test('another day is said beforehand to ask everybody anew', async () => {
  const { page } = chair
  await page.goto(`${home}/voorbereiden`)
  await page.getByRole('button', { name: 'Verander' }).first().click()
  const form = page.getByRole('form', { name: 'Overleg veranderen' })
  await form.getByLabel('Datum').fill('2031-01-09')
  await form.getByText('De antwoorden vervallen dan.').waitFor()
  await form.getByRole('button', { name: 'Annuleer' }).click()
})

test('who cannot come has answered: then it is not "Nog niet bekend" too, and one press takes it back', async () => {
  const seat = chair.page.locator('li[data-party]:has(.hub-seat)').filter({ hasText: 'nog niet bekend' }).first()
  const party = await seat.getAttribute('data-party')
  const row = chair.page.locator(`li[data-party="${party}"]`)
  await row.locator('button.hub-seat').click()
  const pressed = () => row.getByRole('group').first().locator('[aria-pressed=true]').allTextContents()
  await expect.poll(pressed).toEqual(['Nog niet bekend'])
  const cannot = row.getByRole('button', { name: /kan niet$/ }).first()
  await cannot.click()
  await expect.poll(pressed).toEqual(['Kan niet'])
  await cannot.click()
  await expect.poll(pressed).toEqual(['Nog niet bekend'])
})

test('a contact who said to come says to be there, and without a connection is told that it was not sent', async () => {
  const runs = await seated(demo.url, demo.person('CHAIR'))
  await runs.act('startMeeting', { id: meetingId })
  await phone.page.goto(`${home}/live`)
  await chair.page.goto(`${home}/live`)
  await chair.page.getByRole('button', { name: /^Iedereen is er \(\d+\)$/ }).waitFor()
  const here = phone.page.getByRole('button', { name: 'Ik ben er', exact: true })
  await here.waitFor()
  await phone.page.context().setOffline(true)
  await phone.page.getByText('Kan niet zonder verbinding.').first().waitFor()
  expect(await here.getAttribute('aria-disabled')).toBe('true')
  await phone.page.context().setOffline(false)
  await chair.page.getByRole('button', { name: /^Iedereen is er \(\d+\)$/ }).waitFor()
  await here.click()
  await here.waitFor({ state: 'detached' })
  await chair.page.getByRole('button', { name: /^De anderen zijn er ook/ }).waitFor()
})

test('the second takes over from who leaves, and the first loses the hand; the minutes name both', async () => {
  const first = contacts[0]!
  const second = demo.people.find(({ party, position }) => party?.name === first.party!.name && position === 'SECOND')!
  await phone.page.getByRole('button', { name: 'Hand opsteken' }).waitFor()
  const partyId = (await first.ask('{ viewer { memberships { party { id } } } }')).viewer.memberships[0].party.id
  await first.act('markDeparture', { meetingId, partyId, at: new Date().toISOString() })
  await first.act('setAttendance', { input: { meetingId, partyId, presence: 'PRESENT', personId: second.personId } })
  await phone.page.getByRole('button', { name: 'Hand opsteken' }).waitFor({ state: 'detached' })
  const { page } = chair
  await page.goto(`${home}/verslag`)
  await page.getByText(`${second.name} namens ${first.party!.name}`).waitFor()
  await page.getByText(new RegExp(`daarvoor: ${first.name} tot `)).waitFor()
  await page.goto(`${home}/live`)
})

test('somebody who was never seen is absent without a word in the minutes, and is corrected with a reason', async () => {
  const { page } = chair
  const name = contacts[1]!.name
  await page.getByRole('button', { name: `${name} is er` }).click()
  await page.getByRole('button', { name: /^De anderen zijn er ook/ }).click()
  // Pressed too soon: everything stands again as it did.
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByRole('button', { name: /^De anderen zijn er ook/ }).waitFor()
  // Ticked by mistake, and long ago: 'was er niet' is another act than 'gaat nu weg', and 'kan niet' is neither.
  const mistake = contacts[3]!
  await page.getByRole('button', { name: `${mistake.name} is er` }).click()
  seatedEarlier(demo.file, meetingId)
  const seat = page.locator('li[data-party]:has(.hub-seat)', { hasText: mistake.party!.name.replace('Gemeente ', '') })
  await seat.locator('button.hub-seat').click()
  await seat.getByRole('button', { name: 'Gaat nu weg' }).waitFor()
  expect(await seat.getByRole('button', { name: `${mistake.name} kan niet` }).count()).toBe(0)
  await seat.getByRole('button', { name: 'Was er niet' }).click()
  await seat.locator('.hub-seat__note', { hasText: 'nog niet binnen' }).waitFor()
  const runs = await seated(demo.url, demo.person('CHAIR'))
  await runs.act('closeMeeting', { id: meetingId })
  await page.goto(`${home}/verslag`)
  expect(await page.getByText(`was er: ${mistake.name}`).count()).toBe(0)
  const late = contacts[2]!.party!.name
  await page.getByText('zou komen, maar is niet gezien').first().waitFor()
  await page.getByRole('button', { name: 'Verbeter wie er was' }).click()
  const form = page.getByRole('form', { name: 'Verbeter wie er was' })
  await form.getByLabel('Waar gaat het om?').selectOption({ label: late })
  await form.getByText(contacts[2]!.name, { exact: true }).click()
  await form.getByRole('button', { name: 'Bewaar' }).click()
  await form.getByText('Vul een reden in.').waitFor()
  await form.getByLabel('Waarom verandert u dit?').fill('Stond niet op de lijst, maar zat er wel')
  await form.getByRole('button', { name: 'Bewaar' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText(`${contacts[2]!.name} namens ${late}`).waitFor()
  await page.getByText('Verbeterd na het overleg: Stond niet op de lijst, maar zat er wel').waitFor()
  await phone.page.goto(`${home}/verslag`)
  await phone.page.getByText(`${contacts[2]!.name} namens ${late}`).waitFor()
  expect(await phone.page.getByRole('button', { name: 'Verbeter wie er was' }).count()).toBe(0)
})

test('somebody who sat there and is no contact any more stays when a time alone is corrected', async () => {
  const { page } = chair
  const { name, party, ask } = contacts[2]!
  const runs = await seated(demo.url, demo.person('CHAIR'))
  const mine = await ask('{ viewer { memberships { party { id } } } }')
  await runs.act('vacateSeat', { partyId: mine.viewer.memberships[0].party.id, position: 'FIRST' })
  const { meeting } = await runs.ask('query($id: ID!) { meeting(id: $id) { closedAt } }', { id: meetingId })
  const time = amsterdamTime(new Date(Date.parse(meeting.closedAt) + 59_999).toISOString())
  await page.reload()
  await page.getByRole('button', { name: 'Verbeter wie er was' }).click()
  const form = page.getByRole('form', { name: 'Verbeter wie er was' })
  await form.getByLabel('Waar gaat het om?').selectOption({ label: party!.name })
  expect(await form.getByRole('radio', { name, exact: true }).isChecked()).toBe(true)
  await form.getByLabel('Weg om').fill(time)
  await form.getByLabel('Waarom verandert u dit?').fill('Ging eerder weg')
  await form.getByRole('button', { name: 'Bewaar' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText(`${name} namens ${party!.name}`).waitFor()
  await page.getByText('Verbeterd na het overleg: Ging eerder weg').waitFor()
})
