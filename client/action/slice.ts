import type { Slice } from '../slice.ts'

const others = { duePeriod: 'Wanneer', reason: 'Reden' }

export const action: Slice = {
  recorded: {
    recordAction: { label: 'Actie', others },
    editAction: {
      label: 'Wijziging van een actie',
      words: ['text', 'reason', 'duePeriod'],
      others,
      edits: true,
      asInput: ({ decision, ...row }) => ({ ...row, decisionId: (decision as { id: string } | null)?.id ?? null }),
    },
    assignAction: { label: 'Wie de actie doet' },
    completeAction: { label: 'Actie klaar', asLeft: (row, _input, at) => withCompletedAt(row, at) },
    reopenAction: { label: 'Actie teruggezet', asLeft: (row) => withCompletedAt(row, null) },
  },
  because: {
    AC3: 'Deze actie staat al zo.',
    AC8: 'Dit overleg is nog niet begonnen. Wie een actie doet, zegt u tijdens het overleg of daarna.',
    AC12: 'Deze partij doet hier niet aan mee, of haar deel staat al zo.',
  },
}

/** Where several parties do it, one part alone may be done: the button says what this person did. */
const withCompletedAt = <Row extends object>(row: Row, completedAt: string | null): Row =>
  'progress' in row && Array.isArray(row.progress) && row.progress.length ? row : { ...row, completedAt }
