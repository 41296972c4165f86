import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadAgendaItems } from './store.ts'
import { agendaItems } from './table.ts'

export const agenda: Slice = {
  resolvers,
  entities: { AgendaItem: loadAgendaItems },
  tables: { AgendaItem: agendaItems },
}
