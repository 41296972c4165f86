import type { Noun } from '../nouns.ts'

export const template: Noun = {
  entities: {
    AgendaTemplate: {
      channel: 'partiesChanged',
      forChairAlone: [],
      shows: 'id name items { title distribution } version',
      answers:
        'id name version items { title question purpose plannedMinutes presenter distribution recurring adoptsMinutes atEnd section }',
      under: { Samenwerkingsverband: ['templates'] },
      make: async ({ chair }, idOf) => chair.do('saveAsTemplate', { meetingId: await idOf('Meeting'), name: 'Agenda' }),
    },
  },
  acts: {
    saveAsTemplate: {
      takes: '$input: SaveAsTemplateInput!',
      answers: 'AgendaTemplate',
      tries: (the) => ({ input: { meetingId: the('Meeting'), name: 'Gewone agenda' } }),
    },
    editTemplate: {
      takes: '$input: EditTemplateInput!',
      answers: 'AgendaTemplate',
      tries: (the) => ({ input: { id: the('AgendaTemplate'), version: 1, name: 'Andere agenda' } }),
      others: 'unseen',
    },
    applyTemplate: {
      takes: '$meetingId: ID!, $templateId: ID!, $after: ID',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting'), templateId: the('AgendaTemplate') }),
    },
    removeTemplate: {
      takes: '$id: ID!',
      answers: 'Samenwerkingsverband',
      tries: (the) => ({ id: the('AgendaTemplate') }),
      others: 'unseen',
    },
  },
  meetingSteps: {
    template: async ({ meetingId, now, act }) => {
      const { id } = await act('saveAsTemplate', { input: { meetingId, name: 'Sjabloon' } })
      if (now.agenda.length < 12) await act('applyTemplate', { meetingId, templateId: id })
      return act('removeTemplate', { id })
    },
  },
  houseSteps: {
    saveTemplate: ({ meetings: [meetingId], chairsText, act }) =>
      act('saveAsTemplate', { input: { meetingId, name: chairsText() } }),
    editTemplate: ({ now, one, chairsText, act }) => {
      const template = one(now.templates)
      return (
        template && act('editTemplate', { input: { id: template.id, version: template.version, name: chairsText() } })
      )
    },
    removeTemplate: ({ now, one, act }) => {
      const template = one(now.templates)
      return template && act('removeTemplate', { id: template.id })
    },
  },
}
