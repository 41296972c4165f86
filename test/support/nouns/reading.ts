import type { Noun } from '../nouns.ts'

export const reading: Noun = {
  adds: { Meeting: 'readBackAt' },
  acts: {
    readBack: {
      takes: '$meetingId: ID!, $from: ID',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting'), from: the('AgendaItem') }),
    },
    endReadBack: {
      takes: '$meetingId: ID!',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting') }),
    },
  },
  meetingSteps: {
    readBack: ({ meetingId, now, chair, act }) =>
      act('readBack', { meetingId, from: now.currentItem?.id ?? null }, chair),
    endReadBack: ({ meetingId, chair, act }) => act('endReadBack', { meetingId }, chair),
  },
}
