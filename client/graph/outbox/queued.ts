import type { DocumentNode } from 'graphql'

/**
 * What is recorded, by its field of the schema. Everything else is a moment, and a moment never waits. Who comes is
 * recorded before the meeting; who is there, while it runs, is a moment (useAct).
 */
export const queuedNames = [
  'addAgendaItem',
  'editAgendaItem',
  'recordDecision',
  'editDecision',
  'recordAction',
  'editAction',
  'assignAction',
  'completeAction',
  'reopenAction',
  'setAttendance',
  'writeChairNote',
  'askParties',
  'answerQuestion',
  'addGuest',
  'excuseContact',
] as const

export type QueuedName = (typeof queuedNames)[number]

/** The name of the act in this document, when it is one that is recorded. */
export const queuedName = (document: DocumentNode): QueuedName | undefined => {
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue
    for (const field of definition.selectionSet.selections)
      if (field.kind === 'Field') {
        const name = queuedNames.find((one) => one === field.name.value)
        if (name) return name
      }
  }
  return undefined
}
