import { itemRemoved, itemsShown, itemTakenAlong, recordedAt } from '../agenda/events.ts'
import { seatsChanged } from '../attendance/events.ts'
import type { Announced } from '../db/announced.ts'
import { on, type Reaction } from '../db/reactions.ts'
import { kindRenamed, kindUses } from '../kind/events.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import { grouped, idsOf } from '../lib/ordering.ts'
import { meetingsAhead } from '../meeting/store.ts'
import { lineups } from '../party/events.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import {
  addAnswer,
  addQuestion,
  dropQuestion,
  loadAnswers,
  loadAnswersOf,
  loadAskedBy,
  loadQuestions,
  loadQuestionsOfItems,
  loadQuestionsOfMeetings,
  questionsToKind,
  saveAnswer,
  saveQuestion,
} from './store.ts'
import { answerChange, partyAnswers, partyQuestions, questionChange, questionTouched } from './table.ts'

const reactions: Reaction[] = [
  on(itemsShown, 'is seen as its item is, with its answers', async (tx, scope, shown) => {
    const told: Announced[] = []
    const seenAt = new Map(shown.map(({ item }) => [item.id, { seenBy: item.seenBy }]))
    for (const question of await loadQuestionsOfItems(tx, scope, [...seenAt.keys()])) {
      const seen = must(seenAt.get(question.agendaItemId), 'questions are loaded by the ids of these items')
      for (const answer of await loadAnswersOf(tx, scope, [question.id]))
        told.push(answerChange(answer, await saveAnswer(tx, answer, seen)))
      told.push(questionChange(question, await saveQuestion(tx, question, seen)))
    }
    return told
  }),

  on(recordedAt, 'the answers to its questions', async (tx, scope, item) =>
    loadAnswersOf(tx, scope, idsOf(await loadQuestionsOfItems(tx, scope, [item.id]))),
  ),

  on(itemTakenAlong, 'its questions go along, with the answers so far', async (tx, scope, { from, item }) => {
    const told: Announced[] = []
    const at = { meetingId: item.meetingId, seenBy: item.seenBy, version: 1 }
    for (const question of await loadQuestionsOfItems(tx, scope, [from.id])) {
      const asked = await addQuestion(tx, { ...question, ...at, id: newId(), agendaItemId: item.id })
      told.push(questionChange(null, asked))
      for (const answer of await loadAnswersOf(tx, scope, [question.id]))
        told.push(answerChange(null, await addAnswer(tx, { ...answer, ...at, id: newId(), questionId: asked.id })))
    }
    return told
  }),

  on(itemRemoved, 'drops its questions', async (tx, scope, item) => {
    const questions = await loadQuestionsOfItems(tx, scope, [item.id])
    for (const question of questions) await dropQuestion(tx, question)
    return questions.map((question) => questionChange(question, null))
  }),

  on(seatsChanged, 'tells who is asked', async (tx, scope, meeting) =>
    (await loadQuestionsOfMeetings(tx, scope, [meeting.id])).map((question) => questionTouched(question)),
  ),

  on(kindRenamed, 'tells the questions to parties of this kind', async (tx, scope, kind) =>
    (await questionsToKind(tx, scope, kind.id)).map((question) => questionTouched(question)),
  ),

  on(kindUses, 'the questions to parties of this kind', async (tx, scope, kind) => questionsToKind(tx, scope, kind.id)),

  on(lineups, 'who is asked and who answered in the meetings ahead', async (tx, scope) => {
    const questions = await loadQuestionsOfMeetings(tx, scope, idsOf(await meetingsAhead(tx, scope)))
    const asked = grouped(await loadAskedBy(tx, scope, idsOf(questions)), ({ questionId }) => questionId)
    const answers = grouped(await loadAnswersOf(tx, scope, idsOf(questions)), ({ questionId }) => questionId)
    return questions.map((question) => ({
      told: questionTouched(question),
      stand: [idsOf(asked.get(question.id) ?? []), idsOf(answers.get(question.id) ?? [])],
    }))
  }),
]

export const question: Slice = {
  resolvers,
  reactions,
  entities: { PartyQuestion: loadQuestions, PartyAnswer: loadAnswers },
  tables: { PartyQuestion: partyQuestions, PartyAnswer: partyAnswers },
}
