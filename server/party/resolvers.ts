import type {
  MutationResolvers,
  PartyResolvers,
  SamenwerkingsverbandResolvers,
  SeatResolvers,
} from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadKinds } from '../kind/store.ts'
import { loadSamenwerkingsverbanden } from '../samenwerkingsverband/store.ts'
import * as commands from './commands.ts'
import { formerParties, loadContacts, loadHistory, partiesOn } from './store.ts'

export const Mutation: MutationResolvers = {
  addParty: (_root, { input }, ctx) => commands.addParty(ctx, input),
  editParty: (_root, { input }, ctx) => commands.editParty(ctx, input),
  moveParty: (_root, { id, after }, ctx) => commands.moveParty(ctx, id, after ?? null),
  endParty: (_root, { id, untilOn }, ctx) => commands.endParty(ctx, id, untilOn ?? null),
  seatContact: (_root, { input }, ctx) => commands.seatContact(ctx, input),
  vacateSeat: (_root, { partyId, position, from }, ctx) => commands.vacateSeat(ctx, partyId, position, from),
  swapContacts: (_root, { partyId, from }, ctx) => commands.swapContacts(ctx, partyId, from),
}

export const Party: PartyResolvers = {
  kind: (party, _args, ctx) =>
    whenThere(
      ctx.loadsOf(party).sure(loadKinds, party, ({ kindId }) => kindId),
      ({ legacy }) => legacy,
    ),
  colour: (party, _args, ctx) =>
    whenThere(
      ctx.loadsOf(party).sure(loadKinds, party, ({ kindId }) => kindId),
      ({ colour }) => colour,
    ),
  partyKind: (party, _args, ctx) => ctx.loadsOf(party).sure(loadKinds, party, ({ kindId }) => kindId),
  seat: (party, _args, ctx) =>
    whenThere(
      ctx.loadsOf(party).under(loadContacts, ({ partyId }) => partyId, party),
      (sitting) => (sitting.length ? sitting : null),
    ),
  contacts: (party, _args, ctx) =>
    ctx
      .loadsOf(party)
      .under(ctx.scopes.of(party).as === 'MEMBERS' ? loadContacts : loadHistory, ({ partyId }) => partyId, party),
  samenwerkingsverband: (party, _args, ctx) =>
    ctx.loadsOf(party).sure(loadSamenwerkingsverbanden, party, ({ samenwerkingsverbandId }) => samenwerkingsverbandId),
}

export const Seat: SeatResolvers = {
  first: (sitting) => sitting.find((contact) => contact.position === 'FIRST')?.person ?? null,
  second: (sitting) => sitting.find((contact) => contact.position === 'SECOND')?.person ?? null,
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  parties: ({ id }, _args, ctx) =>
    partiesOn(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), amsterdamDate(new Date())),
  formerParties: ({ id }, _args, ctx) =>
    formerParties(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), amsterdamDate(new Date())),
}

export const PartyResult = { __resolveType: resultType('Party') }
