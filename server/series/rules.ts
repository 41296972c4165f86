import type { CreateSeriesInput, EditSeriesInput, PlanConflict, PlannedMeetingInput } from '../generated/schema.ts'
import { checkEdited, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { amsterdamDate, amsterdamInstant, daysAfter, daysBetween, mondayOf, weekdayOf } from '../../schema/dates.ts'
import { holidayOn } from '../../schema/holidays.ts'
import { must } from '../lib/must.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { isPlanned } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { PartyRow } from '../party/table.ts'
import type { VenueRow } from '../venue/table.ts'
import type { MeetingSeriesRow, SchoolHolidayRow } from './table.ts'

/** SR1: a series has a title of 1 to 200 characters. */
export const checkTitle = (title: string) => checkText('input.title', title, 200)
export const checkEditedTitle = (title: string | null | undefined) => checkEdited('input.title', title, 200)

type Rhythm = Pick<EditSeriesInput, 'everyWeeks' | 'weekday' | 'startTime' | 'minutes'> | CreateSeriesInput

/**
 * SR2: a series meets every 1 to 52 weeks, on a day of the week, at a time of the clock, for 15 minutes to 12 hours.
 */
export const checkRhythm = ({ everyWeeks, weekday, startTime, minutes }: Rhythm): Refusal | null =>
  outside(everyWeeks, 1, 52, 'input.everyWeeks') ??
  outside(weekday, 1, 7, 'input.weekday') ??
  (startTime == null || /^([01]\d|2[0-3]):[0-5]\d$/.test(startTime) ? null : refuse('INVALID', 'input.startTime')) ??
  outside(minutes, 15, 720, 'input.minutes')

const outside = (number: number | null | undefined, least: number, most: number, field: string) =>
  number == null || (number >= least && number <= most) ? null : refuse('INVALID', field)

/** SR3: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('MeetingSeries')

/** SR4: a series that has ended does not change any more, and no meeting is planned in it. */
export const goesOn = ({ endedAt }: MeetingSeriesRow) => (endedAt ? wrongState('SR4') : null)

/**
 * SR5: a school holiday has a name of 1 to 100 characters, does not end before it begins, and lasts half a year at
 * most.
 */
export const checkSchoolHoliday = ({
  name,
  firstOn,
  lastOn,
}: Pick<SchoolHolidayRow, 'name' | 'firstOn' | 'lastOn'>): Refusal | null =>
  checkText('input.name', name, 100) ?? outside(daysBetween(firstOn, lastOn), 0, 183, 'input.lastOn')

/** SR6: 1 to 60 meetings are planned at once, each with an id of its own. */
export const checkPlanned = (meetings: readonly PlannedMeetingInput[]): Refusal | null => {
  if (!meetings.length || meetings.length > 60) return refuse('INVALID', 'input.meetings')
  const twice = meetings.findIndex(({ id }, at) => meetings.findIndex((other) => other.id === id) < at)
  return twice < 0 ? null : refuse('INVALID', `input.meetings.${twice}.id`)
}

/** SR7: two different meetings swap hosts while both are still planned. */
export const canSwap = (meeting: MeetingRow, other: MeetingRow): Refusal | null =>
  meeting.id === other.id
    ? refuse('INVALID', 'withMeetingId')
    : isPlanned(meeting) && isPlanned(other)
      ? null
      : wrongState('SR7', isPlanned(meeting) ? 'withMeetingId' : 'meetingId')

/** SR8: a person who swaps saw where the first of the two is: `from` is its venue; null: none; left out: not said. */
export const sawVenue = (meeting: MeetingRow, from: string | null | undefined) =>
  from === undefined || from === meeting.venueId ? null : conflict('Meeting', meeting, 'from')

type Slot = Pick<MeetingRow, 'startsAt' | 'endsAt' | 'venueId' | 'seriesId'>
/** The calendar so far: the meetings that were not cancelled, in order of start, and the school holidays. */
export type Calendar = { meetings: MeetingRow[]; schoolHolidays: SchoolHolidayRow[] }

/**
 * SR9: a time and place conflict with a holiday, a school holiday, another meeting at that time, in that room or
 * elsewhere, and the lack of a room.
 */
export const conflictsOf = (slot: Slot, { meetings, schoolHolidays }: Calendar): PlanConflict[] => {
  const first = amsterdamDate(slot.startsAt)
  const days = daysBetween(first, amsterdamDate(new Date(Date.parse(slot.endsAt) - 1)))
  return [
    ...Array.from({ length: days + 1 }, (_, day) => holidaysOn(daysAfter(first, day), schoolHolidays)).flat(),
    ...(slot.venueId === null ? [{ kind: 'NO_VENUE' as const, name: null, on: first }] : []),
    ...meetings
      .filter((other) => overlap(slot, other))
      .map(({ venueId, title, startsAt }) => ({
        kind: venueId !== null && venueId === slot.venueId ? ('VENUE_TAKEN' as const) : ('OTHER_MEETING' as const),
        name: title,
        on: amsterdamDate(startsAt),
      })),
    ...meetings
      .filter((other) => !overlap(slot, other) && isOutside(slot, other) && weekOf(slot) === weekOf(other))
      .map(({ title, startsAt }) => ({ kind: 'SAME_WEEK' as const, name: title, on: amsterdamDate(startsAt) })),
  ]
}

const holidaysOn = (on: string, schoolHolidays: SchoolHolidayRow[]): PlanConflict[] => {
  const holiday = holidayOn(on)
  return [
    ...(holiday ? [{ kind: 'HOLIDAY' as const, name: holiday, on }] : []),
    ...schoolHolidays
      .filter(({ firstOn, lastOn }) => firstOn <= on && on <= lastOn)
      .map(({ name }) => ({ kind: 'SCHOOL_HOLIDAY' as const, name, on })),
  ]
}

const overlap = (one: Pick<Slot, 'startsAt' | 'endsAt'>, other: Pick<Slot, 'startsAt' | 'endsAt'>) =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt

/**
 * SR10: the rhythm of a series is its weekday, every so many weeks, counted from the week of its last meeting; without
 * one from the first such day.
 */
export const rhythmOf = (
  { everyWeeks, weekday }: MeetingSeriesRow,
  last: string | null,
  from: string,
  until: string,
): string[] => {
  const step = everyWeeks * 7
  const first = last
    ? daysAfter(last, step + weekday - weekdayOf(last))
    : daysAfter(from, (weekday - weekdayOf(from) + 7) % 7)
  const begin = daysAfter(first, step * Math.max(0, Math.ceil(daysBetween(first, from) / step)))
  const count = Math.floor(daysBetween(begin, until) / step) + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => daysAfter(begin, at * step))
}

