import fastify from 'fastify'
import { answer } from '../lib/child.js'
import { grouped, openRows, viewerOf } from './rows.js'

// The server that somebody would write by hand for this one page and nothing else.
const rows = openRows(process.env.DATABASE)
const app = fastify()

app.post('/graphql', (request, reply) => {
  const viewer = viewerOf(rows, request.headers.authorization)
  const meeting = rows.meeting(request.body.variables.id)
  const found =
    meeting &&
    viewer?.memberships.some(({ samenwerkingsverbandId }) => samenwerkingsverbandId === meeting.samenwerkingsverbandId)
  reply
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ data: { meeting: found ? pageOf(meeting) : null } }))
})

const pageOf = (meeting) => {
  const { epoch, counter } = rows.counter(meeting.samenwerkingsverbandId)
  const parties = new Map(rows.parties(meeting.samenwerkingsverbandId).map((party) => [party.id, party]))
  const contacts = grouped(rows.contacts(meeting.samenwerkingsverbandId), ({ partyId }) => partyId)
  const [agenda, decisions, actions] = [rows.agenda(meeting.id), rows.decisions(meeting.id), rows.actions(meeting.id)]
  const owners = grouped(rows.owners(meeting.id), ({ actionId }) => actionId)
  const [decided, agreed] = [grouped(decisions, atItem), grouped(actions, atItem)]
  return {
    ...{
      revision: `${epoch}.${counter}`,
      id: meeting.id,
      title: meeting.title,
      state: meeting.state,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
    },
    ...{
      calledAt: meeting.calledAt,
      startedAt: meeting.startedAt,
      closedAt: meeting.closedAt,
      version: meeting.version,
      venue: null,
    },
    currentItem: meeting.currentItemId ? { id: meeting.currentItemId } : null,
    agenda: agenda.map(({ id, handedInById, ...item }) => itemOf(id, item, handedInById, decided, agreed, parties)),
    decisions: decisions.map(({ id, agendaItemId, ...decision }) => ({
      id,
      agendaItem: agendaItemId ? { id: agendaItemId } : null,
      ...decision,
    })),
    actions: actions.map((action) => actionOf(action, owners.get(action.id) ?? [], parties)),
    attendance: rows.attendance(meeting.id).map((row) => attendanceOf(row, parties, contacts)),
  }
}

const attendanceOf = ({ id, presence, partyId, handRaisedAt, spokeAtId }, parties, contacts) => {
  const party = seatOf(parties.get(partyId), contacts.get(partyId))
  return { id, presence, person: null, party, handRaisedAt, spokeAt: spokeAtId ? { id: spokeAtId } : null }
}

const atItem = ({ agendaItemId }) => agendaItemId
const idOf = ({ id }) => ({ id })

const itemOf = (
  id,
  {
    plannedMinutes,
    usedSeconds,
    startedAt,
    closedAt,
    title,
    purpose,
    presenter,
    distribution,
    version,
    question,
    notes,
  },
  handedInById,
  decided,
  agreed,
  parties,
) => ({
  ...{
    id,
    decisions: (decided.get(id) ?? []).map(idOf),
    actions: (agreed.get(id) ?? []).map(idOf),
    plannedMinutes,
    usedSeconds,
    startedAt,
    closedAt,
  },
  ...{
    title,
    purpose,
    presenter,
    distribution,
    handedInBy: handedInById ? named(parties.get(handedInById)) : null,
    version,
    question,
    notes,
  },
})

const named = ({ id, name }) => ({ id, name })

const actionOf = (
  { id, agendaItemId, number, text, dueOn, duePeriod, tentative, completedAt, distribution, reason, version },
  owners,
  parties,
) => ({
  ...{ id, agendaItem: agendaItemId ? { id: agendaItemId } : null, number, text },
  owners: owners.map(({ partyId, partyKind }) => ({
    party: partyId ? partyOf(parties.get(partyId)) : null,
    person: null,
    partyKind,
  })),
  ...{ dueOn, duePeriod, tentative: tentative === 1, completedAt, distribution, reason, version },
})

const partyOf = ({ id, name, kind }) => ({ id, name, kind })

const seatOf = ({ id, name, kind, votes }, contacts) => {
  const sits = (position) => {
    const contact = contacts?.find((one) => one.position === position)
    return contact ? named(contact) : null
  }
  return {
    id,
    name,
    kind,
    votes: votes === 1,
    seat: contacts ? { first: sits('FIRST'), second: sits('SECOND') } : null,
  }
}

await app.listen({ port: 0, host: '127.0.0.1' })
answer({ address: () => ({ port: app.server.address().port, path: '/graphql' }) })
