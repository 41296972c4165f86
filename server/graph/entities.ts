import { loadActions } from '../action/store.ts'
import { loadAgendaItems } from '../agenda/store.ts'
import type { Scope } from '../auth/scope.ts'
import type { Reader } from '../db/connection.ts'
import { loadDecisions } from '../decision/store.ts'
import type { EntityName, Tagged } from '../lib/refusal.ts'
import { loadAttendances, loadMeetings } from '../meeting/store.ts'

const loads: Record<EntityName, (reader: Reader, scope: Scope, ids: readonly string[]) => Promise<{ id: string }[]>> = {
  Meeting: loadMeetings,
  AgendaItem: loadAgendaItems,
  Decision: loadDecisions,
  Action: loadActions,
  Attendance: loadAttendances,
}

/** Members of the union Entity by id, as far as the scope may see them. */
export const loadEntities = async (reader: Reader, scope: Scope, entity: EntityName, ids: readonly string[]): Promise<Tagged[]> =>
  (await loads[entity](reader, scope, ids)).map((row) => ({ ...row, __typename: entity }))
