import { and, asc, eq } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { type SectionRow, sections } from './table.ts'

export const sectionById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])
export const loadSections = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })
/** The heads of these meetings, each in order. */
export const loadSectionsOf = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  sectionsIn(reader, { ...within(scope), meetingIds: idList(meetingIds) })
export const addSection = async (tx: Tx, row: SectionRow) => (await insertSection(tx, row), row)
export const saveSection = async (tx: Tx, section: SectionRow, change: Partial<SectionRow>): Promise<SectionRow> => {
  const saved = { ...section, ...change }
  await updateSection(tx, saved)
  return saved
}
/** Writes the places of the heads that changed. */
export const saveSectionOrder = async (tx: Tx, heads: readonly SectionRow[], order: readonly string[]) => {
  for (const head of heads) {
    const position = order.indexOf(head.id)
    if (position !== head.position) await saveSection(tx, head, { position })
  }
}
export const dropSection = async (tx: Tx, { id }: SectionRow) => void (await deleteSection(tx, { id }))

const byId = prepared<{ id: string }>()('section_by_id', (db, p) =>
  db.select().from(sections).where(eq(sections.id, p.id)),
)
const byIds = prepared<Within & { ids: string[] }>()('sections_by_ids', (db, p) =>
  db
    .select()
    .from(sections)
    .where(
      and(
        oneOf(sections.id, p.ids),
        eq(sections.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(sections.seenBy, p.seen),
      ),
    ),
)
const sectionsIn = prepared<Within & { meetingIds: string[] }>()('sections_in', (db, p) =>
  db
    .select()
    .from(sections)
    .where(
      and(
        oneOf(sections.meetingId, p.meetingIds),
        eq(sections.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(sections.seenBy, p.seen),
      ),
    )
    .orderBy(asc(sections.position), asc(sections.id)),
)
const insertSection = insertInto('insert_section', sections)
const updateSection = updateById('update_section', sections)
const deleteSection = prepared<{ id: string }>()('delete_section', (db, p) =>
  db.delete(sections).where(eq(sections.id, p.id)),
)
