import type { AgendaItemResolvers, MeetingResolvers, MutationResolvers, SectionResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadMeetings } from '../meeting/store.ts'
import * as commands from './commands.ts'
import { loadSections, loadSectionsOf } from './store.ts'

export const Mutation: MutationResolvers = {
  addSection: (_root, { input }, ctx) => commands.addSection(ctx, input),
  editSection: (_root, { input }, ctx) => commands.editSection(ctx, input),
  moveSection: (_root, { id, after }, ctx) => commands.moveSection(ctx, id, after ?? null),
  removeSection: (_root, { id }, ctx) => commands.removeSection(ctx, id),
  moveToSection: (_root, { id, sectionId }, ctx) => commands.moveToSection(ctx, id, sectionId),
}

export const Section: SectionResolvers = {
  meeting: (section, _args, ctx) => ctx.loadsOf(section).sure(loadMeetings, section, ({ meetingId }) => meetingId),
}

export const Meeting: MeetingResolvers = {
  sections: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadSectionsOf, ({ meetingId }) => meetingId, meeting),
}

export const AgendaItem: AgendaItemResolvers = {
  section: (item, _args, ctx) => ctx.loadsOf(item).one(loadSections, item, ({ sectionId }) => sectionId),
}

export const SectionResult = { __resolveType: resultType('Section') }
