import { type Announced, changeOf, seenAs } from '../db/announced.ts'
import { boolean, index, integer, primaryKey, table, text } from '../db/columns.ts'
import { inSamenwerkingsverband, samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const agendaTemplates = table(
  'agenda_template',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    name: text('name').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [index('agenda_template_samenwerkingsverband').on(t.samenwerkingsverbandId, t.name)],
)
export type AgendaTemplateRow = typeof agendaTemplates.$inferSelect

export const templateItems = table(
  'agenda_template_item',
  {
    templateId: text('template_id')
      .notNull()
      .references(() => agendaTemplates.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    question: text('question'),
    purpose: text('purpose', { enum: ['INFORM', 'DISCUSS', 'ADVISE', 'DECIDE'] }).notNull(),
    plannedMinutes: integer('planned_minutes'),
    presenter: text('presenter'),
    distribution: text('distribution', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    recurring: boolean('recurring').notNull(),
    adoptsMinutes: boolean('adopts_minutes').notNull(),
    atEnd: boolean('at_end').notNull().default(false),
    /** The title of the head that it stands under; null: none. */
    section: text('section'),
  },
  (t) => [primaryKey({ columns: [t.templateId, t.position] })],
)
export type TemplateItemRow = typeof templateItems.$inferSelect

/** Only chair and secretary see a template, for it may hold items of a closed agenda. */
export const templateChange = (before: AgendaTemplateRow | null, after: AgendaTemplateRow | null): Announced =>
  changeOf('AgendaTemplate', inSamenwerkingsverband, seenAs('CHAIR', before), seenAs('CHAIR', after))
