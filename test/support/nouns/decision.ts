import type { Noun } from '../nouns.ts'
import { isHidden } from '../histories/turns.ts'

export const decision: Noun = {
  entities: {
    Decision: {
      channel: 'meetingChanged',
      shows:
        'id number text outcome seenBy unread distribution agendaItem { id } consentRound { id } reviewOn supersedes { id } supersededBy { id } version',
      answers:
        'id number text outcome decidedAt unread reason consentRound { id result partyVotes { party { id } choice counts } decision { id } } reviewOn supersedes { id supersededBy { id } } supersededBy { id } distribution version agendaItem { id decisions { id } } meeting { id decisions { id } }',
      present: 'id text version',
      under: { Meeting: ['decisions'] },
      make: async ({ chair, about }, idOf) =>
        chair.do('recordDecision', {
          agendaItemId: await idOf('AgendaItem'),
          text: `Vastgesteld: ${about}`,
          outcome: 'ADOPTED',
        }),
    },
  },
  adds: { AgendaItem: 'decisions { id }', ConsentRound: 'decision { id } awaitsDecision' },
  acts: {
    recordDecision: {
      takes: '$input: RecordDecisionInput!',
      answers: 'Decision',
      tries: (the) => ({ input: { agendaItemId: the('AgendaItem'), text: 'Zo doen wij het.', outcome: 'ADOPTED' } }),
    },
    editDecision: {
      takes: '$input: EditDecisionInput!',
      answers: 'Decision',
      tries: (the) => ({ input: { id: the('Decision'), version: 1, text: 'Toch anders.' } }),
    },
    hammerItem: {
      takes: '$input: HammerItemInput!',
      answers: 'Decision',
      tries: (the) => ({ input: { agendaItemId: the('AgendaItem'), text: 'Zo doen wij het.' } }),
    },
  },
  meetingSteps: {
    decide: ({ item, secret, distribution, reason, text, act }) =>
      item &&
      act('recordDecision', {
        input: { agendaItemId: item.id, text: text(secret), outcome: 'NOTED', distribution, reason },
      }),
    editDecision: ({ now, one, reason, text, act }) => {
      const decision = one(now.decisions)
      return (
        decision &&
        act('editDecision', {
          input: { id: decision.id, version: decision.version, text: text(isHidden(decision)), reason },
        })
      )
    },
    hideDecision: ({ now, one, secret, distribution, reason, text, act }) => {
      const decision = one(now.decisions)
      return (
        decision &&
        act('editDecision', {
          input: { id: decision.id, version: decision.version, distribution, text: text(secret), reason },
        })
      )
    },
    link: ({ now, one, other, reason, act }) => {
      const [decision, round] = [one(now.decisions), one(now.consentRounds)]
      return (
        decision &&
        act('editDecision', {
          input: {
            id: decision.id,
            version: decision.version,
            reason,
            consentRoundId: round && other % 2 ? round.id : null,
            supersedesId: other % 3 ? one(now.decisions, other).id : null,
            reviewOn: other % 5 ? '2028-01-31' : null,
          },
        })
      )
    },
    hammer: ({ current, now, one, other, secret, distribution, chair, text, act }) => {
      const decision = one(now.decisions)
      return (
        current &&
        act(
          'hammerItem',
          {
            input: {
              agendaItemId: current.id,
              text: text(secret || isHidden(current)),
              distribution,
              supersedesId: decision && other % 2 ? decision.id : null,
              outcome: other % 3 ? null : 'NOTED',
            },
          },
          chair,
        )
      )
    },
  },
}
