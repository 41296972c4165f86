import { loadVotingSeatsOf } from '../attendance/store.ts'
import type { MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import { whenThere } from '../lib/soon.ts'
import { loadSamenwerkingsverbanden } from '../samenwerkingsverband/store.ts'
import * as commands from './commands.ts'
import { neededOf, ruleOf } from './rules.ts'

export const Mutation: MutationResolvers = {
  setQuorum: (_root, { samenwerkingsverbandId, quorum }, ctx) =>
    commands.setQuorum(ctx, samenwerkingsverbandId, quorum),
}

export const Meeting: MeetingResolvers = {
  quorum: (meeting, _args, ctx) =>
    whenThere(
      ctx
        .loadsOf(meeting)
        .sure(loadSamenwerkingsverbanden, meeting, ({ samenwerkingsverbandId }) => samenwerkingsverbandId),
      (now) =>
        whenThere(
          ctx.loadsOf(meeting).under(loadVotingSeatsOf, ({ meetingId }) => meetingId, meeting),
          ({ length: voting }) => {
            const rule = ruleOf(meeting, now)
            return { rule, voting, needed: neededOf(rule, voting) }
          },
        ),
    ),
}
