import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isWrappingType,
} from 'graphql'
import { limits } from '../limits.ts'

/** The elements for which a list without @size is counted before it is read: a full agenda, all parties. */
const listSize = 40
/** A field of introspection that holds things takes as long as so many without. */
const introspected = 3

/**
 * One field. `of`: the type of what it holds. `own`: its cost without that. `size`: how often that is counted before it
 * is read, 1 for what is no list. The size of a page stands at the field that is a page, not at its edges and nodes.
 */
export type OutlineField = { of: string; own: number; size: number; isPage: boolean }
/** The part of a schema by which documents are measured. */
export type Outline = {
  fields: ReadonlyMap<string, ReadonlyMap<string, OutlineField>>
  /** By name alone, for a field of a type that does not have it: the largest there is. */
  anywhere: ReadonlyMap<string, OutlineField>
  objects: ReadonlySet<string>
  /** The type of each kind of operation. */
  roots: Readonly<Record<string, string | undefined>>
}

export const outlineOf = (schema: GraphQLSchema): Outline => {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType)
  const fields = new Map(
    objects.map((type) => [
      type.name,
      new Map(Object.values(type.getFields()).map((field) => [field.name, fieldOf(schema, type.name, field)])),
    ]),
  )
  const anywhere = new Map<string, OutlineField>()
  for (const [name, field] of [...fields.values()].flatMap((ofType) => [...ofType]))
    if (field.size >= (anywhere.get(name)?.size ?? 0)) anywhere.set(name, field)
  const roots = {
    query: schema.getQueryType()?.name,
    mutation: schema.getMutationType()?.name,
    subscription: schema.getSubscriptionType()?.name,
  }
  // Nothing counts introspection while it is read, but the sizes of its lists are no estimate.
  const size = limits.document.cost / limits.document.introspection
  for (const [name, of] of [
    ['__schema', '__Schema'],
    ['__type', '__Type'],
  ] as const)
    fields.get(roots.query ?? '')?.set(name, { of, own: 1, size, isPage: false })
  for (const [type, lists] of introspectionSizes(schema))
    fields.set(type, new Map([...(fields.get(declared(type) ?? '') ?? []), ...lists]))
  return { fields, anywhere, objects: new Set(objects.map(({ name }) => name)), roots }
}

/** Whether it is a page of a list: a connection of Relay. */
export const isPageType = (name: string) => name.endsWith('Connection')

const fieldOf = (schema: GraphQLSchema, within: string, field: GraphQLField<unknown, unknown>): OutlineField => {
  const of = getNamedType(field.type).name
  const isList = isListType(getNullableType(field.type))
  const isPage = isPageType(of)
  const own = within.startsWith('__') ? introspected : 1
  return { of, own, isPage, size: isPage ? pageSizeOf(field) : isList ? sizeOf(schema, within, field) : 1 }
}

const pageSizeOf = ({ args }: GraphQLField<unknown, unknown>) => {
  const size = args.find(({ name }) => name === 'first')?.defaultValue
  return typeof size === 'number' ? size : limits.page.most
}

const sizeOf = (schema: GraphQLSchema, within: string, { astNode }: GraphQLField<unknown, unknown>) => {
  if (isPageType(within)) return 1
  const directive = schema.getDirective('size')
  const said = directive && astNode ? getDirectiveValues(directive, astNode) : undefined
  return typeof said?.max === 'number' ? said.max : listSize
}

/**
 * How large the lists of introspection are, by type. The schema does not change, so these are the real sizes: of a list
 * that is reached over the type of a field, the largest there is. Below the list of all types each list comes once for
 * each type, so there the average is exact; the types there have names of their own (`inAll`).
 */
const introspectionSizes = (schema: GraphQLSchema): Map<string, Map<string, OutlineField>> => {
  const types = Object.values(schema.getTypeMap())
  const args = types.flatMap((type) => Object.values(fieldsIn(type)).map((field) => field.args.length))
  const directives = schema.getDirectives()
  const ofTypes: [string, string, number[]][] = [
    ['fields', '__Field', types.map((type) => Object.keys(fieldsIn(type)).length)],
    ['inputFields', '__InputValue', types.map((type) => Object.keys(inputsIn(type)).length)],
    ['enumValues', '__EnumValue', types.map((type) => (isEnumType(type) ? type.getValues().length : 0))],
    ['possibleTypes', '__Type', types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0))],
    ['interfaces', '__Type', types.map((type) => (isObjectType(type) ? type.getInterfaces().length : 0))],
  ]
  // The type of a field is so many types in each other; what is asked below the last is never there.
  const wraps = most(
    types.flatMap((type) => Object.values({ ...fieldsIn(type), ...inputsIn(type) })).map(({ type }) => wrapsOf(type)),
  )
  const lists = ofTypes.map(([name, of, sizes]) => [name, list(of, most(sizes))] as const)
  const wrapped = Array.from({ length: wraps + 1 }, (_, depth) => {
    const ofType = list(inside(depth + 1), depth < wraps ? 1 : 0)
    return [inside(depth), new Map([...lists, ['ofType', ofType]])] as const
  })
  return new Map([
    ...wrapped,
    [
      '__Schema',
      new Map([
        ['types', list(inAll('__Type'), types.length)],
        ['directives', list('__Directive', directives.length)],
      ]),
    ],
    ['__Directive', new Map([['args', list('__InputValue', most(directives.map(({ args }) => args.length)))]])],
    ['__Field', new Map([['args', list('__InputValue', most(args))]])],
    [
      inAll('__Type'),
      new Map(ofTypes.map(([name, of, sizes]) => [name, list(of === '__Field' ? inAll(of) : of, average(sizes))])),
    ],
    [inAll('__Field'), new Map([['args', list('__InputValue', average(args))]])],
  ])
}

const fieldsIn = (type: GraphQLNamedType) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {})
const inputsIn = (type: GraphQLNamedType) => (isInputObjectType(type) ? type.getFields() : {})

const list = (of: string, size: number): OutlineField => ({ of, own: introspected, size, isPage: false })
const most = (sizes: number[]) => Math.max(0, ...sizes)
const average = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / sizes.length

const wrapsOf = (type: GraphQLType): number => (isWrappingType(type) ? 1 + wrapsOf(type.ofType) : 0)

/** The names of a type of introspection below the list of all types, and inside so many others. */
const inAll = (type: string) => `${type} in all`
const inside = (depth: number) => (depth ? `__Type in ${depth}` : '__Type')
export const declared = (type: string) => type.split(' ', 1)[0]
