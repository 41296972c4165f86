import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, type DemoPerson, theDemo } from '../support/browsers/browsers.ts'
import { keyboardOf } from '../support/browsers/keyboard.ts'
import { seated } from '../support/browsers/seated.ts'

type Hands = ReturnType<typeof keyboardOf>

let demo: Awaited<ReturnType<typeof theDemo>>
/** A care organisation: its first contact has a screen, its second is somebody else's replacement. */
let care: DemoPerson
let replaced: { first: DemoPerson; second: DemoPerson }
const everybody: { faults: string[] }[] = []

beforeAll(async () => {
  demo = await theDemo()
  const chair = await seated(demo.url, demo.person('CHAIR'))
  const contacts = demo.people.filter(
    ({ role, party }) => role === 'CONTACT' && party && !party.name.startsWith('Regio'),
  )
  care = contacts.find(({ position, party }) => position === 'FIRST' && !party!.name.startsWith('Gemeente'))!
  const first = contacts.find(({ position, party }) => position === 'FIRST' && party!.name.startsWith('Gemeente'))!
  replaced = {
    first,
    second: contacts.find(({ position, party }) => position === 'SECOND' && party!.name === first.party!.name)!,
  }
  const { viewer } = await chair.ask(
    '{ viewer { memberships { samenwerkingsverband { id slug nextMeeting { id agenda { id } } } } } }',
  )
  const { id: samenwerkingsverbandId, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  const startsAt = new Date(Date.now() + 60 * 24 * 3_600_000)
  const times = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3 * 3_600_000).toISOString() }
  await chair.act('createMeeting', { input: { samenwerkingsverbandId, title: 'Het overleg erna', ...times } })
  // Steps that are long and add no keys are done beforehand: of sixteen points six are left, and the first adopts
  // the minutes.
  for (const { id } of nextMeeting.agenda.slice(4, -2)) await chair.act('removeAgendaItem', { id }, 'id')
  const item = {
    meetingId: nextMeeting.id,
    title: 'Verslag van het vorige overleg',
    purpose: 'DECIDE',
    adoptsMinutes: true,
  }
  await chair.act('addAgendaItem', { input: { ...item, after: nextMeeting.agenda[0].id } })
})
afterAll(() => demo.close())

/** Somebody comes to the door, finds the own name with Tab, and opens what runs or comes next from Vandaag. */
const enter = async (person: DemoPerson, link: RegExp, viewport?: { width: number; height: number }) => {
  const { page, faults } = await browse(demo.browser, demo.url, null, viewport)
  const hands = keyboardOf(page)
  everybody.push({ faults })
  await page.goto(demo.url)
  const name = new RegExp(person.name)
  await page.getByRole('button', { name }).waitFor()
  await hands.press('button', name)
  await hands.sees(page.getByRole('heading', { level: 1, name: /^Dag/ }))
  await hands.sees(page.getByRole('link', { name: link }))
  await hands.press('link', link)
  return hands
}

