import type { ActInput } from '../graph/outbox/recorded.ts'
import type { Slice } from '../slice.ts'

/** One item has one note, whoever began it: until the server has it, its id is not known everywhere. */
export const noteAt = ({ agendaItemId }: ActInput) => `note at ${String(agendaItemId)}`

export const note: Slice = {
  recorded: { writeChairNote: { label: 'Aantekening van de voorzitter', edits: true, about: noteAt } },
}
