import type { Noun } from '../nouns.ts'
import { isHidden } from '../histories/turns.ts'
import type { Data } from '../person.ts'

export const question: Noun = {
  entities: {
    PartyQuestion: {
      channel: 'meetingChanged',
      shows: 'id text askedKind { id plural } partyKind answerBy seenBy asked { id } agendaItem { id } version',
      answers:
        'id text askedKind { id } partyKind answerBy asked { id } answers { id } version agendaItem { id questions { id } meeting { id questions { id } } }',
      present: 'id text version',
      under: { Meeting: ['questions'] },
      make: async ({ chair, about }, idOf) =>
        chair.do('askParties', { agendaItemId: await idOf('AgendaItem'), text: `Wie helpt mee met ${about}?` }),
    },
    PartyAnswer: {
      channel: 'meetingChanged',
      shows: 'id text commitment party { id } person { id name } answeredAt version',
      answers:
        'id text commitment answeredAt party { id } person { id name } action { id } version partyQuestion { id answers { id } }',
      present: 'id text version action { id }',
      under: { PartyQuestion: ['answers'] },
      make: async ({ contact }, idOf) =>
        contact.do('answerQuestion', {
          questionId: await idOf('PartyQuestion'),
          partyId: await idOf('Party'),
          text: 'Wij helpen mee.',
          commitment: true,
        }),
    },
  },
  adds: { AgendaItem: 'questions { id }' },
  acts: {
    askParties: {
      takes: '$input: AskPartiesInput!',
      answers: 'PartyQuestion',
      tries: (the) => ({ input: { agendaItemId: the('AgendaItem'), text: 'Wie biedt een zaal aan?' } }),
    },
    editPartyQuestion: {
      takes: '$input: EditPartyQuestionInput!',
      answers: 'PartyQuestion',
      tries: (the) => ({ input: { id: the('PartyQuestion'), version: 1, answerBy: '2027-02-01' } }),
    },
    removePartyQuestion: {
      takes: '$id: ID!',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('PartyQuestion') }),
    },
    answerQuestion: {
      takes: '$input: AnswerQuestionInput!',
      answers: 'PartyAnswer',
      tries: (the) => ({
        input: { questionId: the('PartyQuestion'), partyId: the('Party'), text: 'Wij.', commitment: true },
      }),
      others: 'contacts',
    },
  },
  meetingSteps: {
    ask: ({ item, other, text, act }) =>
      item &&
      act('askParties', {
        input: { agendaItemId: item.id, text: text(isHidden(item)), partyKind: other % 2 ? 'CARE_PROVIDER' : null },
      }),
    editQuestion: ({ now, one, secret, act }) => {
      const question = one(now.questions)
      return (
        question &&
        act('editPartyQuestion', {
          input: { id: question.id, version: question.version, answerBy: secret ? '2027-01-07' : null },
        })
      )
    },
    takeBackQuestion: ({ now, one, act }) => {
      const question = one(now.questions)
      return question && act('removePartyQuestion', { id: question.id })
    },
    answer: ({ w, now, one, pick, other, secret, text, act }) => {
      const question = one(now.questions)
      if (!question) return null
      const party = other % 2 ? w.tiel : w.zorggroep
      const version = question.answers.find((answer: Data) => answer.party.id === party.id)?.version
      const words = text(isHidden(now.agenda.find(({ id }: Data) => id === question.agendaItem.id)))
      return act(
        'answerQuestion',
        {
          input: {
            questionId: question.id,
            partyId: party.id,
            version,
            text: words,
            commitment: secret || pick % 2 === 0,
          },
        },
        party === w.zorggroep ? w.fatima : w.marijke,
      )
    },
  },
  houseSteps: {
    ask: ({ live: { agendaItemId }, one, text, act }) => {
      const partyKind = one(['MUNICIPALITY', 'CARE_PROVIDER', 'WELFARE', 'TEAM', null])
      return act('askParties', { input: { agendaItemId, text: text(), partyKind } })
    },
    answer: ({ running, one, other, party, text, act }) => {
      const question = one(running.questions, other)
      const version = question?.answers.find((answer: Data) => answer.party.id === party.id)?.version
      return (
        question &&
        act('answerQuestion', {
          input: { questionId: question.id, partyId: party.id, version, text: text(), commitment: false },
        })
      )
    },
  },
}
