import { type Announced, changeOf } from '../db/announced.ts'
import {
  boolean,
  type Column,
  index,
  integer,
  isEmpty,
  isFilled,
  lastWhereEmpty,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../db/columns.ts'
import { agendaItems } from '../agenda/table.ts'
import { persons } from '../auth/table.ts'
import { decisions } from '../decision/table.ts'
import { kinds } from '../kind/table.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { meetings, meetingTopic } from '../meeting/table.ts'
import { parties } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

/** The last day on which an action is not late; one without comes last. */
export const dueOrLast = ({ dueUntil }: { dueUntil: Column }) => lastWhereEmpty(dueUntil)

export const actions = table(
  'action',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    decisionId: text('decision_id').references(() => decisions.id),
    /** The series that numbers it: A, or V where only the seated see it. */
    series: text('series').notNull(),
    serial: integer('serial').notNull(),
    number: text('number').notNull(),
    text: text('text').notNull(),
    dueOn: text('due_on'),
    duePeriod: text('due_period'),
    /** The last day on which it is not late: its date, else the end of its rough period; null: not known. */
    dueUntil: text('due_until'),
    tentative: boolean('tentative').notNull(),
    completedAt: text('completed_at'),
    completedBy: text('completed_by').references(() => persons.id),
    unread: boolean('unread').notNull().default(false),
    reason: text('reason'),
    distribution: text('distribution', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    /** The effective distribution: the strictest of its own and the item's. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('action_number').on(t.samenwerkingsverbandId, t.series, t.serial),
    index('action_meeting').on(t.meetingId),
    index('action_item').on(t.agendaItemId),
    index('action_decision').on(t.decisionId),
    index('action_by_number').on(t.samenwerkingsverbandId, t.number),
    // The orders in which the list is read: all of it, what is open, and what is done.
    index('action_listed').on(t.samenwerkingsverbandId, dueOrLast(t), t.serial, t.id),
    index('action_open').on(t.samenwerkingsverbandId, dueOrLast(t), t.serial, t.id).where(isEmpty(t.completedAt)),
    index('action_done').on(t.samenwerkingsverbandId, t.completedAt, t.id).where(isFilled(t.completedAt)),
  ],
)
export type ActionRow = typeof actions.$inferSelect

/** An owner of an action: exactly one of the three is set. */
export const owners = table(
  'action_owner',
  {
    actionId: text('action_id')
      .notNull()
      .references(() => actions.id),
    position: integer('position').notNull(),
    partyId: text('party_id').references(() => parties.id),
    personId: text('person_id').references(() => persons.id),
    kindId: text('kind_id').references(() => kinds.id),
  },
  (t) => [
    primaryKey({ columns: [t.actionId, t.position] }),
    index('action_owner_party').on(t.partyId).where(isFilled(t.partyId)),
    index('action_owner_person').on(t.personId).where(isFilled(t.personId)),
    index('action_owner_kind').on(t.kindId).where(isFilled(t.kindId)),
  ],
)
export type OwnerRow = typeof owners.$inferSelect

/** Parties that have done their part of an action that several do. */
export const actionTicks = table(
  'action_tick',
  {
    actionId: text('action_id')
      .notNull()
      .references(() => actions.id),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    completedAt: text('completed_at').notNull(),
    completedBy: text('completed_by').references(() => persons.id),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.partyId] })],
)

/** The channel of the action list. */
export const actionsTopic = (samenwerkingsverbandId: string) => `actions:${samenwerkingsverbandId}`

export const actionChange = (before: ActionRow | null, after: ActionRow): Announced =>
  changeOf(
    'Action',
    ({ meetingId, samenwerkingsverbandId }) => [meetingTopic(meetingId), actionsTopic(samenwerkingsverbandId)],
    before,
    after,
  )

/** Something that names the action changed; announced to the audience of that. */
export const actionTouched = (action: ActionRow, audience: SeenBy): Announced => ({
  ...actionChange(action, action),
  audience,
})
