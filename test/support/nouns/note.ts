import type { Noun } from '../nouns.ts'

export const note: Noun = {
  entities: {
    ChairNote: {
      channel: 'meetingChanged',
      forChairAlone: ['chairNoteWritten'],
      shows: 'id text version',
      answers: 'id text version agendaItem { id chairNote { id } }',
      present: 'id text version',
      under: { AgendaItem: ['chairNote'] },
    },
  },
  acts: {
    writeChairNote: {
      takes: '$input: WriteChairNoteInput!',
      answers: 'ChairNote',
      tries: (the) => ({ input: { agendaItemId: the('AgendaItem'), text: 'Hier niet te lang over doen' } }),
    },
  },
  meetingSteps: {
    note: ({ item, other, chairsText, act }) =>
      item &&
      act('writeChairNote', {
        input: { agendaItemId: item.id, version: item.chairNote?.version, text: other % 4 ? chairsText() : '' },
      }),
  },
}
