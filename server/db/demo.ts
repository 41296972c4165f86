import { eq, ne } from 'drizzle-orm'
import { isPostgres } from './columns.ts'
import { type Db, prepared, type Reader } from './connection.ts'
import { demoStates, installations, revisions } from './table.ts'

/** Marks a database as a demo that is being filled. False: it is marked already. */
export const markFilling = async (reader: Reader) => (await filling(reader, {})).length > 0
/** Marks the demo as filled. False: it is so already, or ended. */
export const markOpen = async (reader: Reader) => (await open(reader, {})).length > 0
/** Takes the mark off. False: there was none. */
export const unmark = async (reader: Reader) => (await none(reader, {})).length > 0

/** Whether the demo is open, for as long as this transaction lasts. */
export const holdsDemo = async (reader: Reader) =>
  (await (isPostgres ? lockState : readState)(reader, {}))[0]?.demo === demoStates.open

/** Whether there is no samenwerkingsverband yet. */
export const isBare = async (reader: Reader) => !(await anyRevision(reader, {})).length

const stateOf = (db: Db) => db.select({ demo: installations.demo }).from(installations).where(eq(installations.id, 1))
const readState = prepared<Record<never, never>>()('read_demo', stateOf)
// Whoever ends the demo waits for a sign-in under way, and ends its session too.
const lockState = prepared<Record<never, never>>()('lock_demo', (db) => stateOf(db).for('share'))
const anyRevision = prepared<Record<never, never>>()('any_revision', (db) =>
  db.select({ id: revisions.samenwerkingsverbandId }).from(revisions).limit(1),
)
const filling = prepared<Record<never, never>>()('mark_demo_filling', (db) =>
  db
    .update(installations)
    .set({ demo: demoStates.filling })
    .where(eq(installations.demo, demoStates.none))
    .returning({ id: installations.id }),
)
const open = prepared<Record<never, never>>()('mark_demo_open', (db) =>
  db
    .update(installations)
    .set({ demo: demoStates.open })
    .where(eq(installations.demo, demoStates.filling))
    .returning({ id: installations.id }),
)
const none = prepared<Record<never, never>>()('unmark_demo', (db) =>
  db
    .update(installations)
    .set({ demo: demoStates.none })
    .where(ne(installations.demo, demoStates.none))
    .returning({ id: installations.id }),
)
