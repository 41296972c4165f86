import type { Noun } from '../nouns.ts'

const planned = { title: 'Partneroverleg', startsAt: '2027-02-25T08:30:00Z', endsAt: '2027-02-25T11:30:00Z' }

export const meeting: Noun = {
  entities: {
    Meeting: {
      channel: 'meetingChanged',
      shows: 'id title state startsAt endsAt version',
      answers:
        'id title state startsAt endsAt calledAt startedAt closedAt venue { id } currentItem { id } chairedBy { id name } ledBy { name } notedBy { name } chairAwaySince readBackAt adoptedAt minutesChanges previous { id state } adopted { id } agenda { id title } handedIn { id title } decisions { id } actions { id } guests { id } version',
      present: 'id state version currentItem { id } chairedBy { id }',
    },
  },
  acts: {
    createMeeting: {
      takes: '$input: CreateMeetingInput!',
      answers: 'Meeting',
      tries: (the) => ({ input: { samenwerkingsverbandId: the('Samenwerkingsverband'), ...planned } }),
    },
    editMeeting: {
      takes: '$input: EditMeetingInput!',
      answers: 'Meeting',
      tries: (the) => ({ input: { id: the('Meeting'), version: 1, title: 'Ander overleg' } }),
    },
    callMeeting: { takes: '$id: ID!', answers: 'Meeting', tries: (the) => ({ id: the('Meeting') }) },
    startMeeting: { takes: '$id: ID!', answers: 'Meeting', tries: (the) => ({ id: the('Meeting') }) },
    closeMeeting: {
      takes: '$id: ID!, $unfinished: ID',
      answers: 'Meeting',
      tries: (the) => ({ id: the('Meeting') }),
    },
    reopenMeeting: { takes: '$id: ID!', answers: 'Meeting', tries: (the) => ({ id: the('Meeting') }) },
    cancelMeeting: {
      takes: '$id: ID!, $items: [CancelledItemInput!]',
      answers: 'Meeting',
      tries: (the) => ({ id: the('Meeting'), items: [{ itemId: the('AgendaItem'), fate: 'DROP' }] }),
    },
  },
  meetingSteps: {
    call: ({ meetingId, act }) => act('callMeeting', { id: meetingId }),
    callNext: ({ nextId, act }) => act('callMeeting', { id: nextId }),
    start: ({ meetingId, act }) => act('startMeeting', { id: meetingId }),
    close: ({ meetingId, now, secret, chair, act }) =>
      act('closeMeeting', { id: meetingId, unfinished: secret ? now.currentItem?.id : null }, chair),
    reopenMeeting: ({ meetingId, act }) => act('reopenMeeting', { id: meetingId }),
    editMeeting: ({ meetingId, now, text, act }) =>
      act('editMeeting', { input: { id: meetingId, version: now.version, title: text(false) } }),
    moveDay: ({ meetingId, now, pick, act }) =>
      act('editMeeting', {
        input: {
          id: meetingId,
          version: now.version,
          startsAt: `2027-01-1${pick % 5}T08:30:00Z`,
          endsAt: `2027-01-1${pick % 5}T11:30:00Z`,
        },
      }),
  },
  houseSteps: {
    call: ({ one, meetings, act }) => act('callMeeting', { id: one(meetings) }),
    cancel: ({ one, meetings, act }) => {
      // A cancelled meeting hears no more of the table, so the watched one goes on.
      const id = one(meetings)
      return id === meetings[0] ? null : act('cancelMeeting', { id })
    },
  },
}
