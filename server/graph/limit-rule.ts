import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { limits } from '../limits.ts'

/** The number of rows that a list without @size is counted for. */
const listSize = 20
type Most = Pick<typeof limits.document, 'depth' | 'cost' | 'repeats'>
/**
 * The sizes of lists and the object types of a schema, by name. A document is measured before it is validated, so the
 * types of its fields are unknown.
 */
export type Outline = { lists: ReadonlyMap<string, number>; objects: ReadonlySet<string> }
/**
 * The size of a selection. `fields`: at its own level, also through fragments. `written`: all fields to read, with a
 * fragment each time it is spread. `any`: the selection for every type; `types`: the selections for one object type
 * each.
 */
type Size = { depth: number; fields: number; written: number; any: Share; types: ReadonlyMap<string, Share> }

/** A part of a selection: the cost of its fields that have fields, and the names of those that have none. */
class Share {
  branches = 0
  /** A name that several fragments select counts once. */
  readonly leaves = new Set<string>()

  add({ branches, leaves }: Share) {
    this.branches += branches
    for (const leaf of leaves) this.leaves.add(leaf)
    return this
  }

  /** The cost of this beside a selection that is made anyway. */
  beside({ leaves }: Share) {
    let cost = this.branches
    for (const leaf of this.leaves) if (!leaves.has(leaf)) cost++
    return cost
  }
}

/**
 * The errors of a document that asks too much: DOCUMENT_TOO_DEEP, DOCUMENT_TOO_COSTLY, and ONE_ACT_ONLY for several
 * acts at once. The document need not be valid.
 */
export const tooMuch = (document: DocumentNode, outline: Outline, most: Most = limits.document): GraphQLError[] => {
  const repeated = mostRepeated(document)
  if (repeated > most.repeats)
    return [refused('DOCUMENT_TOO_COSTLY', `the document uses a name ${repeated} times; ${most.repeats} is the most`)]
  const sizes = new Sizes(document, outline)
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? excessOf(definition, sizes, most) : [],
  )
}

/** How often one name of the answer is in the document. Graphql compares all fields of one name with each other. */
const mostRepeated = (document: DocumentNode) => {
  const counts = new Map<string, number>()
  const count = (field: FieldNode) => {
    const name = answerName(field)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  visit(document, { Field: count })
  return Math.max(0, ...counts.values())
}

/** What the dearest operation of a document costs. */
export const costOf = (document: DocumentNode, outline: Outline) => {
  const sizes = new Sizes(document, outline)
  const costs = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? costOfSize(sizes.of(definition.selectionSet, 0)) : 0,
  )
  return Math.max(0, ...costs)
}

const costOfSize = (size: Size) => dearest(size) + size.written

const answerName = ({ alias, name }: FieldNode) => (alias ?? name).value

const excessOf = ({ operation, selectionSet }: OperationDefinitionNode, sizes: Sizes, most: Most) => {
  const size = sizes.of(selectionSet, 0)
  const { depth, fields } = size
  const cost = costOfSize(size)
  const excess: GraphQLError[] = []
  if (depth > most.depth)
    excess.push(refused('DOCUMENT_TOO_DEEP', `the document is ${depth} deep; ${most.depth} is the most`))
  if (cost > most.cost)
    excess.push(refused('DOCUMENT_TOO_COSTLY', `the document costs ${cost}; ${most.cost} is the most`))
  if (operation === OperationTypeNode.MUTATION && fields > 1)
    excess.push(refused('ONE_ACT_ONLY', 'a document carries one act'))
  return excess
}

/** Every element of a list is of one type, so none costs more than one of the dearest type. */
const dearest = ({ any, types }: Size) =>
  any.branches + any.leaves.size + Math.max(0, ...[...types.values()].map((share) => share.beside(any)))

const nothing: Size = { depth: 0, fields: 0, written: 0, any: new Share(), types: new Map() }

