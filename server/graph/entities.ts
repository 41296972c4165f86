import { loadActions } from '../action/store.ts'
import { loadAgendaItems } from '../agenda/store.ts'
import { loadAttendances } from '../attendance/store.ts'
import type { Scope } from '../auth/scope.ts'
import { loadMemberships } from '../auth/store.ts'
import { loadConsentRounds } from '../consent/store.ts'
import { type Reader, together } from '../db/connection.ts'
import { loadDecisions } from '../decision/store.ts'
import { loadGuests } from '../guest/store.ts'
import type { EntityName, Tagged } from '../lib/refusal.ts'
import { type Soon, whenThere } from '../lib/soon.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadChairNotes } from '../note/store.ts'
import { loadParties, loadVenues } from '../party/store.ts'
import { loadSamenwerkingsverbanden } from '../samenwerkingsverband/store.ts'
import { loadSchoolHolidays, loadSeries } from '../series/store.ts'
import { loadTemplates } from '../template/store.ts'
import { loadAnswers, loadQuestions } from '../question/store.ts'

const loads: Record<EntityName, (reader: Reader, scope: Scope, ids: readonly string[]) => Soon<{ id: string }[]>> = {
  Meeting: loadMeetings,
  AgendaItem: loadAgendaItems,
  Decision: loadDecisions,
  Action: loadActions,
  Attendance: loadAttendances,
  Guest: loadGuests,
  ChairNote: loadChairNotes,
  Samenwerkingsverband: loadSamenwerkingsverbanden,
  Party: loadParties,
  Venue: loadVenues,
  Membership: loadMemberships,
  ConsentRound: loadConsentRounds,
  MeetingSeries: loadSeries,
  AgendaTemplate: loadTemplates,
  SchoolHoliday: loadSchoolHolidays,
  PartyQuestion: loadQuestions,
  PartyAnswer: loadAnswers,
}

/** Members of the union Entity by id, as far as the scope may see them. */
export const loadEntities = (
  reader: Reader,
  scope: Scope,
  entity: EntityName,
  ids: readonly string[],
): Soon<Tagged[]> =>
  whenThere(loads[entity](reader, scope, ids), (rows) => together(rows.map((row) => ({ ...row, __typename: entity }))))
