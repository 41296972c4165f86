import { and, asc, eq, getTableColumns, isNull, or } from 'drizzle-orm'
import { attendances } from '../attendance/table.ts'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { must } from '../lib/must.ts'
import { parties } from '../party/table.ts'
import { type PartyAnswerRow, partyAnswers, type PartyQuestionRow, partyQuestions } from './table.ts'

export const questionById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await questionWithId(reader, { id }))[0])
/** The question that an answer is given to, which is seen by everybody who sees the answer. */
export const questionOf = async (reader: Reader, scopes: Scopes, { questionId }: { questionId: string }) =>
  must(await questionById(reader, scopes, questionId), 'who sees an answer sees its question')
export const answerById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await answerWithId(reader, { id }))[0])

export const loadQuestions = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  questionsByIds(reader, { ...within(scope), ids: idList(ids) })
export const loadAnswers = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  answersByIds(reader, { ...within(scope), ids: idList(ids) })

/** The questions of these meetings, in the order in which they were asked. */
export const loadQuestionsOfMeetings = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  questionsIn(reader, { ...within(scope), parents: idList(meetingIds) })

/** The questions to the parties of this kind. */
export const questionsToKind = (reader: Reader, scope: Scope, kindId: string) =>
  toKind(reader, { ...within(scope), kindId })

/** The questions of these items, in the order in which they were asked. */
export const loadQuestionsOfItems = (reader: Reader, scope: Scope, itemIds: readonly string[]) =>
  questionsAt(reader, { ...within(scope), parents: idList(itemIds) })

/** The answers to these questions, in the order of the parties. */
export const loadAnswersOf = (reader: Reader, scope: Scope, questionIds: readonly string[]) =>
  answersTo(reader, { ...within(scope), parents: idList(questionIds) })

/** The answers that these actions were made of. */
export const loadAnswersOfActions = (reader: Reader, scope: Scope, actionIds: readonly string[]) =>
  answersBehind(reader, { ...within(scope), parents: idList(actionIds) })

/** The parties that these questions ask: those of the kind with a seat at the meeting. */
export const loadAskedBy = (reader: Reader, scope: Scope, questionIds: readonly string[]) =>
  askedBy(reader, { ...within(scope), parents: idList(questionIds) })

export const addQuestion = async (tx: Tx, row: PartyQuestionRow) => (await insertQuestion(tx, row), row)
export const saveQuestion = async (
  tx: Tx,
  question: PartyQuestionRow,
  change: Partial<PartyQuestionRow>,
): Promise<PartyQuestionRow> => {
  const saved = { ...question, ...change }
  await updateQuestion(tx, saved)
  return saved
}
export const dropQuestion = async (tx: Tx, { id }: PartyQuestionRow) => void (await deleteQuestion(tx, { id }))

export const addAnswer = async (tx: Tx, row: PartyAnswerRow) => (await insertAnswer(tx, row), row)
export const saveAnswer = async (
  tx: Tx,
  answer: PartyAnswerRow,
  change: Partial<PartyAnswerRow>,
): Promise<PartyAnswerRow> => {
  const saved = { ...answer, ...change }
  await updateAnswer(tx, saved)
  return saved
}

type Columns = { samenwerkingsverbandId: unknown; seen: unknown }
const isWithin = (of: typeof partyQuestions | typeof partyAnswers, p: Columns) =>
  and(eq(of.samenwerkingsverbandId, p.samenwerkingsverbandId as string), oneOf(of.seenBy, p.seen))

const questionWithId = prepared<{ id: string }>()('question_by_id', (db, p) =>
  db.select().from(partyQuestions).where(eq(partyQuestions.id, p.id)),
)
const questionsByIds = prepared<Within & { ids: string[] }>()('questions_by_ids', (db, p) =>
  db
    .select()
    .from(partyQuestions)
    .where(and(oneOf(partyQuestions.id, p.ids), isWithin(partyQuestions, p))),
)
const questionsIn = prepared<Within & { parents: string[] }>()('questions_in', (db, p) =>
  db
    .select()
    .from(partyQuestions)
    .where(and(oneOf(partyQuestions.meetingId, p.parents), isWithin(partyQuestions, p)))
    .orderBy(asc(partyQuestions.id)),
)
const questionsAt = prepared<Within & { parents: string[] }>()('questions_at', (db, p) =>
  db
    .select()
    .from(partyQuestions)
    .where(and(oneOf(partyQuestions.agendaItemId, p.parents), isWithin(partyQuestions, p)))
    .orderBy(asc(partyQuestions.id)),
)
const toKind = prepared<Within & { kindId: string }>()('questions_to_kind', (db, p) =>
  db
    .select()
    .from(partyQuestions)
    .where(and(eq(partyQuestions.kindId, p.kindId), isWithin(partyQuestions, p)))
    .orderBy(asc(partyQuestions.id)),
)
const askedBy = prepared<Within & { parents: string[] }>()('asked_by', (db, p) =>
  db
    .select({ ...getTableColumns(parties), questionId: partyQuestions.id })
    .from(partyQuestions)
    .innerJoin(attendances, eq(attendances.meetingId, partyQuestions.meetingId))
    .innerJoin(parties, eq(parties.id, attendances.partyId))
    .where(
      and(
        oneOf(partyQuestions.id, p.parents),
        isWithin(partyQuestions, p),
        or(isNull(partyQuestions.kindId), eq(parties.kindId, partyQuestions.kindId)),
      ),
    )
    .orderBy(asc(parties.position), asc(parties.id)),
)
const insertQuestion = insertInto('insert_question', partyQuestions)
const updateQuestion = updateById('update_question', partyQuestions)
const deleteQuestion = prepared<{ id: string }>()('delete_question', (db, p) =>
  db.delete(partyQuestions).where(eq(partyQuestions.id, p.id)),
)

const answerWithId = prepared<{ id: string }>()('answer_by_id', (db, p) =>
  db.select().from(partyAnswers).where(eq(partyAnswers.id, p.id)),
)
const answersByIds = prepared<Within & { ids: string[] }>()('answers_by_ids', (db, p) =>
  db
    .select()
    .from(partyAnswers)
    .where(and(oneOf(partyAnswers.id, p.ids), isWithin(partyAnswers, p))),
)
const answersTo = prepared<Within & { parents: string[] }>()('answers_to', (db, p) =>
  db
    .select(getTableColumns(partyAnswers))
    .from(partyAnswers)
    .innerJoin(parties, eq(parties.id, partyAnswers.partyId))
    .where(and(oneOf(partyAnswers.questionId, p.parents), isWithin(partyAnswers, p)))
    .orderBy(asc(parties.position), asc(parties.id)),
)
const answersBehind = prepared<Within & { parents: string[] }>()('answers_behind', (db, p) =>
  db
    .select()
    .from(partyAnswers)
    .where(and(oneOf(partyAnswers.actionId, p.parents), isWithin(partyAnswers, p))),
)
const insertAnswer = insertInto('insert_answer', partyAnswers)
const updateAnswer = updateById('update_answer', partyAnswers)
