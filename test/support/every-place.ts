import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { newId } from '../../server/lib/ids.ts'
import type { Data } from './person.ts'

/** A place in the arguments of an act where a client writes a value of its own: input.items.0.title of editTemplate. */
export type Place = {
  act: string
  path: string[]
  type: string
  /** How the schema says that a text is read; 'line' where it says nothing. */
  as: string
}

/** Every place of every act, by introspection: a new argument is among them. */
export const everyPlace = (schema: GraphQLSchema): Place[] =>
  Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args }) =>
    args.flatMap((arg) => placesIn(name, arg, [])),
  )

const placesIn = (act: string, given: GraphQLArgument | GraphQLInputField, before: string[]): Place[] => {
  const [type, at] = elementOf(given.type)
  const path = [...before, given.name, ...at]
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => placesIn(act, field, path))
  return [{ act, path, type: String(type), as: given.astNode?.directives?.[0]?.name.value ?? 'line' }]
}

/** What is in the lists of a type, and the path to the first. */
const elementOf = (type: GraphQLInputType, at: string[] = []): readonly [GraphQLInputType, string[]] => {
  if (isNonNullType(type)) return elementOf(type.ofType, at)
  return isListType(type) ? elementOf(type.ofType, [...at, '0']) : [type, at]
}

/** An act with these variables, and one value in its place; what is missing on the way there is made up. */
export const withValue = (schema: GraphQLSchema, { act, path }: Place, variables: Data, value: unknown) => {
  const { args } = schema.getMutationType()!.getFields()[act]!
  const takes = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const passes = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const given = args.map(({ name, type }) => {
    if (name === path[0]) return [name, filled(type, variables[name], path.slice(1), value)]
    return [name, variables[name] ?? (isNonNullType(type) ? sample(type) : undefined)]
  })
  const passed: Data = Object.fromEntries(given)
  return {
    query: `mutation(${takes}) { ${act}(${passes}) { __typename ... on Refusal { code field ruleId } } }`,
    variables: passed,
  }
}

const filled = (type: GraphQLInputType, now: Data, path: string[], value: unknown): Data => {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (isNonNullType(type)) return filled(type.ofType, now, path, value)
  if (isListType(type)) return [filled(type.ofType, now?.[0], rest, value), ...(now ?? []).slice(1)]
  const field = (type as GraphQLInputObjectType).getFields()[name]!
  return { ...(now ?? sample(type)), [name]: filled(field.type, now?.[name], rest, value) }
}

/** A value of a type, with what it has to have. */
const sample = (type: GraphQLInputType): Data => {
  if (isNonNullType(type)) return sample(type.ofType)
  if (isListType(type)) return [sample(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, sample(field.type)]),
    )
  return (
    { ID: newId(), Int: 1, Boolean: true, Date: '2027-01-01', DateTime: '2027-01-01T08:00:00Z' }[type.name] ??
    'x@hub.example'
  )
}
