import type { Noun } from '../nouns.ts'

const colours = ['NAVY', 'BLUE', 'GREEN', 'SAND', 'WHITE', 'PURPLE', 'PINK', 'YELLOW']

// Two kinds of one samenwerkingsverband have different words.
let made = 0

export const kind: Noun = {
  entities: {
    Kind: {
      channel: 'partiesChanged',
      shows: 'id singular plural colour votes weight legacy version',
      answers:
        'id singular plural colour votes weight legacy version samenwerkingsverband { id kinds { id singular legacy } }',
      present: 'id singular plural version',
      under: { Samenwerkingsverband: ['kinds'] },
      make: async ({ chair, about }, idOf) =>
        chair.do('addKind', {
          samenwerkingsverbandId: await idOf('Samenwerkingsverband'),
          singular: `soort ${++made} van ${about}`,
          plural: `soorten ${made} van ${about}`,
          colour: 'PINK',
        }),
    },
  },
  acts: {
    addKind: {
      takes: '$input: AddKindInput!',
      answers: 'Kind',
      tries: (the) => ({
        input: {
          samenwerkingsverbandId: the('Samenwerkingsverband'),
          singular: 'waterschap',
          plural: 'waterschappen',
          colour: 'YELLOW',
        },
      }),
    },
    editKind: {
      takes: '$input: EditKindInput!',
      answers: 'Kind',
      tries: (the) => ({ input: { id: the('Kind'), version: 1, plural: 'andere partijen' } }),
    },
    moveKind: {
      takes: '$input: MoveKindInput!',
      answers: 'Kind',
      tries: (the) => ({ input: { id: the('Kind'), after: null } }),
    },
    removeKind: {
      takes: '$input: RemoveKindInput!',
      answers: 'Samenwerkingsverband',
      tries: (the) => ({ input: { id: the('Kind') } }),
    },
  },
  houseSteps: {
    addKind: ({ in: where, one, text, act }) =>
      act('addKind', {
        input: { ...where, singular: text().slice(0, 60), plural: text().slice(0, 60), colour: one(colours) },
      }),
    editKind: ({ now, one, other, text, act }) => {
      const kind = one(now.kinds, other)
      return (
        kind &&
        act('editKind', {
          input: { id: kind.id, version: kind.version, plural: text().slice(0, 60), colour: one(colours, other) },
        })
      )
    },
    moveKind: ({ now, one, other, act }) => {
      const kind = one(now.kinds)
      return kind && act('moveKind', { input: { id: kind.id, after: other % 4 ? one(now.kinds, other).id : null } })
    },
    removeKind: ({ now, one, act }) => {
      const kind = one(now.kinds)
      return kind && act('removeKind', { input: { id: kind.id } })
    },
  },
}
