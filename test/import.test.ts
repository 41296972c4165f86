import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../server/auth/sign-in.ts'
import { personByEmail } from '../server/auth/store.ts'
import { type Case, CaseError, readCase } from '../server/case/case.ts'
import { importCase } from '../server/case/import.ts'
import { amsterdamDate, amsterdamInstant } from '../schema/dates.ts'
import { caseFile, demoHub, ownCase } from './support/demo.ts'
import { type Data, Person } from './support/person.ts'

const today = amsterdamDate(new Date())

let w: Awaited<ReturnType<typeof demoHub>>
let known: Case
let skipped: string[]
let chair: Person
let contact: Person
let reader: Person
beforeAll(async () => {
  w = await demoHub()
  ;({ known, skipped } = readCase(caseFile))
  const municipality = known.parties.find(({ kind, until }) => kind === 'MUNICIPALITY' && !until)!
  chair = await signedIn('voorzitter')
  contact = await signedIn(`${municipality.key}.1`)
  reader = await signedIn(`lezer.${municipality.key}`)
})
afterAll(() => w.hub.app.close())

const addressOf = (local: string) => `${local}@${known.samenwerkingsverband.slug}.example`
const signedIn = async (local: string) => {
  const person = await personByEmail(w.hub.hub.connections.read, addressOf(local))
  if (!person) throw new Error(`nobody has the address ${addressOf(local)}`)
  return new Person(w.url, await openSession(w.hub.writer, person.id, 'TOKEN'), person)
}
const seen = async (person: Person, selection: string): Promise<Data> =>
  (
    await person.ask(`query($slug: String!) { it: samenwerkingsverband(slug: $slug) { ${selection} } }`, {
      slug: known.samenwerkingsverband.slug,
    })
  ).data.it
const meetings = async (person: Person): Promise<Data[]> =>
  (
    await seen(
      person,
      `meetings(first: 10) { nodes {
        id title state startsAt endsAt calledAt closedAt venue { name } currentItem { id } attendance { party { name } presence }
        agenda { title purpose question plannedMinutes notes closedAt decisions { id } }
        decisions { number text outcome decidedAt agendaItem { title } }
        actions { number text owners { party { id } person { id } partyKind } dueOn duePeriod tentative completedAt }
      } }`,
    )
  ).meetings.nodes
const past = async () =>
  (await meetings(reader))
    .filter(({ state, startsAt }) => state === 'CLOSED' && Date.parse(startsAt) < Date.now())
    .reverse()

test('two imports of one file at once: one is done, and the other is told that it is there', async () => {
  const done = await Promise.allSettled([1, 2, 3].map(() => importCase(w.hub.writer, ownCase)))
  const faults = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
  expect(faults).toHaveLength(2)
  for (const fault of faults) {
    expect(fault).toBeInstanceOf(CaseError)
    expect(fault.message).toBe("a samenwerkingsverband 'eigen' is there already")
  }
})

