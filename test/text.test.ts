import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isSameText, readLine, readText, readTyped } from '../schema/text.ts'
import { newSignInLink } from '../server/auth/sign-in.ts'
import { addPerson, personByEmail } from '../server/auth/store.ts'
import { persons } from '../server/auth/table.ts'
import { readCase } from '../server/case/case.ts'
import { importCase } from '../server/case/import.ts'
import { invite, makeAdmin, newToken } from '../server/cli/commands.ts'
import { readHolidays } from '../server/cli/holidays.ts'
import { write } from '../server/db/write.ts'
import { isLongerThan, readAddress } from '../server/lib/text.ts'
import { everySlice } from '../server/slices.ts'
import { everyAct, somethingOfEverything } from './support/every-act.ts'
import { everyPlace, type Place, withValue } from './support/every-place.ts'
import { mailbox, type Mailbox } from './support/mailbox.ts'
import { liveMeeting } from './support/meetings.ts'
import { actOfInstallation, type IdOf } from './support/nouns.ts'
import type { Data } from './support/person.ts'
import { everything } from './support/refused.ts'
import { runs, seed } from './support/runs.ts'
import { world, type World } from './support/world.ts'

/** What no person types; each is refused wherever a text goes in. */
const noText = [
  ...['\ud800', 'half \udc00 teken', 'nul \0', 'bel \x07', 'wis \x7f', 'los \x9b', 'geen teken \uffff'],
  `stapel a${'\u0301'.repeat(10_000)}`,
]
/** Seen by nobody, and left out: zero width, soft hyphen, override, isolates, marks, tags, fillers. */
const unseen = [...'\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u202e\u202a\u2066\u2069\u200e\u061c\u3164\ufe0f\ufffc']
  .concat('\u{e0041}', '\u{e0101}', '\u{1d173}')
  .join('')
/** Seen as a space, and kept as one. */
const blanks = [...'\u00a0\u1680\u2000\u2003\u2009\u202f\u205f\u3000\u2800', '\u{13441}', '\u{13442}', '\u{1d159}']
/** Blanks that nobody sees at all: fillers of Hangul. */
const fillers = [...'\u3164\u115f\u1160\uffa0']
/** Seen only because of a character that nobody sees. */
const meant = [
  '👨‍👩‍👧‍👦',
  '👩🏽‍❤️‍💋‍👨🏿',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '1️⃣',
  '❤️',
  'می‌خواهم',
  'क्‍ष',
  '葛󠄀',
  'עברית',
  'H₂O',
]

let box: Mailbox
let w: World
let meeting: Awaited<ReturnType<typeof liveMeeting>>
let ours: IdOf
let places: Place[]
beforeAll(async () => {
  box = await mailbox()
  w = await world({ smtpUrl: box.url, publicUrl: new URL('http://hub.example') })
  meeting = await liveMeeting(w)
  ours = await somethingOfEverything(w, meeting)
  places = everyPlace(w.hub.schema)
})
afterAll(async () => {
  await w.close()
  await box.close()
})

const nameOf = ({ act, path }: Place) => `${act} ${path.join('.')}`
const triesOf = (act: string) => everyAct(ours).find(([name]) => name === act)?.[1] ?? {}
/** The answer to an act of Marijke with this value in its place. */
const answerTo = async (place: Place, value: unknown): Promise<Data> => {
  const { query, variables } = withValue(w.hub.schema, place, triesOf(place.act), value)
  const { data, errors } = await w.marijke.ask(query, variables)
  return data?.[place.act] ?? errors
}
const addItem = (title: string, question: string | null = null) =>
  w.marijke.do('addAgendaItem', { meetingId: meeting.id, title, question, purpose: 'INFORM' })

test('what looks like a space is one, and a filler is left out, in a line, in a text and while typing', () => {
  for (const read of [readLine, readText, readTyped]) {
    for (const blank of blanks) expect(read(`Jan${blank}Smit`), JSON.stringify(blank)).toBe('Jan Smit')
    for (const filler of fillers) expect(read(`Jan${filler}Smit`), JSON.stringify(filler)).toBe('JanSmit')
  }
})

