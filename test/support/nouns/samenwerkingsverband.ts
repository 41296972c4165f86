import type { Noun } from '../nouns.ts'

export const samenwerkingsverband: Noun = {
  entities: {
    Samenwerkingsverband: {
      channel: 'partiesChanged',
      shows: 'id slug name purpose website rhythmWeeks rhythmMinutes version',
      present: 'id version',
      answers:
        'id purpose website rhythmWeeks rhythmMinutes version quorum meetingSeries { id } schoolHolidays { id } templates { id } members { id }',
    },
  },
  acts: {
    editSamenwerkingsverband: {
      takes: '$input: EditSamenwerkingsverbandInput!',
      answers: 'Samenwerkingsverband',
      tries: (the) => ({ input: { id: the('Samenwerkingsverband'), version: 1, purpose: 'Samen sterk' } }),
    },
  },
  houseSteps: {
    editSamenwerkingsverband: ({ now, other, text, act }) =>
      act('editSamenwerkingsverband', {
        input: { id: now.id, version: now.version, purpose: text(), rhythmWeeks: other % 2 ? 6 : null },
      }),
  },
}