describe('the case', () => {
  test('has fifteen parties, of which fourteen are one today, thirteen with a vote', async () => {
    expect(known.parties).toHaveLength(15)
    const { name, parties } = await seen(reader, 'name parties { name kind votes }')
    expect(name).toBe(known.samenwerkingsverband.name)
    const here = known.parties.filter(({ until }) => !until || until >= today)
    expect(parties).toEqual(here.map(({ name, kind, votes = true }) => ({ name, kind, votes })))
    expect([parties.length, parties.filter(({ votes }: Data) => votes).length]).toEqual([14, 13])
    expect(parties.filter(({ votes }: Data) => !votes).map(({ kind }: Data) => kind)).toEqual(['TEAM'])
  })

  test('has the rooms that parties lend; a town that the source does not give is not made up', async () => {
    const { venues } = await seen(reader, 'venues { name place party { name } }')
    const nameOf = (key: string) => known.parties.find((party) => party.key === key)!.name
    const given = known.venues.map(({ name, place, party }) => ({ name, place, party: { name: nameOf(party) } }))
    expect(venues).toEqual(given.sort((a, b) => (a.name < b.name ? -1 : 1)))
  })

  test('has its past meetings closed, each on its own day in Amsterdam, in summer and in winter', async () => {
    const days = (await past()).map(({ title, startsAt, endsAt, closedAt }) => ({
      title,
      on: amsterdamDate(startsAt),
      startsAt,
      endsAt,
      closedAt,
    }))
    expect(days).toEqual(
      known.meetings.map(({ title, on }) => {
        const startsAt = amsterdamInstant(on, '00:00')
        const endsAt = new Date(Date.parse(startsAt) + 24 * 3_600_000).toISOString()
        return { title, on, startsAt, endsAt, closedAt: startsAt }
      }),
    )
    expect(days.map(({ startsAt }) => startsAt)).toEqual([
      '2019-06-26T22:00:00.000Z',
      '2019-09-02T22:00:00.000Z',
      '2023-02-27T23:00:00.000Z',
    ])
  })

  test('has their agendas in order, with what the source gives and nothing more', async () => {
    const agendas = (await past()).map(({ agenda }) => agenda)
    for (const [at, { agenda }] of known.meetings.entries())
      expect(agendas[at]).toMatchObject(
        agenda.map(({ title, purpose, question, proposal, minutes, outcome }) => ({
          ...{
            title,
            purpose,
            question: question ?? proposal ?? null,
            plannedMinutes: minutes ?? null,
            notes: outcome ?? null,
          },
          closedAt: expect.any(String),
        })),
      )
    expect(agendas.map((agenda) => agenda.length)).toEqual([1, 9, 2])
  })

  test('does not say who was there where the source does not', async () => {
    expect((await past()).map(({ attendance }) => attendance)).toEqual([[], [], []])
  })

  test('has its decision, dated and numbered by its meeting, at its item', async () => {
    const decided = (await past()).flatMap(({ decisions }) => decisions)
    const { on, agenda, decisions } = known.meetings.find((meeting) => meeting.decisions)!
    expect(decided).toEqual([
      {
        ...{
          number: `${on.slice(0, 4)}-01`,
          text: decisions![0]!.text,
          outcome: 'ADOPTED',
          decidedAt: amsterdamInstant(on, '00:00'),
        },
        agendaItem: { title: agenda[decisions![0]!.agendaItem - 1]!.title },
      },
    ])
  })

  test('has its two actions: of all gemeenten, and one of nobody, tentative, in a rough period', async () => {
    const actions = (await past()).flatMap(({ actions }) => actions)
    const given = known.meetings.flatMap(({ actions = [] }) => actions)
    const open = { dueOn: null, completedAt: null }
    expect(actions).toEqual([
      {
        ...open,
        number: 'A-1',
        text: given[0]!.text,
        owners: [{ party: null, person: null, partyKind: 'MUNICIPALITY' }],
        duePeriod: null,
        tentative: false,
      },
      { ...open, number: 'A-2', text: given[1]!.text, owners: [], duePeriod: '2024/2025', tentative: true },
    ])
  })

  test('names every part that the hub does not know yet', () => {
    const parts = Object.keys(JSON.parse(readFileSync(caseFile, 'utf8')) as object)
    const taken = ['$comment', 'samenwerkingsverband', 'parties', 'venues', 'meetings']
    expect(skipped).toEqual(expect.arrayContaining(parts.filter((part) => !taken.includes(part))))
    for (const part of taken) expect(skipped).not.toContain(part)
    const about = skipped.filter((part) => part.startsWith('meetings['))
    expect(about.map((part) => part.split(' ')[1])).toEqual(['body', 'attendance', 'the'])
  })

  test('goes on from its own numbers', async () => {
    const [{ id }] = (await meetings(chair)).filter(({ state }) => state === 'CALLED')
    await chair.act('startMeeting', { id })
    expect(await chair.do('recordAction', { meetingId: id, text: 'Verder' })).toMatchObject({ number: 'A-3' })
    await chair.act('closeMeeting', { id })
    expect(await chair.act('reopenMeeting', { id })).toMatchObject({ state: 'LIVE' })
    await chair.act('closeMeeting', { id })
  })

  test('is not brought in twice', async () => {
    const before = await meetings(chair)
    await expect(importCase(w.hub.writer, known)).rejects.toThrow('is there already')
    expect(await meetings(chair)).toEqual(before)
  })

  test('is not there for people of another samenwerkingsverband', async () => {
    const elders = await w.people.samenwerkingsverband('elders', 'Samenwerkingsverband Elders')
    const lek = await w.people.party(elders, 'lek', 'Gemeente Lek', 'MUNICIPALITY')
    expect(await seen(await w.people.person('Vera van Elders', elders, 'CHAIR', lek), 'id')).toBeNull()
    expect((await chair.ask('{ samenwerkingsverband(slug: "elders") { id } }')).data.samenwerkingsverband).toBeNull()
  })
})

