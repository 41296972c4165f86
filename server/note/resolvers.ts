import { loadAgendaItems } from '../agenda/store.ts'
import type { AgendaItemResolvers, ChairNoteResolvers, MutationResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import * as commands from './commands.ts'
import { loadChairNotesOfItems } from './store.ts'

export const Mutation: MutationResolvers = {
  writeChairNote: (_root, { input }, ctx) => commands.writeChairNote(ctx, input),
}

export const ChairNote: ChairNoteResolvers = {
  agendaItem: (note, _args, ctx) => ctx.loadsOf(note).sure(loadAgendaItems, note, ({ agendaItemId }) => agendaItemId),
}

export const AgendaItem: AgendaItemResolvers = {
  chairNote: (item, _args, ctx) =>
    whenThere(
      ctx.loadsOf(item).under(loadChairNotesOfItems, ({ agendaItemId }) => agendaItemId, item),
      ([note = null]) => note,
    ),
}

export const ChairNoteResult = { __resolveType: resultType('ChairNote') }
