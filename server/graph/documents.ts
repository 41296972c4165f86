import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { limits } from '../limits.ts'
import { coded } from './errors.ts'
import { type Outline, outlineOf, tooMuch } from './limit-rule.ts'

/** A document that may be executed, or why not. */
export type ReadDocument =
  { document: DocumentNode; errors?: undefined } | { document?: undefined; errors: GraphQLError[] }
export type Documents = (query: string) => ReadDocument

/**
 * How many characters of documents are kept in all; the screens have a hundred documents of 1,200. A tree takes some
 * hundred times as many bytes.
 */
const mostKept = 500_000
/** After so many errors the rest is not looked for. */
const mostErrors = 20

/** Both transports read a document here: what one refuses, the other refuses. A document that was good is read once. */
export const documentsOf = (schema: GraphQLSchema): Documents => {
  const outline = outlineOf(schema)
  const kept = new Map<string, DocumentNode>()
  let length = 0
  const keep = (query: string, document: DocumentNode) => {
    kept.set(query, document)
    length += query.length
    for (const [oldest] of kept) {
      if (length <= mostKept) return
      kept.delete(oldest)
      length -= oldest.length
    }
  }
  return (query) => {
    const before = kept.get(query)
    if (before) {
      // At the end again: what is used least goes first.
      kept.delete(query)
      kept.set(query, before)
      return { document: before }
    }
    const read = readDocument(schema, outline, query)
    if (read.document) keep(query, read.document)
    return read
  }
}

const readDocument = (schema: GraphQLSchema, outline: Outline, query: string): ReadDocument => {
  const document = parsed(query)
  if (document instanceof GraphQLError) return { errors: [coded(document, 'GRAPHQL_PARSE_FAILED')] }
  // First what is ours: some rules of graphql cost the square of what a document holds.
  const excess = tooMuch(document, outline)
  if (excess.length) return { errors: excess }
  const errors = validated(schema, document)
  return errors.length ? { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) } : { document }
}

const parsed = (query: string) => {
  try {
    return parse(query, { maxTokens: limits.document.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    // The parser calls itself for what is nested: the stack ends before the tokens do.
    if (error instanceof RangeError) return new GraphQLError('the document is nested too deep')
    throw error
  }
}

// A condition on the field of a subscription makes a rule of graphql itself throw.
const validated = (schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] => {
  try {
    return validate(schema, document, undefined, { maxErrors: mostErrors })
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}
