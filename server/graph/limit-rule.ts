import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { limits } from '../limits.ts'

/** How many rows a list of the domain is counted for. */
const listSize = 20
type Size = { depth: number; cost: number }

/** A document that asks too much: DOCUMENT_TOO_DEEP, DOCUMENT_TOO_COSTLY; several acts at once: ONE_ACT_ONLY. */
export const limitRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: (operation) => {
    const size = new Sizes(context).of(operation.selectionSet, 0)
    if (size.depth > limits.document.depth)
      context.reportError(tooMuch('DOCUMENT_TOO_DEEP', `the document is ${size.depth} deep; ${limits.document.depth} is the most`))
    if (size.cost > limits.document.cost)
      context.reportError(tooMuch('DOCUMENT_TOO_COSTLY', `the document costs ${size.cost}; ${limits.document.cost} is the most`))
    if (operation.operation === 'mutation' && countFields(context, operation.selectionSet, new Set()) > 1)
      context.reportError(tooMuch('ONE_ACT_ONLY', 'a document carries one act'))
  },
})

/** Sizes of selections; each fragment is sized once, so that fragments in fragments stay cheap to refuse. */
class Sizes {
  private readonly fragments = new Map<string, Size | null>()
  private readonly context: ValidationContext
  constructor(context: ValidationContext) {
    this.context = context
  }

  of(selections: SelectionSetNode, nesting: number): Size {
    // Deeper than any document may be, whatever follows; also the way out of selections that nest without end.
    if (nesting > 200) return { depth: nesting, cost: 0 }
    const total = { depth: 0, cost: 0 }
    for (const selection of selections.selections) {
      const size =
        selection.kind === Kind.FIELD
          ? this.field(selection, nesting)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.of(selection.selectionSet, nesting + 1)
            : this.fragment(this.context.getFragment(selection.name.value), nesting)
      total.depth = Math.max(total.depth, size.depth)
      total.cost += size.cost
    }
    return total
  }

  private field(field: FieldNode, nesting: number): Size {
    if (!field.selectionSet) return { depth: 1, cost: 1 }
    const inner = this.of(field.selectionSet, nesting + 1)
    return { depth: inner.depth + 1, cost: 1 + inner.cost * repeats(field) }
  }

  private fragment(fragment: FragmentDefinitionNode | null | undefined, nesting: number): Size {
    if (!fragment) return { depth: 0, cost: 0 }
    const known = this.fragments.get(fragment.name.value)
    // null: it is being sized now, so it contains itself; another rule refuses that.
    if (known !== undefined) return known ?? { depth: 0, cost: 0 }
    this.fragments.set(fragment.name.value, null)
    const size = this.of(fragment.selectionSet, nesting + 1)
    this.fragments.set(fragment.name.value, size)
    return size
  }
}

/** The lists of the schema, and how often each is counted; `first` says it for a page, whose edges and nodes count once. */
const lists = new Set([
  'memberships',
  'parties',
  'venues',
  'agenda',
  'decisions',
  'actions',
  'attendance',
  'meetings',
  'owners',
  'changed',
  'removed',
])
const repeats = ({ name, arguments: given }: FieldNode) => {
  const first = given?.find((argument) => argument.name.value === 'first')?.value
  if (first) return first.kind === Kind.INT ? Math.min(100, Math.max(1, Number(first.value))) : 100
  return lists.has(name.value) ? listSize : 1
}

const countFields = (context: ValidationContext, { selections }: SelectionSetNode, seen: Set<string>): number =>
  selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + countFields(context, selection.selectionSet, seen)
    const fragment = context.getFragment(selection.name.value)
    if (!fragment || seen.has(selection.name.value)) return count
    return count + countFields(context, fragment.selectionSet, new Set([...seen, selection.name.value]))
  }, 0)

const tooMuch = (code: string, message: string) => new GraphQLError(message, { extensions: { code } })
