import { page } from './page.js'
import { added, planned } from './table.js'

/** What is measured, and how often in a round. What comes in pairs leaves the table as it was. */
export const acts = {
  'read the meeting page': { times: 120, once: ({ ask, meetingId }) => ask(page, { id: meetingId }) },
  recordAction: {
    times: 120,
    once: ({ act, meetingId, agenda, parties }) => {
      const owners = [{ partyId: parties[3] }]
      return act('recordAction', {
        input: { meetingId, agendaItemId: agenda[2].id, text: 'Stuur het stuk rond', owners },
      })
    },
  },
  goToAgendaItem: {
    times: 120,
    once: async (table) => {
      const from = table.agenda[table.current].id
      table.current = (table.current + 1) % table.agenda.length
      await table.act('goToAgendaItem', { id: table.agenda[table.current].id, from })
    },
  },
  setAttendance: {
    times: 128,
    once: async (table) => {
      const { act, meetingId, parties } = table
      const presence = Math.floor(table.said / parties.length) % 2 ? 'ABSENT' : 'PRESENT'
      const partyId = parties[table.said++ % parties.length]
      await act('setAttendance', { input: { meetingId, partyId, presence } })
    },
  },
  'editAgendaItem: title': {
    times: 120,
    once: (table) => edit(table, table.agenda[0], ({ version }) => ({ title: `Opening ${version}` })),
  },
  'editAgendaItem: distribution': {
    times: 80,
    once: (table) =>
      edit(table, table.agenda[1], ({ version }) => ({ distribution: version % 2 ? 'SEATED' : 'MEMBERS' })),
  },
  'addAgendaItem and removeAgendaItem': {
    times: 80,
    once: async ({ act, meetingId }) => {
      const { id } = await added(act, meetingId, 'Toch nog iets')
      await act('removeAgendaItem', { id })
    },
  },
  'closeMeeting and reopenMeeting': {
    times: 24,
    once: async ({ act, meetingId }) => {
      await act('closeMeeting', { id: meetingId })
      await act('reopenMeeting', { id: meetingId })
    },
  },
  'createMeeting, three items and callMeeting': {
    times: 24,
    once: async ({ act, samenwerkingsverbandId }) => {
      const { id } = await planned(act, samenwerkingsverbandId)
      for (const title of ['Opening', 'Jaarplan', 'Rondvraag']) await added(act, id, title)
      await act('callMeeting', { id })
    },
  },
}

const edit = async ({ act }, item, change) => {
  const input = { id: item.id, version: item.version, ...change(item) }
  item.version = (await act('editAgendaItem', { input }, '... on AgendaItem { version }')).version
}
