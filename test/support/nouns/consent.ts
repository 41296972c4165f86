import type { Noun } from '../nouns.ts'
import { isHidden } from '../histories/turns.ts'
import type { Data } from '../person.ts'

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const tomorrow = () => new Date(Date.now() + 24 * 3_600_000).toISOString()

export const consent: Noun = {
  entities: {
    ConsentRound: {
      channel: 'meetingChanged',
      shows:
        'id text rule seenBy roundState result openUntil closedAt byHammer agendaItem { id } partyVotes { id party { id } counts weight choice remark person { id name } writing writingAt lateObjection earlier { choice remark } }',
      answers:
        'id text rule roundState result openedAt openUntil closedAt byHammer partyVotes { id party { id } counts weight choice remark person { id name } answeredAt writing writingAt lateObjection earlier { choice remark at person { id } } } decision { id } agendaItem { id consentRounds { id } } meeting { id consentRounds { id } }',
      present: 'id roundState',
      under: { Meeting: ['consentRounds'] },
      make: async ({ chair, about }, idOf) =>
        chair.do('openConsent', { agendaItemId: await idOf('AgendaItem'), text: `Stellen wij dit vast: ${about}?` }),
    },
  },
  adds: { AgendaItem: 'consentRounds { id }' },
  acts: {
    openConsent: {
      takes: '$input: OpenConsentInput!',
      answers: 'ConsentRound',
      tries: (the) => ({ input: { agendaItemId: the('AgendaItem'), text: 'Doen wij het zo?' } }),
    },
    vote: {
      takes: '$consentRoundId: ID!, $partyId: ID!, $choice: VoteChoice!, $remark: String',
      answers: 'ConsentRound',
      tries: (the) => ({ consentRoundId: the('ConsentRound'), partyId: the('Party'), choice: 'AGREE' }),
      others: 'contacts',
    },
    agreeForRest: {
      takes: '$consentRoundId: ID!, $partyIds: [ID!]!',
      answers: 'ConsentRound',
      tries: (the) => ({ consentRoundId: the('ConsentRound'), partyIds: [the('Party')] }),
    },
    takeBackRest: {
      takes: '$consentRoundId: ID!, $partyIds: [ID!]!',
      answers: 'ConsentRound',
      tries: (the) => ({ consentRoundId: the('ConsentRound'), partyIds: [the('Party')] }),
    },
    writeAnswer: {
      takes: '$consentRoundId: ID!, $partyId: ID!, $choice: VoteChoice',
      answers: 'ConsentRound',
      tries: (the) => ({ consentRoundId: the('ConsentRound'), partyId: the('Party'), choice: 'OBJECT' }),
      others: 'contacts',
    },
    objectLate: {
      takes: '$consentRoundId: ID!, $partyId: ID!, $remark: String!',
      answers: 'ConsentRound',
      tries: (the) => ({ consentRoundId: the('ConsentRound'), partyId: the('Party'), remark: 'Te duur' }),
      others: 'contacts',
    },
    holdConsentOpen: {
      takes: '$id: ID!, $until: DateTime!',
      answers: 'ConsentRound',
      tries: (the) => ({ id: the('ConsentRound'), until: tomorrow() }),
    },
    closeConsent: { takes: '$id: ID!', answers: 'ConsentRound', tries: (the) => ({ id: the('ConsentRound') }) },
    withdrawConsent: { takes: '$id: ID!', answers: 'ConsentRound', tries: (the) => ({ id: the('ConsentRound') }) },
  },
  meetingSteps: {
    consent: ({ current, chair, text, act }) =>
      current && act('openConsent', { input: { agendaItemId: current.id, text: text(isHidden(current)) } }, chair),
    vote: ({ w, now, one, other, secret, seat, text, act }) => {
      const round = one(now.consentRounds)
      if (!round) return null
      const item = now.agenda.find(({ id }: Data) => id === round.agendaItem.id)
      return act(
        'vote',
        {
          consentRoundId: round.id,
          partyId: seat.partyId,
          choice: ['AGREE', 'AGREE_WITH_REMARK', 'OBJECT', 'ABSTAIN'][other % 4],
          remark: text(item !== undefined && isHidden(item)),
        },
        secret ? w.fatima : w.marijke,
      )
    },
    rest: ({ now, one, act }) => {
      const round = one(now.consentRounds)
      const partyIds = now.attendance.map((row: Data) => row.party.id)
      return round && act('agreeForRest', { consentRoundId: round.id, partyIds })
    },
    restBack: ({ now, one, act }) => {
      const round = one(now.consentRounds)
      const partyIds = now.attendance.map((row: Data) => row.party.id)
      return round && act('takeBackRest', { consentRoundId: round.id, partyIds })
    },
    write: ({ w, now, one, other, secret, seat, act }) => {
      const round = one(now.consentRounds)
      const choice = ['AGREE_WITH_REMARK', 'OBJECT', null][other % 3]
      return (
        round &&
        act('writeAnswer', { consentRoundId: round.id, partyId: seat.partyId, choice }, secret ? w.fatima : w.marijke)
      )
    },
    late: ({ w, now, one, secret, seat, text, act }) => {
      const round = one(now.consentRounds)
      const item = now.agenda.find(({ id }: Data) => id === round?.agendaItem.id)
      return (
        round &&
        act(
          'objectLate',
          { consentRoundId: round.id, partyId: seat.partyId, remark: text(item !== undefined && isHidden(item)) },
          secret ? w.fatima : w.marijke,
        )
      )
    },
    hold: ({ now, one, chair, act }) => {
      const round = one(now.consentRounds)
      return round && act('holdConsentOpen', { id: round.id, until: inAnHour() }, chair)
    },
    closeConsent: ({ now, one, chair, act }) => {
      const round = one(now.consentRounds)
      return round && act('closeConsent', { id: round.id }, chair)
    },
    withdraw: ({ now, one, chair, act }) => {
      const round = one(now.consentRounds)
      return round && act('withdrawConsent', { id: round.id }, chair)
    },
  },
  houseSteps: {
    consent: ({ live: { agendaItemId }, text, act }) => act('openConsent', { input: { agendaItemId, text: text() } }),
    vote: ({ running, one, other, party, act }) => {
      const round = one(running.consentRounds, other)
      return round && act('vote', { consentRoundId: round.id, partyId: party.id, choice: one(['AGREE', 'OBJECT']) })
    },
    closeConsent: ({ running, one, other, act }) => {
      const round = one(running.consentRounds, other)
      return round && act('closeConsent', { id: round.id })
    },
  },
}
