import { asc, eq } from 'drizzle-orm'
import { idList, oneOf } from '../db/columns.ts'
import { everyColumn, prepared, type Reader, updateById } from '../db/connection.ts'
import { startCounting, type Tx } from '../db/write.ts'
import type { Scope, Scopes } from '../db/scope.ts'
import { must } from '../lib/must.ts'
import { newSamenwerkingsverband, type SamenwerkingsverbandRow, samenwerkingsverbanden } from './table.ts'

/** The samenwerkingsverband with this slug; null when it is not there for you. */
export const samenwerkingsverbandBySlug = async (reader: Reader, scopes: Scopes, slug: string) => {
  const [row] = await bySlug(reader, { slug })
  return row && scopes.in(row.id) ? row : null
}

/** The samenwerkingsverband with this slug, whoever asks; for commands of the installation. */
export const findSamenwerkingsverband = async (reader: Reader, slug: string) =>
  (await bySlug(reader, { slug }))[0] ?? null

export const samenwerkingsverbandById = async (reader: Reader, scopes: Scopes, id: string) => {
  if (!scopes.in(id)) return null
  return (await byIds(reader, { ids: idList([id]) }))[0] ?? null
}

/** The samenwerkingsverband that a row belongs to, which is there for everybody who sees the row. */
export const samenwerkingsverbandOf = async (
  reader: Reader,
  scopes: Scopes,
  { samenwerkingsverbandId }: { samenwerkingsverbandId: string },
) =>
  must(await samenwerkingsverbandById(reader, scopes, samenwerkingsverbandId), 'a row was found in one of its scopes')

/** The samenwerkingsverband with this id, whoever asks. */
export const samenwerkingsverbandWith = async (reader: Reader, id: string) =>
  (await byIds(reader, { ids: idList([id]) }))[0] ?? null

/** By id; only the one of the scope. */
export const loadSamenwerkingsverbanden = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ids: idList(ids.filter((id) => id === scope.samenwerkingsverbandId)) })

/** All samenwerkingsverbanden, for commands of the installation. */
export const everySamenwerkingsverband = (reader: Reader) => all(reader, {})

type NewSamenwerkingsverband = Omit<SamenwerkingsverbandRow, keyof typeof newSamenwerkingsverband> &
  Partial<SamenwerkingsverbandRow>
/** Null: another one has this slug. */
export const addSamenwerkingsverband = async (tx: Tx, row: NewSamenwerkingsverband) => {
  await startCounting(tx, row.id)
  return (await insert(tx, { ...newSamenwerkingsverband, ...row }))[0] ?? null
}
export const saveSamenwerkingsverband = async (
  tx: Tx,
  row: SamenwerkingsverbandRow,
  change: Partial<SamenwerkingsverbandRow>,
) => {
  const saved = { ...row, ...change }
  await update(tx, saved)
  return saved
}

const bySlug = prepared<{ slug: string }>()('samenwerkingsverband_by_slug', (db, p) =>
  db.select().from(samenwerkingsverbanden).where(eq(samenwerkingsverbanden.slug, p.slug)),
)
const byIds = prepared<{ ids: string[] }>()('samenwerkingsverbanden_by_ids', (db, p) =>
  db.select().from(samenwerkingsverbanden).where(oneOf(samenwerkingsverbanden.id, p.ids)),
)
const all = prepared<Record<never, never>>()('samenwerkingsverbanden', (db) =>
  db.select().from(samenwerkingsverbanden).orderBy(asc(samenwerkingsverbanden.name)),
)
const update = updateById('update_samenwerkingsverband', samenwerkingsverbanden)
const insert = prepared<SamenwerkingsverbandRow>()('insert_samenwerkingsverband', (db) =>
  db
    .insert(samenwerkingsverbanden)
    .values(everyColumn(samenwerkingsverbanden))
    .onConflictDoNothing({ target: samenwerkingsverbanden.slug })
    .returning(),
)
