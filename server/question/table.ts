import { actions } from '../action/table.ts'
import { agendaItems } from '../agenda/table.ts'
import { persons } from '../auth/table.ts'
import { type Announced, changeOf } from '../db/announced.ts'
import { boolean, index, integer, isFilled, table, text, uniqueIndex } from '../db/columns.ts'
import { kinds } from '../kind/table.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { meetings, inMeeting } from '../meeting/table.ts'
import { parties } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const partyQuestions = table(
  'party_question',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItems.id),
    text: text('text').notNull(),
    /** Only the parties of this kind; null: all. */
    kindId: text('kind_id').references(() => kinds.id),
    answerBy: text('answer_by'),
    /** The effective distribution: that of the item. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    index('party_question_meeting').on(t.meetingId),
    index('party_question_item').on(t.agendaItemId),
    index('party_question_kind').on(t.kindId).where(isFilled(t.kindId)),
  ],
)
export type PartyQuestionRow = typeof partyQuestions.$inferSelect

export const partyAnswers = table(
  'party_answer',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    questionId: text('question_id')
      .notNull()
      .references(() => partyQuestions.id),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    text: text('text').notNull(),
    commitment: boolean('commitment').notNull(),
    personId: text('person_id').references(() => persons.id),
    answeredAt: text('answered_at').notNull(),
    actionId: text('action_id').references(() => actions.id),
    /** The effective distribution: that of the question. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [uniqueIndex('party_answer_party').on(t.questionId, t.partyId), index('party_answer_action').on(t.actionId)],
)
export type PartyAnswerRow = typeof partyAnswers.$inferSelect

export const questionChange = (before: PartyQuestionRow | null, after: PartyQuestionRow | null): Announced =>
  changeOf('PartyQuestion', inMeeting, before, after)

/** The question as parent: the parties that are asked or that answered changed, for this audience. */
export const questionTouched = (question: PartyQuestionRow, audience: SeenBy = question.seenBy): Announced => ({
  ...questionChange(question, question),
  audience,
})

export const answerChange = (before: PartyAnswerRow | null, after: PartyAnswerRow): Announced =>
  changeOf('PartyAnswer', inMeeting, before, after)
