import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadTemplates } from './store.ts'
import { agendaTemplates, templateItems } from './table.ts'

export const template: Slice = {
  resolvers,
  entities: { AgendaTemplate: loadTemplates },
  tables: { AgendaTemplate: agendaTemplates, TemplateItem: templateItems },
}
