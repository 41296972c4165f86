import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/lib/ids.ts'
import { passesAxe } from '../support/browsers/axe.ts'
import { browse, type DemoPerson } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { nextDay } from '../support/browsers/next-day.ts'

let desk: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  desk = await runningDemo()
})
afterAll(() => desk.close())

const at = async (person: DemoPerson, path = desk.address, viewport?: { width: number; height: number }) => {
  const one = await browse(desk.demo.browser, desk.demo.url, person, viewport)
  await one.page.goto(desk.demo.url + path)
  return one
}
type Screen = Awaited<ReturnType<typeof at>>
const contacts = () =>
  desk.demo.people.filter(
    ({ role, position, party }) => role === 'CONTACT' && position === 'FIRST' && party?.name !== 'Herstelteam',
  )
const late = 'Uw antwoord kwam te laat; uw tekst staat hier nog.'
const reason = ({ page }: Screen) => page.getByRole('textbox', { name: 'Waarom heeft uw partij bezwaar?' })
const object = async (screen: Screen, words: string) => {
  await screen.page.getByRole('button', { name: 'Bezwaar', exact: true }).click()
  await reason(screen).pressSequentially(words)
}
/** On narrow phones these stand beside each other, of one size, and no word is broken. */
const standTogether = async ({ page }: Screen, names: string[]) => {
  const before = page.viewportSize()!
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    const stands = await Promise.all(
      names.map((name) => page.getByRole('button', { name, exact: true }).evaluate(placeOf)),
    )
    expect(stands, `at ${width}`).toEqual(names.map(() => ({ ...stands[0], isWhole: true })))
  }
  await page.setViewportSize(before)
}
/** Runs in the page. */
const placeOf = (button: Element) => {
  const { top, width, left, right } = button.getBoundingClientRect()
  const words = document.createRange()
  words.selectNodeContents([...button.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!)
  const lines = [...words.getClientRects()]
  const isWhole = lines.length === 1 && lines.every((line) => line.left >= left && line.right <= right)
  return { top: Math.round(top), width: Math.round(width), isWhole }
}
const lastRound = async (): Promise<string> =>
  (await desk.ask(`{ meeting(id: "${desk.meeting}") { consentRounds { id } } }`)).meeting.consentRounds.at(-1).id

test('at the table: everybody is there but one, one objects from a phone without a line, and the rest agrees in one press', async () => {
  const contact = contacts().find(({ party }) => party?.name.startsWith('Gemeente'))!
  const phone = await browse(desk.demo.browser, desk.wifi.url, contact, { width: 360, height: 740 })
  await phone.page.goto(desk.wifi.url + desk.address)
  const chair = await at(desk.chair)
  const { page } = chair
  await page.getByRole('button', { name: /^Iedereen is er \(\d+\)$/ }).click()
  const seats = page
    .getByRole('group', { name: /^Wie is er niet/ })
    .getByRole('button', { name: /is er$/, pressed: true })
  await seats.and(page.getByRole('button', { name: /^Kwintes/ })).click()
  // Picture and name say the same of a party.
  const absent = page.locator('.hub-exceptions [aria-pressed=false]')
  await absent.getByText('Kwintes').waitFor()
  const isStruck = (button: Element) => getComputedStyle(button).textDecorationLine === 'line-through'
  expect(await absent.evaluate(isStruck)).toBe(true)
  expect(await seats.first().evaluate(isStruck)).toBe(false)
  const there = await seats.count()
  // The columns scroll, not the desk.
  expect(await page.evaluate(() => document.scrollingElement!.scrollHeight - innerHeight)).toBe(0)
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()

  await page.keyboard.press('b')
  const words = page.getByRole('textbox', { name: 'Tekst van het besluit' })
  await words.fill('Gaan wij zo door?')
  await page.getByRole('button', { name: 'Vraag instemming' }).click()
  const answers = ['Akkoord', 'Bezwaar', 'Onthouding'].map((name) =>
    phone.page.getByRole('button', { name, exact: true }),
  )
  await answers[0]!.waitFor()
  const boxes = await Promise.all(answers.map((answer) => answer.boundingBox()))
  expect(new Set(boxes.map((box) => `${box!.y} ${Math.round(box!.width)}`)).size).toBe(1)
  expect(boxes[0]!.y + boxes[0]!.height).toBeLessThan(740)

  await desk.cut(phone.page)
  await phone.page.getByText('Kan niet zonder verbinding.').first().waitFor()
  expect(await answers[0]!.getAttribute('aria-disabled')).toBe('true')
  expect((await phone.page.locator('.hub-thumb').boundingBox())!.height).toBeLessThan(121)
  await object(phone, 'Eerst de kosten')
  // The hand makes way for the button that sends it.
  expect(await phone.page.locator('.hub-thumb').isVisible()).toBe(false)
  const send = phone.page.getByRole('button', { name: 'Verstuur antwoord' })
  const tabs = phone.page.locator('.hub-tabs')
  expect(await send.boundingBox().then((box) => box!.y + box!.height)).toBeLessThan((await tabs.boundingBox())!.y)
  desk.wifi.mend()
  await phone.page.getByText('U bent weer verbonden. Uw tekst is nog niet verstuurd.').first().waitFor()
  await reason(phone).press('Control+Enter')
  await phone.page.getByText('Uw antwoord: bezwaar.').waitFor()
  expect(await phone.page.getByRole('alert').count()).toBe(0)

  const rest = page.getByRole('button', { name: /^De rest is akkoord \(\d+\)$/ })
  await page.getByText(/^0 voor, 1 bezwaar/).waitFor()
  const said = Number(/\d+/.exec(await rest.innerText())![0])
  expect(said).toBeGreaterThan(there - 4)
  await rest.click()
  await page.getByText(new RegExp(`^${said} voor, 1 bezwaar, 1 nog open$`)).waitFor()
  await page.getByText(`${said} partijen staan nu op akkoord.`).waitFor()
  expect(await page.getByText('nog niet vastgelegd').count()).toBe(0)
  // What the parties are answering cannot be recorded a second time by mistake.
  expect(await page.getByRole('button', { name: 'Leg vast', exact: true }).count()).toBe(0)
  await page.waitForFunction(() => document.activeElement?.textContent === 'Sluit en tel')
  // Whoever goes on while it is open is asked what becomes of it.
  await page.keyboard.press('n')
  const asks = page.getByRole('dialog', { name: 'De instemming staat nog open' })
  await asks.getByRole('button', { name: 'Blijf bij dit punt' }).last().click()
  await page.waitForFunction(() => document.activeElement?.textContent === 'Sluit en tel')
  await page.keyboard.press('Enter')
  // A no: the words were those of a yes.
  await page.getByText(/^Klopt deze tekst nog\?/).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')

  // Words that are recorded nowhere are named at the close; those that were put to the parties are not.
  await page.keyboard.press('Escape')
  // The count stays in sight, and the button says that something waits.
  await page.getByRole('heading', { name: 'Dit hebben de partijen geantwoord' }).waitFor()
  await page.getByRole('button', { name: /^Besluit.*nog niet vastgelegd/ }).waitFor()
  await page.getByRole('button', { name: 'Actie', exact: false }).first().waitFor()
  await page.locator('#inhoud').focus()
  await page.keyboard.press('a')
  const action = page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' })
  await action.fill('De kosten navragen')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sluit het overleg' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^Een actie bij 2\. /).waitFor()
  expect(await dialog.getByText(/^Een besluit bij/).count()).toBe(0)
  await dialog.getByRole('button', { name: 'Naar de actie bij punt 2' }).click()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  expect(await action.inputValue()).toBe('De kosten navragen')
  // All municipalities, and not the first of them.
  const owner = page.getByRole('combobox', { name: 'Wie doet het?' })
  await owner.pressSequentially('gem')
  await owner.press('Enter')
  await page.getByRole('button', { name: /Alle gemeenten/ }).waitFor()
  await owner.press('Control+Enter')
  await phone.page.getByRole('region', { name: 'U kreeg een actie' }).getByText('De kosten navragen').waitFor()
  await phone.page
    .getByText(/Nieuw voor u, actie .*: De kosten navragen\. Alle gemeenten\./)
    .waitFor({ state: 'attached' })
  for (const { faults, leave } of [chair, phone]) {
    expect(faults).toEqual([])
    await leave()
  }
})

test('an objection that is typed when the chair closes is not lost, and everybody sees what the count came to', async () => {
  const [first, second] = contacts()
  const [objector, typist] = [await at(first!), await at(second!, desk.address, { width: 360, height: 740 })]
  const reader = await at(desk.demo.person('READER'))
  const chair = await at(desk.chair)
  await desk.lead(`openConsent(input: { agendaItemId: "${desk.agenda[1]}", text: "Gaan wij zo verder?" })`)
  await object(objector, 'Te duur')
  await reason(objector).press('Control+Enter')
  await objector.page.getByText('Uw antwoord: bezwaar.').waitFor()
  await object(typist, 'Eerst de cliënten vragen')
  // The chair knows who writes: the rest is without that party, and the count asks first.
  const writes = chair.page.getByText(/schrijft een bezwaar\./).first()
  await writes.waitFor()
  expect(await typist.page.getByText(/schrijft een bezwaar/).count()).toBe(0)
  await chair.page.getByText(/^‘De rest’ is zonder /).waitFor()
  await chair.page.getByRole('button', { name: /^De rest is akkoord/ }).click()
  await chair.page.getByText(/^[1-9]\d* voor, 1 bezwaar, [1-9]\d* nog open$/).waitFor()
  await typist.page.getByText(/^[1-9]\d* voor, 1 bezwaar/).waitFor()
  expect(await typist.page.getByText(/antwoordde voor uw partij/).count()).toBe(0)
  await chair.page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await chair.page.getByText(/^0 voor, 1 bezwaar/).waitFor()
  await chair.page.getByRole('button', { name: 'Sluit en tel' }).click()
  await chair.page.getByRole('button', { name: 'Wacht nog even' }).click()
  // The chair answers for the party by hand: it is told who did, and has the words to replace it with.
  const { meeting } = await desk.ask(
    `{ meeting(id: "${desk.meeting}") { consentRounds { partyVotes { party { id name } } } } }`,
  )
  const votes: { party: { id: string; name: string } }[] = meeting.consentRounds.at(-1).partyVotes
  const own = votes.find(({ party }) => party.name === second!.party!.name)!.party.id
  await desk.lead(`vote(consentRoundId: "${await lastRound()}", partyId: "${own}", choice: ABSTAIN)`)
  await typist.page
    .getByText(/ antwoordde voor uw partij: onthouding\.$/)
    .first()
    .waitFor()
  await typist.page.getByRole('button', { name: 'Verstuur, en vervang dat antwoord' }).waitFor()
  await chair.page.getByRole('button', { name: 'Sluit en tel' }).click()
  await chair.page.getByRole('button', { name: 'Sluit toch en tel' }).click()

  await typist.page.getByText(late).waitFor()
  for (const { page } of [objector, typist, reader]) {
    await page.getByText('Niet ingestemd', { exact: true }).waitFor()
    await page.getByText(/^0 voor, 1 bezwaar, 1 onthouding, \d+ niet geantwoord$/).waitFor()
  }
  await objector.page.getByText('Uw antwoord: bezwaar.').waitFor()
  expect(await reason(typist).inputValue()).toBe('Eerst de cliënten vragen')
  expect(await reason(typist).evaluate((area) => area === document.activeElement)).toBe(true)

  await passesAxe(typist.page, 'an answer that came too late')
  // The table goes on, the page is loaded again, the meeting is looked at elsewhere: the words stay.
  await desk.lead(`goToAgendaItem(id: "${desk.agenda[2]}", from: "${desk.agenda[1]}")`)
  await typist.page.getByRole('heading', { level: 2, name: /Organisaties/ }).waitFor()
  await typist.page.getByText(late).waitFor()
  await objector.page.getByText('Gaan wij zo verder?', { exact: true }).waitFor({ state: 'detached' })
  await typist.page.reload()
  expect(await reason(typist).inputValue()).toBe('Eerst de cliënten vragen')
  await typist.page.goto(desk.demo.url + desk.address.replace('live', 'verslag'))
  expect(await reason(typist).inputValue()).toBe('Eerst de cliënten vragen')
  // One press brings it to the table all the same, beside the result.
  await desk.lead(`goToAgendaItem(id: "${desk.agenda[1]}", from: "${desk.agenda[2]}")`)
  await typist.page.getByRole('button', { name: 'Stuur dit nu naar de voorzitter' }).click()
  await typist.page.getByText(late).waitFor({ state: 'detached' })
  await typist.page.waitForFunction(() => document.activeElement?.id === 'inhoud')
  await chair.page.getByText(/^Te laat bezwaar van /).waitFor()
  // The words of the party, and under them what the hub says of them.
  for (const line of ['Eerst de cliënten vragen', 'Dit kwam na de telling, en telt niet mee.'])
    await chair.page.locator('.hub-consentpanel p').getByText(line, { exact: true }).first().waitFor()
  await desk.lead(`goToAgendaItem(id: "${desk.agenda[2]}", from: "${desk.agenda[1]}")`)
  for (const { faults, leave } of [objector, typist, reader, chair]) {
    expect(faults).toEqual([])
    await leave()
  }
})

test('an answer that is on its way when the chair closes is refused, and its sender reads so with the words', async () => {
  const typist = await at(contacts()[1]!)
  await desk.lead(`openConsent(input: { agendaItemId: "${desk.agenda[2]}", text: "Is dit de lijst?" })`)
  await object(typist, 'Er ontbreekt er een')
  let release = () => {}
  const closed = new Promise<void>((done) => (release = done))
  await typist.page.route('**/graphql', async (route) => {
    if (/"vote"/.test(route.request().postData() ?? '')) await closed
    await route.continue()
  })
  await typist.page.getByRole('button', { name: 'Verstuur antwoord' }).click()
  await desk.lead(`closeConsent(id: "${await lastRound()}")`)
  await typist.page.getByText(late).waitFor()
  release()
  await typist.page.getByText('De instemming neemt dit antwoord niet meer aan.').waitFor()
  expect(await reason(typist).inputValue()).toBe('Er ontbreekt er een')
  await typist.page.getByRole('button', { name: 'Gooi deze tekst weg' }).click()
  expect(typist.faults).toEqual([])
  await typist.leave()
})

test('who is typing when the chair holds it open and goes on, goes on too, and sends it', async () => {
  const typist = await at(contacts()[1]!)
  await desk.lead(`openConsent(input: { agendaItemId: "${desk.agenda[2]}", text: "Is dit dan de lijst?" })`)
  await object(typist, 'Er ontbreken')
  const until = new Date(Date.now() + 3_600_000).toISOString()
  await desk.lead(`holdConsentOpen(id: "${await lastRound()}", until: "${until}")`)
  await desk.lead(`goToAgendaItem(id: "${desk.agenda[3]}", from: "${desk.agenda[2]}")`)
  await typist.page.getByRole('heading', { level: 2, name: /onafhankelijk/ }).waitFor()
  await typist.page.keyboard.type(' er twee')
  await typist.page.getByText(/^Bij 3\. /).waitFor()
  await typist.page.getByRole('button', { name: 'Verstuur antwoord' }).click()
  await typist.page.getByText('Is dit dan de lijst?', { exact: true }).waitFor({ state: 'detached' })
  const { meeting } = await desk.ask(`{ meeting(id: "${desk.meeting}") { consentRounds { partyVotes { remark } } } }`)
  expect(meeting.consentRounds.at(-1).partyVotes).toContainEqual({ remark: 'Er ontbreken er twee' })
  expect(typist.faults).toEqual([])
  await typist.leave()
})

test('how a consent that was held open ended stands on Vandaag, and its decision is recorded in the minutes', async () => {
  const round = await lastRound()
  await desk.lead(`closeMeeting(id: "${desk.meeting}")`)
  const chair = await at(desk.chair, `/${desk.slug}`)
  const open = chair.page
    .getByRole('region', { name: 'Instemming die nog niet klaar is' })
    .getByRole('listitem')
    .filter({ hasText: 'Is dit dan de lijst?' })
  await open.getByText(/^open tot en met/).waitFor()
  await open.getByText(/^Nog \d+ van de \d+ partijen met een stem moeten antwoorden/).waitFor()
  // The chair speaks for a party, and is asked for it.
  await chair.page.getByRole('heading', { name: /U kunt nog antwoorden/ }).waitFor()
  const team = await at(desk.demo.person('CONTACT', 'Herstelteam'), `/${desk.slug}`)
  await team.page.getByRole('heading', { name: /^Dag / }).waitFor()
  expect(await team.page.getByText('Is dit dan de lijst?').count()).toBe(0)
  const typist = await at(contacts()[2]!, `/${desk.slug}`)
  await standTogether(typist, ['Akkoord', 'Bezwaar', 'Onthouding'])
  await object(typist, 'Nog niet')

  nextDay(desk.demo.file, desk.meeting)
  await open.getByText('geteld, nog geen besluit').waitFor()
  await open.getByText('niet ingestemd', { exact: true }).waitFor()
  await typist.page.getByText(late).waitFor()
  expect(await reason(typist).evaluate((area) => area === document.activeElement)).toBe(true)

  await passesAxe(chair.page, 'Vandaag with what was counted')
  await open.getByRole('link', { name: 'Leg het besluit vast in het verslag' }).click()
  const { page } = chair
  await page.waitForFunction((id) => document.activeElement?.id === `instemming-${id}`, round)
  const third = page.locator('.hub-minutesitem', { has: page.locator('#punt-3-kop') })
  const decideLater = third.getByRole('button', { name: 'Leg het besluit hierover vast' })
  await decideLater.click()
  await page
    .getByRole('textbox', { name: 'Waarom komt dit er nu nog bij?' })
    .fill('De laatste partijen antwoordden niet')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('textbox', { name: 'Waarom komt dit er nu nog bij?' }).waitFor({ state: 'detached' })
  await decideLater.waitFor({ state: 'detached' })

  // The reason of a change is kept as the rest of the form is.
  const why = page.getByRole('textbox', { name: 'Waarom verandert u dit?' })
  const change = page.getByRole('button', { name: /^Verander besluit/ }).first()
  await change.click()
  await why.fill('Er stond een fout in')
  await page.keyboard.press('Escape')
  await page.reload()
  // A form with words in it comes back open.
  expect(await why.inputValue()).toBe('Er stond een fout in')
  await page.goto(`${desk.demo.url}/${desk.slug}`)
  await page.getByRole('heading', { name: /^Dag / }).waitFor()
  await open.waitFor({ state: 'detached' })
  for (const { faults, leave } of [chair, team, typist]) {
    expect(faults).toEqual([])
    await leave()
  }
})

test('minutes in which a consent is open are not adopted: the desk says where it is, and there it ends; reasons typed there stay', async () => {
  const [before, item, after, adopting, question, action] = Array.from({ length: 6 }, () => newId())
  const plan = (id: string, title: string, day: string) =>
    `createMeeting(input: { id: "${id}", samenwerkingsverbandId: "${desk.samenwerkingsverbandId}", title: "${title}", startsAt: "${day}T08:30:00Z", endsAt: "${day}T11:30:00Z" })`
  const add = (id: string, meetingId: string, title: string) =>
    `addAgendaItem(input: { id: "${id}", meetingId: "${meetingId}", title: "${title}", purpose: DECIDE, adoptsMinutes: ${id === adopting} })`
  const run = async (id: string, at: string) => {
    for (const act of [
      `callMeeting(id: "${id}")`,
      `startMeeting(id: "${id}")`,
      `goToAgendaItem(id: "${at}", from: null)`,
    ])
      await desk.lead(act)
  }
  const { samenwerkingsverband } = await desk.ask(`{ samenwerkingsverband(slug: "${desk.slug}") { parties { id } } }`)
  await desk.lead(plan(before!, 'Januari', '2031-01-16'))
  await desk.lead(plan(after!, 'Februari', '2031-02-13'))
  await desk.lead(add(item!, before!, 'Plan'))
  await desk.lead(add(adopting!, after!, 'Verslag'))
  await run(before!, item!)
  await desk.lead(`askParties(input: { id: "${question}", agendaItemId: "${item}", text: "Wat doet u?" })`)
  const promise = `partyId: "${samenwerkingsverband.parties[0].id}", text: "Een flyer", commitment: true`
  await desk.lead(`answerQuestion(input: { questionId: "${question}", ${promise} })`)
  await desk.lead(
    `recordAction(input: { id: "${action}", meetingId: "${before}", agendaItemId: "${item}", text: "Een flyer maken" })`,
  )
  await desk.lead(`openConsent(input: { agendaItemId: "${item}", text: "Akkoord?" })`)
  const { meeting } = await desk.ask(`{ meeting(id: "${before}") { consentRounds { id } } }`)
  await desk.lead(
    `holdConsentOpen(id: "${meeting.consentRounds[0].id}", until: "${new Date(Date.now() + 36 * 3_600_000).toISOString()}")`,
  )
  await desk.lead(`closeMeeting(id: "${before}")`)
  await run(after!, adopting!)

  const chair = await at(desk.chair, `/${desk.slug}/overleg/${after}/live`)
  const { page } = chair
  await page.getByRole('button', { name: 'Stel het verslag vast' }).click()
  await page.getByText('In het overleg van 16 januari 2031 staat nog een instemming open.').waitFor()
  await page.getByRole('link', { name: 'Naar het verslag van 16 januari 2031' }).click()

  const why = page.getByRole('textbox', { name: 'Waarom na het overleg?' })
  await page.getByRole('button', { name: 'Maak er een actie van' }).click()
  await why.fill('Bleef liggen')
  const change = page.getByRole('button', { name: /^Verander actie/ }).first()
  const changed = page.getByRole('textbox', { name: 'Waarom verandert u dit?' })
  await change.click()
  await changed.fill('Was te vaag')
  await page.keyboard.press('Escape')
  await page.reload()
  expect(await why.inputValue()).toBe('Bleef liggen')
  expect(await changed.inputValue()).toBe('Was te vaag')

  await page.getByRole('button', { name: 'Trek in' }).click()
  await page.getByText('Akkoord?').waitFor({ state: 'detached' })
  await page.goto(`${desk.demo.url}/${desk.slug}/overleg/${after}/live`)
  await page.getByRole('button', { name: 'Stel het verslag vast' }).click()
  await page.getByText(/^Vastgesteld op/).waitFor()
  expect(chair.faults).toEqual([])
  await chair.leave()
})
