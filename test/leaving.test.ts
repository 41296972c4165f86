import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../server/app.ts'
import { changes } from '../server/db/table.ts'
import { amsterdamDate, daysAfter } from '../schema/dates.ts'
import { atOnce } from './support/at-once.ts'
import { page, whileLive } from './support/meetings.ts'
import { type Data, Person, type Watch } from './support/person.ts'
import { world, type World } from './support/world.ts'

/**
 * A party leaves in the very second of a consent, over two processes on one database: who commits first decides, and
 * both tell the same.
 */
let w: World
let other: World['hub']
/** The same people, at the other process. */
let there: Record<'marijke' | 'sanne' | 'fatima', Person>
beforeAll(async () => {
  w = await world()
  other = await buildApp(w.config)
  const url = await other.app.listen({ port: 0, host: '127.0.0.1' })
  const at = (person: Person) => new Person(url, person.token, person)
  there = { marijke: at(w.marijke), sanne: at(w.sanne), fatima: at(w.fatima) }
})
afterAll(async () => {
  await Promise.all(Object.values(there).map((person) => person.leave()))
  await other.app.close()
  await w.close()
})

const yesterday = () => daysAfter(amsterdamDate(new Date()), -1)
const end = (party: { id: string }, untilOn: string | null, person = w.marijke): Promise<Data> =>
  person.act('endParty', { id: party.id, untilOn })
const vote = (round: Data, party: { id: string }, person = w.marijke): Promise<Data> =>
  person.act('vote', { consentRoundId: round.id, partyId: party.id, choice: 'AGREE' })
const close = (round: Data, person = w.marijke): Promise<Data> => person.act('closeConsent', { id: round.id })
const of = (round: Data, party: { id: string }): Data => round.partyVotes.find((one: Data) => one.party.id === party.id)
/** Everybody but this party agreed. */
const asked = async (agendaItemId: string, but: { id: string }) => {
  const round = await w.marijke.do('openConsent', { agendaItemId, text: 'Wij stellen het jaarplan vast.' })
  for (const party of [w.regio, w.tiel, w.culemborg, w.zorggroep].filter((one) => one !== but)) await vote(round, party)
  return round
}

/** Readers at both processes who follow the meeting, and what they were told of a consent in the end. */
const readers = async (id: string) => {
  const { revision } = await page(w.sanne, id)
  return [w.sanne, there.sanne].map((person) => person.watch('meetingChanged', id, revision))
}
const told = (watches: Watch[], round: Data): Promise<Data[]> =>
  Promise.all(
    watches.map(async (watch) => {
      // Not its revision: who looks later is told of both acts at once.
      const { by, changed } = await watch.kind('consentClosed')
      return { by, round: changed.find(({ id }) => id === round.id) }
    }),
  )
const everywhere = async (id: string) => {
  const [here, elsewhere] = [await page(w.marijke, id), await page(there.marijke, id)]
  expect(elsewhere).toEqual(here)
  return here
}

/** When this last happened to this thing. */
const lastRevision = async (kind: string, { id }: { id: string }) => {
  const { db } = w.hub.writer.connections.read
  const rows = await db
    .select()
    .from(changes)
    .where(and(eq(changes.kind, kind), eq(changes.entityId, id)))
  return Math.max(...rows.map(({ revision }) => revision))
}

describe('a party leaves in the second of a consent', () => {
  for (const first of ['leaving', 'closing'])
    test(`that is closed, ${first} first in line: who commits first decides, for both processes and all who listen`, () =>
      whileLive(w, async ({ id, second }) => {
        const round = await asked(second.id, w.culemborg)
        const watches = await readers(id)
        try {
          const leaves = () => end(w.culemborg, yesterday())
          const closes = () => close(round, there.marijke)
          const acts = first === 'leaving' ? [leaves, closes] : [closes, leaves]
          const answers = await atOnce(w, acts, [other])
          const closed = answers.find(({ roundState }) => roundState)!
          const [here, elsewhere] = await told(watches, round)
          expect(elsewhere).toEqual(here)
          const left = (await lastRevision('partyEnded', w.culemborg)) < (await lastRevision('consentClosed', round))
          for (const one of [closed, here.round, (await everywhere(id)).consentRounds[0]]) {
            expect(one).toMatchObject({ roundState: 'CLOSED', result: left ? 'AGREED' : 'NOT_AGREED' })
            expect(of(one, w.culemborg)).toMatchObject({ counts: !left, choice: null })
          }
        } finally {
          await end(w.culemborg, null)
          await Promise.all([w.sanne.leave(), there.sanne.leave()])
        }
      }))

  test('that was held open for that party alone: the clock of one process closes it, once, and both tell it', () =>
    whileLive(w, async ({ id, second, third }) => {
      const round = await asked(second.id, w.culemborg)
      await w.marijke.act('holdConsentOpen', { id: round.id, until: new Date(Date.now() + 3_600_000).toISOString() })
      const watches = await readers(id)
      try {
        await end(w.culemborg, yesterday(), there.marijke)
        const [here, elsewhere] = await told(watches, round)
        expect(elsewhere).toEqual(here)
        expect(here).toMatchObject({ by: null, round: { roundState: 'CLOSED', result: 'AGREED' } })
        await w.marijke.act('goToAgendaItem', { id: third.id, from: second.id })
        for (const watch of watches) {
          await watch.kind('agendaItemOpened')
          expect(watch.seen.map(({ kind }) => kind)).toEqual(['consentClosed', 'agendaItemOpened'])
        }
        expect(of((await everywhere(id)).consentRounds[0], w.culemborg)).toMatchObject({ counts: false })
      } finally {
        await end(w.culemborg, null)
        await Promise.all([w.sanne.leave(), there.sanne.leave()])
      }
    }))

  for (const first of ['leaving', 'answering'])
    test(`in which it answers, ${first} first in line: its answer does not count, and who came too late hears so [CS15]`, () =>
      whileLive(w, async ({ id, second }) => {
        const round = await asked(second.id, w.zorggroep)
        const watches = await readers(id)
        try {
          const leaves = () => end(w.zorggroep, yesterday())
          const answers = () => vote(round, w.zorggroep, there.fatima)
          const acts = first === 'leaving' ? [leaves, answers] : [answers, leaves]
          const said = (await atOnce(w, acts, [other]))[first === 'leaving' ? 1 : 0]!
          const late = said.__typename === 'Refusal'
          if (late) expect(said).toMatchObject({ code: 'NOT_ALLOWED' })
          // Nor does the chair answer for who left.
          expect(await vote(round, w.zorggroep)).toMatchObject({ code: 'WRONG_STATE', field: 'partyId' })
          await close(round, there.marijke)
          const [here, elsewhere] = await told(watches, round)
          expect(elsewhere).toEqual(here)
          for (const one of [here.round, (await everywhere(id)).consentRounds[0]]) {
            expect(one).toMatchObject({ result: 'AGREED' })
            expect(of(one, w.zorggroep)).toMatchObject({ counts: false, choice: late ? null : 'AGREE' })
          }
        } finally {
          await end(w.zorggroep, null)
          await Promise.all([w.sanne.leave(), there.sanne.leave()])
        }
      }))
})
