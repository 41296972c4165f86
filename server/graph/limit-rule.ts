import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql'
import { limits } from '../limits.ts'
import type { Outline } from './outline.ts'
import { dearest, Sizes } from './sizes.ts'

type Most = Pick<typeof limits.document, 'depth' | 'cost' | 'act' | 'repeats'>

/** What a document costs before anything of it is read, and why it is refused. */
export type Measured = { cost: number; errors: GraphQLError[] }

/**
 * Measures a document. The errors say what it has too much of: DOCUMENT_TOO_DEEP, DOCUMENT_TOO_COSTLY, and ONE_ACT_ONLY
 * for several acts at once. The document need not be valid.
 */
export const measured = (document: DocumentNode, outline: Outline, most: Most = limits.document): Measured => {
  const repeated = mostRepeated(document)
  if (repeated > most.repeats)
    return {
      cost: Infinity,
      errors: [
        refused('DOCUMENT_TOO_COSTLY', `the document uses a name ${repeated} times; ${most.repeats} is the most`),
      ],
    }
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const sizes = new Sizes(fragments, outline)
  const all = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? [measuredOperation(one, sizes, outline, most)] : [],
  )
  return { cost: Math.max(0, ...all.map(({ cost }) => cost)), errors: all.flatMap(({ errors }) => errors) }
}

/** How often one name of the answer is in the document. Graphql compares all fields of one name with each other. */
const mostRepeated = ({ definitions }: DocumentNode) => {
  const counts = new Map<string, number>()
  let most = 0
  const count = ({ selections }: SelectionSetNode) => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value
        const times = (counts.get(name) ?? 0) + 1
        counts.set(name, times)
        most = Math.max(most, times)
      }
      if (one.kind !== Kind.FRAGMENT_SPREAD && one.selectionSet) count(one.selectionSet)
    }
  }
  for (const one of definitions) if ('selectionSet' in one) count(one.selectionSet)
  return most
}

const measuredOperation = (
  { operation, selectionSet }: OperationDefinitionNode,
  sizes: Sizes,
  outline: Outline,
  most: Most,
): Measured => {
  const size = sizes.of(selectionSet, outline.roots[operation] ?? '')
  const cost = Math.ceil(dearest(size) + size.written)
  const isAct = operation === OperationTypeNode.MUTATION
  const mostCost = isAct ? most.act : most.cost
  const errors: GraphQLError[] = []
  if (size.depth > most.depth)
    errors.push(refused('DOCUMENT_TOO_DEEP', `the document is ${size.depth} deep; ${most.depth} is the most`))
  // So that no number at all is too much too.
  if (!(cost <= mostCost))
    errors.push(refused('DOCUMENT_TOO_COSTLY', `the document costs ${cost}; ${mostCost} is the most`))
  if (isAct && size.fields > 1) errors.push(refused('ONE_ACT_ONLY', 'a document carries one act'))
  return { cost, errors }
}

const refused = (code: string, message: string) => new GraphQLError(message, { extensions: { code } })
