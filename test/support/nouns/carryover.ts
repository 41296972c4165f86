import type { Noun } from '../nouns.ts'
import type { MeetingTurn } from '../histories/turns.ts'

/** An item of the later meeting, in which one of this meeting goes on. */
const goesOn = ({ now, one }: MeetingTurn) =>
  one(now.agenda.filter(({ continuedBy }: { continuedBy: object | null }) => continuedBy))?.continuedBy

export const carryover: Noun = {
  adds: { AgendaItem: 'continues { id } continuedBy { id }' },
  acts: {
    postponeAgendaItem: {
      takes: '$id: ID!, $to: ID, $newId: ID',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('AgendaItem') }),
    },
    repeatAgendaItem: {
      takes: '$id: ID!, $to: ID!, $newId: ID',
      answers: 'AgendaItem',
      tries: (the) => ({ id: the('AgendaItem'), to: the('Meeting') }),
    },
    dismissCarryOver: {
      takes: '$meetingId: ID!, $itemId: ID!, $back: Boolean',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting'), itemId: the('AgendaItem') }),
    },
  },
  meetingSteps: {
    postpone: ({ item, now, one, other, nextId, act }) =>
      item && act('postponeAgendaItem', { id: (other % 3 ? item : (one(now.handedIn) ?? item)).id, to: nextId }),
    repeat: ({ item, nextId, act }) => item && act('repeatAgendaItem', { id: item.id, to: nextId }),
    removeNext: (turn) => {
      const item = goesOn(turn)
      return item && turn.act('removeAgendaItem', { id: item.id })
    },
    showNext: async (turn) => {
      const item = goesOn(turn)
      if (!item) return null
      const { version } = (await turn.next()).agenda.find(({ id }: { id: string }) => id === item.id)
      return turn.act('editAgendaItem', { input: { id: item.id, version, distribution: turn.distribution } })
    },
  },
}