/** SR11: a meeting begins at the same time on the clock, in summer time and winter time. */
export const hoursOn = ({ startTime, minutes }: MeetingSeriesRow, on: string) => {
  const startsAt = amsterdamInstant(on, startTime)
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() }
}

/**
 * SR12: a day of the rhythm on a holiday, or on which there is a meeting already, moves to the nearest free week, the
 * earlier one first, at most half the rhythm away and after the meeting before it. The days after it stay. If no week
 * is free a holiday stays too, with its conflicts, and a day with a meeting is not proposed: null.
 */
export const freeDay = (
  series: MeetingSeriesRow,
  day: string,
  notBefore: string,
  calendar: Calendar,
): string | null => {
  const taken = meetingsOn(day, calendar.meetings).length > 0
  if (!taken && !holidaysOn(day, calendar.schoolHolidays).length) return day
  const slotOn = (on: string) => ({ ...hoursOn(series, on), venueId: '', seriesId: series.id })
  const weeks = Array.from({ length: Math.floor(series.everyWeeks / 2) }, (_, at) => at + 1)
  const isFree = (on: string) =>
    on >= notBefore &&
    !meetingsOn(on, calendar.meetings).length &&
    conflictsOf(slotOn(on), calendar).every(({ kind }) => kind === 'SAME_WEEK')
  const near = weeks.flatMap((week) => [daysAfter(day, -7 * week), daysAfter(day, 7 * week)]).find(isFree)
  return near ?? (taken ? null : day)
}

/** The meetings that lie on this day in part or whole. */
const meetingsOn = (on: string, meetings: MeetingRow[]) => {
  const [startsAt, endsAt] = [amsterdamInstant(on, '00:00'), amsterdamInstant(daysAfter(on, 1), '00:00')]
  return meetings.filter((other) => overlap({ startsAt, endsAt }, other))
}

/** A party that lends rooms; `since`: the instant from which it lends, empty when it always did. */
export type Lender = { party: PartyRow; since: string; venues: VenueRow[] }
/** A turn of a party: a meeting in its room. */
export type Turn = { partyId: string; venueId: string; at: string }

export const lendersOf = (parties: PartyRow[], venues: VenueRow[]): Lender[] =>
  parties
    .map((party) => ({ party, venues: venues.filter(({ partyId, closedAt }) => partyId === party.id && !closedAt) }))
    .flatMap((lender) => {
      const [since] = lender.venues.map(({ addedAt }) => addedAt ?? '').sort()
      return since === undefined ? [] : { ...lender, since }
    })

export const turnsOf = (meetings: MeetingRow[], venues: VenueRow[]): Turn[] => {
  const lentBy = new Map(venues.map(({ id, partyId }) => [id, partyId]))
  return meetings.flatMap(({ venueId, startsAt }) => {
    const partyId = venueId && lentBy.get(venueId)
    return partyId ? [{ partyId, venueId, at: startsAt }] : []
  })
}

/**
 * SR13: the next host is the party with the fewest turns, then the one whose last turn is longest ago, then the first
 * at the table. A party that begins to lend later starts with the fewest turns that any party has then.
 */
