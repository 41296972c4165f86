import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { limits } from '../limits.ts'

/** How many rows a list of the domain is counted for. */
const listSize = 20
/** `fields`: at its own level, also through fragments. */
type Most = Pick<typeof limits.document, 'depth' | 'cost' | 'repeats'>
type Size = { depth: number; cost: number; fields: number }

/**
 * What a document asks too much: DOCUMENT_TOO_DEEP, DOCUMENT_TOO_COSTLY; several acts at once: ONE_ACT_ONLY. It need
 * not be valid.
 */
export const tooMuch = (
  document: DocumentNode,
  lists: ReadonlySet<string>,
  most: Most = limits.document,
): GraphQLError[] => {
  const repeated = mostRepeated(document)
  if (repeated > most.repeats)
    return [refused('DOCUMENT_TOO_COSTLY', `the document uses a name ${repeated} times; ${most.repeats} is the most`)]
  const sizes = new Sizes(document, lists)
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? excessOf(definition, sizes, most) : [],
  )
}

/** How often one name of the answer stands in the document. Graphql compares all fields of one name with each other. */
const mostRepeated = (document: DocumentNode) => {
  const counts = new Map<string, number>()
  const count = ({ alias, name }: FieldNode) => {
    const { value } = alias ?? name
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  visit(document, { Field: count })
  return Math.max(0, ...counts.values())
}

const excessOf = ({ operation, selectionSet }: OperationDefinitionNode, sizes: Sizes, most: Most) => {
  const { depth, cost, fields } = sizes.of(selectionSet, 0)
  const excess: GraphQLError[] = []
  if (depth > most.depth)
    excess.push(refused('DOCUMENT_TOO_DEEP', `the document is ${depth} deep; ${most.depth} is the most`))
  if (cost > most.cost)
    excess.push(refused('DOCUMENT_TOO_COSTLY', `the document costs ${cost}; ${most.cost} is the most`))
  if (operation === OperationTypeNode.MUTATION && fields > 1)
    excess.push(refused('ONE_ACT_ONLY', 'a document carries one act'))
  return excess
}

const nothing: Size = { depth: 0, cost: 0, fields: 0 }

/** Sizes of selections; each fragment is sized once, so that fragments in fragments stay cheap to refuse. */
class Sizes {
  private readonly fragments = new Map<string, FragmentDefinitionNode>()
  private readonly known = new Map<string, Size | null>()
  private readonly lists: ReadonlySet<string>
  constructor({ definitions }: DocumentNode, lists: ReadonlySet<string>) {
    this.lists = lists
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition)
  }

  of({ selections }: SelectionSetNode, nesting: number): Size {
    // Deeper than any document may be, whatever follows; also the way out of selections that nest without end.
    if (nesting > 200) return { ...nothing, depth: nesting }
    const total = { ...nothing }
    for (const selection of selections) {
      const size =
        selection.kind === Kind.FIELD
          ? this.field(selection, nesting)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.of(selection.selectionSet, nesting + 1)
            : this.fragment(selection.name.value, nesting)
      total.depth = Math.max(total.depth, size.depth)
      total.cost += size.cost
      total.fields += size.fields
    }
    return total
  }

  private field(field: FieldNode, nesting: number): Size {
    if (!field.selectionSet) return { depth: 1, cost: 1, fields: 1 }
    const inner = this.of(field.selectionSet, nesting + 1)
    const own = introspections.has(field.name.value) ? wholeSchema : 1
    return { depth: inner.depth + 1, cost: own + inner.cost * this.repeats(field), fields: 1 }
  }

  /** How often what is in it may come: a page as often as `first` says. */
  private repeats({ name, arguments: given }: FieldNode) {
    const first = given?.find((argument) => argument.name.value === 'first')?.value
    if (first) return first.kind === Kind.INT ? Math.min(100, Math.max(1, Number(first.value))) : 100
    return this.lists.has(name.value) ? listSize : 1
  }

  private fragment(name: string, nesting: number): Size {
    const known = this.known.get(name)
    // null: it is being sized now, so it contains itself; another rule refuses that.
    if (known !== undefined) return known ?? nothing
    const fragment = this.fragments.get(name)
    if (!fragment) return nothing
    this.known.set(name, null)
    const size = this.of(fragment.selectionSet, nesting + 1)
    this.known.set(name, size)
    return size
  }
}

/** What they list is the schema, some thousand things, whatever is selected of it. */
const introspections = new Set(['__schema', '__type'])
const wholeSchema = 10_000

/**
 * The fields that are a list or a page of one, by name: what is counted need not be valid, so its types are not known.
 * The edges and nodes of a page count once.
 */
export const listsOf = (schema: GraphQLSchema): ReadonlySet<string> => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const ours = types.filter(({ name }) => !name.startsWith('__') && !name.endsWith('Connection'))
  const fields = ours.flatMap((type) => Object.values(type.getFields()))
  return new Set(
    fields
      .filter(({ type }) => isListType(getNullableType(type)) || getNamedType(type).name.endsWith('Connection'))
      .map(({ name }) => name),
  )
}

const refused = (code: string, message: string) => new GraphQLError(message, { extensions: { code } })
