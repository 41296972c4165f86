/** What stands in the way, of each type that a conflict can be about. */
const present = [
  '... on Meeting { id state version currentItem { id } chairedBy { id } }',
  '... on AgendaItem { id title version }',
  '... on Decision { id text version }',
  '... on Action { id text version }',
  '... on ChairNote { id text version }',
  '... on Party { id name version }',
  '... on Membership { id role }',
  '... on ConsentRound { id roundState }',
  '... on PartyQuestion { id text version }',
  '... on Attendance { id presence version }',
  '... on PartyAnswer { id text version action { id } }',
].join(' ')
const refusal = `... on Refusal { code field ruleId present { __typename ${present} } }`
const meeting = `__typename ... on Meeting { id title state startsAt endsAt calledAt startedAt closedAt venue { id } currentItem { id } chairedBy { id name } ledBy { name } notedBy { name } chairAwaySince readBackAt adoptedAt minutesChanges previous { id state } adopted { id } agenda { id title } handedIn { id title } decisions { id } actions { id } guests { id } version } ${refusal}`
const item = `__typename ... on AgendaItem { id placement sentBackReason recurring adoptsMinutes atEnd title question purpose consentRule plannedMinutes usedSeconds startedAt closedAt presenter notes draft continues { id } continuedBy { id meeting { id } } handedInBy { id } distribution version meeting { id agenda { id } handedIn { id } } } ${refusal}`
const decision = `__typename ... on Decision { id number text outcome decidedAt unread reason consentRound { id result partyVotes { party { id } choice counts } decision { id } } reviewOn supersedes { id supersededBy { id } } supersededBy { id } distribution version agendaItem { id decisions { id } } meeting { id decisions { id } } } ${refusal}`
const action = `__typename ... on Action { id number text owners { party { id } person { id name } partyKind } dueOn duePeriod tentative completedAt unread progress { party { id } completedAt } reason distribution version meeting { id actions { id } } agendaItem { id } decision { id } } ${refusal}`
const attendance = `__typename ... on Attendance { id presence party { id } person { id name } replaces { id name } excused { id name } mailedAt seatedAt earlier { person { id name } replaces { id name } arrivedAt leftAt } arrivedAt leftAt handRaisedAt spokeAt { id } reason version } ${refusal}`
const guest = `__typename ... on Guest { id name function broughtBy { id } reason removedAt meeting { id guests { id } } } ${refusal}`
const chairNote = `__typename ... on ChairNote { id text version agendaItem { id chairNote { id } } } ${refusal}`
const series = `__typename ... on MeetingSeries { id title everyWeeks weekday startTime minutes endedAt version template { id } } ${refusal}`
const template = `__typename ... on AgendaTemplate { id name version items { title question purpose plannedMinutes presenter distribution recurring adoptsMinutes atEnd } } ${refusal}`
const schoolHoliday = `__typename ... on SchoolHoliday { id name firstOn lastOn } ${refusal}`
const samenwerkingsverband = `__typename ... on Samenwerkingsverband { id quorum meetingSeries { id } schoolHolidays { id } templates { id } } ${refusal}`
const question = `__typename ... on PartyQuestion { id text partyKind answerBy asked { id } answers { id } version agendaItem { id questions { id } meeting { id questions { id } } } } ${refusal}`
const answer = `__typename ... on PartyAnswer { id text commitment answeredAt party { id } person { id name } action { id } version partyQuestion { id answers { id } } } ${refusal}`

const party = `__typename ... on Party { id name kind votes sinceOn untilOn version seat { first { id name } second { id name } } contacts { position sinceOn untilOn person { id name } } samenwerkingsverband { id parties { id } formerParties { id } } } ${refusal}`
const consent = `__typename ... on ConsentRound { id text rule roundState result openedAt openUntil closedAt byHammer partyVotes { id party { id } counts choice remark person { id name } answeredAt earlier { choice remark at person { id } } } decision { id } agendaItem { id consentRounds { id } } meeting { id consentRounds { id } } } ${refusal}`
const membership = `__typename ... on Membership { id role deputy untilOn email person { id name } party { id } samenwerkingsverband { id members { id } } } ${refusal}`
const venue = `__typename ... on Venue { id name place party { id } address room capacity access route coffee closedAt version } ${refusal}`

