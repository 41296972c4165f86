import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** Queries over a schema by chance: aliases, fragments on the members of unions, pages of any size, lists in lists. */
export class RandomDocuments {
  private names = 0
  private readonly schema: GraphQLSchema
  private readonly chance: () => number
  /** The arguments that find something, by name. */
  private readonly given: Readonly<Record<string, string>>
  constructor(schema: GraphQLSchema, chance: () => number, given: Readonly<Record<string, string>>) {
    this.schema = schema
    this.chance = chance
    this.given = given
  }

  query() {
    const query = this.schema.getQueryType()
    return query ? this.selection(query, 2 + this.upTo(5)) : '{ __typename }'
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const parts = ['__typename']
    if (isUnionType(type))
      for (const member of this.some(type.getTypes(), 3))
        parts.push(`... on ${member.name} ${this.selection(member, depth)}`)
    if (isObjectType(type)) {
      const fields = Object.values(type.getFields())
      const isLeaf = (field: GraphQLField<unknown, unknown>) => isLeafType(getNamedType(field.type))
      parts.push(...this.some(fields.filter(isLeaf), 4).map((field) => this.field(field, depth)))
      if (depth > 0)
        parts.push(
          ...this.some(
            fields.filter((field) => !isLeaf(field)),
            2,
          ).map((field) => this.field(field, depth)),
        )
    }
    return `{ ${parts.join(' ')} }`
  }

  private field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const passed: string[] = []
    for (const argument of args) {
      const value = this.given[argument.name]
      if (value !== undefined && isNonNullType(argument.type)) passed.push(`${argument.name}: ${JSON.stringify(value)}`)
      else if (argument.name === 'first' && this.chance() < 0.5) passed.push(`first: ${1 + this.upTo(100)}`)
      else if (isNonNullType(argument.type)) return '__typename'
    }
    const of = getNamedType(type)
    const inner = isLeafType(of) ? '' : this.selection(of, depth - 1)
    // A name of its own, so that no two fields are one in the answer.
    return `n${this.names++}: ${name}${passed.length ? `(${passed.join(', ')})` : ''} ${inner}`
  }

  private upTo(most: number) {
    return Math.floor(this.chance() * most)
  }

  private some<T>(all: readonly T[], most: number): T[] {
    return all.length ? Array.from({ length: 1 + this.upTo(most) }, () => all[this.upTo(all.length)] as T) : []
  }
}
