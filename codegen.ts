import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = { DateTime: 'string', Date: 'string', Revision: 'string' }

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'server/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#Context',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars,
        mappers: {
          Samenwerkingsverband: '../samenwerkingsverband/table.ts#SamenwerkingsverbandRow',
          Party: '../party/table.ts#PartyRow',
          Seat: '../party/store.ts#Sitting as SittingOfParty',
          Installation: 'object',
          Registration: '../samenwerkingsverband/table.ts#SamenwerkingsverbandRow',
          Contact: '../party/store.ts#Contacting',
          Venue: '../party/table.ts#VenueRow',
          Owner: '../action/store.ts#Owning',
          ActionProgress: '../action/store.ts#Progress',
          Change: '../live/change.ts#ChangeParts',
          Person: '../auth/table.ts#PersonRow',
          Viewer: '../auth/viewer.ts#Viewer as ViewerRow',
          Membership: '../auth/table.ts#MembershipRow',
          Meeting: '../meeting/table.ts#MeetingRow',
          Attendance: '../attendance/table.ts#AttendanceRow',
          Sitting: '../attendance/store.ts#Sat',
          Guest: '../guest/table.ts#GuestRow',
          MeetingSeries: '../series/table.ts#MeetingSeriesRow',
          SchoolHoliday: '../series/table.ts#SchoolHolidayRow',
          PlanProposal: '../series/rules.ts#Proposal',
          AgendaTemplate: '../template/table.ts#AgendaTemplateRow',
          TemplateItem: '../template/table.ts#TemplateItemRow',
          AgendaItem: '../agenda/table.ts#AgendaItemRow',
          ConsentRound: '../consent/table.ts#ConsentRoundRow',
          Vote: '../consent/store.ts#Voting',
          VoteChange: '../consent/store.ts#EarlierVote',
          CarryOver: '../carryover/store.ts#Proposed',
          Decision: '../decision/table.ts#DecisionRow',
          Action: '../action/table.ts#ActionRow',
          ChairNote: '../note/table.ts#ChairNoteRow',
          PartyQuestion: '../question/table.ts#PartyQuestionRow',
          PartyAnswer: '../question/table.ts#PartyAnswerRow',
          Refusal: '../lib/refusal.ts#Refusal as RefusalData',
        },
      },
    },
    'client/graph/generated/': {
      preset: 'client',
      documents: ['client/**/*.{ts,tsx}', '!client/graph/generated/**'],
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: { scalars, useTypeImports: true, enumsAsTypes: true },
    },
    'client/graph/generated/introspection.json': {
      plugins: ['introspection'],
      config: { minify: true, descriptions: false },
    },
  },
}
export default config
