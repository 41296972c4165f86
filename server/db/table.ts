import { seenBy } from '../lib/distribution.ts'
import type { EntityName } from '../lib/refusal.ts'
import { index, integer, primaryKey, table, text, uniqueIndex } from './columns.ts'

/**
 * One row about this database. `demo` is one of demoStates. `authRevision` counts the acts that take rights away, such
 * as a sign-out or a changed role. `home` is the PostgreSQL that it lives in (db/home.ts), and `migratedBy` the hub
 * that brought it up to date.
 */
export const installations = table('installation', {
  id: integer('id').primaryKey(),
  epoch: text('epoch').notNull(),
  demo: integer('demo').notNull().default(0),
  authRevision: integer('auth_revision').notNull().default(0),
  home: text('home'),
  migratedBy: text('migrated_by'),
})

/** No demo; a demo; a demo that its first start is still filling, or broke off filling. */
export const demoStates = { none: 0, open: 1, filling: 2 } as const

/** The counter of each samenwerkingsverband: every write takes the next. */
export const revisions = table('revision', {
  samenwerkingsverbandId: text('samenwerkingsverband_id').primaryKey(),
  counter: integer('counter').notNull().default(0),
})

/** Audit trail, catch-up index, and the bus between processes: one row per thing and topic that an act touched. */
export const changes = table(
  'change',
  {
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => revisions.samenwerkingsverbandId),
    revision: integer('revision').notNull(),
    seq: integer('seq').notNull(),
    topic: text('topic').notNull(),
    at: text('at').notNull(),
    by: text('by'),
    kind: text('kind').notNull(),
    entity: text('entity').$type<EntityName>().notNull(),
    entityId: text('entity_id').notNull(),
    seenBefore: text('seen_before', { enum: seenBy }),
    seenAfter: text('seen_after', { enum: seenBy }),
    audience: text('audience', { enum: seenBy }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.samenwerkingsverbandId, t.revision, t.seq] }),
    index('change_topic').on(t.topic, t.revision),
    index('change_entity').on(t.entityId),
  ],
)
export type ChangeRow = typeof changes.$inferSelect

/** Acts that came with an Idempotency-Key, kept for seven days. */
export const acts = table(
  'act',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    key: text('key').notNull(),
    hash: text('hash').notNull(),
    samenwerkingsverbandId: text('samenwerkingsverband_id').notNull(),
    entity: text('entity').$type<EntityName>().notNull(),
    entityId: text('entity_id').notNull(),
    at: text('at').notNull(),
  },
  (t) => [uniqueIndex('act_key').on(t.personId, t.key), index('act_at').on(t.at)],
)
