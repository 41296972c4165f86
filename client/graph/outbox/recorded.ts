import type { DocumentNode } from 'graphql'

/**
 * Acts that wait in the outbox until the server has heard them, by their field of the schema. All others are moments: a
 * moment is sent now, or said to have failed.
 */
export type RecordedActs = Readonly<Record<string, RecordedAct>>

export interface RecordedAct {
  /** Its name on the screen while it waits. */
  label: string
  /** Fields of its input that hold typed words, the first that is there standing for the act; left out: text. */
  words?: readonly string[]
  /** Its other fields that hold typed words, by what they are called on the screen. */
  others?: Readonly<Record<string, string>>
  /** It edits text: a later edit that was typed on top of it, while it never left this machine, is merged into it. */
  edits?: true
  /** The key that two acts about one thing share; left out: the id in their input. */
  about?: (input: ActInput) => string
  /** The row of the server by the names of the input; left out: they have the same names. */
  asInput?: (row: ActInput) => ActInput
  /**
   * The row as this person left it, `at` an instant of the server's clock. Left out: an edit lays its fields and its
   * version over the row, and other acts leave it as it is.
   */
  asLeft?: <Row extends object>(row: Row, input: ActInput, at: string) => Row
}

export type ActInput = Readonly<Record<string, unknown>>

/** The name of the act in a document: its first field. */
export const actIn = (document: DocumentNode) => {
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue
    for (const field of definition.selectionSet.selections) if (field.kind === 'Field') return field.name.value
  }
  return ''
}
