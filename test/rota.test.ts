import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, daysBetween, weekdayOf } from '../schema/dates.ts'
import { newMeeting, type MeetingRow } from '../server/meeting/table.ts'
import { type PartyRow } from '../server/party/table.ts'
import {
  type Calendar,
  freeDay,
  hostOrder,
  hoursOn,
  type Lender,
  plan,
  rhythmOf,
  roomFor,
  type Turn,
} from '../server/series/rules.ts'
import type { MeetingSeriesRow } from '../server/series/table.ts'
import { newVenue, type VenueRow } from '../server/venue/table.ts'
import { runs, seed } from './support/runs.ts'

const settings = { seed, numRuns: runs(300, 5000) }

const venueOf = (partyId: string, room = 0, addedAt: string | null = null): VenueRow => ({
  ...newVenue,
  ...{ id: `${partyId} ${room}`, samenwerkingsverbandId: 'r', partyId, name: `Zaal ${room}`, addedAt },
})
const lender = (position: number, since = '', rooms = 1): Lender => {
  const id = `party ${position}`
  const party = {
    id,
    samenwerkingsverbandId: 'r',
    key: id,
    name: id,
    kindId: 'k',
    votes: true,
    weight: 1,
    sinceOn: null,
    untilOn: null,
    position,
    version: 1,
  } satisfies PartyRow
  return { party, since, venues: Array.from({ length: rooms }, (_, room) => venueOf(id, room)) }
}
const instant = (nth: number) => new Date(Date.UTC(2020, 0, 1 + nth)).toISOString()

/** So many turns more, each to who is next. */
const goOn = (lenders: Lender[], turns: Turn[], count: number, first = turns.length) => {
  const all = [...turns]
  for (let nth = 0; nth < count; nth++) {
    const [next] = hostOrder(lenders, all)
    all.push({ partyId: next!.party.id, venueId: next!.venues[0]!.id, at: instant(first + nth) })
  }
  return all.slice(turns.length)
}
const countOf = (turns: Turn[], { party }: Lender) => turns.filter(({ partyId }) => partyId === party.id).length
const spread = (numbers: number[]) => Math.max(...numbers) - Math.min(...numbers)

const some = fc
  .integer({ min: 1, max: 8 })
  .map((count) => Array.from({ length: count }, (_, position) => lender(position)))

describe('[SR13] the rota is fair', () => {
  test('from nothing on, over any horizon and any part of it, the turns of two parties differ by at most one', () => {
    fc.assert(
      fc.property(some, fc.nat(40), fc.nat(40), (lenders, skipped, count) => {
        const turns = goOn(lenders, [], skipped + count)
        expect(spread(lenders.map((one) => countOf(turns, one)))).toBeLessThanOrEqual(1)
        expect(spread(lenders.map((one) => countOf(turns.slice(skipped), one)))).toBeLessThanOrEqual(1)
      }),
      settings,
    )
  })

  test('whatever was before, the difference never grows, and ends at one or nothing', () => {
    fc.assert(
      fc.property(some, fc.array(fc.nat(100), { maxLength: 20 }), (lenders, picks) => {
        const before = picks.map((pick, nth): Turn => {
          const { party, venues } = lenders[pick % lenders.length]!
          return { partyId: party.id, venueId: venues[0]!.id, at: instant(nth) }
        })
        const counts = (turns: Turn[]) => lenders.map((one) => countOf([...before, ...turns], one))
        let was = spread(counts([]))
        const turns = goOn(lenders, before, 20 * lenders.length)
        for (let count = 1; count <= turns.length; count++) {
          const now = spread(counts(turns.slice(0, count)))
          expect(now).toBeLessThanOrEqual(Math.max(1, was))
          was = now
        }
        expect(was).toBeLessThanOrEqual(1)
      }),
      settings,
    )
  })

  test('who joins later gets a turn like the others: no two in a row, and no more than one ahead of anybody', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 40 }), fc.nat(40), (lenders, before, count) => {
        const past = goOn(lenders, [], before)
        const newcomer = lender(lenders.length, instant(before))
        const everybody = [...lenders, newcomer]
        const turns = goOn(everybody, past, count, before + 1)
        for (const one of lenders) expect(countOf(turns, newcomer) - countOf(turns, one)).toBeLessThanOrEqual(2)
        turns.slice(1).forEach((turn, nth) => expect(turn.partyId).not.toBe(turns[nth]!.partyId))
        const cycle = turns.slice(0, everybody.length)
        expect(countOf(cycle, newcomer)).toBeLessThanOrEqual(2)
      }),
      settings,
    )
  })

  test('fewest turns goes first, then longest ago, then the order of the table', () => {
    const [a, b, c] = [lender(0), lender(1), lender(2)]
    const turn = ({ party, venues }: Lender, nth: number): Turn => ({
      partyId: party.id,
      venueId: venues[0]!.id,
      at: instant(nth),
    })
    const names = (turns: Turn[]) => hostOrder([c, b, a], turns).map(({ party }) => party.id)
    expect(names([])).toEqual(['party 0', 'party 1', 'party 2'])
    expect(names([turn(a, 1)])).toEqual(['party 1', 'party 2', 'party 0'])
    expect(names([turn(b, 1), turn(a, 2), turn(c, 3), turn(b, 4)])).toEqual(['party 0', 'party 2', 'party 1'])
  })
})

