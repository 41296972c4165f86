import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import DataLoader from 'dataloader'
import { grouped, openRows, viewerOf } from './rows.js'

/** The hub's schema, with resolvers and loaders as users of the peers write them. */
export const typeDefs = readFileSync(join(import.meta.dirname, '../../docs/schema.graphql'), 'utf8')

const rows = openRows(process.env.DATABASE)

export const contextOf = (authorization) => ({
  viewer: viewerOf(rows, authorization),
  ...{ items: byId(rows.itemsById), parties: byId(rows.partiesById), persons: byId(rows.persons) },
  decisionsAt: under(rows.decisionsAt, ({ agendaItemId }) => agendaItemId),
  actionsAt: under(rows.actionsAt, ({ agendaItemId }) => agendaItemId),
  ownersOf: under(rows.ownersOf, ({ actionId }) => actionId),
  contactsOf: under(rows.contactsOf, ({ partyId }) => partyId),
})

const byId = (load) =>
  new DataLoader(async (ids) => {
    const found = new Map(load(JSON.stringify(ids)).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  })
const under = (load, keyOf) =>
  new DataLoader(async (ids) => {
    const found = grouped(load(JSON.stringify(ids)), keyOf)
    return ids.map((id) => found.get(id) ?? [])
  })

const seat = async (contacts, position) => (await contacts).find((contact) => contact.position === position) ?? null

export const resolvers = {
  Query: {
    meeting: (_root, { id }, { viewer }) => {
      const meeting = rows.meeting(id)
      return viewer?.memberships.some(
        ({ samenwerkingsverbandId }) => samenwerkingsverbandId === meeting?.samenwerkingsverbandId,
      )
        ? meeting
        : null
    },
  },
  Meeting: {
    revision: ({ samenwerkingsverbandId }) => {
      const { epoch, counter } = rows.counter(samenwerkingsverbandId)
      return `${epoch}.${counter}`
    },
    venue: () => null,
    currentItem: ({ currentItemId }, _args, { items }) => currentItemId && items.load(currentItemId),
    ...{
      agenda: ({ id }) => rows.agenda(id),
      decisions: ({ id }) => rows.decisions(id),
      actions: ({ id }) => rows.actions(id),
    },
    attendance: ({ id }) => rows.attendance(id),
  },
  AgendaItem: {
    ...{
      decisions: ({ id }, _args, { decisionsAt }) => decisionsAt.load(id),
      actions: ({ id }, _args, { actionsAt }) => actionsAt.load(id),
    },
    handedInBy: ({ handedInById }, _args, { parties }) => handedInById && parties.load(handedInById),
  },
  Decision: { agendaItem: ({ agendaItemId }, _args, { items }) => agendaItemId && items.load(agendaItemId) },
  Action: {
    agendaItem: ({ agendaItemId }, _args, { items }) => agendaItemId && items.load(agendaItemId),
    tentative: ({ tentative }) => tentative === 1,
    owners: ({ id }, _args, { ownersOf }) => ownersOf.load(id),
  },
  Owner: {
    party: ({ partyId }, _args, { parties }) => partyId && parties.load(partyId),
    person: ({ personId }, _args, { persons }) => personId && persons.load(personId),
  },
  Attendance: {
    party: ({ partyId }, _args, { parties }) => parties.load(partyId),
    person: ({ personId }, _args, { persons }) => personId && persons.load(personId),
    spokeAt: ({ spokeAtId }, _args, { items }) => spokeAtId && items.load(spokeAtId),
  },
  Party: {
    votes: ({ votes }) => votes === 1,
    seat: async ({ id }, _args, { contactsOf }) =>
      (await contactsOf.load(id)).length ? { contacts: contactsOf.load(id) } : null,
  },
  Seat: { first: ({ contacts }) => seat(contacts, 'FIRST'), second: ({ contacts }) => seat(contacts, 'SECOND') },
}
