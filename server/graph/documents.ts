import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { limits } from '../limits.ts'
import { coded } from './errors.ts'
import { measured } from './limit-rule.ts'
import { type Outline, outlineOf } from './outline.ts'

/** A document that may be executed, with what it costs (limits.document.cost), or the errors of one that may not. */
export type ReadDocument =
  | { document: DocumentNode; cost: number; errors?: undefined }
  | { document?: undefined; cost?: undefined; errors: GraphQLError[] }
type GoodDocument = Extract<ReadDocument, { document: DocumentNode }>
/** `isNew` is called before a document that is not kept is parsed and validated; what it throws prevents that. */
export type Documents = (query: string, isNew?: () => void) => ReadDocument
/** `suggests`: errors say which names of the schema were perhaps meant. */
type Reading = { suggests: boolean }

/**
 * The most characters of documents that are kept in all; the screens have a hundred documents of 1,200. A parsed tree
 * takes about a hundred times as many bytes.
 */
const mostKept = 500_000
/** Validation stops after this many errors. */
const mostErrors = 20

/** Both transports read a document here, so they refuse the same ones. A good document is read once. */
export const documentsOf = (schema: GraphQLSchema, reading: Reading): Documents => {
  const outline = outlineOf(schema)
  const kept = new Map<string, GoodDocument>()
  let length = 0
  const keep = (query: string, read: GoodDocument) => {
    kept.set(query, read)
    length += query.length
    for (const [oldest] of kept) {
      if (length <= mostKept) return
      kept.delete(oldest)
      length -= oldest.length
    }
  }
  return (query, isNew) => {
    const before = kept.get(query)
    if (before) {
      // Back to the end of the map, so that the least used goes first.
      kept.delete(query)
      kept.set(query, before)
      return before
    }
    isNew?.()
    const read = readDocument(schema, outline, query, reading)
    if (read.document) keep(query, read)
    return read
  }
}

const readDocument = (schema: GraphQLSchema, outline: Outline, query: string, reading: Reading): ReadDocument => {
  const document = parsed(query)
  if (document instanceof GraphQLError) return { errors: [coded(document, 'GRAPHQL_PARSE_FAILED')] }
  // Our own rules come first, for some rules of graphql cost the square of the size of a document.
  const { cost, errors: excess } = measured(document, outline)
  if (excess.length) return { errors: excess }
  const errors = validated(schema, document, reading)
  if (errors.length) return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) }
  return { document, cost }
}

const parsed = (query: string) => {
  try {
    return parse(query, { maxTokens: limits.document.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    // The parser recurses into nested fields, so the stack ends before the tokens do.
    if (error instanceof RangeError) return new GraphQLError('the document is nested too deep')
    throw error
  }
}

// A condition on the field of a subscription makes a rule of graphql throw.
const validated = (schema: GraphQLSchema, document: DocumentNode, { suggests }: Reading): readonly GraphQLError[] => {
  try {
    return validate(schema, document, undefined, { maxErrors: mostErrors, hideSuggestions: !suggests })
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}
