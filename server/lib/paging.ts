// Not all of graphql: every command loads this file, and the rest is a third of its start.
import { GraphQLError } from 'graphql/error/index.js'
import { limits } from '../limits.ts'
import { isLongerThan } from './text.ts'

/** A Relay cursor connection over rows, of which one more than the page was read. */
export const connectionOf = <Row>(rows: Row[], first: number, cursorOf: (row: Row) => string[]) => {
  const nodes = rows.slice(0, first)
  const edges = nodes.map((node) => ({ node, cursor: encode(cursorOf(node)) }))
  return { edges, nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

/** How many rows a page has: 1 to limits.page.most. */
export const pageSize = (first: number | null | undefined) => {
  const { most, usual } = limits.page
  const size = first ?? usual
  if (size < 1 || size > most) throw badArgument('first', `first is a number from 1 to ${most}`)
  return size
}

/** The words of a filter: at most 200 characters. */
export const checkWords = (words: string | null | undefined) => {
  if (words != null && isLongerThan(words, 200)) throw badArgument('filter.text', 'text has at most 200 characters')
}

/** A calendar year of a filter. */
export const checkYear = (year: number | null | undefined) => {
  if (year != null && (year < 1000 || year > 9998)) throw badArgument('filter.year', 'a year has four digits')
}

/** Two days, or instants, in order and at most so many days apart. */
export const checkPeriod = (from: string, until: string, most: number) => {
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000
  if (!(days >= 0 && days <= most)) throw badArgument('until', `until is at most ${most} days later`)
}

/** The keys of a cursor; null for no cursor. */
export const decodeCursor = (after: string | null | undefined, length: number): string[] | null => {
  if (after == null) return null
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key): key is string => typeof key === 'string' && !key.includes('\0'))
    )
      return keys
  } catch {
    // a cursor that cannot be parsed is not ours, and is refused below
  }
  throw badArgument('after', 'after is not the cursor of a page of this list')
}

const badArgument = (field: string, message: string) =>
  new GraphQLError(message, { extensions: { code: 'INVALID', field } })
const encode = (keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')
