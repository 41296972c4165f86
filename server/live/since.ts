import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  print,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { must } from '../lib/must.ts'

/** A subscription without its `since`: the part that everybody on one topic with one selection shares. */
export type Cut = {
  document: DocumentNode
  variables: Record<string, unknown>
  /** The same for the same selection, whatever the `since`, the names of operations and the order of variables. */
  key: string
  field: string
  args: Record<string, unknown>
  since: string | null
}

/** Takes `since` out of a valid document and its variables, and orders the rest. */
export const cutSince = (
  schema: GraphQLSchema,
  whole: DocumentNode,
  operationName: string | null,
  given: Record<string, unknown>,
): Cut | GraphQLError[] => {
  const operation = getOperationAST(whole, operationName)
  if (operation?.operation !== 'subscription')
    return [refused('SUBSCRIPTIONS_ONLY', 'the socket carries subscriptions only')]
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  if (errors) return errors.map((error) => refused('BAD_USER_INPUT', error.message))
  const { document, text, field, definition, used } = partsOf(schema, whole, operation)
  const { since, ...args } = getArgumentValues(definition, field, coerced)
  const variables = Object.fromEntries(Object.entries(coerced).filter(([name]) => used.has(name)))
  return {
    document,
    variables,
    key: text + sorted(variables),
    field: field.name.value,
    args,
    since: (since as string | null) ?? null,
  }
}

/** The parts of an operation without `since`, whatever the variables. */
type Parts = {
  document: DocumentNode
  text: string
  field: FieldNode
  definition: GraphQLField<unknown, unknown>
  used: Set<string>
}

/** A whole room comes back with one document, so it is cut once and kept as long as the document is. */
const known = new WeakMap<OperationDefinitionNode, Parts>()

const partsOf = (schema: GraphQLSchema, whole: DocumentNode, operation: OperationDefinitionNode): Parts => {
  const before = known.get(operation)
  if (before) return before
  const own = must(separateOperations(whole)[operation.name?.value ?? ''], 'the operation is of this document')
  const { document: cut, field, definition } = withoutSince(schema, own)
  const used = variablesIn(cut)
  const document = visit(cut, {
    OperationDefinition: (node) => ({
      ...node,
      name: undefined,
      variableDefinitions: node.variableDefinitions?.filter((definition) => used.has(definition.variable.name.value)),
    }),
  })
  const parts = { document, text: print(document), field, definition, used }
  known.set(operation, parts)
  return parts
}

// Finds the field by type, not by place: it may stand in a fragment at the root.
const withoutSince = (schema: GraphQLSchema, own: DocumentNode) => {
  const info = new TypeInfo(schema)
  let field: FieldNode | undefined
  let definition: GraphQLField<unknown, unknown> | null | undefined
  const document = visit(
    own,
    visitWithTypeInfo(info, {
      Field: (node) => {
        if (info.getParentType() !== schema.getSubscriptionType()) return undefined
        field ??= node
        definition ??= info.getFieldDef()
        return { ...node, arguments: node.arguments?.filter((argument) => argument.name.value !== 'since') }
      },
    }),
  )
  if (!field || !definition) throw new GraphQLError('a subscription asks one field')
  return { document, field, definition }
}

const variablesIn = (document: DocumentNode) => {
  const used = new Set<string>()
  visit(document, { VariableDefinition: () => false, Variable: (node) => void used.add(node.name.value) })
  return used
}

const sorted = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

const refused = (code: string, message: string) => new GraphQLError(message, { extensions: { code } })