describe('every text that goes into an act', () => {
  test('[TX1] [TX3] is refused where it is no text, or no address, by the field that holds it, and nothing changes', async () => {
    const before = await everything(w, meeting.id)
    const texts = places.filter(({ type, as }) => type.startsWith('String') && as !== 'typing')
    expect(texts.length).toBeGreaterThan(60)
    expect(texts.map(({ act }) => act)).toContain(actOfInstallation)
    for (const [at, place] of texts.entries())
      for (const value of [noText[at % noText.length]!, noText[(at + 1) % noText.length]!])
        expect(await answerTo(place, value), `${nameOf(place)}: ${JSON.stringify(value).slice(0, 40)}`).toEqual({
          __typename: 'Refusal',
          code: 'INVALID',
          field: place.path.join('.'),
          ruleId: place.as === 'address' ? 'TX3' : 'TX1',
        })
    expect(await everything(w, meeting.id)).toEqual(before)
  })

  test('[TX2] is refused where a date or an instant lies outside 1900 to 2199, by its field', async () => {
    const days = ['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31']
    const instants = [
      ...days.map((day) => `${day}T12:00:00Z`),
      '0000-01-01T00:00:00+01:00',
      '9999-12-31T23:59:59-01:00',
    ]
    const before = await everything(w, meeting.id)
    const dates = places.filter(({ type }) => type.startsWith('Date'))
    expect(dates.length).toBeGreaterThan(10)
    for (const place of dates)
      for (const day of place.type.startsWith('DateTime') ? instants : days)
        expect(await answerTo(place, day), `${nameOf(place)}: ${day}`).toMatchObject({
          code: 'INVALID',
          field: place.path.join('.'),
          ruleId: 'TX2',
        })
    for (const place of dates)
      for (const day of ['2026-02-30', '2026-02-30T12:00:00Z', 'morgen'])
        expect((await answerTo(place, day))[0].extensions.code, nameOf(place)).toBe('BAD_USER_INPUT')
    expect(await everything(w, meeting.id)).toEqual(before)
  })

  test('an id that a client gives is a UUID', async () => {
    const before = await everything(w, meeting.id)
    const ids = places.filter(({ path, act }) => path.at(-1) === 'id' && path.length > 1 && act !== actOfInstallation)
    for (const place of ids)
      for (const id of ['', 'x', '\ud800', 'nul \0', w.marijke.newId().toUpperCase(), 'x'.repeat(90_000)])
        expect(await answerTo(place, id), nameOf(place)).toMatchObject({
          code: expect.stringMatching(/^(INVALID|NOT_FOUND)$/),
          field: place.path.join('.'),
        })
    expect(await everything(w, meeting.id)).toEqual(before)
  })

  test('a title of nothing that can be seen is no title', async () => {
    for (const title of [unseen, ' \u200b ', '\u2800', '\u0301', '\u3000\u00a0', '\u{1d159}', '\ufffc'])
      expect(await addItem(title), JSON.stringify(title)).toMatchObject({ code: 'INVALID', field: 'input.title' })
  })

  test.each([
    ['een regel\r\nof twee\ten een tab', 'een regel of twee en een tab', 'een regel\nof twee\ten een tab'],
    ['a\rb\vc\fd\u0085e\u2028f\u2029g', 'a b c d e f g', 'a\nb\nc\nd\ne\nf\ng'],
    ['\n  de\u0301 Bu\u0308cher \n', 'dé Bücher', 'dé Bücher'],
    [`${unseen}Be${unseen}sluit${unseen}`, 'Besluit', 'Besluit'],
    ['rekening\u202efdp.exe', 'rekeningfdp.exe', 'rekeningfdp.exe'],
    [meant.join(' '), meant.join(' '), meant.join(' ')],
  ])('%j is kept as it is seen', async (sent, line, text) => {
    expect(await addItem(sent, sent)).toMatchObject({ title: line, question: text })
  })

  test('has its length counted as a person counts', async () => {
    for (const one of [
      '👨‍👩‍👧‍👦',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'e\u0301',
      'क्षि',
      '\u{1f1f3}\u{1f1f1}',
    ]) {
      expect((await addItem(one.repeat(200))).title, one).toBe(one.normalize('NFC').repeat(200))
      expect(await addItem(one.repeat(201)), one).toMatchObject({ code: 'TOO_LONG', field: 'input.title' })
    }
    expect(await addItem(`\u200b  ${'x'.repeat(200)}\r\n`)).toMatchObject({ title: 'x'.repeat(200) })
    expect(await addItem(Array(9000).fill('👩').join('\u200d'))).toMatchObject({ code: 'TOO_LONG' })
    expect(await addItem('\u1100'.repeat(9000))).toMatchObject({ code: 'TOO_LONG' })
  })

  test('is found by words in another spelling', async () => {
    await w.marijke.do('recordAction', { meetingId: meeting.id, text: 'De coördinator belt' })
    const found = async (text: string) =>
      (
        await w.marijke.ask(
          'query($in: ID!, $text: String) { actions(samenwerkingsverbandId: $in, filter: { text: $text }) { nodes { text } } }',
          { in: w.rivierenland.id, text },
        )
      ).data.actions.nodes
    for (const words of ['coo\u0308rdinator', 'co\u00adördi\u200bnator', 'COO\u0308RDINATOR', 'coördinator\0\ud83d'])
      expect(await found(words), JSON.stringify(words)).toEqual([{ text: 'De coördinator belt' }])
  })
})