test('[SR14] a room that is taken goes past; of the rooms of the host the one that was used least is taken', () => {
  const [a, b] = [lender(0, '', 2), lender(1)]
  const hours = { startsAt: '2027-01-14T08:30:00.000Z', endsAt: '2027-01-14T11:30:00.000Z' }
  const turns = [{ partyId: 'party 0', venueId: 'party 0 0', at: instant(1) }]
  expect(roomFor(hours, [a, b], turns, [])?.id).toBe('party 0 1')
  const takenBy = (venueId: string) => ({ ...newMeeting, ...hours, venueId }) as MeetingRow
  expect(roomFor(hours, [a, b], turns, [takenBy('party 0 1')])?.id).toBe('party 0 0')
  expect(roomFor(hours, [a, b], turns, [takenBy('party 0 0'), takenBy('party 0 1')])?.id).toBe('party 1 0')
  expect(roomFor(hours, [b], turns, [takenBy('party 1 0')])?.id).toBe('party 1 0')
  expect(roomFor(hours, [], turns, [])).toBeNull()
})

const series = (change: Partial<MeetingSeriesRow> = {}): MeetingSeriesRow => ({
  ...{
    id: 's',
    samenwerkingsverbandId: 'r',
    title: 'Overleg',
    everyWeeks: 6,
    weekday: 4,
    startTime: '09:30',
    minutes: 180,
  },
  ...{ templateId: null, endedAt: null, version: 1 },
  ...change,
})
const holiday = (firstOn: string, lastOn: string) => ({
  id: firstOn,
  samenwerkingsverbandId: 'r',
  name: 'Vakantie',
  firstOn,
  lastOn,
})
const empty: Calendar = { meetings: [], schoolHolidays: [] }

