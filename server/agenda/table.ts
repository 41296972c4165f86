import { type Announced, changeOf } from '../db/announced.ts'
import { boolean, index, integer, table, text } from '../db/columns.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { meetings, inMeeting } from '../meeting/table.ts'
import { parties } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const agendaItems = table(
  'agenda_item',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    placement: text('placement', { enum: ['PROPOSED', 'PLACED', 'POSTPONED', 'SENT_BACK'] })
      .notNull()
      .default('PLACED'),
    /** Place on the agenda, from 0; the items that were handed in have an order of their own. */
    position: integer('position').notNull(),
    /** The head that it stands under, of a slice after this one, so no foreign key; null: above the first one. */
    sectionId: text('section_id'),
    sentBackReason: text('sent_back_reason'),
    title: text('title').notNull(),
    question: text('question'),
    purpose: text('purpose', { enum: ['INFORM', 'DISCUSS', 'ADVISE', 'DECIDE'] }).notNull(),
    recurring: boolean('recurring').notNull().default(false),
    adoptsMinutes: boolean('adopts_minutes').notNull().default(false),
    atEnd: boolean('at_end').notNull().default(false),
    plannedMinutes: integer('planned_minutes'),
    usedSeconds: integer('used_seconds').notNull(),
    startedAt: text('started_at'),
    closedAt: text('closed_at'),
    presenter: text('presenter'),
    notes: text('notes'),
    /** The text that is being recorded now; only the current item has one. */
    draft: text('draft'),
    /** The item of an earlier meeting that this one continues. No foreign key, for that one is never deleted. */
    continuesId: text('continues'),
    handedInById: text('handed_in_by').references(() => parties.id),
    distribution: text('distribution', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    /** How consent is counted here. */
    consentRule: text('consent_rule', { enum: ['UNANIMOUS', 'MAJORITY', 'ADVISORY'] })
      .notNull()
      .default('UNANIMOUS'),
    /** The effective distribution: the strictest of its own and the meeting's; SEATED while it is not on the agenda. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [index('agenda_item_meeting').on(t.meetingId, t.position), index('agenda_item_continues').on(t.continuesId)],
)
export type AgendaItemRow = typeof agendaItems.$inferSelect

/** The part of an item that everybody counts, whoever may see it: it has no id, and no words. */
export type Outline = Pick<
  AgendaItemRow,
  'meetingId' | 'sectionId' | 'placement' | 'plannedMinutes' | 'usedSeconds' | 'startedAt' | 'closedAt' | 'seenBy'
> & { isCurrent: boolean }

/** The fields of a new item that the act does not give. */
export const newAgendaItem = {
  placement: 'PLACED',
  sectionId: null,
  sentBackReason: null,
  recurring: false,
  adoptsMinutes: false,
  atEnd: false,
  question: null,
  plannedMinutes: null,
  usedSeconds: 0,
  startedAt: null,
  closedAt: null,
  presenter: null,
  notes: null,
  draft: null,
  continuesId: null,
  handedInById: null,
  consentRule: 'UNANIMOUS',
  version: 1,
} satisfies Partial<AgendaItemRow>

/** The planned part of an item: it goes along to a template, comes from one, and goes on to another meeting. */
export type PlannedItem = Pick<
  AgendaItemRow,
  | 'title'
  | 'question'
  | 'purpose'
  | 'plannedMinutes'
  | 'presenter'
  | 'distribution'
  | 'recurring'
  | 'adoptsMinutes'
  | 'atEnd'
>
export const plannedOf = (item: PlannedItem): PlannedItem => ({
  title: item.title,
  question: item.question,
  purpose: item.purpose,
  plannedMinutes: item.plannedMinutes,
  presenter: item.presenter,
  distribution: item.distribution,
  recurring: item.recurring,
  adoptsMinutes: item.adoptsMinutes,
  atEnd: item.atEnd,
})

export const agendaItemChange = (before: AgendaItemRow | null, after: AgendaItemRow | null): Announced =>
  changeOf('AgendaItem', inMeeting, before, after)

/** The item as parent: its lists changed, for the audience of the child. */
export const agendaItemTouched = (item: AgendaItemRow, audience: SeenBy): Announced => ({
  ...agendaItemChange(item, item),
  audience,
})
