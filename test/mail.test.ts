import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailer } from '../server/auth/mail.ts'
import { everySecond } from '../server/clock.ts'
import { isPostgres } from '../server/db/columns.ts'
import type { Connections } from '../server/db/connection.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { write, type Writer } from '../server/db/write.ts'
import { sendMails } from '../server/mail/commands.ts'
import { joinSlices } from '../server/slices.ts'
import * as rules from '../server/mail/rules.ts'
import { type MailRow, mails } from '../server/mail/table.ts'
import { ago, past } from './support/clock.ts'
import { install } from './support/processes/installed.ts'
import { mailbox, type Mailbox } from './support/mailbox.ts'
import { calledMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import { Person } from './support/person.ts'
import { world, type World } from './support/world.ts'

const publicUrl = new URL('http://hub.example')
let box: Mailbox
let w: World
beforeAll(async () => {
  box = await mailbox()
  w = await world({ smtpUrl: box.url, publicUrl })
  await w.marijke.do('editVenue', {
    id: w.venue.id,
    version: 1,
    address: 'Kade 1',
    room: 'Zaal 2',
    route: 'Bus 44 stopt voor de deur.',
  })
})
afterAll(async () => {
  await w.close()
  await box.close()
})

type Named = { name: string }
const addressOf = ({ name }: Named) => `${name.toLowerCase().replaceAll(' ', '.')}@rivierenland.example`
/** The mails that this person got about a meeting, oldest first. */
const got = (person: Named, meetingId: string) =>
  box.mails.filter(({ to, text }) => to.includes(addressOf(person)) && text.includes(`/overleg/${meetingId}`))
const subjects = (person: Named, meetingId: string) =>
  got(person, meetingId).map(({ subject }) => subject.split(/ op |: /)[0])
const gets = (person: Named, meetingId: string, subject: string) =>
  box.gets((mail) => got(person, meetingId).includes(mail) && mail.subject.startsWith(subject))
const excuse = (person: Person, meetingId: string, args: { back?: boolean; personId?: string } = {}, headers = {}) =>
  person.act('excuseContact', { meetingId, partyId: w.zorggroep.id, personId: w.fatima.id, ...args }, headers)
const comes = (person: Person, meetingId: string) =>
  person.do('setAttendance', { meetingId, partyId: w.zorggroep.id, presence: 'PRESENT', personId: person.id })
const edit = async (meetingId: string, input: object) =>
  w.marijke.do('editMeeting', { id: meetingId, version: (await page(w.marijke, meetingId)).version, ...input })

const send = async (meetingId: string, who = w.marijke) =>
  who.act('sendChanges', { meetingId, version: (await page(who, meetingId)).version })

const db = () => w.hub.hub.connections.read.db
const written = (meetingId: string) =>
  db().select().from(mails).where(eq(mails.meetingId, meetingId)).orderBy(asc(mails.personId), asc(mails.position))
const waiting = (meetingId: string) =>
  db()
    .select()
    .from(mails)
    .where(and(eq(mails.meetingId, meetingId), isNull(mails.doneAt)))
const sendNow = (writer: Writer = w.hub.writer) =>
  sendMails({ writer, mail: mailer(box.url, w.config), publicUrl }, new AbortController().signal)
const writerOf = (connections: Connections): Writer => ({
  connections,
  joined: joinSlices({ mailsFrom: publicUrl }),
  committed: () => {},
  hold: () => () => Promise.resolve(),
  note: () => {},
  by: null,
  act: null,
  mayStill: null,
})
/** When nothing waits any more. */
const settled = async (meetingId: string) => {
  while ((await waiting(meetingId)).length) {
    await sendNow()
    await nextTurn()
  }
}
/**
 * The mail server does not take the mail of this person; answers when that was tried, with what ends it: then it is
 * tried again at once.
 */
const whileRefused = async (person: Person, meetingId: string, code: number, story: () => Promise<unknown>) => {
  box.refuse(addressOf(person), code)
  await story()
  const ofPerson = async () => (await waiting(meetingId)).filter(({ personId }) => personId === person.id)
  // A mail under way is due in two minutes, one that was not taken in one.
  const isTried = ({ tries, dueAt }: MailRow) => tries > 0 && Date.parse(dueAt) - Date.now() < 90_000
  for (let mine = await ofPerson(); mine.length && !mine.some(isTried); mine = await ofPerson()) {
    await sendNow()
    await nextTurn()
  }
  return async () => {
    box.refuse(addressOf(person), null)
    await past(w, (tx) =>
      tx.db
        .update(mails)
        .set({ dueAt: ago(1) })
        .where(and(eq(mails.meetingId, meetingId), eq(mails.personId, person.id), isNull(mails.doneAt))),
    )
  }
}

describe('a first contact who cannot come', () => {
  test('[ML8] Joris is asked in her place by one mail: who, for which party, when, where and what to press; nothing of the agenda', async () => {
    const { id } = await calledMeeting(w)
    await excuse(w.fatima, id)
    const mail = await gets(w.joris, id, 'Kunt u komen')
    expect(mail.to).toEqual([addressOf(w.joris)])
    expect(mail.subject).toBe('Kunt u komen in plaats van Fatima El Amrani?')
    expect(mail.text.trim().split('\n')).toEqual([
      'Dag Joris Meijer,',
      '',
      'Fatima El Amrani kan niet komen. Kunt u komen in plaats van Fatima El Amrani? U zit dan aan tafel namens Zorggroep Linge.',
      '',
      'Partneroverleg',
      'donderdag 14 januari 2027, 9.30 tot 12.30 uur',
      'De Lingezaal, Zaal 2, Kade 1, Tiel',
      'Hoe komt u er: Bus 44 stopt voor de deur.',
      '',
      'Laat het weten in de hub:',
      `http://hub.example/rivierenland/overleg/${id}`,
      "Druk daar bij uw naam op 'Komt' of op 'Kan niet'.",
      '',
      'Deze mail komt van de hub van Samenwerkingsverband Rivierenland. U kunt er niet op antwoorden.',
    ])
    await comes(w.joris, id)
    await settled(id)
    expect(subjects(w.joris, id)).toEqual(['Kunt u komen in plaats van Fatima El Amrani?'])
  })

  test('that he was asked by mail shows at the seat as soon as it went, and no longer than he is asked', async () => {
    const { id } = await calledMeeting(w)
    const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
    expect(await excuse(w.fatima, id)).toMatchObject({ presence: 'UNKNOWN', mailedAt: null })
    const { changed } = await watch.kind('contactMailed')
    expect(changed).toMatchObject([{ presence: 'UNKNOWN', person: { id: w.joris.id } }])
    expect(Date.now() - Date.parse(changed[0].mailedAt)).toBeLessThan(10_000)
    expect(await excuse(w.fatima, id, { back: true })).toMatchObject({ mailedAt: null })
    await gets(w.joris, id, 'U hoeft niet meer te komen')
    box.refuse(addressOf(w.joris), 451)
    expect(await excuse(w.fatima, id)).toMatchObject({ mailedAt: null })
    box.refuse(addressOf(w.joris), null)
    await w.sanne.leave()
  })

  test('[ML3] a contact who is not needed any more hears so once; one who is asked again is mailed again', async () => {
    const { id } = await calledMeeting(w)
    await excuse(w.fatima, id)
    await gets(w.joris, id, 'Kunt u komen')
    await comes(w.joris, id)
    await comes(w.fatima, id)
    const mail = await gets(w.joris, id, 'U hoeft niet meer te komen')
    expect(mail.text).toContain(
      'Wij vroegen u om te komen namens Zorggroep Linge. Dat hoeft niet meer. Fatima El Amrani komt.',
    )
    await excuse(w.daan, id)
    await settled(id)
    expect(subjects(w.joris, id)).toEqual([
      'Kunt u komen in plaats van Fatima El Amrani?',
      'U hoeft niet meer te komen',
      'Kunt u komen in plaats van Fatima El Amrani?',
    ])
    // A contact who says not to come knows that.
    await excuse(w.daan, id, { personId: w.joris.id })
    await settled(id)
    expect(subjects(w.joris, id)).toHaveLength(3)
  })

  test('[ML5] a contact who is not asked any more before the mail went gets nothing', async () => {
    const { id } = await calledMeeting(w)
    for (const person of [w.fatima, w.peter]) await gets(person, id, 'Uitnodiging')
    const taken = await whileRefused(w.joris, id, 451, () => excuse(w.fatima, id))
    await excuse(w.fatima, id, { back: true })
    await taken()
    await settled(id)
    expect(got(w.joris, id)).toEqual([])
    expect((await written(id)).map(({ kind, told }) => [kind, told !== null]).sort()).toEqual([
      ['ASKED', false],
      ['INVITED', true],
      ['INVITED', true],
      ['RELEASED', false],
    ])
  })

  test('[ML4] nobody is mailed about an act of their own', async () => {
    const { id } = await calledMeeting(w)
    await excuse(w.joris, id)
    await settled(id)
    expect(await written(id)).toHaveLength(2)
    expect(got(w.joris, id)).toEqual([])
  })

  test('while the meeting runs it says that it has begun', () =>
    whileLive(w, async ({ id }) => {
      await excuse(w.daan, id)
      const { text } = await gets(w.joris, id, 'Kunt u komen')
      expect(text).toContain('Het overleg is al begonnen.')
      expect(text).toContain("'Is er'")
    }))
})

describe('the holder of a seat', () => {
  test('[ML1] [ML2] is invited when the meeting is called, and hears when it moves or is called off', async () => {
    const { id } = await draftMeeting(w)
    await edit(id, { title: 'Overleg' })
    expect(await written(id)).toEqual([])
    await w.marijke.act('callMeeting', { id })
    expect((await gets(w.fatima, id, 'Uitnodiging: Overleg op donderdag 14 januari 2027')).text).toContain(
      'U bent uitgenodigd voor dit overleg. U zit aan tafel namens Zorggroep Linge.',
    )
    await gets(w.peter, id, 'Uitnodiging')
    await excuse(w.fatima, id)
    await gets(w.joris, id, 'Kunt u komen')
    await edit(id, { title: 'Partneroverleg' })
    await edit(id, { startsAt: '2027-01-14T09:30:00Z', endsAt: '2027-01-14T12:30:00Z' })
    await send(id)
    expect((await gets(w.joris, id, 'Veranderd')).text).toContain('donderdag 14 januari 2027, 10.30 tot 13.30 uur')
    await gets(w.peter, id, 'Veranderd')
    // Of another day nobody said anything yet: the first is asked again.
    await edit(id, { startsAt: '2027-07-01T07:30:00Z', endsAt: '2027-07-01T10:00:00Z', venueId: null })
    const { text } = await gets(w.fatima, id, 'Veranderd: Partneroverleg op donderdag 1 juli 2027')
    expect(text).toContain(
      'donderdag 1 juli 2027, 9.30 tot 12.00 uur\nDe plaats is nog niet bekend.\n\nKomt u? Laat het weten',
    )
    expect(text).not.toContain('blijft staan')
    await gets(w.joris, id, 'U hoeft niet meer te komen')
    await gets(w.peter, id, 'Veranderd: Partneroverleg op donderdag 1 juli 2027')
    await w.marijke.act('cancelMeeting', { id })
    for (const person of [w.fatima, w.peter])
      expect((await gets(person, id, 'Vervallen')).text).toContain('Dit overleg gaat niet door.')
    await settled(id)
    expect(subjects(w.fatima, id)).toEqual(['Uitnodiging', 'Veranderd', 'Vervallen'])
    expect(subjects(w.peter, id)).toEqual(['Uitnodiging', 'Veranderd', 'Veranderd', 'Vervallen'])
    for (const person of [w.marijke, w.daan, w.sanne]) expect(got(person, id)).toEqual([])
  })

  test('[ML10] hears of another day also when the second said to come; who was asked in the place hears only not to come', async () => {
    const { id } = await calledMeeting(w)
    await gets(w.fatima, id, 'Uitnodiging')
    await comes(w.joris, id)
    await edit(id, { startsAt: '2027-01-21T08:30:00Z', endsAt: '2027-01-21T11:30:00Z' })
    for (const person of [w.joris, w.fatima]) {
      const { text } = await gets(person, id, 'Veranderd: Partneroverleg op donderdag 21 januari 2027')
      expect(text).toContain('Komt u? Laat het weten')
    }
    await excuse(w.fatima, id)
    await gets(w.joris, id, 'Kunt u komen')
    await comes(w.joris, id)
    await edit(id, { startsAt: '2027-01-28T08:30:00Z', endsAt: '2027-01-28T11:30:00Z' })
    await settled(id)
    expect(subjects(w.joris, id)).toEqual([
      'Veranderd',
      'Kunt u komen in plaats van Fatima El Amrani?',
      'U hoeft niet meer te komen',
    ])
    expect(subjects(w.fatima, id)).toEqual(['Uitnodiging', 'Veranderd', 'Veranderd'])
    // A contact who said again to come hears again of the next day.
    await comes(w.joris, id)
    await edit(id, { startsAt: '2027-02-04T08:30:00Z', endsAt: '2027-02-04T11:30:00Z' })
    await gets(w.joris, id, 'Veranderd: Partneroverleg op donderdag 4 februari 2027')
    await settled(id)
  })

  test('hears when the hosts of two meetings swap', async () => {
    const [one, other] = [await calledMeeting(w), await draftMeeting(w)]
    await edit(other.id, { venueId: null })
    await gets(w.peter, one.id, 'Uitnodiging')
    await w.marijke.act('swapHosts', { meetingId: one.id, withMeetingId: other.id, from: w.venue.id })
    await send(one.id)
    expect((await gets(w.peter, one.id, 'Veranderd')).text).toContain('De plaats is nog niet bekend.')
    await settled(one.id)
    expect(await written(other.id)).toEqual([])
  })

  test('hears nothing of a draft that is called off', async () => {
    const { id } = await draftMeeting(w)
    await w.marijke.act('cancelMeeting', { id })
    expect(await written(id)).toEqual([])
  })

  test('[ML5] hears once how it is now, when it moved twice before the mail went; and not that it is off, when it heard of nothing', async () => {
    const { id } = await draftMeeting(w)
    const taken = await whileRefused(w.peter, id, 451, () => w.marijke.act('callMeeting', { id }))
    await edit(id, { startsAt: '2027-01-21T08:30:00Z', endsAt: '2027-01-21T12:30:00Z' })
    await edit(id, { startsAt: '2027-01-14T08:30:00Z', endsAt: '2027-01-14T12:30:00Z' })
    await taken()
    await settled(id)
    expect(subjects(w.peter, id)).toEqual(['Uitnodiging'])
    expect(got(w.peter, id)[0]!.text).toContain('9.30 tot 13.30 uur')
    const off = await draftMeeting(w)
    const takenAgain = await whileRefused(w.peter, off.id, 451, () => w.marijke.act('callMeeting', { id: off.id }))
    await gets(w.fatima, off.id, 'Uitnodiging')
    await w.marijke.act('cancelMeeting', { id: off.id })
    await takenAgain()
    await settled(off.id)
    expect(got(w.peter, off.id)).toEqual([])
    expect(subjects(w.fatima, off.id)).toEqual(['Uitnodiging', 'Vervallen'])
  })

  test('[ML9] is another when the contacts change: the new one is invited to what was called, who was asked in the place hears that it is off', async () => {
    const own = await world({ smtpUrl: box.url, publicUrl })
    try {
      const { id } = await calledMeeting(own)
      await gets(own.fatima, id, 'Uitnodiging')
      await own.fatima.act('excuseContact', { meetingId: id, partyId: own.zorggroep.id, personId: own.fatima.id })
      await gets(own.joris, id, 'Kunt u komen')
      const noor = { name: 'Noor Visser', email: 'noor.visser@rivierenland.example' }
      await own.marijke.do('seatContact', { partyId: own.zorggroep.id, position: 'FIRST', ...noor })
      expect((await gets(noor, id, 'Uitnodiging: Partneroverleg')).text).toContain(
        'U zit aan tafel namens Zorggroep Linge.',
      )
      await gets(own.joris, id, 'U hoeft niet meer te komen')
      await own.marijke.act('swapContacts', { partyId: own.zorggroep.id })
      await gets(own.joris, id, 'Uitnodiging: Partneroverleg')
      await own.marijke.act('cancelMeeting', { id })
      await gets(own.joris, id, 'Vervallen')
      expect(subjects(noor, id)).toEqual(['Uitnodiging'])
      expect(subjects(own.fatima, id)).toEqual(['Uitnodiging'])
    } finally {
      await own.close()
    }
  })

  test('[ML9] is another when a contact leaves the samenwerkingsverband or gets another role', async () => {
    const [els, hugo] = [
      await w.people.contact('Els Smit', w.rivierenland, w.culemborg, 'FIRST'),
      await w.people.contact('Hugo Bos', w.rivierenland, w.culemborg, 'SECOND'),
    ]
    const noor = { name: 'Noor Visser', email: 'noor.visser@rivierenland.example' }
    const { members } = (
      await w.marijke.ask(
        'query($slug: String!) { samenwerkingsverband(slug: $slug) { members { id person { id } } } }',
        w.rivierenland,
      )
    ).data.samenwerkingsverband
    const membershipOf = (who: Person): string =>
      members.find(({ person }: { person: { id: string } }) => person.id === who.id).id
    const { id } = await calledMeeting(w)
    await els.act('excuseContact', { meetingId: id, partyId: w.culemborg.id, personId: els.id })
    await gets(hugo, id, 'Kunt u komen')
    await w.marijke.do('changeRole', { id: membershipOf(hugo), role: 'READER' })
    await gets(hugo, id, 'U hoeft niet meer te komen')
    await w.marijke.do('seatContact', { partyId: w.culemborg.id, position: 'SECOND', ...noor })
    await w.marijke.act('endMembership', { id: membershipOf(els) })
    expect((await gets(noor, id, 'Uitnodiging: Partneroverleg')).text).toContain('U zit aan tafel namens')
    await w.marijke.act('vacateSeat', { partyId: w.culemborg.id, position: 'SECOND' })
    await settled(id)
    expect(subjects(els, id)).toEqual(['Uitnodiging'])
    for (const person of [els, hugo]) await person.leave()
  })

  test('a person without a role there by the time that the mail goes gets none', async () => {
    const bram = await w.people.contact('Bram Vos', w.rivierenland, w.culemborg, 'FIRST')
    const { id } = await draftMeeting(w)
    const taken = await whileRefused(bram, id, 451, () => w.marijke.act('callMeeting', { id }))
    await w.marijke.act('vacateSeat', { partyId: w.culemborg.id, position: 'FIRST' })
    await taken()
    await settled(id)
    expect(got(bram, id)).toEqual([])
    await bram.leave()
  })
})

describe('a change of a meeting that was called', () => {
  const changes = async (person: Person, id: string) =>
    (
      await person.ask(
        'query($id: ID!) { meeting(id: $id) { mailing { changes sends subject text to { person { name } party { name } } without { name } } } }',
        { id },
      )
    ).data.meeting.mailing

  test('[ML2] [ML11] waits until it is sent: several become one mail that says what they are, and nothing is sent twice', async () => {
    const { id, third } = await calledMeeting(w)
    for (const person of [w.fatima, w.peter]) await gets(person, id, 'Uitnodiging')
    await edit(id, { startsAt: '2027-01-14T09:00:00Z' })
    await edit(id, { venueId: null })
    await w.daan.act('removeAgendaItem', { id: third.id })
    for (const title of ['Ingekomen', 'Mededeling'])
      await w.daan.do('addAgendaItem', { meetingId: id, title, purpose: 'INFORM' })
    expect(await waiting(id)).toEqual([])
    const said = [
      'Begin: 10.00 uur, was 9.30 uur',
      'Plaats: nog niet bekend, was De Lingezaal in Tiel',
      'Agenda: 2 punten erbij, 1 punt eraf',
    ]
    const shown = await changes(w.marijke, id)
    expect(shown.changes).toEqual(said)
    expect(await Promise.all([send(id), send(id, w.daan)])).toMatchObject([{ id }, { id }])
    await send(id)
    const { text, subject } = await gets(w.peter, id, 'Veranderd')
    expect({ subject, text: text.trim() }).toEqual({ subject: shown.subject, text: shown.text.trim() })
    expect(text).toContain(said.join('\n'))
    await settled(id)
    for (const person of [w.fatima, w.peter]) expect(subjects(person, id)).toEqual(['Uitnodiging', 'Veranderd'])
    expect((await changes(w.marijke, id)).changes).toEqual([])
  })

  test('[ML11] waits for somebody who saw it, is nothing any more once it is as it was told, and goes along with another day', async () => {
    const { id } = await calledMeeting(w)
    for (const person of [w.fatima, w.peter]) await gets(person, id, 'Uitnodiging')
    const { version } = await page(w.marijke, id)
    await edit(id, { endsAt: '2027-01-14T12:00:00Z' })
    expect(await w.daan.act('sendChanges', { meetingId: id, version })).toMatchObject({
      code: 'CONFLICT',
      field: 'version',
      present: { id, version: version + 1 },
    })
    await edit(id, { endsAt: '2027-01-14T11:30:00Z' })
    await send(id)
    expect(await waiting(id)).toEqual([])
    await edit(id, { endsAt: '2027-01-14T12:00:00Z' })
    await edit(id, { startsAt: '2027-01-21T08:30:00Z', endsAt: '2027-01-21T12:00:00Z' })
    expect((await gets(w.peter, id, 'Veranderd')).text).toContain(
      'Dag: donderdag 21 januari 2027, was donderdag 14 januari 2027\nEinde: 13.00 uur, was 12.30 uur\n',
    )
    expect((await changes(w.marijke, id)).changes).toEqual([])
    await send(id)
    await settled(id)
    expect(subjects(w.peter, id)).toEqual(['Uitnodiging', 'Veranderd'])
  })

  test('[ML5] is told once, with all that came after, when a mail of before could not go', async () => {
    const { id } = await draftMeeting(w)
    const taken = await whileRefused(w.peter, id, 451, () => w.marijke.act('callMeeting', { id }))
    await gets(w.fatima, id, 'Uitnodiging')
    await edit(id, { endsAt: '2027-01-14T12:00:00Z' })
    await send(id)
    await gets(w.fatima, id, 'Veranderd')
    await taken()
    await settled(id)
    expect(subjects(w.peter, id)).toEqual(['Uitnodiging'])
    expect(got(w.peter, id)[0]!.text).toContain('9.30 tot 13.00 uur')
  })

  test('is for chair and secretary to see and to send; of a draft nothing waits, and its preview is the invitation', async () => {
    const { id } = await draftMeeting(w)
    const draft = await changes(w.daan, id)
    expect(draft).toMatchObject({
      sends: true,
      changes: [],
      to: [
        { person: { name: 'Peter van Dam' }, party: { name: 'Gemeente Tiel' } },
        { person: { name: 'Fatima El Amrani' } },
      ],
      without: expect.arrayContaining([{ name: 'Regio Rivierenland' }]),
    })
    expect(await send(id)).toMatchObject({ code: 'WRONG_STATE', ruleId: 'ML11' })
    await w.marijke.act('callMeeting', { id })
    const { subject, text } = await gets(w.peter, id, 'Uitnodiging')
    expect({ subject, text: text.trim() }).toEqual({ subject: draft.subject, text: draft.text.trim() })
    await edit(id, { venueId: null })
    for (const person of [w.fatima, w.sanne]) {
      expect(await changes(person, id)).toBeNull()
      expect((await page(person, id)).told).toBeNull()
      expect(await send(id, person)).toMatchObject({ code: 'NOT_ALLOWED' })
    }
    expect((await page(w.daan, id)).told).toMatchObject({ venueId: w.venue.id })
    await w.marijke.act('cancelMeeting', { id })
    expect(await send(id)).toMatchObject({ code: 'WRONG_STATE', ruleId: 'ML11' })
    await gets(w.peter, id, 'Vervallen')
    await settled(id)
    expect(subjects(w.peter, id)).toEqual(['Uitnodiging', 'Vervallen'])
  })

  test('is not kept where the hub sends no mail: the preview says so, and nothing waits', async () => {
    const bare = await world()
    try {
      const { id } = await calledMeeting(bare)
      await bare.marijke.do('editMeeting', { id, version: 1, venueId: null })
      expect(await changes(bare.marijke, id)).toMatchObject({ sends: false, changes: [], subject: null, text: null })
      expect((await page(bare.marijke, id)).told).toBeNull()
    } finally {
      await bare.close()
    }
  })
})

describe('a mail', () => {
  test('is not written twice by an act that is sent again', async () => {
    const { id } = await draftMeeting(w)
    for (const _ of [1, 2]) await w.marijke.act('callMeeting', { id }, { 'idempotency-key': `roep-${id}` })
    for (const _ of [1, 2]) await excuse(w.fatima, id, {}, { 'idempotency-key': `afmelden-${id}` })
    await excuse(w.fatima, id)
    await settled(id)
    expect((await written(id)).map(({ kind }) => kind).sort()).toEqual(['ASKED', 'INVITED', 'INVITED'])
    expect(subjects(w.joris, id)).toHaveLength(1)
  })

  test('is not written where no mail server is set', async () => {
    const bare = await world()
    try {
      const { id } = await calledMeeting(bare)
      await bare.fatima.act('excuseContact', { meetingId: id, partyId: bare.zorggroep.id, personId: bare.fatima.id })
      expect(await bare.hub.hub.connections.read.db.select().from(mails)).toEqual([])
    } finally {
      await bare.close()
    }
  })

  test('goes once, also when several processes send at the same time', async () => {
    const { connections } = await openDatabase(w.config.databaseUrl)
    const elsewhere = writerOf(connections)
    try {
      for (const _ of [1, 2, 3]) {
        const { id } = await calledMeeting(w)
        await Promise.all([sendNow(), sendNow(elsewhere), sendNow(), sendNow(elsewhere)])
        await settled(id)
        expect([...got(w.fatima, id), ...got(w.peter, id)]).toHaveLength(2)
        expect((await written(id)).map(({ tries }) => tries)).toEqual([1, 1])
      }
    } finally {
      await connections.close()
    }
  })

  test('[ML6] that is not taken for now goes later, also after the hub was started anew, and holds up no other', async () => {
    const { id } = await draftMeeting(w)
    const taken = await whileRefused(w.peter, id, 451, () => w.marijke.act('callMeeting', { id }))
    await gets(w.fatima, id, 'Uitnodiging')
    await w.restart()
    const [row] = await waiting(id)
    expect(row).toMatchObject({ personId: w.peter.id, tries: 1 })
    expect(Math.round((Date.parse(row!.dueAt) - Date.now()) / 10_000)).toBeLessThanOrEqual(6)
    await taken()
    await gets(w.peter, id, 'Uitnodiging')
  })

  test('[ML6] waits longer each time, an hour at most, and is given up after two days', () => {
    const now = '2027-01-14T10:00:00.000Z'
    const pause = (tries: number, writtenAt = now) => {
      const next = rules.nextTry({ tries, writtenAt }, now)
      return next && (Date.parse(next) - Date.parse(now)) / 60_000
    }
    expect([1, 2, 3, 6, 7, 50].map((tries) => pause(tries))).toEqual([1, 2, 4, 32, 60, 60])
    expect(pause(50, '2027-01-12T11:00:00.000Z')).toBe(60)
    expect(pause(50, '2027-01-12T10:59:00.000Z')).toBeNull()
  })

  test('[ML7] that is refused for good is given up; a mail server that does not let the hub in is tried again', async () => {
    const { id } = await draftMeeting(w)
    const taken = await whileRefused(w.peter, id, 550, () => w.marijke.act('callMeeting', { id }))
    await settled(id)
    await taken()
    expect((await written(id)).find(({ personId }) => personId === w.peter.id)).toMatchObject({ tries: 1, told: null })
    expect(got(w.peter, id)).toEqual([])
    expect(subjects(w.fatima, id)).toEqual(['Uitnodiging'])
    expect(rules.isRefusedForGood({ code: 'EMESSAGE', responseCode: 554 })).toBe(true)
    for (const fault of [
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 },
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
      { code: 'EENVELOPE', command: 'DATA', responseCode: 554 },
      { code: 'EAUTH', responseCode: 535 },
      { code: 'ECONNECTION' },
      {},
    ])
      expect(rules.isRefusedForGood(fault)).toBe(false)
  })
})

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('a hub that stops', () => {
  test('waits for the mail under way and begins no other', async () => {
    const own = await world({ smtpUrl: box.url, publicUrl })
    const { id } = await draftMeeting(own)
    const addresses = [own.fatima, own.peter].map(addressOf)
    for (const address of addresses) box.refuse(address, 451)
    await own.marijke.act('callMeeting', { id })
    await own.close()
    for (const address of addresses) box.refuse(address, null)
    const { connections } = await openDatabase(own.config.databaseUrl)
    const writer = writerOf(connections)
    await write(writer, null, async (tx) => void (await tx.db.update(mails).set({ dueAt: ago(1) })))
    box.leaveUnanswered(({ text }) => text.includes(id))
    const stop = everySecond((stopped) => sendMails({ writer, mail: mailer(box.url, w.config), publicUrl }, stopped))
    await box.gets(({ text }) => text.includes(id))
    const stopped = stop()
    box.leaveUnanswered(null)
    await stopped
    expect((await connections.read.db.select().from(mails)).map(({ doneAt }) => doneAt !== null).sort()).toEqual([
      false,
      true,
    ])
    expect(box.mails.filter(({ text }) => text.includes(id))).toHaveLength(1)
    await connections.close()
  })
})

