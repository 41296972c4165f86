import { loadAgendaItems } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import { loadDecisionsOfRounds } from '../decision/store.ts'
import type {
  ConsentRoundResolvers,
  MutationResolvers,
  VoteChangeResolvers,
  VoteResolvers,
} from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'
import { loadAwaiting, loadConsentRounds, loadVoteChangesOf, loadVotesOf } from './store.ts'

export const Mutation: MutationResolvers = {
  openConsent: (_root, { input }, ctx) => commands.openConsent(ctx, input),
  vote: (_root, args, ctx) => commands.vote(ctx, args),
  holdConsentOpen: (_root, { id, until }, ctx) => commands.holdConsentOpen(ctx, id, until),
  closeConsent: (_root, { id }, ctx) => commands.closeConsent(ctx, id),
  withdrawConsent: (_root, { id }, ctx) => commands.withdrawConsent(ctx, id),
}

export const ConsentRound: ConsentRoundResolvers = {
  meeting: (round, _args, ctx) => ctx.loadsOf(round).sure(loadMeetings, round, ({ meetingId }) => meetingId),
  agendaItem: (round, _args, ctx) => ctx.loadsOf(round).one(loadAgendaItems, round, ({ agendaItemId }) => agendaItemId),
  partyVotes: (round, _args, ctx) =>
    ctx.loadsOf(round).under(loadVotesOf, ({ consentRoundId }) => consentRoundId, round),
  decision: (round, _args, ctx) =>
    whenThere(
      ctx.loadsOf(round).under(loadDecisionsOfRounds, ({ consentRoundId }) => consentRoundId, round),
      ([decision]) => decision ?? null,
    ),
  awaitsDecision: (round, _args, ctx) =>
    ctx.scopes.of(round).as === 'CHAIR' &&
    whenThere(
      ctx.loadsOf(round).under(loadAwaiting, ({ id }) => id, round),
      (awaiting) => awaiting.length > 0,
    ),
}

export const Vote: VoteResolvers = {
  consentRound: (vote, _args, ctx) =>
    ctx.loadsOf(vote).sure(loadConsentRounds, vote, ({ consentRoundId }) => consentRoundId),
  party: (vote, _args, ctx) => ctx.loadsOf(vote).sure(loadParties, vote, ({ partyId }) => partyId),
  person: (vote, _args, ctx) => ctx.loadsOf(vote).one(loadPersons, vote, ({ personId }) => personId),
  earlier: (vote, _args, ctx) => ctx.loadsOf(vote).under(loadVoteChangesOf, ({ voteId }) => voteId, vote),
}

export const VoteChange: VoteChangeResolvers = {
  person: (change, _args, ctx) => ctx.loadsOf(change).one(loadPersons, change, ({ personId }) => personId),
}

export const ConsentRoundResult = { __resolveType: resultType('ConsentRound') }
