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
    /** Calls the later meeting off; chance says what becomes of its items. */
    cancelNext: async ({ pick, other, nextId, meetingId, next, act }) => {
      if (other % 3) return null
      const { agenda } = await next()
      const fates = [{ fate: 'DROP' }, { fate: 'TAKE_ALONG', to: meetingId }, null]
      const items = agenda.flatMap(({ id }: { id: string }, at: number) => {
        const fate = fates[(pick + at) % 3]
        return fate ? [{ itemId: id, ...fate }] : []
      })
      const cancelled = await act('cancelMeeting', { id: nextId, items })
      // Nothing that continues an item of this meeting goes to this meeting.
      return cancelled.state ? cancelled : act('cancelMeeting', { id: nextId })
    },
    /** Takes an item along from the later meeting, wherever that stands, to one after it. */
    goOnAfterNext: async ({ w, one, next, act }) => {
      const item = one((await next()).agenda)
      if (!item) return null
      const times = { startsAt: '2027-04-08T08:30:00Z', endsAt: '2027-04-08T11:30:00Z' }
      const last = await act('createMeeting', {
        input: { samenwerkingsverbandId: w.rivierenland.id, title: 'Daarna', ...times },
      })
      return act('postponeAgendaItem', { id: item.id, to: last.id })
    },
    showNext: async (turn) => {
      const item = goesOn(turn)
      if (!item) return null
      const { version } = (await turn.next()).agenda.find(({ id }: { id: string }) => id === item.id)
      return turn.act('editAgendaItem', { input: { id: item.id, version, distribution: turn.distribution } })
    },
  },
}
