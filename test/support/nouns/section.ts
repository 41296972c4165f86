import type { Noun } from '../nouns.ts'

export const section: Noun = {
  entities: {
    Section: {
      channel: 'meetingChanged',
      shows: 'id title version',
      answers: 'id title version meeting { id sections { id } agenda { id section { id } } }',
      present: 'id title version',
      under: { Meeting: ['sections'] },
      make: async ({ chair, about }, idOf) =>
        chair.do('addSection', { meetingId: await idOf('Meeting'), title: `Kop van ${about}` }),
    },
  },
  adds: { AgendaItem: 'section { id }' },
  acts: {
    addSection: {
      takes: '$input: AddSectionInput!',
      answers: 'Section',
      tries: (the) => ({ input: { meetingId: the('Meeting'), title: 'Ter besluitvorming' } }),
    },
    editSection: {
      takes: '$input: EditSectionInput!',
      answers: 'Section',
      tries: (the) => ({ input: { id: the('Section'), version: 1, title: 'Andere kop' } }),
    },
    moveSection: {
      takes: '$id: ID!, $after: ID',
      answers: 'Section',
      tries: (the) => ({ id: the('Section'), after: null }),
    },
    removeSection: { takes: '$id: ID!', answers: 'Meeting', tries: (the) => ({ id: the('Section') }) },
    moveToSection: {
      takes: '$id: ID!, $sectionId: ID!',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('AgendaItem'), sectionId: the('Section') }),
    },
  },
  meetingSteps: {
    addSection: ({ item, secret, text, meetingId, act }) =>
      act('addSection', { input: { meetingId, title: text(false), before: secret ? null : item?.id } }),
    editSection: ({ now, one, text, act }) => {
      const head = one(now.sections)
      return head && act('editSection', { input: { id: head.id, version: head.version, title: text(false) } })
    },
    moveSection: ({ now, one, other, act }) => {
      const head = one(now.sections)
      return head && act('moveSection', { id: head.id, after: other % 3 ? one(now.sections, other).id : null })
    },
    moveToSection: ({ now, item, one, act }) => {
      const head = one(now.sections)
      return head && item && act('moveToSection', { id: item.id, sectionId: head.id })
    },
    removeSection: ({ now, one, act }) => {
      const head = one(now.sections)
      return head && act('removeSection', { id: head.id })
    },
  },
}
