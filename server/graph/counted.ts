import {
  defaultFieldResolver,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Context } from '../context.ts'
import { price } from '../lib/budget.ts'
import type { Tagged } from '../lib/refusal.ts'
import { type Soon, whenThere } from '../lib/soon.ts'
import { isPageType } from './outline.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>

/**
 * Lets every answer pay for its fields from the budget of its context before they are made: a field of the root for
 * what stands below it without a list, and each list for its elements, as many as there are.
 */
export const countAnswers = (schema: GraphQLSchema) => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const of = getNamedType(field.type)
      if (isLeafType(of)) continue
      const resolve = field.resolve ?? defaultFieldResolver
      if (isListType(getNullableType(field.type))) field.resolve = countedList(resolve)
      else if (isPageType(of.name) || roots.includes(type))
        field.resolve = countedOne(resolve, isPageType(of.name) ? price.page : 0, roots.includes(type))
    }
  }
}

const countedList =
  (resolve: Resolver): Resolver =>
  (source, args: unknown, ctx, info) => {
    // The answer is thrown away, so nothing more is read for it.
    if (ctx.budget.spent) return []
    return whenThere(resolve(source, args, ctx, info) as Soon<Partial<Tagged>[] | null>, (rows) => {
      if (!rows?.length) return rows
      const weight = weightOf(info)
      let sum = 0
      for (const row of rows) sum += weight(row.__typename)
      ctx.budget.spend(sum)
      return rows
    })
  }

/** A page is counted by its edges and nodes, which are lists; what stands beside them at the root. */
const countedOne =
  (resolve: Resolver, own: number, isRoot: boolean): Resolver =>
  (source, args: unknown, ctx, info) => {
    ctx.budget.spend(own + (isRoot ? weightOf(info)(undefined) : 0))
    return resolve(source, args, ctx, info)
  }

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'returnType' | 'schema' | 'fragments'>
type Weight = (typename: unknown) => number

/** By the nodes of a field, which stay the same for all the things that one execution answers there. */
const known = new WeakMap<readonly FieldNode[], Weight>()

/** The price of one thing below a field, for its type: its own fields, and of those below it what no list holds. */
const weightOf = ({ fieldNodes, returnType, schema, fragments }: Info): Weight => {
  const before = known.get(fieldNodes)
  if (before) return before
  const weighing = new Weighing(schema, fragments)
  const type = getNamedType(returnType)
  const weights = new Map<unknown, number>()
  const weight = (typename: unknown) => {
    const one = isAbstractType(type) && typeof typename === 'string' ? schema.getType(typename) : undefined
    let found = weights.get(one)
    if (found === undefined) weights.set(one, (found = weighing.of(fieldNodes, one ?? type)))
    return found
  }
  known.set(fieldNodes, weight)
  return weight
}

/** Collects fields as an execution does: each name of the answer once, each fragment once in a selection. */
class Weighing {
  private readonly schema: Info['schema']
  private readonly fragments: Info['fragments']
  constructor(schema: Info['schema'], fragments: Info['fragments']) {
    this.schema = schema
    this.fragments = fragments
  }

  of(nodes: readonly FieldNode[], type: GraphQLNamedType): number {
    if (isAbstractType(type)) return Math.max(...this.schema.getPossibleTypes(type).map((one) => this.of(nodes, one)))
    if (!isObjectType(type)) return 0
    const fields = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    for (const { selectionSet } of nodes) if (selectionSet) this.collect(selectionSet, type, fields, spread)
    let sum = 0
    for (const same of fields.values()) {
      const field = same[0] && type.getFields()[same[0].name.value]
      const of = field && getNamedType(field.type)
      if (!of || !same[0]?.selectionSet) sum += price.field
      else sum += price.thing + (isListType(getNullableType(field.type)) ? 0 : this.of(same, of))
    }
    return sum
  }

  private collect(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType,
    fields: Map<string, FieldNode[]>,
    spread: Set<string>,
  ) {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value
        const same = fields.get(name)
        if (same) same.push(one)
        else fields.set(name, [one])
        continue
      }
      if (one.kind === Kind.FRAGMENT_SPREAD && spread.has(one.name.value)) continue
      if (one.kind === Kind.FRAGMENT_SPREAD) spread.add(one.name.value)
      const on = one.kind === Kind.FRAGMENT_SPREAD ? this.fragments[one.name.value] : one
      if (on && this.isOn(on.typeCondition?.name.value, type)) this.collect(on.selectionSet, type, fields, spread)
    }
  }

  private isOn(name: string | undefined, type: GraphQLNamedType) {
    if (name === undefined || name === type.name) return true
    const condition = this.schema.getType(name)
    return isAbstractType(condition) && isObjectType(type) && this.schema.isSubType(condition, type)
  }
}
