import type { Purpose } from '../../graph/generated/graphql.ts'

/** A line of a list that was pasted, as an item of the agenda. */
export interface PastedItem {
  title: string
  /** null: the line names none. */
  plannedMinutes: number | null
  purpose: Purpose
}

/** More than this is no agenda. */
export const mostPasted = 100

/** The items in a list that was copied from a mail, a document or a table: a line each, without bullets and numbers. */
export const itemsIn = (text: string): PastedItem[] => linesOf(text).flatMap((line) => itemOf(line) ?? [])

/** Whether a text is a list, of several lines. */
export const isList = (text: string) => itemsIn(text).length > 1

const linesOf = (text: string) =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .split('\n')
    .map((line) => line.replace(/[^\S\t]+/gu, ' ').trim())

const itemOf = (line: string): PastedItem | null => {
  const said = spoken(withoutMark(line))
  const title = said.title.replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(title) ? { ...said, title } : null
}

/** A bullet, 'o', '1.', '1)', '(1)', '1.2', 'a.', 'iv)', or a number and a tab, as Word puts them before a line. */
const marks = [
  /^[•·∙▪▫◦‣●○■□◆◇➢➤✓✔–—−*+§\uf000-\uf0ff-]+\s*(?=\S)/u,
  /^o\s+(?=\S)/,
  /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]+(?:\s+|(?=\p{Lu}))(?=\S)/u,
  /^(?:\d{1,3}|[A-Za-z])[.)]?\t\s*(?=\S)/,
  /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?!uur\b|u\b|[-–—])(?=\S)/,
]
const withoutMark = (line: string): string => {
  const mark = marks.find((one) => one.test(line))
  return mark ? withoutMark(line.replace(mark, '')) : line
}

const purposes: readonly [RegExp, Purpose][] = [
  [/(?:ter )?(?:vaststelling|besluitvorming|besluit)/i, 'DECIDE'],
  [/(?:ter )?advisering|(?:ter )?advies/i, 'ADVISE'],
  [/(?:ter )?(?:informatie|kennisname|kennisneming)|informerend/i, 'INFORM'],
  [/(?:ter )?bespreking|(?:ter )?discussie/i, 'DISCUSS'],
]
const minutes = /^(?:ca\.?|circa|±|max\.?)?\s*(\d{1,3})\s*(?:min(?:uten|uut)?\.?|m|['’′])$/i
const hours = /^(\d(?:[.,]5)?)\s*uur$/i
const bareMinutes = /^\d{1,3}$/

/** Takes the minutes and the purpose from the end of a line, where they stand apart: '(10 min)', '- 10 minuten'. */
const spoken = (line: string): PastedItem => {
  const end = endOf(line)
  const parts = end?.words.split(/\s*[,;]\s*/).map((words) => ({
    length: lengthIn(words, end.column),
    purpose: purposeIn(words),
  }))
  if (!end || !parts?.every(({ length, purpose }) => length !== null || purpose))
    return { title: line, plannedMinutes: null, purpose: 'DISCUSS' }
  const length = parts.findLast((part) => part.length !== null)?.length ?? null
  const purpose = parts.findLast((part) => part.purpose)?.purpose
  const before = spoken(end.rest)
  return {
    title: before.title,
    plannedMinutes: length ?? before.plannedMinutes,
    purpose: purpose ?? before.purpose,
  }
}

interface End {
  rest: string
  words: string
  /** It stood in a column of its own. */
  column: boolean
}

/** The last part of a line that stands apart: in brackets, after a tab, a comma or a dash, or as '10 minuten'. */
const endOf = (line: string): End | null => {
  const found =
    /^(.*\S)\s*[([]([^()[\]]+)[)\]][.,;]?$/.exec(line) ??
    /^(.*\S)\s*\t\s*([^\t]+)$/.exec(line) ??
    /^(.*\S)\s*[,;:|]\s*([^,;:|]+)$/.exec(line) ??
    /^(.*\S)\s+[–—-]\s*([^–—-]+)$/.exec(line) ??
    /^(.*\S)\s+((?:ca\.?\s*|circa\s*|±\s*)?\d{1,3}\s*(?:min(?:uten|uut)?\.?|['’′]))$/i.exec(line)
  const [, rest, words] = found ?? []
  return rest && words ? { rest, words: words.trim(), column: line.includes('\t') } : null
}

const lengthIn = (words: string, column: boolean) => {
  const told = minutes.exec(words)?.[1] ?? (column ? bareMinutes.exec(words)?.[0] : undefined)
  const whole = told ? Number(told) : Math.round(Number(hours.exec(words)?.[1]?.replace(',', '.') ?? NaN) * 60)
  return whole >= 0 && whole <= 600 ? whole : null
}

const purposeIn = (words: string) =>
  purposes.find(([word]) => new RegExp(`^(?:${word.source})$`, 'i').test(words))?.[1] ?? null
