import type { Noun } from '../nouns.ts'
import { isHidden } from '../histories/turns.ts'

export const action: Noun = {
  entities: {
    Action: {
      channel: 'meetingChanged',
      shows:
        'id number text owners { party { id } person { id } kind { id plural } partyKind } dueOn duePeriod tentative seenBy completedAt unread progress { party { id } completedAt } distribution agendaItem { id } decision { id } version',
      answers:
        'id number text owners { party { id } person { id name } kind { id plural } partyKind } dueOn duePeriod tentative completedAt unread progress { party { id } completedAt } reason distribution version meeting { id actions { id } } agendaItem { id } decision { id }',
      present: 'id text version',
      under: { Meeting: ['actions'] },
      make: async ({ chair, about }, idOf) =>
        chair.do('recordAction', {
          meetingId: await idOf('Meeting'),
          agendaItemId: await idOf('AgendaItem'),
          text: `Rondsturen: ${about}`,
        }),
    },
  },
  adds: { AgendaItem: 'actions { id }', Decision: 'actions { id }', PartyAnswer: 'action { id }' },
  acts: {
    recordAction: {
      takes: '$input: RecordActionInput!',
      answers: 'Action',
      tries: (the) => ({ input: { meetingId: the('Meeting'), text: 'Een zaal zoeken' } }),
    },
    editAction: {
      takes: '$input: EditActionInput!',
      answers: 'Action',
      tries: (the) => ({ input: { id: the('Action'), version: 1, text: 'Twee zalen zoeken' } }),
    },
    assignAction: {
      takes: '$id: ID!, $owners: [OwnerInput!]!',
      answers: 'Action',
      tries: (the) => ({ id: the('Action'), owners: [] }),
    },
    completeAction: {
      takes: '$id: ID!, $partyId: ID',
      answers: 'Action',
      tries: (the) => ({ id: the('Action') }),
      others: 'contacts',
    },
    reopenAction: {
      takes: '$id: ID!, $partyId: ID',
      answers: 'Action',
      tries: (the) => ({ id: the('Action') }),
      others: 'contacts',
    },
    makeActionOfAnswer: {
      takes: '$input: MakeActionOfAnswerInput!',
      answers: 'Action',
      tries: (the) => ({ input: { answerId: the('PartyAnswer') } }),
    },
  },
  meetingSteps: {
    act: ({ w, now, one, other, item, secret, distribution, reason, text, meetingId, act }) => {
      const decision = one(now.decisions)
      return (
        item &&
        act('recordAction', {
          input: {
            meetingId,
            agendaItemId: other % 2 ? item.id : null,
            text: text(secret),
            distribution,
            owners: [{ partyId: w.zorggroep.id }],
            decisionId: decision && decision.agendaItem?.id === item.id && other % 2 ? decision.id : null,
            reason,
          },
        })
      )
    },
    editAction: ({ now, one, reason, text, act }) => {
      const action = one(now.actions)
      return (
        action &&
        act('editAction', { input: { id: action.id, version: action.version, text: text(isHidden(action)), reason } })
      )
    },
    hideAction: ({ now, one, secret, distribution, reason, text, act }) => {
      const action = one(now.actions)
      return (
        action &&
        act('editAction', {
          input: { id: action.id, version: action.version, distribution, text: text(secret), reason },
        })
      )
    },
    tie: ({ now, one, other, reason, act }) => {
      const action = one(now.actions)
      const decisionId = one([null, ...now.decisions], other)?.id ?? null
      return action && act('editAction', { input: { id: action.id, version: action.version, decisionId, reason } })
    },
    assign: ({ w, now, one, other, seat, act }) => {
      const action = one(now.actions)
      const owners = other % 3 ? [{ partyId: seat.partyId }] : [{ partyKind: 'CARE_PROVIDER' }, { partyId: w.tiel.id }]
      return action && act('assignAction', { id: action.id, owners })
    },
    complete: ({ w, now, one, act }) => {
      const action = one(now.actions)
      return action && act('completeAction', { id: action.id }, w.fatima)
    },
    reopen: ({ w, now, one, act }) => {
      const action = one(now.actions)
      return action && act('reopenAction', { id: action.id }, w.fatima)
    },
    promised: ({ now, one, other, reason, act }) => {
      const answer = one(
        now.questions.flatMap(({ answers }: { answers: object[] }) => answers),
        other,
      )
      return answer && act('makeActionOfAnswer', { input: { answerId: answer.id, reason } })
    },
  },
  houseSteps: {
    record: ({ running, live, pick, text, act }) => {
      const owners =
        pick % 2
          ? [{ partyKind: 'CARE_PROVIDER' }]
          : running.attendance.slice(0, 3).map((seat: { party: { id: string } }) => ({ partyId: seat.party.id }))
      return act('recordAction', { input: { meetingId: live.id, text: text(), owners } })
    },
    tick: ({ running, one, pick, other, party, act }) => {
      const action = one(running.actions, other)
      return action && act('completeAction', { id: action.id, partyId: pick % 3 ? party.id : null })
    },
  },
}
