import { loadAgendaItems } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import type {
  AgendaItemResolvers,
  MeetingResolvers,
  MutationResolvers,
  PartyAnswerResolvers,
  PartyQuestionResolvers,
} from '../generated/schema.ts'
import { loadKinds } from '../kind/store.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'
import { loadAnswersOf, loadAskedBy, loadQuestions, loadQuestionsOfItems, loadQuestionsOfMeetings } from './store.ts'

export const Mutation: MutationResolvers = {
  askParties: (_root, { input }, ctx) => commands.askParties(ctx, input),
  editPartyQuestion: (_root, { input }, ctx) => commands.editPartyQuestion(ctx, input),
  removePartyQuestion: (_root, { id }, ctx) => commands.removePartyQuestion(ctx, id),
  answerQuestion: (_root, { input }, ctx) => commands.answerQuestion(ctx, input),
}

export const PartyQuestion: PartyQuestionResolvers = {
  agendaItem: (question, _args, ctx) =>
    ctx.loadsOf(question).sure(loadAgendaItems, question, ({ agendaItemId }) => agendaItemId),
  askedKind: (question, _args, ctx) => ctx.loadsOf(question).one(loadKinds, question, ({ kindId }) => kindId),
  partyKind: (question, _args, ctx) =>
    whenThere(
      ctx.loadsOf(question).one(loadKinds, question, ({ kindId }) => kindId),
      (kind) => kind?.legacy ?? null,
    ),
  asked: (question, _args, ctx) => ctx.loadsOf(question).under(loadAskedBy, ({ questionId }) => questionId, question),
  answers: (question, _args, ctx) =>
    ctx.loadsOf(question).under(loadAnswersOf, ({ questionId }) => questionId, question),
}

export const PartyAnswer: PartyAnswerResolvers = {
  partyQuestion: (answer, _args, ctx) =>
    ctx.loadsOf(answer).sure(loadQuestions, answer, ({ questionId }) => questionId),
  party: (answer, _args, ctx) => ctx.loadsOf(answer).sure(loadParties, answer, ({ partyId }) => partyId),
  person: (answer, _args, ctx) => ctx.loadsOf(answer).one(loadPersons, answer, ({ personId }) => personId),
}

export const Meeting: MeetingResolvers = {
  questions: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).under(loadQuestionsOfMeetings, (question) => question.meetingId, meeting),
}

export const AgendaItem: AgendaItemResolvers = {
  questions: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadQuestionsOfItems, (question) => question.agendaItemId, item, {
      load: loadQuestionsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
}

export const PartyQuestionResult = { __resolveType: resultType('PartyQuestion') }
export const PartyAnswerResult = { __resolveType: resultType('PartyAnswer') }