/** Measures selections. Each fragment is measured once, so that fragments in fragments stay cheap to refuse. */
class Sizes {
  private readonly fragments = new Map<string, FragmentDefinitionNode>()
  private readonly known = new Map<string, Size | null>()
  private readonly outline: Outline
  constructor({ definitions }: DocumentNode, outline: Outline) {
    this.outline = outline
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition)
  }

  of({ selections }: SelectionSetNode, nesting: number): Size {
    // Deeper than any document may be, whatever follows; this also ends selections that nest without end.
    if (nesting > 200) return { ...nothing, depth: nesting }
    const any = new Share()
    const types = new Map<string, Share>()
    const add = (type: string, share: Share) => types.set(type, (types.get(type) ?? new Share()).add(share))
    const total = { ...nothing, any, types }
    for (const selection of selections) {
      const size = this.selected(selection, nesting)
      total.depth = Math.max(total.depth, size.depth)
      total.fields += size.fields
      total.written += size.written
      const only = this.objectOf(selection)
      if (only) add(only, size.any)
      else any.add(size.any)
      for (const [type, share] of size.types) if (!only || type === only) add(type, share)
    }
    return total
  }

  private selected(selection: SelectionNode, nesting: number): Size {
    if (selection.kind === Kind.FIELD) return this.field(selection, nesting)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, nesting)
    return this.of(selection.selectionSet, nesting + 1)
  }

  /** The one type that a fragment is on. Null: a field, or a fragment on a union, an interface or an unknown name. */
  private objectOf(selection: SelectionNode) {
    if (selection.kind === Kind.FIELD) return null
    const on = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection
    const name = on?.typeCondition?.name.value
    return name && this.outline.objects.has(name) ? name : null
  }

  private field(field: FieldNode, nesting: number): Size {
    const any = new Share()
    if (!field.selectionSet) {
      any.leaves.add(answerName(field))
      return { ...nothing, depth: 1, fields: 1, written: 1, any }
    }
    const inner = this.of(field.selectionSet, nesting + 1)
    any.branches = (introspections.has(field.name.value) ? wholeSchema : 1) + dearest(inner) * this.repeats(field)
    return { ...nothing, depth: inner.depth + 1, fields: 1, written: inner.written + 1, any }
  }

  /** How often the selection in a field may come: in a page as often as `first` says. */
  private repeats({ name, arguments: given }: FieldNode) {
    const first = given?.find((argument) => argument.name.value === 'first')?.value
    if (first) return first.kind === Kind.INT ? Math.min(100, Math.max(1, Number(first.value))) : 100
    return this.outline.lists.get(name.value) ?? 1
  }

  private fragment(name: string, nesting: number): Size {
    const known = this.known.get(name)
    // null: it is being measured now, so it contains itself; another rule refuses that.
    if (known !== undefined) return known ?? nothing
    const fragment = this.fragments.get(name)
    if (!fragment) return nothing
    this.known.set(name, null)
    const size = this.of(fragment.selectionSet, nesting + 1)
    this.known.set(name, size)
    return size
  }
}

/** These fields list the schema, some thousand things, whatever is selected of it. */
const introspections = new Set(['__schema', '__type'])
const wholeSchema = 10_000

/**
 * `lists`: the fields that are a list or a page of one, with how many they are counted for: the largest of a name. The
 * edges and nodes of a page count once.
 */
export const outlineOf = (schema: GraphQLSchema): Outline => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const ours = types.filter(({ name }) => !name.startsWith('__') && !name.endsWith('Connection'))
  const fields = ours.flatMap((type) => Object.values(type.getFields()))
  const size = schema.getDirective('size')
  const lists = new Map<string, number>()
  for (const { name, type, astNode } of fields) {
    if (!isListType(getNullableType(type)) && !getNamedType(type).name.endsWith('Connection')) continue
    const said = size && astNode ? getDirectiveValues(size, astNode) : undefined
    lists.set(name, Math.max(lists.get(name) ?? 0, (said?.max as number | undefined) ?? listSize))
  }
  return { lists, objects: new Set(types.map(({ name }) => name)) }
}

const refused = (code: string, message: string) => new GraphQLError(message, { extensions: { code } })
