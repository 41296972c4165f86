import type { Noun } from '../nouns.ts'

export const mail: Noun = {
  adds: { Attendance: 'mailedAt', Meeting: 'told { at startsAt endsAt venueId agenda }' },
  acts: {
    sendChanges: {
      takes: '$meetingId: ID!, $version: Int!',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting'), version: 1 }),
    },
  },
  meetingSteps: {
    sendChanges: ({ meetingId, now, act }) => act('sendChanges', { meetingId, version: now.version }),
  },
}
