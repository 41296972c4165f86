import { loadAgendaItems } from '../agenda/store.ts'
import type { ChairNoteResolvers, MutationResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  writeChairNote: (_root, { input }, ctx) => commands.writeChairNote(ctx, input),
}

export const ChairNote: ChairNoteResolvers = {
  agendaItem: (note, _args, ctx) => ctx.loadsOf(note).sure(loadAgendaItems, note, ({ agendaItemId }) => agendaItemId),
}

export const ChairNoteResult = { __resolveType: resultType('ChairNote') }
