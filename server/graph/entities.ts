import type { Scope } from '../db/scope.ts'
import { type Reader, together } from '../db/connection.ts'
import type { EntityName, Tagged } from '../lib/refusal.ts'
import { type Soon, whenThere } from '../lib/soon.ts'
import { everySlice } from '../slices.ts'

const loads = new Map(everySlice.flatMap(({ entities = {} }) => Object.entries(entities)))

/** Members of the union Entity by id, as far as the scope may see them. */
export const loadEntities = (
  reader: Reader,
  scope: Scope,
  entity: EntityName,
  ids: readonly string[],
): Soon<Tagged[]> => {
  const load = loads.get(entity)
  if (!load) throw new Error(`no slice loads ${entity}`)
  return whenThere(load(reader, scope, ids), (rows) => together(rows.map((row) => ({ ...row, __typename: entity }))))
}
