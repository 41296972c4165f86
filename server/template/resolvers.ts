import type { AgendaTemplateResolvers, MutationResolvers, SamenwerkingsverbandResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import * as commands from './commands.ts'
import { loadItemsOf, templatesOf } from './store.ts'

export const Mutation: MutationResolvers = {
  saveAsTemplate: (_root, { input }, ctx) => commands.saveAsTemplate(ctx, input),
  editTemplate: (_root, { input }, ctx) => commands.editTemplate(ctx, input),
  removeTemplate: (_root, { id }, ctx) => commands.removeTemplate(ctx, id),
  applyTemplate: (_root, { meetingId, templateId, after }, ctx) =>
    commands.applyTemplate(ctx, meetingId, templateId, after),
}

export const AgendaTemplate: AgendaTemplateResolvers = {
  items: (template, _args, ctx) => ctx.loadsOf(template).under(loadItemsOf, ({ templateId }) => templateId, template),
}

export const AgendaTemplateResult = { __resolveType: resultType('AgendaTemplate') }

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  templates: ({ id }, _args, ctx) => templatesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
}