describe('the rhythm', () => {
  test('[SR10] is the weekday every so many weeks, from the last meeting on', () => {
    expect(rhythmOf(series(), null, '2027-01-01', '2027-05-01')).toEqual(['2027-01-07', '2027-02-18', '2027-04-01'])
    // The last one was on a Tuesday: six weeks later it is Thursday again.
    expect(rhythmOf(series(), '2027-01-05', '2027-01-06', '2027-03-01')).toEqual(['2027-02-18'])
    expect(rhythmOf(series(), '2020-01-02', '2027-01-01', '2027-02-15')).toEqual(['2027-01-07'])
    expect(rhythmOf(series(), '2027-12-30', '2027-01-01', '2027-12-31')).toEqual([])
  })

  test('[SR11] begins at 9:30 in winter and in summer', () => {
    expect(hoursOn(series(), '2027-03-25')).toEqual({
      startsAt: '2027-03-25T08:30:00.000Z',
      endsAt: '2027-03-25T11:30:00.000Z',
    })
    expect(hoursOn(series(), '2027-04-01')).toEqual({
      startsAt: '2027-04-01T07:30:00.000Z',
      endsAt: '2027-04-01T10:30:00.000Z',
    })
    expect(hoursOn(series(), '2027-10-28').startsAt).toBe('2027-10-28T07:30:00.000Z')
    expect(hoursOn(series(), '2027-11-04').startsAt).toBe('2027-11-04T08:30:00.000Z')
  })

  test('[SR12] moves past a holiday to the week before, or after', () => {
    expect(freeDay(series(), '2027-05-06', '2027-01-01', empty)).toBe('2027-04-29')
    expect(freeDay(series(), '2027-05-06', '2027-05-01', empty)).toBe('2027-05-13')
    const autumn = { ...empty, schoolHolidays: [holiday('2027-10-16', '2027-10-24')] }
    expect(freeDay(series(), '2027-10-21', '2027-01-01', autumn)).toBe('2027-10-14')
    // Six weeks of summer: the nearest week is after it.
    const summer = { ...empty, schoolHolidays: [holiday('2027-07-10', '2027-08-22')] }
    expect(freeDay(series(), '2027-08-12', '2027-01-01', summer)).toBe('2027-08-26')
    expect(freeDay(series(), '2027-07-15', '2027-01-01', summer)).toBe('2027-07-08')
  })

  test('[SR12] stays where no week is near enough, or that week has another meeting', () => {
    const long = { ...empty, schoolHolidays: [holiday('2027-06-01', '2027-09-30')] }
    expect(freeDay(series(), '2027-07-15', '2027-01-01', long)).toBe('2027-07-15')
    const meeting = { ...newMeeting, ...hoursOn(series(), '2027-04-29'), title: 'Ander overleg' } as MeetingRow
    expect(freeDay(series(), '2027-05-06', '2027-01-01', { ...empty, meetings: [meeting] })).toBe('2027-05-13')
    expect(freeDay(series({ everyWeeks: 1 }), '2027-05-06', '2027-01-01', empty)).toBe('2027-05-06')
  })

  test('[SR12] whatever the holidays are: in order, on its weekday, half the rhythm away at most, in no holiday unless it says so', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => daysAfter('2027-01-01', days))
    const holidays = fc
      .array(fc.tuple(day, fc.nat(45)), { maxLength: 12 })
      .map((list) => list.map(([on, days]) => holiday(on, daysAfter(on, days))))
    const rhythm = fc.record({ everyWeeks: fc.integer({ min: 1, max: 12 }), weekday: fc.integer({ min: 1, max: 7 }) })
    fc.assert(
      fc.property(rhythm, holidays, (change, schoolHolidays) => {
        const of = series(change)
        const lenders = [lender(0), lender(1), lender(2)]
        const rooms = { lenders, venues: lenders.flatMap(({ venues }) => venues) }
        const calendar = { meetings: [], schoolHolidays }
        const proposals = plan(of, calendar, rooms, '2027-01-01', '2028-12-31')
        proposals.forEach(({ on, movedFrom, movedFor, conflicts, startsAt }, nth) => {
          expect(weekdayOf(on)).toBe(of.weekday)
          expect(
            new Date(startsAt).toLocaleTimeString('nl', {
              timeZone: 'Europe/Amsterdam',
              hour: '2-digit',
              minute: '2-digit',
            }),
          ).toBe('09:30')
          if (nth) expect(on > proposals[nth - 1]!.on).toBe(true)
          expect(Math.abs(daysBetween(movedFrom ?? on, on))).toBeLessThanOrEqual(7 * Math.floor(of.everyWeeks / 2))
          expect(movedFor.length > 0).toBe(movedFrom !== null)
          // Conflicts that are left could not be moved.
          if (conflicts.length) expect([movedFrom, freeDay(of, on, on, calendar)]).toEqual([null, on])
        })
        expect(
          spread(lenders.map(({ party }) => proposals.filter(({ hostId }) => hostId === party.id).length)),
        ).toBeLessThanOrEqual(1)
        expect(plan(of, calendar, rooms, '2027-01-01', '2028-12-31')).toEqual(proposals)
      }),
      { seed, numRuns: runs(100, 2000) },
    )
  })
})