describe('a hub that is killed', () => {
  test('after the mail server took a mail and before that is written down, sends it again as the same mail; nothing else is lost or doubled', async () => {
    const [hub, fallen] = await Promise.all([install(), world()])
    const { id } = await draftMeeting(fallen)
    await fallen.close()
    const port = String(await freePort())
    const settings = {
      PORT: port,
      SMTP_URL: box.url.href,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      NODE_ENV: 'production',
    }
    const place: Record<string, string> = isPostgres
      ? { DATABASE_URL: fallen.config.databaseUrl }
      : { DATA_DIR: dirname(fallen.config.databaseUrl) }
    const start = () => hub.start({ ...settings, ...place })
    try {
      const falls = await start()
      box.leaveUnanswered(({ text }) => text.includes(id))
      const { token, name } = fallen.marijke
      await new Person(falls.url, token, { id: fallen.marijke.id, name }).act('callMeeting', { id })
      const first = await box.gets(({ text }) => text.includes(id))
      falls.child.kill('SIGKILL')
      await falls.done
      box.leaveUnanswered(null)
      const { connections } = await openDatabase(fallen.config.databaseUrl)
      const rows = await connections.read.db.select().from(mails)
      expect(rows.map(({ doneAt, tries }) => [doneAt, tries]).sort()).toEqual([
        [null, 0],
        [null, 1],
      ])
      await write(writerOf(connections), null, async (tx) => void (await tx.db.update(mails).set({ dueAt: ago(1) })))
      await connections.close()
      const stands = await start()
      await box.gets((mail) => mail !== first && mail.id === first.id)
      await box.gets((mail) => mail.text.includes(id) && mail.id !== first.id)
      stands.child.kill('SIGTERM')
      await stands.done
      expect(box.mails.filter(({ text }) => text.includes(id))).toHaveLength(3)
    } finally {
      await hub.stop()
    }
  })
})
