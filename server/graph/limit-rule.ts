import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TokenKind,
} from 'graphql'
import { limits } from '../limits.ts'
import { comparisonsIn } from './comparisons.ts'
import type { Outline } from './outline.ts'
import { dearest, Sizes } from './sizes.ts'

type Most = Pick<typeof limits.document, 'depth' | 'cost' | 'act' | 'comparisons' | 'name'>

/** What a document costs before anything of it is read, and why it is refused. */
export type Measured = { cost: number; errors: GraphQLError[] }

/**
 * Measures a document. The errors say what it has too much of: DOCUMENT_TOO_DEEP, DOCUMENT_TOO_COSTLY, and ONE_ACT_ONLY
 * for several acts at once. The document need not be valid.
 */
export const measured = (document: DocumentNode, outline: Outline, most: Most = limits.document): Measured => {
  const excess =
    longestName(document) > most.name
      ? `a name in a document has at most ${most.name} characters`
      : comparisonsIn(document, most.comparisons) > most.comparisons
        ? 'the document has too many fields of the same name at the same place'
        : null
  if (excess !== null) return { cost: Infinity, errors: [refused('DOCUMENT_TOO_COSTLY', excess)] }
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const sizes = new Sizes(fragments, outline)
  const all = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? [measuredOperation(one, sizes, outline, most)] : [],
  )
  return { cost: Math.max(0, ...all.map(({ cost }) => cost)), errors: all.flatMap(({ errors }) => errors) }
}

/** Of all names, whatever they are for. A document that was not parsed from a text has no tokens, and none. */
const longestName = ({ loc }: DocumentNode) => {
  let longest = 0
  for (let token = loc?.startToken ?? null; token; token = token.next)
    if (token.kind === TokenKind.NAME) longest = Math.max(longest, token.end - token.start)
  return longest
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
