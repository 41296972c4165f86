import type { Noun } from '../nouns.ts'
import { amsterdamDate, daysAfter } from '../../../schema/dates.ts'

const today = amsterdamDate(new Date())

export const party: Noun = {
  entities: {
    Party: {
      channel: 'partiesChanged',
      shows:
        'id name kind colour partyKind { id } votes weight sinceOn untilOn version seat { first { id name } second { id name } } contacts { id position sinceOn untilOn person { id name } }',
      answers:
        'id name kind partyKind { id singular } votes weight sinceOn untilOn version seat { first { id name } second { id name } } contacts { position sinceOn untilOn person { id name } } samenwerkingsverband { id parties { id } formerParties { id } }',
      present: 'id name version',
      under: { Samenwerkingsverband: ['parties', 'formerParties'] },
    },
  },
  acts: {
    addParty: {
      takes: '$input: AddPartyInput!',
      answers: 'Party',
      tries: (the) => ({
        input: {
          samenwerkingsverbandId: the('Samenwerkingsverband'),
          name: 'Gemeente Buren',
          kind: 'MUNICIPALITY',
        },
      }),
    },
    editParty: {
      takes: '$input: EditPartyInput!',
      answers: 'Party',
      tries: (the) => ({ input: { id: the('Party'), version: 1, name: 'Andere naam' } }),
    },
    moveParty: {
      takes: '$id: ID!, $after: ID',
      answers: 'Party',
      tries: (the) => ({ id: the('Party'), after: null }),
    },
    endParty: {
      takes: '$id: ID!, $untilOn: Date',
      answers: 'Party',
      tries: (the) => ({ id: the('Party'), untilOn: '2099-12-31' }),
    },
    seatContact: {
      takes: '$input: SeatContactInput!',
      answers: 'Party',
      tries: (the) => ({
        input: {
          partyId: the('Party'),
          position: 'SECOND',
          name: 'Joris Meijer',
          email: 'joris.meijer@rivierenland.example',
        },
      }),
    },
    vacateSeat: {
      takes: '$partyId: ID!, $position: ContactPosition!, $from: ID',
      answers: 'Party',
      // Somebody else sits there by now.
      tries: (the) => ({ partyId: the('Party'), position: 'FIRST', from: null }),
    },
    swapContacts: {
      takes: '$partyId: ID!, $from: ID',
      answers: 'Party',
      tries: (the) => ({ partyId: the('Party') }),
    },
  },
  houseSteps: {
    addParty: ({ in: where, one, text, act }) =>
      act('addParty', {
        input: { ...where, name: text(), kind: one(['MUNICIPALITY', 'CARE_PROVIDER', 'WELFARE', 'TEAM']) },
      }),
    editParty: ({ party, other, text, act }) =>
      act('editParty', {
        input: { id: party.id, version: party.version, name: text(), votes: other % 2 === 0, weight: 1 + (other % 3) },
      }),
    moveParty: ({ party, now, one, other, act }) =>
      act('moveParty', { id: party.id, after: other % 4 ? one(now.parties, other).id : null }),
    endParty: ({ loose, other, act }) =>
      loose &&
      act('endParty', {
        id: loose.id,
        untilOn: [null, today, daysAfter(today, -1), daysAfter(today, 200)][other % 4],
      }),
    seat: ({ loose, position, person, act }) =>
      loose && act('seatContact', { input: { partyId: loose.id, position, ...person() } }),
    seatMember: ({ loose, member, position, act }) =>
      loose && member && act('seatContact', { input: { partyId: loose.id, position, personId: member.person.id } }),
    vacate: ({ loose, position, act }) => loose && act('vacateSeat', { partyId: loose.id, position }),
    swapContacts: ({ party, act }) => act('swapContacts', { partyId: party.id }),
  },
}
