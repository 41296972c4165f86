import { daysAfter, isCalendarDate, isInReach, mondayOf } from './dates.ts'

/** The first and the last calendar date of a period. */
type Span = readonly [from: string, until: string]

/**
 * The last calendar date of an action: its date, else that of its rough period. From the day after it is late. Null:
 * there is none, or its words are not known; then it is never late.
 */
export const dueUntil = ({ dueOn, duePeriod }: { dueOn?: string | null; duePeriod?: string | null }) =>
  dueOn || (duePeriod ? periodEnd(duePeriod) : null)

/** The last calendar date of a period in Dutch words, such as '2024/2025', 'Q3 2025' or 'begin juni 2026'. */
export const periodEnd = (words: string): string | null => {
  const text = words
    .toLowerCase()
    .replace(/[.,()]/g, ' ')
    .replace(/\b(van|de|het|in|rond|uiterlijk|circa|ca|ongeveer|tot en met|t\/m|schooljaar)\b/g, (word) =>
      word === 'schooljaar' ? word : ' ',
    )
    .replace(/\s*([/–—-])\s*/g, (_all, sign: string) => (sign === '/' ? '/' : '-'))
    .replace(/\s+/g, ' ')
    .trim()
  const before = /^(?:voor|vóór|tot) (.+)$/.exec(text)
  const span = spanOf(before?.[1] ?? text)
  const end = span && (before ? daysAfter(span[0], -1) : span[1])
  return end && isInReach(end) ? end : null
}

const spanOf = (text: string): Span | null => {
  for (const [form, read] of forms) {
    const found = form.exec(text)
    const span = found && read(found.slice(1))
    if (span) return span
  }
  return rangeOf(text)
}

const year = '((?:19|20|21)\\d\\d)'
const monthNames = ['jan', 'feb', 'm(?:aa)?rt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const monthWord =
  '(jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const seasons: Record<string, readonly [first: number, months: number]> = {
  ...{ voorjaar: [3, 3], lente: [3, 3], zomer: [6, 3] },
  ...{ najaar: [9, 3], herfst: [9, 3], winter: [12, 3] },
}
const parts: Record<string, 0 | 1 | 2> = { begin: 0, half: 1, halverwege: 1, midden: 1, medio: 1, eind: 2, einde: 2 }
const ordinals: Record<string, number> = { eerste: 1, tweede: 2, derde: 3, vierde: 4 }
const partWord = `(${Object.keys(parts).join('|')})`
const ordinalWord = `(\\d|${Object.keys(ordinals).join('|')})e?`

const padded = (value: number) => String(value).padStart(2, '0')
const monthOf = (word: string) => monthNames.findIndex((name) => new RegExp(`^${name}`).test(word)) + 1
const ordinalOf = (word: string) => ordinals[word] ?? Number(word)

/** So many months from the first of this one; the thirteenth is January of the next year. */
const months = (inYear: string, first: number, count = 1): Span => [
  firstOf(Number(inYear), first),
  daysAfter(firstOf(Number(inYear), first + count), -1),
]
const firstOf = (inYear: number, month: number) =>
  `${inYear + Math.floor((month - 1) / 12)}-${padded(((month - 1) % 12) + 1)}-01`
const quarter = (number: number, inYear: string) =>
  number >= 1 && number <= 4 ? months(inYear, 3 * number - 2, 3) : null
/** The part of a month, in days of ten; of a year, in months of four. */
const partOfMonth = (part: string, month: string, inYear: string): Span => {
  const [from, until] = months(inYear, monthOf(month))
  const at = parts[part] ?? 2
  return [daysAfter(from, at * 10), at === 2 ? until : daysAfter(from, at * 10 + 9)]
}
const date = (inYear: string, month: number, day: string): Span | null => {
  const on = `${inYear}-${padded(month)}-${padded(Number(day))}`
  return isCalendarDate(on) ? [on, on] : null
}

type Form = readonly [form: RegExp, read: (found: string[]) => Span | null]
const whole = (form: string) => new RegExp(`^${form}$`)

