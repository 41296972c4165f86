import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendances } from '../server/attendance/table.ts'
import { ago, past } from './support/clock.ts'
import { page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const seats = async (meetingId: string, person: Person = w.marijke) => {
  const { attendance } = await page(person, meetingId)
  const of = (partyId: string): Data => attendance.find((row: Data) => row.party.id === partyId)
  return { zorggroep: of(w.zorggroep.id), tiel: of(w.tiel.id) }
}
const up = (meetingId: string, person: Person, pointOfOrder?: boolean) =>
  person.act('raiseHand', { meetingId, ...(pointOfOrder !== undefined && { pointOfOrder }) })
const give = (meetingId: string, partyId: string, person: Person = w.marijke) =>
  person.act('giveFloor', { meetingId, partyId })
/** A party that began to speak so many seconds ago. */
const speaking = async (meetingId: string, person: Person, partyId: string, seconds: number) => {
  await up(meetingId, person)
  const { id } = await give(meetingId, partyId)
  await past(w, ({ db }) =>
    db
      .update(attendances)
      .set({ floorAt: ago(seconds) })
      .where(eq(attendances.id, id)),
  )
}

test('[AT26] who gets the floor has it until another gets it; the time of each is kept, for chair and secretary', () =>
  whileLive(w, async ({ id }) => {
    await speaking(id, w.fatima, w.zorggroep.id, 90)
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    await up(id, w.peter)
    expect(await give(id, w.tiel.id)).toMatchObject({ floorAt: expect.any(String), handRaisedAt: null })
    const { changed } = await watch.kind('floorGiven')
    expect(changed.map((row) => [row.party.name, row.floorAt !== null, row.spokenSeconds])).toEqual(
      expect.arrayContaining([
        [w.zorggroep.name, false, null],
        [w.tiel.name, true, null],
      ]),
    )
    expect(await seats(id)).toMatchObject({
      zorggroep: { floorAt: null, spokenSeconds: expect.closeTo(90, -1) },
      tiel: { floorAt: expect.any(String), spokenSeconds: 0 },
    })
    expect(await seats(id, w.daan)).toMatchObject({ zorggroep: { spokenSeconds: expect.closeTo(90, -1) } })
    for (const person of [w.fatima, w.sanne])
      expect(await seats(id, person)).toMatchObject({
        zorggroep: { spokenSeconds: null },
        tiel: { spokenSeconds: null },
      })
    await w.sanne.leave()
  }))

test('[AT26] the floor ends when the party has spoken, when the clock stops, when the meeting goes on, and with the seat', () =>
  whileLive(w, async ({ id, first, second }) => {
    const ends: Record<string, () => Promise<Data>> = {
      spoken: () => w.fatima.act('endFloor', { meetingId: id }),
      endedByChair: () => w.marijke.act('endFloor', { meetingId: id, partyId: w.zorggroep.id }),
      paused: () => w.marijke.act('pauseAgendaItem', { id: second.id }),
      wentOn: () => w.marijke.act('goToAgendaItem', { id: first.id }),
      left: () =>
        w.fatima.act('markDeparture', { meetingId: id, partyId: w.zorggroep.id, at: new Date().toISOString() }),
      cameBack: () => w.marijke.act('markDeparture', { meetingId: id, partyId: w.zorggroep.id, at: null }),
    }
    let before = 0
    for (const [name, end] of Object.entries(ends)) {
      if (name === 'cameBack') await end()
      else {
        await speaking(id, w.fatima, w.zorggroep.id, 60)
        await end()
        const { zorggroep } = await seats(id)
        expect(zorggroep, name).toMatchObject({ floorAt: null, handRaisedAt: null })
        expect(zorggroep.spokenSeconds - before, name).toBeGreaterThanOrEqual(60)
        before = zorggroep.spokenSeconds
      }
    }
    const still = await everything(w, id)
    await w.marijke.act('endFloor', { meetingId: id, partyId: w.zorggroep.id })
    expect(await everything(w, id)).toEqual(still)
    await refused(w, id, () => w.peter.act('endFloor', { meetingId: id, partyId: w.zorggroep.id }), {
      code: 'NOT_ALLOWED',
    })
  }))

test('[AT26] the close ends the floor, and the time stays with the seat', async () => {
  let closed = ''
  await whileLive(w, async ({ id }) => {
    closed = id
    await speaking(id, w.fatima, w.zorggroep.id, 30)
  })
  const { zorggroep } = await seats(closed)
  expect(zorggroep).toMatchObject({ floorAt: null })
  expect(zorggroep.spokenSeconds).toBeGreaterThanOrEqual(30)
  expect((await seats(closed, w.sanne)).zorggroep).toMatchObject({ spokenSeconds: null })
})

test('[AT27] a point of order makes a hand younger, keeps its kind, and is no turn at the item', () =>
  whileLive(w, async ({ id }) => {
    const hand = await up(id, w.fatima)
    expect(hand).toMatchObject({ pointOfOrder: false })
    const order = await up(id, w.fatima, true)
    expect(order).toMatchObject({ pointOfOrder: true })
    expect(order.handRaisedAt >= hand.handRaisedAt).toBe(true)
    // A client that knows no points of order changes nothing.
    expect(await up(id, w.fatima)).toEqual(order)
    expect(await give(id, w.zorggroep.id)).toMatchObject({
      ...{ pointOfOrder: true, handRaisedAt: null, spokeAt: null },
      floorAt: expect.any(String),
    })
    expect(await w.fatima.act('endFloor', { meetingId: id })).toMatchObject({ pointOfOrder: false, floorAt: null })
    expect(await up(id, w.fatima, true)).toMatchObject({ pointOfOrder: true })
    expect(await w.fatima.act('lowerHand', { meetingId: id })).toMatchObject({ pointOfOrder: false })
  }))

test('who may not see the item does not hear who speaks at it, until it is shown', () =>
  whileLive(w, async ({ id, second }) => {
    await speaking(id, w.fatima, w.zorggroep.id, 5)
    expect((await seats(id, w.sanne)).zorggroep.floorAt).not.toBeNull()
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    const { version } = (await page(w.marijke, id)).agenda.find((item: Data) => item.id === second.id)
    const hidden = await w.marijke.do('editAgendaItem', { id: second.id, version, distribution: 'SEATED' })
    const told = await watch.kind('agendaItemEdited')
    expect(told.changed).toContainEqual(
      expect.objectContaining({ party: expect.objectContaining({ id: w.zorggroep.id }), floorAt: null }),
    )
    expect((await seats(id, w.sanne)).zorggroep).toMatchObject({ floorAt: null, pointOfOrder: false })
    expect((await seats(id, w.peter)).zorggroep.floorAt).not.toBeNull()
    await w.marijke.do('editAgendaItem', { id: second.id, version: hidden.version, distribution: 'MEMBERS' })
    expect((await seats(id, w.sanne)).zorggroep.floorAt).not.toBeNull()
    await w.sanne.leave()
  }))
