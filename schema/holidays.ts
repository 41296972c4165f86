import { easter } from 'date-easter'
import { nl } from './nl.ts'
import { daysAfter, weekdayOf } from './dates.ts'

type Holiday = keyof typeof nl.holiday

/**
 * The days on which offices are closed by law (Algemene termijnenwet, art. 3), and the Sundays of Easter and Pentecost;
 * 31 December is a working day.
 */
const holidaysIn = (year: number): [on: string, holiday: Holiday][] => {
  const { month, day } = easter(year)
  const fromEaster = (days: number) => daysAfter(`${year}-${two(month)}-${two(day)}`, days)
  return [
    [`${year}-01-01`, 'NEW_YEAR'],
    [fromEaster(-2), 'GOOD_FRIDAY'],
    [fromEaster(0), 'EASTER'],
    [fromEaster(1), 'EASTER_MONDAY'],
    // A birthday of the King on a Sunday is celebrated the day before.
    [weekdayOf(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`, 'KINGS_DAY'],
    [`${year}-05-05`, 'LIBERATION_DAY'],
    [fromEaster(39), 'ASCENSION'],
    [fromEaster(49), 'PENTECOST'],
    [fromEaster(50), 'PENTECOST_MONDAY'],
    [`${year}-12-25`, 'CHRISTMAS'],
    [`${year}-12-26`, 'SECOND_CHRISTMAS'],
  ]
}

/** The Dutch name of the holiday on this calendar date; null: an ordinary day. */
export const holidayOn = (date: string): string | null => {
  const found = holidaysIn(Number(date.slice(0, 4))).find(([on]) => on === date)
  return found ? nl.holiday[found[1]] : null
}

/** The first calendar date after this one on which offices are open. */
export const workdayAfter = (date: string): string => {
  const next = daysAfter(date, 1)
  return weekdayOf(next) > 5 || holidayOn(next) ? workdayAfter(next) : next
}

const two = (number: number) => String(number).padStart(2, '0')
