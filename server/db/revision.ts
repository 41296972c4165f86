import { eq, sql } from 'drizzle-orm'
import { idList, oneOf } from './columns.ts'
import { prepared, type Reader } from './connection.ts'
import { newEpoch } from './epoch.ts'
import { installations, revisions } from './table.ts'
import type { Tx } from './write.ts'

/** `Revision` as clients see it: the epoch of the database and the counter of the samenwerkingsverband. */
export const revisionString = (epoch: string, counter: number) => `${epoch}.${counter}`

/** The counter of a Revision; null when it is of another epoch, or not a Revision. */
export const counterOf = (epoch: string, revision: string): number | null => {
  const [first, second] = revision.split('.')
  return first === epoch && second && /^\d{1,15}$/.test(second) ? Number(second) : null
}

export const installationOf = async (reader: Reader) => {
  const [row] = await installation(reader, {})
  if (!row) throw new Error('the database was not migrated')
  return row
}

/** The counters of these samenwerkingsverbanden. */
export const countersOf = async (reader: Reader, samenwerkingsverbandIds: string[]) =>
  new Map(
    (await counters(reader, { ids: idList(samenwerkingsverbandIds) })).map((row) => [
      row.samenwerkingsverbandId,
      row.counter,
    ]),
  )

const installation = prepared<Record<never, never>>()('installation', (db) =>
  db.select().from(installations).where(eq(installations.id, 1)),
)
const counters = prepared<{ ids: string[] }>()('counters', (db, p) =>
  db.select().from(revisions).where(oneOf(revisions.samenwerkingsverbandId, p.ids)),
)
/** Begins a new epoch: every client asks its pages anew. */
export const beginEpoch = async (tx: Tx) => void (await setEpoch(tx, { epoch: newEpoch() }))
const setEpoch = prepared<{ epoch: string }>()('set_epoch', (db, p) =>
  db
    .update(installations)
    .set({ epoch: sql`${p.epoch}` })
    .where(eq(installations.id, 1)),
)
