import type { Slice } from '../slice.ts'

export const note: Slice = {
  recorded: { writeChairNote: { label: 'Aantekening van de voorzitter', edits: true } },
}
