import { index, integer, table, text, uniqueIndex } from '../db/columns.ts'
import { type Announced, changeOf } from '../db/write.ts'
import { agendaItems } from '../agenda/table.ts'
import { meetings, meetingTopic } from '../meeting/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const decisions = table(
  'decision',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    /** The row in which it is counted: a year, or V for what only the seated see. */
    series: text('series').notNull(),
    serial: integer('serial').notNull(),
    number: text('number').notNull(),
    text: text('text').notNull(),
    outcome: text('outcome', {
      enum: ['ADOPTED', 'ADOPTED_AMENDED', 'NOT_ADOPTED', 'DEFERRED', 'NOTED', 'ADVICE_POSITIVE', 'ADVICE_NEGATIVE'],
    }).notNull(),
    decidedAt: text('decided_at').notNull(),
    reason: text('reason'),
    distribution: text('distribution', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    /** The effective distribution: the strictest of its own and the item's. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('decision_number').on(t.samenwerkingsverbandId, t.series, t.serial),
    index('decision_meeting').on(t.meetingId),
    index('decision_item').on(t.agendaItemId),
    index('decision_decided').on(t.samenwerkingsverbandId, t.decidedAt),
  ],
)
export type DecisionRow = typeof decisions.$inferSelect

export const decisionChange = (before: DecisionRow | null, after: DecisionRow): Announced =>
  changeOf('Decision', [meetingTopic(after.meetingId)], before, after)
