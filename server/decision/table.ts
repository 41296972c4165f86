import { type Announced, changeOf } from '../db/announced.ts'
import { boolean, type Column, index, integer, table, text, uniqueIndex } from '../db/columns.ts'
import { agendaItems } from '../agenda/table.ts'
import { consentRounds } from '../consent/table.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { meetings, inMeeting } from '../meeting/table.ts'
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
    /** The series that numbers it: a year, or V where only the seated see it. */
    series: text('series').notNull(),
    serial: integer('serial').notNull(),
    number: text('number').notNull(),
    text: text('text').notNull(),
    outcome: text('outcome', {
      enum: ['ADOPTED', 'ADOPTED_AMENDED', 'NOT_ADOPTED', 'DEFERRED', 'NOTED', 'ADVICE_POSITIVE', 'ADVICE_NEGATIVE'],
    }).notNull(),
    decidedAt: text('decided_at').notNull(),
    unread: boolean('unread').notNull().default(false),
    reason: text('reason'),
    consentRoundId: text('consent_round_id').references(() => consentRounds.id),
    reviewOn: text('review_on'),
    supersedesId: text('supersedes_id').references((): Column => decisions.id),
    distribution: text('distribution', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    /** The effective distribution: the strictest of its own and the item's. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('decision_number').on(t.samenwerkingsverbandId, t.series, t.serial),
    uniqueIndex('decision_consent').on(t.consentRoundId),
    uniqueIndex('decision_supersedes').on(t.supersedesId),
    index('decision_meeting').on(t.meetingId),
    index('decision_item').on(t.agendaItemId),
    index('decision_by_number').on(t.samenwerkingsverbandId, t.number),
    index('decision_decided').on(t.samenwerkingsverbandId, t.decidedAt, t.id),
  ],
)
export type DecisionRow = typeof decisions.$inferSelect

/** The fields of a new decision that the act does not give. */
export const newDecision = {
  unread: false,
  reason: null,
  consentRoundId: null,
  reviewOn: null,
  supersedesId: null,
  version: 1,
} satisfies Partial<DecisionRow>

export const decisionChange = (before: DecisionRow | null, after: DecisionRow): Announced =>
  changeOf('Decision', inMeeting, before, after)

/** A decision or consent that it is linked with changed; announced to the audience of that. */
export const decisionTouched = (decision: DecisionRow, audience: SeenBy): Announced => ({
  ...decisionChange(decision, decision),
  audience,
})
