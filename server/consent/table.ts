import { agendaItems, type AgendaItemRow } from '../agenda/table.ts'
import { persons } from '../auth/table.ts'
import { type Announced, changeOf } from '../db/announced.ts'
import { boolean, index, integer, primaryKey, table, text, uniqueIndex } from '../db/columns.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { newId } from '../lib/ids.ts'
import { meetings, inMeeting } from '../meeting/table.ts'
import { parties } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const consentRounds = table(
  'consent_round',
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
    rule: text('rule', { enum: ['UNANIMOUS', 'MAJORITY', 'ADVISORY'] }).notNull(),
    roundState: text('round_state', { enum: ['OPEN', 'HELD_OPEN', 'CLOSED', 'WITHDRAWN'] }).notNull(),
    result: text('result', { enum: ['AGREED', 'NOT_AGREED'] }),
    openedAt: text('opened_at').notNull(),
    openUntil: text('open_until'),
    closedAt: text('closed_at'),
    byHammer: boolean('by_hammer').notNull(),
    /** The effective distribution: that of the item. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
  },
  (t) => [
    index('consent_round_meeting').on(t.meetingId),
    index('consent_round_item').on(t.agendaItemId),
    // The clock looks here every second.
    index('consent_round_state').on(t.roundState, t.openUntil),
  ],
)
export type ConsentRoundRow = typeof consentRounds.$inferSelect

export const newConsentRound = (
  item: AgendaItemRow,
  id: string | null | undefined,
  words: string,
  now: string,
): ConsentRoundRow => ({
  id: id ?? newId(),
  samenwerkingsverbandId: item.samenwerkingsverbandId,
  meetingId: item.meetingId,
  agendaItemId: item.id,
  text: words.trim(),
  rule: item.consentRule,
  roundState: 'OPEN',
  result: null,
  openedAt: now,
  openUntil: null,
  closedAt: null,
  byHammer: false,
  seenBy: item.seenBy,
})

const choices = { enum: ['AGREE', 'AGREE_WITH_REMARK', 'OBJECT', 'ABSTAIN'] } as const

/** One row per party at the meeting. */
export const votes = table(
  'vote',
  {
    id: text('id').primaryKey(),
    consentRoundId: text('consent_round_id')
      .notNull()
      .references(() => consentRounds.id),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    counts: boolean('counts').notNull(),
    /** The weight of the party when the consent was opened. */
    weight: integer('weight').notNull().default(1),
    choice: text('choice', choices),
    remark: text('remark'),
    personId: text('person_id').references(() => persons.id),
    answeredAt: text('answered_at'),
    /** An answer with words that somebody was writing at that instant. */
    writing: text('writing', choices),
    writingAt: text('writing_at'),
    /** Came after the count. */
    lateObjection: text('late_objection'),
  },
  (t) => [uniqueIndex('vote_party').on(t.consentRoundId, t.partyId)],
)
export type VoteRow = typeof votes.$inferSelect

/** Earlier answers, each replaced by another. */
export const voteChanges = table(
  'vote_change',
  {
    voteId: text('vote_id')
      .notNull()
      .references(() => votes.id),
    position: integer('position').notNull(),
    choice: text('choice', choices).notNull(),
    remark: text('remark'),
    at: text('at').notNull(),
    personId: text('person_id').references(() => persons.id),
  },
  (t) => [primaryKey({ columns: [t.voteId, t.position] })],
)

export const consentRoundChange = (before: ConsentRoundRow | null, after: ConsentRoundRow): Announced =>
  changeOf('ConsentRound', inMeeting, before, after)

/**
 * Something that the consent names changed. The audience is that of the change: its answers are for everybody who sees
 * it, its decision for those who may see that, and whether it awaits one for those who record it.
 */
export const consentRoundTouched = (round: ConsentRoundRow, audience: SeenBy): Announced => ({
  ...consentRoundChange(round, round),
  audience,
})
