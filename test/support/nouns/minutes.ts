import type { Noun } from '../nouns.ts'

export const minutes: Noun = {
  adds: { Meeting: 'adoptedAt minutesChanges previous { id state adoptedAt minutesChanges } adopted { id }' },
  acts: {
    adoptMinutes: {
      takes: '$agendaItemId: ID!, $meetingId: ID, $changes: String',
      answers: 'Meeting',
      tries: (the) => ({ agendaItemId: the('AgendaItem') }),
    },
  },
  meetingSteps: {
    adopt: async ({ item, secret, text, act }) => {
      if (!item) return null
      await act('editAgendaItem', { input: { id: item.id, version: item.version, adoptsMinutes: true } })
      return act('adoptMinutes', { agendaItemId: item.id, changes: secret ? text(false) : null })
    },
  },
}
