import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { maySee, type Scope, type Scopes } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { type AgendaTemplateRow, agendaTemplates, type TemplateItemRow, templateItems } from './table.ts'

export const templateById = async (reader: Reader, scopes: Scopes, id: string) => {
  const [row] = await byId(reader, { id })
  return scopes.readable(row && { ...row, seenBy: 'CHAIR' as const })
}
export const loadTemplates = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  isSeen(scope) ? byIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) }) : []
/** By name. */
export const templatesOf = (reader: Reader, scope: Scope) =>
  isSeen(scope) ? byName(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId }) : []
/** The items of these templates, each in order. */
export const loadItemsOf = (reader: Reader, scope: Scope, templateIds: readonly string[]) =>
  isSeen(scope)
    ? itemsIn(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, templateIds: idList(templateIds) })
    : []

export const addTemplate = async (tx: Tx, row: AgendaTemplateRow) => (await insert(tx, row), row)
export const saveTemplate = async (
  tx: Tx,
  template: AgendaTemplateRow,
  change: Partial<AgendaTemplateRow>,
): Promise<AgendaTemplateRow> => {
  const saved = { ...template, ...change }
  await update(tx, saved)
  return saved
}
/** Replaces the items of a template by these. */
export const saveItems = async (
  tx: Tx,
  { id }: AgendaTemplateRow,
  items: Omit<TemplateItemRow, 'templateId' | 'position'>[],
) => {
  await dropItems(tx, { templateId: id })
  for (const [position, item] of items.entries()) await insertItem(tx, { ...item, templateId: id, position })
}
export const dropTemplate = async (tx: Tx, { id }: AgendaTemplateRow) => {
  await dropItems(tx, { templateId: id })
  await drop(tx, { id })
}

const isSeen = ({ as }: Scope) => maySee(as, 'CHAIR')

const byId = prepared<{ id: string }>()('template_by_id', (db, p) =>
  db.select().from(agendaTemplates).where(eq(agendaTemplates.id, p.id)),
)
const byIds = prepared<{ samenwerkingsverbandId: string; ids: string[] }>()('templates_by_ids', (db, p) =>
  db
    .select()
    .from(agendaTemplates)
    .where(and(eq(agendaTemplates.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(agendaTemplates.id, p.ids))),
)
const byName = prepared<{ samenwerkingsverbandId: string }>()('templates_of', (db, p) =>
  db
    .select()
    .from(agendaTemplates)
    .where(eq(agendaTemplates.samenwerkingsverbandId, p.samenwerkingsverbandId))
    .orderBy(asc(agendaTemplates.name), asc(agendaTemplates.id)),
)
const itemsIn = prepared<{ samenwerkingsverbandId: string; templateIds: string[] }>()('template_items_in', (db, p) =>
  db
    .select(getTableColumns(templateItems))
    .from(templateItems)
    .innerJoin(agendaTemplates, eq(agendaTemplates.id, templateItems.templateId))
    .where(
      and(
        eq(agendaTemplates.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(templateItems.templateId, p.templateIds),
      ),
    )
    .orderBy(asc(templateItems.position)),
)
const insert = insertInto('insert_template', agendaTemplates)
const update = updateById('update_template', agendaTemplates)
const drop = prepared<{ id: string }>()('drop_template', (db, p) =>
  db.delete(agendaTemplates).where(eq(agendaTemplates.id, p.id)),
)
const insertItem = insertInto('insert_template_item', templateItems)
const dropItems = prepared<{ templateId: string }>()('drop_template_items', (db, p) =>
  db.delete(templateItems).where(eq(templateItems.templateId, p.templateId)),
)
