import type { Noun } from '../nouns.ts'

export const venue: Noun = {
  entities: {
    Venue: {
      channel: 'partiesChanged',
      shows: 'id name place party { id } address room capacity access route coffee closedAt version',
      answers: 'id name place party { id } address room capacity access route coffee closedAt version',
      under: { Samenwerkingsverband: ['venues', 'closedVenues'] },
      make: async ({ chair }, idOf) =>
        chair.do('addVenue', { samenwerkingsverbandId: await idOf('Samenwerkingsverband'), name: 'Vergaderzaal' }),
    },
  },
  adds: { Meeting: 'venue { id name place route }' },
  acts: {
    addVenue: {
      takes: '$input: AddVenueInput!',
      answers: 'Venue',
      tries: (the) => ({ input: { samenwerkingsverbandId: the('Samenwerkingsverband'), name: 'Raadzaal' } }),
    },
    editVenue: {
      takes: '$input: EditVenueInput!',
      answers: 'Venue',
      tries: (the) => ({ input: { id: the('Venue'), version: 1, name: 'Trouwzaal' } }),
      others: 'contacts',
    },
    closeVenue: {
      takes: '$id: ID!, $back: Boolean',
      answers: 'Venue',
      tries: (the) => ({ id: the('Venue') }),
    },
  },
  meetingSteps: {
    room: ({ w, meetingId, now, pick, act }) =>
      act('editMeeting', { input: { id: meetingId, version: now.version, venueId: pick % 3 ? w.venue.id : null } }),
    editVenue: async ({ w, text, act }) => {
      const { data } = await w.fatima.ask(
        'query($slug: String!) { samenwerkingsverband(slug: $slug) { venues { id version } } }',
        w.rivierenland,
      )
      const { version } = data.samenwerkingsverband.venues.find(({ id }: { id: string }) => id === w.venue.id)
      return act('editVenue', { input: { id: w.venue.id, version, route: text(false) } }, w.fatima)
    },
  },
  houseSteps: {
    addVenue: ({ in: where, party, text, act }) =>
      act('addVenue', { input: { ...where, name: text(), partyId: party.id } }),
    editVenue: ({ now, one, text, act }) => {
      const venue = one(now.venues)
      return venue && act('editVenue', { input: { id: venue.id, version: venue.version, route: text() } })
    },
    closeVenue: ({ now, one, other, act }) => {
      const venue = one(now.venues)
      return venue && act('closeVenue', { id: venue.id, back: other % 2 === 0 })
    },
  },
}
