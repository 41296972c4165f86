import type { Slice } from '../slice.ts'

export const decision: Slice = {
  recorded: {
    recordDecision: { label: 'Besluit' },
    editDecision: { label: 'Wijziging van een besluit', edits: true },
  },
}
