import type { Noun } from '../nouns.ts'
import { isHidden } from '../histories/turns.ts'

export const chair: Noun = {
  adds: { Meeting: 'chairedBy { id name } ledBy { id name } notedBy { id name } chairAwaySince screenTurns' },
  acts: {
    takeChair: {
      takes: '$meetingId: ID!, $from: ID',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting'), from: null }),
    },
    showDraft: {
      takes: '$agendaItemId: ID!, $text: String',
      answers: 'AgendaItem',
      tries: (the) => ({ agendaItemId: the('AgendaItem'), text: 'Wij gaan akk' }),
    },
    turnScreen: {
      takes: '$meetingId: ID!, $back: Boolean',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting') }),
    },
  },
  meetingSteps: {
    take: ({ w, now, secret, meetingId, act }) =>
      act('takeChair', { meetingId, from: now.chairedBy?.id ?? null }, secret ? w.daan : w.marijke),
    draft: ({ w, current, other, text, act }) =>
      current &&
      act('showDraft', { agendaItemId: current.id, text: other % 3 ? text(isHidden(current)) : null }, w.daan),
    turn: ({ w, other, meetingId, act }) => act('turnScreen', { meetingId, back: other % 2 === 0 }, w.daan),
  },
}
