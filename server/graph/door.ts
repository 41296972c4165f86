import {
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { isInReach } from '../../schema/dates.ts'
import { readLine, readText, readTyped } from '../../schema/text.ts'
import type { Context } from '../context.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { readAddress } from '../lib/text.ts'

type Args = Record<string, unknown>
type Resolver = GraphQLFieldResolver<unknown, Context, Args>
type Given = GraphQLArgument | GraphQLInputField
/** What comes in of one value; a Refusal where it may not. `field` is its dotted path. */
type Read = (value: unknown, field: string) => unknown
/** How the texts and dates of an act or of a question are read. */
type Door = { textOf: (given: Given) => (text: string) => string | null; date: Read | null }

/** An act: what is no text is refused, before anybody asks whether the act may be done. */
const forActs: Door = {
  textOf: ({ astNode }) => {
    const said = new Set(astNode?.directives?.map(({ name }) => name.value))
    return said.has('text') ? readText : said.has('address') ? readAddress : said.has('typing') ? readTyped : readLine
  },
  date: (day, field) => (isInReach(day as string) ? day : because('TX2', field)),
}
/** A question: what is no text is left out, for it cannot be found. */
const forQuestions: Door = { textOf: () => readTyped, date: null }

/** A resolver behind the door, or the resolver itself where no argument of its field can hold a text or a date. */
export const throughDoor = (args: readonly GraphQLArgument[], isAct: boolean, resolve: Resolver): Resolver => {
  const read = fieldsRead(args, isAct ? forActs : forQuestions)
  if (!read) return resolve
  return (root, given, ctx, info) => {
    const known = read(given, '') as Args | Refusal
    return isRefusal(known) ? known : resolve(root, known, ctx, info)
  }
}

/** Reads the arguments of a field, or the fields of an input; null: none of them needs it. */
const fieldsRead = (fields: readonly Given[], door: Door): Read | null => {
  const reads = fields.flatMap((field) => {
    const read = typeRead(field.type, field, door)
    return read ? [[field.name, read] as const] : []
  })
  if (!reads.length) return null
  return (value, path) => {
    const known = { ...(value as Args) }
    for (const [name, read] of reads) {
      if (known[name] == null) continue
      known[name] = read(known[name], path ? `${path}.${name}` : name)
      if (isRefused(known[name])) return known[name]
    }
    return known
  }
}

const typeRead = (type: GraphQLInputType, given: Given, door: Door): Read | null => {
  if (isNonNullType(type)) return typeRead(type.ofType, given, door)
  if (isListType(type)) return listRead(typeRead(type.ofType, given, door))
  if (isInputObjectType(type)) return fieldsRead(Object.values(type.getFields()), door)
  if (type.name === 'Date' || type.name === 'DateTime') return door.date
  if (type.name !== 'String') return null
  const read = door.textOf(given)
  const rule = read === readAddress ? 'TX3' : 'TX1'
  return (text, field) => read(text as string) ?? because(rule, field)
}

const listRead = (read: Read | null): Read | null =>
  read &&
  ((values, path) => {
    const known = (values as unknown[]).map((value, at) => (value == null ? value : read(value, `${path}.${at}`)))
    return known.find(isRefused) ?? known
  })

const isRefused = (value: unknown) => typeof value === 'object' && value !== null && isRefusal(value)

/**
 * TX1: a text holds no control characters, half characters or heaps of marks.
 * TX2: a date lies in the years 1900 to 2199.
 * TX3: an address has the form of one.
 */
const because = (ruleId: 'TX1' | 'TX2' | 'TX3', field: string): Refusal => ({ ...refuse('INVALID', field), ruleId })