/** How a period is written; the first that fits counts. */
const forms: readonly Form[] = [
  [whole(year), ([y = '']) => months(y, 1, 12)],
  [whole(`schooljaar ${year}[/-](\\d\\d|\\d{4})`), ([y = '']) => months(y, 8, 12)],
  [whole(`${year}[/-](\\d\\d|\\d{4})`), ([y = '', to = '']) => yearsUntil(y, to)],
  [whole(`q([1-4])[ -]?${year}`), ([q = '', y = '']) => quarter(Number(q), y)],
  [whole(`${year}[ -]?q([1-4])`), ([y = '', q = '']) => quarter(Number(q), y)],
  [whole(`${ordinalWord} kwartaal ${year}`), ([q = '', y = '']) => quarter(ordinalOf(q), y)],
  [whole(`kwartaal ([1-4]) ${year}`), ([q = '', y = '']) => quarter(Number(q), y)],
  [whole(`(1|2|eerste|tweede)e? helft ${year}`), ([h = '', y = '']) => months(y, 6 * ordinalOf(h) - 5, 6)],
  [whole(`${partWord} ${year}`), ([part = '', y = '']) => months(y, 4 * (parts[part] ?? 2) + 1, 4)],
  [whole(`${partWord} ${monthWord} ${year}`), ([part = '', m = '', y = '']) => partOfMonth(part, m, y)],
  [whole(`${monthWord} ${year}`), ([m = '', y = '']) => months(y, monthOf(m))],
  [whole(`(\\d?\\d)[/-]${year}`), ([m = '', y = '']) => (isMonth(m) ? months(y, Number(m)) : null)],
  [whole(`(\\d?\\d) ${monthWord} ${year}`), ([day = '', m = '', y = '']) => date(y, monthOf(m), day)],
  [whole(`(\\d?\\d)[/-](\\d?\\d)[/-]${year}`), ([day = '', m = '', y = '']) => date(y, Number(m), day)],
  [whole(`${year}-(\\d\\d)-(\\d\\d)`), ([y = '', m = '', day = '']) => date(y, Number(m), day)],
  [whole(`(${Object.keys(seasons).join('|')}) ${year}(?:[/-]\\d+)?`), ([name = '', y = '']) => seasonOf(name, y)],
  [whole(`(?:week|wk) (\\d?\\d) ${year}`), ([week = '', y = '']) => weekOf(Number(week), y)],
]

const isMonth = (word: string) => Number(word) >= 1 && Number(word) <= 12
const seasonOf = (name: string, inYear: string) => {
  const [first, count] = seasons[name] ?? [1, 12]
  return months(inYear, first, count)
}
/** '2024/2025', '2024-25'; and '2026-06', which is a month. */
const yearsUntil = (from: string, to: string): Span | null => {
  const until = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
  if (Number(until) > Number(from)) return [`${from}-01-01`, `${until}-12-31`]
  return to.length === 2 && isMonth(to) ? months(from, Number(to)) : null
}
/** Week 1 is the week of 4 January. */
const weekOf = (week: number, inYear: string): Span | null => {
  const monday = daysAfter(mondayOf(`${inYear}-01-04`), 7 * (week - 1))
  // A year has 52 or 53 weeks: the Thursday of the last one lies in it.
  return week >= 1 && daysAfter(monday, 3).startsWith(inYear) ? [monday, daysAfter(monday, 6)] : null
}

/** 'juni/juli 2026', 'Q3-Q4 2025', 'juni en juli 2026': the last of them counts, the year stands behind it. */
const rangeOf = (text: string): Span | null => {
  const found = /^(.+?)(?:\/|-| en | of )([^/-]+ (?:19|20|21)\d\d)$/.exec(text)
  if (!found) return null
  const [, first = '', last = ''] = found
  const until = spanOf(last)
  const from = spanOf(/\d{4}$/.test(first) ? first : `${first} ${last.slice(-4)}`)
  return until && from && from[0] <= until[1] ? [from[0], until[1]] : null
}
