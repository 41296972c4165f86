import type { Noun } from '../nouns.ts'

export const samenwerkingsverband: Noun = {
  entities: {
    Samenwerkingsverband: {
      channel: 'partiesChanged',
      shows: 'id slug name',
      answers: 'id quorum meetingSeries { id } schoolHolidays { id } templates { id } members { id }',
    },
  },
}