const withInput = (name: string, type: string, selection: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`
const withId = (name: string, selection: string) => `mutation($id: ID!) { ${name}(id: $id) { ${selection} } }`

/** One document per act, as a client outside the project would write it. */
export const acts = {
  createMeeting: withInput('createMeeting', 'CreateMeetingInput', meeting),
  editMeeting: withInput('editMeeting', 'EditMeetingInput', meeting),
  callMeeting: withId('callMeeting', meeting),
  startMeeting: withId('startMeeting', meeting),
  closeMeeting: `mutation($id: ID!, $unfinished: ID) { closeMeeting(id: $id, unfinished: $unfinished) { ${meeting} } }`,
  reopenMeeting: withId('reopenMeeting', meeting),
  cancelMeeting: withId('cancelMeeting', meeting),
  goToAgendaItem: `mutation($id: ID!, $from: ID) { goToAgendaItem(id: $id, from: $from) { ${meeting} } }`,
  takeChair: `mutation($meetingId: ID!, $from: ID) { takeChair(meetingId: $meetingId, from: $from) { ${meeting} } }`,
  readBack: `mutation($meetingId: ID!, $from: ID) { readBack(meetingId: $meetingId, from: $from) { ${meeting} } }`,
  endReadBack: `mutation($meetingId: ID!) { endReadBack(meetingId: $meetingId) { ${meeting} } }`,
  showDraft: `mutation($agendaItemId: ID!, $text: String) { showDraft(agendaItemId: $agendaItemId, text: $text) { ${item} } }`,
  addAgendaItem: withInput('addAgendaItem', 'AddAgendaItemInput', item),
  editAgendaItem: withInput('editAgendaItem', 'EditAgendaItemInput', item),
  placeAgendaItem: `mutation($id: ID!, $after: ID) { placeAgendaItem(id: $id, after: $after) { ${item} } }`,
  sendBackAgendaItem: `mutation($id: ID!, $reason: String!) { sendBackAgendaItem(id: $id, reason: $reason) { ${item} } }`,
  handInAgain: withId('handInAgain', item),
  moveAgendaItem: `mutation($id: ID!, $after: ID) { moveAgendaItem(id: $id, after: $after) { ${item} } }`,
  removeAgendaItem: withId('removeAgendaItem', meeting),
  postponeAgendaItem: `mutation($id: ID!, $to: ID, $newId: ID) { postponeAgendaItem(id: $id, to: $to, newId: $newId) { ${item} } }`,
  repeatAgendaItem: `mutation($id: ID!, $to: ID!, $newId: ID) { repeatAgendaItem(id: $id, to: $to, newId: $newId) { ${item} } }`,
  dismissCarryOver: `mutation($meetingId: ID!, $itemId: ID!, $back: Boolean) { dismissCarryOver(meetingId: $meetingId, itemId: $itemId, back: $back) { ${meeting} } }`,
  adoptMinutes: `mutation($agendaItemId: ID!, $meetingId: ID, $changes: String) { adoptMinutes(agendaItemId: $agendaItemId, meetingId: $meetingId, changes: $changes) { ${meeting} } }`,
  pauseAgendaItem: withId('pauseAgendaItem', item),
  resumeAgendaItem: withId('resumeAgendaItem', item),
  recordDecision: withInput('recordDecision', 'RecordDecisionInput', decision),
  editDecision: withInput('editDecision', 'EditDecisionInput', decision),
  hammerItem: withInput('hammerItem', 'HammerItemInput', decision),
  openConsent: withInput('openConsent', 'OpenConsentInput', consent),
  vote: `mutation($consentRoundId: ID!, $partyId: ID!, $choice: VoteChoice!, $remark: String) { vote(consentRoundId: $consentRoundId, partyId: $partyId, choice: $choice, remark: $remark) { ${consent} } }`,
  holdConsentOpen: `mutation($id: ID!, $until: DateTime!) { holdConsentOpen(id: $id, until: $until) { ${consent} } }`,
  closeConsent: withId('closeConsent', consent),
  withdrawConsent: withId('withdrawConsent', consent),
  recordAction: withInput('recordAction', 'RecordActionInput', action),
  editAction: withInput('editAction', 'EditActionInput', action),
  assignAction: `mutation($id: ID!, $owners: [OwnerInput!]!) { assignAction(id: $id, owners: $owners) { ${action} } }`,
  completeAction: `mutation($id: ID!, $partyId: ID) { completeAction(id: $id, partyId: $partyId) { ${action} } }`,
  reopenAction: `mutation($id: ID!, $partyId: ID) { reopenAction(id: $id, partyId: $partyId) { ${action} } }`,
  setAttendance: withInput('setAttendance', 'SetAttendanceInput', attendance),
  excuseContact: `mutation($meetingId: ID!, $partyId: ID!, $personId: ID!, $back: Boolean, $version: Int) { excuseContact(meetingId: $meetingId, partyId: $partyId, personId: $personId, back: $back, version: $version) { ${attendance} } }`,
  seatExpected: `mutation($meetingId: ID!, $partyIds: [ID!]!) { seatExpected(meetingId: $meetingId, partyIds: $partyIds) { ${meeting} } }`,
  markArrival: `mutation($meetingId: ID!, $partyId: ID!, $at: DateTime, $reason: String) { markArrival(meetingId: $meetingId, partyId: $partyId, at: $at, reason: $reason) { ${attendance} } }`,
  markDeparture: `mutation($meetingId: ID!, $partyId: ID!, $at: DateTime, $reason: String) { markDeparture(meetingId: $meetingId, partyId: $partyId, at: $at, reason: $reason) { ${attendance} } }`,
  raiseHand: `mutation($meetingId: ID!, $partyId: ID) { raiseHand(meetingId: $meetingId, partyId: $partyId) { ${attendance} } }`,
  lowerHand: `mutation($meetingId: ID!, $partyId: ID) { lowerHand(meetingId: $meetingId, partyId: $partyId) { ${attendance} } }`,
  askParties: withInput('askParties', 'AskPartiesInput', question),
  editPartyQuestion: withInput('editPartyQuestion', 'EditPartyQuestionInput', question),
  removePartyQuestion: withId('removePartyQuestion', item),
  answerQuestion: withInput('answerQuestion', 'AnswerQuestionInput', answer),
  makeActionOfAnswer: withInput('makeActionOfAnswer', 'MakeActionOfAnswerInput', action),
  writeChairNote: withInput('writeChairNote', 'WriteChairNoteInput', chairNote),
  giveFloor: `mutation($meetingId: ID!, $partyId: ID!) { giveFloor(meetingId: $meetingId, partyId: $partyId) { ${attendance} } }`,
  setQuorum: `mutation($samenwerkingsverbandId: ID!, $quorum: Quorum!) { setQuorum(samenwerkingsverbandId: $samenwerkingsverbandId, quorum: $quorum) { ${samenwerkingsverband} } }`,
  addGuest: withInput('addGuest', 'AddGuestInput', guest),
  removeGuest: `mutation($id: ID!, $reason: String) { removeGuest(id: $id, reason: $reason) { ${meeting} } }`,
  addParty: withInput('addParty', 'AddPartyInput', party),
  editParty: withInput('editParty', 'EditPartyInput', party),
  moveParty: `mutation($id: ID!, $after: ID) { moveParty(id: $id, after: $after) { ${party} } }`,
  endParty: `mutation($id: ID!, $untilOn: Date) { endParty(id: $id, untilOn: $untilOn) { ${party} } }`,
  seatContact: withInput('seatContact', 'SeatContactInput', party),
  vacateSeat: `mutation($partyId: ID!, $position: ContactPosition!, $from: ID) { vacateSeat(partyId: $partyId, position: $position, from: $from) { ${party} } }`,
  inviteMember: withInput('inviteMember', 'InviteMemberInput', membership),
  changeRole: withInput('changeRole', 'ChangeRoleInput', membership),
  endMembership: withId('endMembership', `__typename ... on Samenwerkingsverband { id members { id } } ${refusal}`),
  swapContacts: `mutation($partyId: ID!, $from: ID) { swapContacts(partyId: $partyId, from: $from) { ${party} } }`,
  createSeries: withInput('createSeries', 'CreateSeriesInput', series),
  editSeries: withInput('editSeries', 'EditSeriesInput', series),
  endSeries: withId('endSeries', series),
  planMeetings: withInput('planMeetings', 'PlanMeetingsInput', series),
  swapHosts: `mutation($meetingId: ID!, $withMeetingId: ID!, $from: ID) { swapHosts(meetingId: $meetingId, withMeetingId: $withMeetingId, from: $from) { ${meeting} } }`,
  addSchoolHoliday: withInput('addSchoolHoliday', 'AddSchoolHolidayInput', schoolHoliday),
  removeSchoolHoliday: withId('removeSchoolHoliday', samenwerkingsverband),
  saveAsTemplate: withInput('saveAsTemplate', 'SaveAsTemplateInput', template),
  editTemplate: withInput('editTemplate', 'EditTemplateInput', template),
  removeTemplate: withId('removeTemplate', samenwerkingsverband),
  applyTemplate: `mutation($meetingId: ID!, $templateId: ID!, $after: ID) { applyTemplate(meetingId: $meetingId, templateId: $templateId, after: $after) { ${meeting} } }`,
  addVenue: withInput('addVenue', 'AddVenueInput', venue),
  editVenue: withInput('editVenue', 'EditVenueInput', venue),
  closeVenue: `mutation($id: ID!, $back: Boolean) { closeVenue(id: $id, back: $back) { ${venue} } }`,
}
export type ActName = keyof typeof acts
