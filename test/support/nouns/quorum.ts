import type { Noun } from '../nouns.ts'

const quorums = ['NONE', 'HALF', 'TWO_THIRDS']

export const quorum: Noun = {
  adds: { Meeting: 'quorum { rule voting needed }', Samenwerkingsverband: 'quorum' },
  acts: {
    setQuorum: {
      takes: '$samenwerkingsverbandId: ID!, $quorum: Quorum!',
      answers: 'Samenwerkingsverband',
      tries: (the) => ({ samenwerkingsverbandId: the('Samenwerkingsverband'), quorum: 'HALF' }),
    },
  },
  meetingSteps: {
    quorum: ({ w, one, act }) => act('setQuorum', { samenwerkingsverbandId: w.rivierenland.id, quorum: one(quorums) }),
  },
  houseSteps: {
    quorum: ({ in: where, one, act }) => act('setQuorum', { ...where, quorum: one(quorums) }),
  },
}
