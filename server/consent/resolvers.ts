import { loadAgendaItems } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import type {
  AgendaItemResolvers,
  ConsentRoundResolvers,
  MeetingResolvers,
  MutationResolvers,
  SamenwerkingsverbandResolvers,
  VoteChangeResolvers,
  VoteResolvers,
} from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'
import {
  consentsHeldOpen,
  loadConsentRounds,
  loadConsentRoundsOfItems,
  loadConsentRoundsOfMeetings,
  loadVoteChangesOf,
  loadVotesOf,
} from './store.ts'

export const Mutation: MutationResolvers = {
  openConsent: (_root, { input }, ctx) => commands.openConsent(ctx, input),
  vote: (_root, args, ctx) => commands.vote(ctx, args),
  agreeForRest: (_root, { consentRoundId, partyIds }, ctx) => commands.agreeForRest(ctx, consentRoundId, partyIds),
  takeBackRest: (_root, { consentRoundId, partyIds }, ctx) => commands.takeBackRest(ctx, consentRoundId, partyIds),
  writeAnswer: (_root, args, ctx) => commands.writeAnswer(ctx, args),
  objectLate: (_root, args, ctx) => commands.objectLate(ctx, args),
  holdConsentOpen: (_root, { id, until }, ctx) => commands.holdConsentOpen(ctx, id, until),
  closeConsent: (_root, { id }, ctx) => commands.closeConsent(ctx, id),
  withdrawConsent: (_root, { id }, ctx) => commands.withdrawConsent(ctx, id),
}

export const ConsentRound: ConsentRoundResolvers = {
  meeting: (round, _args, ctx) => ctx.loadsOf(round).sure(loadMeetings, round, ({ meetingId }) => meetingId),
  agendaItem: (round, _args, ctx) => ctx.loadsOf(round).one(loadAgendaItems, round, ({ agendaItemId }) => agendaItemId),
  partyVotes: (round, _args, ctx) =>
    ctx.loadsOf(round).under(loadVotesOf, ({ consentRoundId }) => consentRoundId, round),
}

export const Meeting: MeetingResolvers = {
  consentRounds: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).under(loadConsentRoundsOfMeetings, (round) => round.meetingId, meeting),
}

export const AgendaItem: AgendaItemResolvers = {
  consentRounds: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadConsentRoundsOfItems, (round) => round.agendaItemId, item, {
      load: loadConsentRoundsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  consentsHeldOpen: ({ id }, _args, ctx) => consentsHeldOpen(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
}

export const Vote: VoteResolvers = {
  consentRound: (vote, _args, ctx) =>
    ctx.loadsOf(vote).sure(loadConsentRounds, vote, ({ consentRoundId }) => consentRoundId),
  party: (vote, _args, ctx) => ctx.loadsOf(vote).sure(loadParties, vote, ({ partyId }) => partyId),
  person: (vote, _args, ctx) => ctx.loadsOf(vote).one(loadPersons, vote, ({ personId }) => personId),
  writing: (vote, _args, ctx) => (ctx.scopes.of(vote).as === 'CHAIR' ? vote.writing : null),
  writingAt: (vote, _args, ctx) => (ctx.scopes.of(vote).as === 'CHAIR' ? vote.writingAt : null),
  earlier: (vote, _args, ctx) => ctx.loadsOf(vote).under(loadVoteChangesOf, ({ voteId }) => voteId, vote),
}

export const VoteChange: VoteChangeResolvers = {
  person: (change, _args, ctx) => ctx.loadsOf(change).one(loadPersons, change, ({ personId }) => personId),
}

export const ConsentRoundResult = { __resolveType: resultType('ConsentRound') }
