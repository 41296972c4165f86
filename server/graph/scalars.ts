import { GraphQLError, Kind, type ValueNode } from 'graphql'
import { isCalendarDate } from '../../schema/dates.ts'

type Scalar = {
  parseValue(value: unknown): string
  parseLiteral(node: ValueNode): string
  serialize(value: unknown): string
}

const scalar = (name: string, read: (text: string) => string | null): Scalar => {
  const parse = (value: unknown) => {
    const text = typeof value === 'string' && value.length <= 100 ? read(value) : null
    if (text === null) throw new GraphQLError(`this is not a ${name}`, { extensions: { code: 'BAD_USER_INPUT' } })
    return text
  }
  return {
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize: String,
  }
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** Every instant is kept in one form, so that text compares like time. */
const normalInstant = (text: string) =>
  instant.test(text) && isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
    ? new Date(text).toISOString()
    : null

export const scalars: Record<string, Scalar> = {
  DateTime: scalar('DateTime', normalInstant),
  Date: scalar('Date', (text) => (isCalendarDate(text) ? text : null)),
  Revision: scalar('Revision', (text) => text),
}
