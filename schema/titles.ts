import { type Instant, longDate } from './dates.ts'

/** Titles of agenda items, as server and client make and read them. */

/** 'Verslag van 14 januari 2027 vaststellen'; null: it is not known of which meeting. */
export const minutesTitle = (startsAt: Instant | null) =>
  startsAt === null
    ? 'Verslag van het vorige overleg vaststellen'
    : `Verslag van ${longDate(startsAt).replace(/^\S+ /, '')} vaststellen`

const month =
  '(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)'
const day = new RegExp(
  `\\b\\d{1,2}\\s+${month}\\b|\\b${month}\\.?\\s+\\d{4}\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`,
  'i',
)
/** Whether a title names a day or a month of a year, so that it fits one meeting only. */
export const namesADay = (title: string) => day.test(title)

/** Whether a title is that of the item at which the minutes of another day are adopted. */
export const isMinutesTitle = (title: string) =>
  title === minutesTitle(null) ||
  (namesADay(title) && /\b(verslag|notulen)/i.test(title) && /vaststel|vastgesteld|goedkeur/i.test(title))