test.each([
  'samenwerkingsverband(slug: $text) { id }',
  'samenwerkingsverband(slug: "rivierenland") { meetings(after: $text) { nodes { id } } }',
  ...['decisions', 'actions'].flatMap((list) => [
    `${list}(samenwerkingsverbandId: $in, after: $text) { nodes { id } }`,
    `${list}(samenwerkingsverbandId: $in, filter: { text: $text }) { nodes { id } }`,
  ]),
])('a question with what is no text is no fault: %s', async (question) => {
  for (const text of [...noText, unseen, '%', '\\']) {
    const answer = await w.marijke.ask(`query($text: String!, $in: ID!) { meeting(id: $in) { id } ${question} }`, {
      ...{ text, in: w.rivierenland.id },
    })
    for (const { extensions } of answer.errors ?? []) expect(extensions?.code).toBe('INVALID')
  }
})

test('a live channel takes no text: none of its arguments would go through the door', () => {
  const channels = Object.values(w.hub.schema.getSubscriptionType()!.getFields())
  expect(channels.flatMap(({ args }) => args.filter(({ type }) => String(type).includes('String')))).toEqual([])
})

test('a text that the hub keeps otherwise than it was typed is not sent again', () => {
  for (const typed of ['Be\u0301sluit ', 'Bé\u00adsluit', '\u202eBésluit\r\n'])
    expect(isSameText(typed, 'Bésluit')).toBe(true)
  for (const other of ['besluit', 'Bé sluit', 'Bésluit\0', '']) expect(isSameText(other, 'Bésluit')).toBe(false)
  expect(isSameText('nul \0', 'half \ud800')).toBe(false)
})

test('a draft is shown while it is typed: half a character and a space at the end are no reason to refuse it', async () => {
  const shown = async (text: string) =>
    (await w.marijke.act('showDraft', { agendaItemId: meeting.second.id, text })).draft
  expect(await shown('Wij stemmen in \ud83d')).toBe('Wij stemmen in ')
  expect(await shown('Wij\0 \u202estemmen\r\nin\u200b ')).toBe('Wij stemmen\nin ')
  expect(await shown(`a${'\u0301'.repeat(9000)}`)).toBe(`á${'\u0301'.repeat(7)}`)
  expect(await shown('\u200b\u2066')).toBeNull()
})