test('a whole meeting without a mouse: chair, secretary and a contact only press keys, and never lose their place', async () => {
  const run = await enter(demo.person('CHAIR'), /^(Bekijk en bereid voor|Naar het overleg)$/)
  const { page } = run
  await run.sees(page.getByRole('button', { name: 'Start het overleg' }))
  await run.press('button', 'Start het overleg')
  await run.sees(page.getByRole('dialog'))
  await run.press('button', 'Start het overleg', { within: 4 })
  await run.sees(page.getByRole('heading', { level: 1, name: 'Partneroverleg' }))
  await run.sees(page.getByRole('dialog'), 'detached')

  const phone = await enter(care, /^Doe mee$/, { width: 360, height: 740 })
  const notes = await enter(demo.person('SECRETARY'), /^Ga naar het overleg$/)
  for (const hands of [phone, notes])
    await hands.sees(hands.page.getByRole('heading', { level: 1, name: 'Partneroverleg' }))

  // The letters are told under ?, and a press on Escape gives the place back.
  await run.key('?')
  await run.sees(page.getByRole('dialog').getByText('Naar het volgende punt'))
  await run.key('Escape')
  await run.sees(page.getByRole('dialog'), 'detached')

  // Attendance: one press for everybody who is expected, and a replacement in three.
  await run.press('button', `${care.party!.name} is er`)
  await run.sees(seat(run, care).getByText('aanwezig'))
  await run.press('button', new RegExp(`^${shortName(replaced.first)}`))
  await run.press('button', `${replaced.first.name} kan niet`)
  await run.press('button', `${replaced.second.name} is er`)
  await run.sees(seat(run, replaced.first).getByText(`vervangt ${replaced.first.name}`))

  // A decision and an action at the first item, seen by the others, read back.
  await run.key('n')
  for (const hands of [run, phone, notes]) await hands.sees(item(hands, /Opening en mededelingen/))
  await run.key('b')
  await run.type('Wij gaan door.')
  await run.press('button', 'Leg vast')
  await run.sees(page.getByRole('textbox', { name: 'Tekst van het besluit' }), 'detached')
  await run.key('a')
  await run.type('Het rooster rondsturen')
  await run.tabTo('combobox', 'Wie doet het?')
  await run.type(shortName(care).slice(0, 5))
  await run.key('Enter', 'Control+Enter')
  await run.sees(page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }), 'detached')
  for (const hands of [phone, notes]) await hands.sees(hands.page.getByText('Het rooster rondsturen'))
  await run.key('n')
  for (const hands of [run, phone, notes]) await hands.sees(hands.page.getByRole('heading', { name: 'Klopt dit?' }))
  await run.press('button', 'Volgende', { back: true })

  // The minutes of the meeting before are adopted at their item.
  for (const hands of [run, phone, notes]) await hands.sees(item(hands, /Verslag van het vorige overleg/))
  await run.press('button', 'Stel het verslag vast')
  await run.sees(page.getByText(/Vastgesteld op/))

  // A proposal is put to the parties: a contact answers for the own party, the chair for another.
  await run.key('n')
  for (const hands of [run, phone, notes]) await hands.sees(item(hands, /Commitment/))
  await run.key('b')
  await run.type('Zes uur per week.')
  await run.press('button', 'Vraag instemming')
  await run.sees(page.getByRole('list', { name: 'Antwoord per partij' }))
  await phone.press('button', 'Akkoord')
  await phone.sees(phone.page.getByText('Uw antwoord: '))
  await run.press('button', new RegExp(`^${shortName(replaced.first)}`))
  await run.press('button', 'Akkoord', { within: 3 })
  await run.sees(page.getByRole('button', { name: /Sluit/ }))

  // A hand goes up with a key; the floor is given, and the row in which that was pressed is gone.
  await phone.key('h')
  await phone.sees(phone.page.getByText('U bent als eerste aan de beurt'))
  await run.press('button', `Geef het woord aan ${care.party!.name}`)
  await run.sees(page.getByRole('region', { name: 'Handen omhoog' }), 'detached')
  await phone.sees(phone.page.getByRole('button', { name: 'Hand opsteken' }))

  // The parties are counted, which takes the panel away; the form has the outcome.
  await run.press('button', 'Sluit en tel')
  await run.sees(page.getByRole('list', { name: 'Antwoord per partij' }), 'detached')
  await run.press('button', 'Leg vast')
  await run.sees(page.getByRole('textbox', { name: 'Tekst van het besluit' }), 'detached')
  await run.key('n')
  for (const hands of [run, phone, notes]) await hands.sees(hands.page.getByRole('heading', { name: 'Klopt dit?' }))
  await run.key('n')
  for (const hands of [run, phone, notes]) await hands.sees(item(hands, /Organisaties/))

  // Unfinished items go to the next meeting.
  await run.press('button', 'Doorschuiven')
  await run.sees(page.getByRole('combobox', { name: 'Naar welk overleg?' }))
  await run.press('button', 'Schuif door', { within: 4 })
  await run.sees(page.getByRole('dialog'), 'detached')
  await run.sees(page.getByText(/doorgeschoven naar/))

  // The secretary takes over with the keys, goes on, and closes.
  await notes.press('button', 'Neem de hamer over')
  await notes.sees(notes.page.getByRole('dialog'))
  await notes.press('button', 'Neem de hamer over', { within: 4 })
  await notes.sees(notes.page.getByRole('dialog'), 'detached')
  await run.sees(page.getByText(`${demo.person('SECRETARY').name} heeft de hamer.`))
  await notes.key('n')
  for (const hands of [run, phone, notes]) await hands.sees(item(hands, /onafhankelijk/))
  await notes.press('button', 'Sluit het overleg', { back: true })
  await notes.sees(notes.page.getByRole('dialog'))
  await notes.press('button', 'Sluit het overleg', { within: 4 })
  for (const hands of [run, phone, notes]) await hands.sees(hands.page.getByText(/Gesloten op/))

  // Each reads the minutes.
  for (const hands of [run, phone, notes]) {
    await hands.press('link', 'Verslag')
    await hands.sees(hands.page.getByText('Zes uur per week.'))
  }
  for (const { faults } of everybody) expect(faults).toEqual([])
})

/** The item that somebody looks at. */
const item = ({ page }: Hands, title: RegExp) => page.getByRole('main').getByRole('heading', { name: title })
const shortName = ({ party }: DemoPerson) => party!.name.replace(/^Gemeente /, '')
const seat = ({ page }: Hands, person: DemoPerson) =>
  page
    .getByRole('complementary', { name: 'Aan tafel' })
    .getByRole('listitem')
    .filter({ hasText: shortName(person) })
