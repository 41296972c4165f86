import type { Noun } from '../nouns.ts'
import { isHidden } from '../histories/turns.ts'

const minutes = [null, 0, 5, 10]

export const agenda: Noun = {
  entities: {
    AgendaItem: {
      channel: 'meetingChanged',
      shows:
        'id placement sentBackReason recurring adoptsMinutes atEnd title question purpose consentRule plannedMinutes usedSeconds startedAt closedAt presenter notes draft distribution seenBy version',
      answers:
        'id placement sentBackReason recurring adoptsMinutes atEnd title question purpose consentRule plannedMinutes usedSeconds startedAt closedAt presenter notes draft continues { id } continuedBy { id meeting { id } } handedInBy { id } distribution version meeting { id agenda { id } handedIn { id } }',
      present: 'id title version',
      under: { Meeting: ['agenda', 'handedIn'] },
    },
  },
  adds: {
    Meeting:
      'currentItem { id } closedItems { number plannedMinutes runningSince } meetingProgress { number usedSeconds runningSince toGo }',
  },
  acts: {
    goToAgendaItem: {
      takes: '$id: ID!, $from: ID',
      answers: 'Meeting',
      tries: (the) => ({ id: the('AgendaItem'), from: null }),
    },
    addAgendaItem: {
      takes: '$input: AddAgendaItemInput!',
      answers: 'AgendaItem',
      tries: (the) => ({ input: { meetingId: the('Meeting'), title: 'Nieuw punt', purpose: 'INFORM' } }),
      others: 'contacts',
    },
    editAgendaItem: {
      takes: '$input: EditAgendaItemInput!',
      answers: 'AgendaItem',
      tries: (the) => ({ input: { id: the('AgendaItem'), version: 1, title: 'Ander punt' } }),
      others: 'contacts',
    },
    placeAgendaItem: {
      takes: '$id: ID!, $after: ID',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('AgendaItem') }),
    },
    sendBackAgendaItem: {
      takes: '$id: ID!, $reason: String!',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('AgendaItem'), reason: 'Dit hoort bij de regio.' }),
    },
    handInAgain: {
      takes: '$id: ID!, $to: ID, $newId: ID',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('AgendaItem') }),
      others: 'contacts',
    },
    moveAgendaItem: {
      takes: '$id: ID!, $after: ID',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('AgendaItem'), after: null }),
    },
    removeAgendaItem: {
      takes: '$id: ID!',
      answers: 'Meeting',
      tries: (the) => ({ id: the('AgendaItem') }),
      others: 'contacts',
    },
    pauseAgendaItem: { takes: '$id: ID!', answers: 'AgendaItem', tries: (the) => ({ id: the('AgendaItem') }) },
    resumeAgendaItem: { takes: '$id: ID!', answers: 'AgendaItem', tries: (the) => ({ id: the('AgendaItem') }) },
  },
  meetingSteps: {
    add: ({ now, one, pick, other, secret, distribution, text, meetingId, act }) =>
      act('addAgendaItem', {
        input: {
          meetingId,
          plannedMinutes: minutes[pick % minutes.length],
          title: text(secret),
          purpose: 'DISCUSS',
          distribution,
          after: one(now.agenda, other)?.id ?? null,
        },
      }),
    handIn: ({ w, distribution, text, meetingId, act }) =>
      act('addAgendaItem', { input: { meetingId, title: text(true), purpose: 'DISCUSS', distribution } }, w.fatima),
    place: async ({ now, one, other, text, act }) => {
      const item = one(now.handedIn)
      if (!item) return null
      // Those who may see the item see its title from now on.
      await act('editAgendaItem', { input: { id: item.id, version: item.version, title: text(isHidden(item)) } })
      return act('placeAgendaItem', { id: item.id, after: other % 4 ? (one(now.agenda, other)?.id ?? null) : null })
    },
    sendBack: ({ now, one, text, act }) => {
      const item = one(now.handedIn)
      return item && act('sendBackAgendaItem', { id: item.id, reason: text(true) })
    },
    handInAgain: ({ w, now, one, act }) => {
      const item = one(now.handedIn)
      return item && act('handInAgain', { id: item.id }, w.fatima)
    },
    editHandedIn: ({ w, now, one, text, act }) => {
      const item = one(now.handedIn)
      return (
        item && act('editAgendaItem', { input: { id: item.id, version: item.version, title: text(true) } }, w.fatima)
      )
    },
    takeBack: ({ w, now, one, secret, act }) => {
      const item = one(now.handedIn)
      return item && act('removeAgendaItem', { id: item.id }, secret ? w.fatima : w.marijke)
    },
    editItem: ({ item, other, text, act }) =>
      item &&
      act('editAgendaItem', {
        input: { id: item.id, version: item.version, title: text(isHidden(item)), atEnd: other % 3 === 0 },
      }),
    shorten: ({ item, pick, act }) =>
      item &&
      act('editAgendaItem', {
        input: { id: item.id, version: item.version, plannedMinutes: minutes[pick % minutes.length] },
      }),
    hideItem: ({ item, secret, distribution, text, act }) => {
      // Questions that were asked in secret keep their words, so their item stays hidden.
      const staysHidden = item && isHidden(item) && item.consentRounds.length + item.questions.length > 0
      return item && (secret || !staysHidden)
        ? act('editAgendaItem', { input: { id: item.id, version: item.version, distribution, title: text(secret) } })
        : null
    },
    move: ({ item, now, one, other, act }) =>
      item && act('moveAgendaItem', { id: item.id, after: other % 4 ? one(now.agenda, other).id : null }),
    remove: ({ item, act }) => item && act('removeAgendaItem', { id: item.id }),
    goTo: ({ item, now, chair, act }) =>
      item && act('goToAgendaItem', { id: item.id, from: now.currentItem?.id ?? null }, chair),
    pause: ({ item, now, pick, chair, act }) =>
      item && act(pick % 2 ? 'pauseAgendaItem' : 'resumeAgendaItem', { id: now.currentItem?.id ?? item.id }, chair),
  },
}