describe('one address is one person', () => {
  const inviteTo = (email: string, name = 'José Bücher') =>
    w.marijke.do('inviteMember', { samenwerkingsverbandId: w.rivierenland.id, name, email, role: 'READER' })
  const jose = 'josé@bücher.example'
  const spellings = [
    ...[
      'jose\u0301@bu\u0308cher.example',
      'JOSÉ@Bücher.Example',
      ' josé@bücher.example.\n',
      'josé@xn--bcher-kva.example',
    ],
    ...['josé@ｂücher。example', '\u200bjosé@bücher\u00ad.example', '\u202ajosé@bücher.example\u202c'],
  ]

  test('in whatever spelling it is invited, and signs in', async () => {
    const { person, email } = await inviteTo(spellings[0]!)
    expect(email).toBe(jose)
    for (const spelling of [jose, ...spellings]) {
      expect(readAddress(spelling)).toBe(jose)
      expect(await inviteTo(spelling), spelling).toMatchObject({ code: 'INVALID', field: 'input.email' })
      expect(await personByEmail(w.hub.hub.connections.read, spelling)).toMatchObject({ id: person.id })
    }
    await inviteTo('lisa@Bücher.example', 'Lisa Bos')
    await fetch(`${w.url}/auth/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ' LISA@bu\u0308cher.example.\u200b' }),
    })
    await box.gets(({ to, subject }) => to.includes('lisa@bücher.example') && /log in|te loggen/.test(subject))
  })

  test('and one that was kept in an older spelling is found, not made again', async () => {
    for (const old of ['rene\u0301@noord.example', 'noor@xn--bcher-kva.example']) {
      const known = { id: w.marijke.newId(), name: 'Die er al was', email: old }
      await write(w.hub.writer, null, async (tx) => void (await addPerson(tx, known)))
      expect(await inviteTo(readAddress(old)!, 'Iemand anders')).toMatchObject({ person: { name: 'Die er al was' } })
    }
  })

  test.each([
    ...['', '@', 'jan', 'jan@', 'jan@@noord.example', 'jan@noord..example', 'jan@.example', 'jan@noord.example..'],
    ...['jan@noord.example\r\nBcc: a@b.example', 'jan jansen@noord.example', 'jan@127.0.0.1', 'jan@0x7f', 'jan@a/b'],
    ...[
      'groep:jan@noord.example',
      ':jan@noord.example',
      'jan(c)@noord.example',
      '(c)jan@noord.example',
      'j\\an@noord.example',
    ],
    ...['"jan"@noord.example', '=?utf-8?q?jan?=@noord.example'],
    ...[
      'Jan <jan@noord.example>',
      'jan@[::1]',
      'jan@xn--zzzz99999.example',
      'jan@noord.example:25',
      'jan@noord%41.example',
    ],
  ])('[TX3] [MB1] %j is no address', async (email) => {
    expect(await inviteTo(email)).toMatchObject({ code: 'INVALID', field: 'input.email' })
  })
})

describe('what comes in beside the acts', () => {
  test('hub invite, admin and token read names and addresses in the same way', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {})
    const to = { role: 'reader', samenwerkingsverband: 'rivierenland' }
    await invite(w.config, { ...to, email: ' Ann@Bu\u0308cher.example.', name: '\u200bA\u0308nn\n de Wit\u202e' })
    await makeAdmin(w.config, { email: 'ann@xn--bcher-kva.example', name: 'Zij is bekend' })
    await newToken(w.config, 'ANN@bücher.example')
    said.mockRestore()
    const ann = await personByEmail(w.hub.hub.connections.read, 'ann@bücher.example')
    expect(ann).toMatchObject({ name: 'Änn  de Wit', email: 'ann@bücher.example', admin: true })
    for (const name of ['\u200b', 'nul \0', 'x'.repeat(201)])
      await expect(invite(w.config, { ...to, email: 'nieuw@noord.example', name })).rejects.toThrow('--name')
    for (const email of ['nul\0@noord.example', 'a b@noord.example', `${'x'.repeat(250)}@noord.example`])
      await expect(makeAdmin(w.config, { email })).rejects.toThrow('--email')
  })

  test('so does hub import, and hub holidays', async () => {
    const fileOf = (content: object) => {
      const file = join(mkdtempSync(join(tmpdir(), 'hub-')), 'case.json')
      writeFileSync(file, JSON.stringify(content))
      return file
    }
    const caseWith = (item: object, on = '2026-01-15') => ({
      samenwerkingsverband: { slug: 'noord', name: 'No\u200bord' },
      parties: [{ key: 'assen', name: 'Gemeente\u202e Assen', kind: 'MUNICIPALITY' }],
      venues: [],
      meetings: [{ on, title: 'Overleg\r\n', agenda: [{ title: 'Punt', purpose: 'INFORM', ...item }] }],
    })
    const { known } = readCase(fileOf(caseWith({ title: ' Cafe\u0301\u2028twee ', outcome: 'a\r\nb\u00ad' })))
    await importCase(w.hub.writer, known)
    expect(known).toMatchObject({
      samenwerkingsverband: { name: 'Noord' },
      parties: [{ name: 'Gemeente Assen' }],
      meetings: [{ title: 'Overleg', agenda: [{ title: 'Café twee', outcome: 'a\nb' }] }],
    })
    for (const item of [{ title: 'nul \0' }, { outcome: '\ud800' }, { title: '\u200b' }, { title: 'x'.repeat(201) }])
      expect(() => readCase(fileOf(caseWith(item)))).toThrow(/case\.json/)
    expect(() => readCase(fileOf(caseWith({}, '0000-01-15')))).toThrow(/a date/)
    const day = { region: 'noord', name: 'Herfst\u200b', firstOn: '2026-10-10', lastOn: '2026-10-18' }
    expect(readHolidays(fileOf({ holidays: [day] }))).toEqual([{ ...day, name: 'Herfst' }])
    for (const wrong of [{ name: '\u200b' }, { name: 'nul \0' }, { firstOn: '0000-10-10', lastOn: '0000-10-18' }])
      expect(() => readHolidays(fileOf({ holidays: [{ ...day, ...wrong }] }))).toThrow(/case\.json/)
  })

  test('an Idempotency-Key is of visible ASCII, and a link of anything opens nothing', async () => {
    for (const key of ['é', 'a b', '\u00a0', 'x'.repeat(129)]) {
      const { errors } = await w.marijke.ask('mutation { __typename }', {}, { 'idempotency-key': key })
      expect(errors?.[0]?.extensions?.code, key).toBe('BAD_IDEMPOTENCY_KEY')
    }
    expect(await newSignInLink(w.hub.writer, w.fatima.id)).toMatch(/^[\w-]+$/)
    for (const token of ['\0', '\ud800', 'x'.repeat(90_000)]) {
      const { status } = await fetch(`${w.url}/auth/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      })
      expect(status).toBe(410)
    }
  })
})

