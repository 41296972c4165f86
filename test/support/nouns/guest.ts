import type { Noun } from '../nouns.ts'

export const guest: Noun = {
  entities: {
    Guest: {
      channel: 'meetingChanged',
      shows: 'id name function broughtBy { id } reason removedAt',
      answers: 'id name function broughtBy { id } reason removedAt meeting { id guests { id } }',
      under: { Meeting: ['guests'] },
      make: async ({ chair }, idOf) =>
        chair.do('addGuest', {
          meetingId: await idOf('Meeting'),
          partyId: await idOf('Party'),
          name: 'Kees Mulder',
          function: 'GGD',
        }),
    },
  },
  acts: {
    addGuest: {
      takes: '$input: AddGuestInput!',
      answers: 'Guest',
      tries: (the) => ({ input: { meetingId: the('Meeting'), partyId: the('Party'), name: 'Ans Visser' } }),
      others: 'contacts',
    },
    removeGuest: {
      takes: '$id: ID!, $reason: String',
      answers: 'Meeting',
      tries: (the) => ({ id: the('Guest') }),
      others: 'contacts',
    },
  },
  meetingSteps: {
    guest: ({ w, secret, seat, reason, text, act }) =>
      act('addGuest', { input: { ...seat, name: text(false), reason } }, secret ? w.fatima : w.marijke),
    unguest: ({ now, one, reason, act }) => {
      const guest = one(now.guests)
      return guest && act('removeGuest', { id: guest.id, reason })
    },
  },
}