export const hostOrder = (lenders: Lender[], turns: Turn[]): Lender[] => {
  const counts = turnsEach(lenders, turns)
  const last = new Map(turns.map(({ partyId, at }) => [partyId, at]))
  const by = ({ party: { id } }: Lender) => ({
    count: must(counts.get(id), 'each lender begins with a count'),
    last: last.get(id) ?? '',
  })
  return lenders.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)]
    return one.count - other.count || compare(one.last, other.last) || a.party.position - b.party.position
  })
}

const turnsEach = (lenders: Lender[], turns: Turn[]) => {
  const counts = new Map<string, number>()
  const begins = lenders.map(({ party, since }) => ({ partyId: party.id, at: since, begins: true }))
  for (const { partyId, ...step } of [...begins, ...turns].sort((a, b) => compare(a.at, b.at))) {
    const count = counts.get(partyId)
    if ('begins' in step) counts.set(partyId, Math.min(...counts.values(), counts.size ? Infinity : 0))
    else if (count !== undefined) counts.set(partyId, count + 1)
  }
  return counts
}

/** SR14: the meeting goes to the next host with a room that is free then, in its least used room. */
export const roomFor = (
  slot: Pick<Slot, 'startsAt' | 'endsAt'>,
  order: Lender[],
  turns: Turn[],
  meetings: MeetingRow[],
): VenueRow | null => {
  const taken = new Set(meetings.filter((other) => overlap(slot, other)).map(({ venueId }) => venueId))
  const used = (venue: VenueRow) => turns.filter(({ venueId }) => venueId === venue.id).length
  const rooms = order.flatMap(({ venues }) => venues.toSorted((a, b) => used(a) - used(b)))
  return rooms.find(({ id }) => !taken.has(id)) ?? rooms[0] ?? null
}

/** One meeting that could be planned. */
export type PlanProposalParent = {
  samenwerkingsverbandId: string
  on: string
  startsAt: string
  endsAt: string
  hostId: string | null
  venueId: string | null
  conflicts: PlanConflict[]
  movedFrom: string | null
  movedFor: PlanConflict[]
}

/** The proposals of the planner for a series between two dates; it changes nothing. */
export const plan = (
  series: MeetingSeriesRow,
  calendar: Calendar,
  rooms: { lenders: Lender[]; venues: VenueRow[] },
  from: string,
  until: string,
) => {
  const { meetings, schoolHolidays } = calendar
  const last = meetings.findLast(({ seriesId }) => seriesId === series.id)
  const lastOn = last ? amsterdamDate(last.startsAt) : null
  const turns = turnsOf(meetings, rooms.venues)
  let notBefore = lastOn && lastOn >= from ? daysAfter(lastOn, 1) : from
  return rhythmOf(series, lastOn, from, until).flatMap((day): PlanProposalParent[] => {
    const on = freeDay(series, day, notBefore, calendar)
    if (on === null) return []
    const hours = hoursOn(series, on)
    const venue = roomFor(hours, hostOrder(rooms.lenders, turns), turns, meetings)
    if (venue?.partyId) turns.push({ partyId: venue.partyId, venueId: venue.id, at: hours.startsAt })
    notBefore = daysAfter(on, 1)
    const proposal = {
      samenwerkingsverbandId: series.samenwerkingsverbandId,
      on,
      ...hours,
      hostId: venue?.partyId ?? null,
      venueId: venue?.id ?? null,
      conflicts: conflictsOf({ ...hours, venueId: venue?.id ?? null, seriesId: series.id }, calendar),
      movedFrom: on === day ? null : day,
      movedFor: on === day ? [] : [...holidaysOn(day, schoolHolidays), ...othersOn(day, meetings)],
    }
    return [proposal]
  })
}

const othersOn = (on: string, meetings: MeetingRow[]): PlanConflict[] =>
  meetingsOn(on, meetings).map(({ title }) => ({ kind: 'OTHER_MEETING', name: title, on }))

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** SR15: at most 20 series run at a time. */
export const hasRoom = (ever: Pick<MeetingSeriesRow, 'endedAt'>[]) =>
  checkRoom(
    ever.filter(({ endedAt }) => !endedAt),
    20,
    'input.samenwerkingsverbandId',
  )

/** SR16: at most 200 school holidays are kept. */
export const hasRoomForHoliday = (holidays: unknown[]) => checkRoom(holidays, 200, 'input.samenwerkingsverbandId')

/**
 * SR17: a meeting in the same week is a conflict too, unless both are of one series, whose rhythm is meant to be so.
 */
const isOutside = (slot: Pick<Slot, 'seriesId'>, other: Pick<Slot, 'seriesId'>) =>
  slot.seriesId === null || other.seriesId !== slot.seriesId
const weekOf = ({ startsAt }: Pick<Slot, 'startsAt'>) => mondayOf(amsterdamDate(startsAt))