/** Characters of every kind, and those that the door is about more often. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...unseen,
        ...meant,
        ...'\r\n\t\v\u2028 \0\x07eé😀#1ا葛ᄀ',
        '\u0301',
        '\ud83d',
        '\ude00',
        '\u20e3',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('reading a text twice changes nothing more: the result is NFC, well-formed and visible', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const typed = readTyped(text)
      expect(typed).toBe(Buffer.from(typed.normalize('NFC')).toString())
      for (const read of [readText, readLine, readAddress]) {
        const kept = read(text) ?? ''
        expect(read(kept) ?? '').toBe(kept)
        expect(kept).toBe(Buffer.from(kept.normalize('NFC')).toString())
        expect(kept).toBe(kept.trim())
        expect(kept).not.toMatch(/[^\P{Cc}\t\n]/u)
        expect(kept).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u)
        if (read !== readText) expect(kept).not.toMatch(/[\t\n]/)
      }
    }),
    { numRuns: runs(1000, 100_000), seed },
  )
})

test('a text costs time by its length alone, however hostile', () => {
  const tens = (part: string) => part.repeat(100_000 / part.length)
  for (const part of [
    'x',
    ' ',
    '\n',
    '\u0301',
    '\u0301\u0316',
    '\u200b',
    '👩\u200d',
    '\u0301\u200b',
    '\ud800',
    '\u1100',
    'a\u0301',
    '\u{e0041}',
    '🏴\u{e0067}',
  ]) {
    const started = process.cpuUsage()
    for (const read of [readText, readLine, readTyped, readAddress]) read(tens(part))
    isLongerThan(tens(part), 20_000)
    isLongerThan(tens(part), 90_000)
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000, JSON.stringify(part)).toBeLessThan(500)
  }
})

test('whatever the acts kept, nothing unseen stands in the database', async () => {
  const texts = places.filter(({ type }) => type.startsWith('String'))
  for (const [at, place] of texts.entries()) {
    const hostile = `${unseen} Be\u0301sluit\r\n ${at} \u202e`
    await answerTo(place, place.as === 'address' ? `\u200bBe\u0301@Bu\u0308cher${at}.example.` : hostile)
  }
  const tables = [persons, ...everySlice.flatMap((slice) => Object.values(slice.tables ?? {}))] as PgTable[]
  const kept: string[] = []
  for (const table of new Set(tables))
    for (const row of await w.hub.hub.connections.read.db.select(getTableColumns(table)).from(table))
      kept.push(...Object.values(row).filter((value) => typeof value === 'string'))
  expect(kept.filter((text) => /Bésluit|bé@bücher/.test(text)).length).toBeGreaterThan(20)
  const old = ['rene\u0301@noord.example', 'noor@xn--bcher-kva.example']
  expect(kept.filter((text) => text !== readTyped(text) && !old.includes(text))).toEqual([])
})
