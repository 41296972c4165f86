import { persons } from '../auth/table.ts'
import { index, integer, isEmpty, table, text, uniqueIndex } from '../db/columns.ts'
import { meetings } from '../meeting/table.ts'
import { parties } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

/** Mails to send, and mails sent: about which meeting, to whom and why. The words are made when it is sent. */
export const mails = table(
  'mail',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** The party whose seat it is about. */
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    kind: text('kind', { enum: ['INVITED', 'ASKED', 'RELEASED', 'MOVED', 'CANCELLED'] }).notNull(),
    /** How many earlier mails were queued to this person about this meeting. */
    position: integer('position').notNull(),
    writtenAt: text('written_at').notNull(),
    tries: integer('tries').notNull(),
    /** When it may be tried; while one process tries it, when another may. */
    dueAt: text('due_at').notNull(),
    /** When it was sent or given up; null: it waits. */
    doneAt: text('done_at'),
    /** The version of the meeting that it told; null: it was not sent. */
    told: integer('told'),
    /** The plan that its receiver was told before, as JSON; null: none, or not known. */
    knew: text('knew'),
  },
  (t) => [
    uniqueIndex('mail_position').on(t.meetingId, t.personId, t.position),
    index('mail_due').on(t.dueAt).where(isEmpty(t.doneAt)),
  ],
)
export type MailRow = typeof mails.$inferSelect

/** What the seats of a meeting were last told: a row for each meeting that was called. */
export const toldPlans = table('told_plan', {
  meetingId: text('meeting_id')
    .primaryKey()
    .references(() => meetings.id),
  samenwerkingsverbandId: text('samenwerkingsverband_id')
    .notNull()
    .references(() => samenwerkingsverbanden.id),
  at: text('at').notNull(),
  /** As JSON. */
  plan: text('plan').notNull(),
})
export type StoredPlan = typeof toldPlans.$inferSelect