describe('the invented people', () => {
  test('sit on every seat of today: a first and a second contact, all with a name of their own', async () => {
    const { parties } = await seen(chair, 'parties { seat { first { id name } second { id name } } }')
    const people = parties.flatMap(({ seat }: Data) => [seat.first, seat.second])
    expect(new Set(people.map(({ id }: Data) => id)).size).toBe(28)
    for (const { name } of people) expect(name).toMatch(/^\p{L}+ \p{L}/u)
  })

  test('have the addresses that the documents promise, and the role that goes with it', async () => {
    const here = known.parties.filter(({ until }) => !until || until >= today)
    const promised: [string, string][] = [
      ['voorzitter', 'CHAIR'],
      ['secretaris', 'SECRETARY'],
      ...here.flatMap(({ key }) => [`${key}.1`, `${key}.2`].map((local): [string, string] => [local, 'CONTACT'])),
      ...here
        .filter(({ kind }) => kind === 'MUNICIPALITY')
        .map(({ key }): [string, string] => [`lezer.${key}`, 'READER']),
    ]
    for (const [local, role] of promised) {
      const { data } = await (
        await signedIn(local)
      ).ask('{ viewer { memberships { role party { name } samenwerkingsverband { slug } } } }')
      expect(data.viewer.memberships, local).toMatchObject([
        { role, party: { name: expect.any(String) }, samenwerkingsverband: { slug: known.samenwerkingsverband.slug } },
      ])
    }
    expect(promised).toHaveLength(2 + 28 + 7)
  })

  test('are asked to one coming meeting: called, on a working day, with the longest agenda of the case in three hours', async () => {
    const coming = (await meetings(reader)).filter(({ startsAt }) => Date.parse(startsAt) > Date.now())
    expect(coming).toHaveLength(1)
    const [{ startsAt, endsAt, agenda, attendance, venue, calledAt }] = coming
    expect(calledAt).toEqual(expect.any(String))
    expect(Date.parse(startsAt) - Date.now()).toBeLessThan(6 * 24 * 3_600_000)
    expect([0, 6]).not.toContain(new Date(startsAt).getUTCDay())
    expect((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000).toBe(known.samenwerkingsverband.meetingRhythm!.minutes)
    expect(venue).not.toBeNull()
    expect(attendance.map(({ presence }: Data) => presence)).toEqual(Array.from({ length: 14 }, () => 'UNKNOWN'))
    const points = known.meetings[1]!.agenda
    expect(agenda.slice(1, -1).map(({ title, question }: Data) => [title, question])).toEqual(
      points.map(({ title, question, proposal }) => [title, question ?? proposal ?? null]),
    )
    const planned = agenda.reduce((sum: number, { plannedMinutes }: Data) => sum + plannedMinutes, 0)
    expect(planned).toBeLessThanOrEqual(180)
    expect(planned).toBeGreaterThan(120)
  })

  test('work with it as everybody does', async () => {
    const { parties } = await seen(contact, 'parties { id name }')
    const own = (await contact.ask('{ viewer { memberships { party { id } } } }')).data.viewer.memberships[0].party
    expect(parties.map(({ id }: Data) => id)).toContain(own.id)
    const meeting = await chair.do('createMeeting', {
      ...{
        samenwerkingsverbandId: (await seen(chair, 'id')).id,
        title: 'Volgende',
        startsAt: '2027-01-14T08:30:00Z',
        endsAt: '2027-01-14T09:30:00Z',
      },
    })
    await chair.act('callMeeting', { id: meeting.id })
    expect(
      await contact.do('setAttendance', { meetingId: meeting.id, partyId: own.id, presence: 'PRESENT' }),
    ).toMatchObject({
      person: { id: contact.id },
    })
    expect(
      await reader.do('setAttendance', { meetingId: meeting.id, partyId: own.id, presence: 'ABSENT' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
