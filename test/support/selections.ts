/** What the stories ask of each member of the union Entity: one place for a new field. Lists and parents by id. */
export const selections = {
  Meeting:
    'id title state startsAt endsAt version quorum { rule voting needed } venue { id name place route } series { id } currentItem { id } chairedBy { id name } ledBy { id name } notedBy { id name } chairAwaySince readBackAt adoptedAt minutesChanges previous { id state adoptedAt minutesChanges } adopted { id }',
  AgendaItem:
    'id placement sentBackReason recurring adoptsMinutes atEnd title question purpose consentRule plannedMinutes usedSeconds startedAt closedAt presenter notes draft distribution seenBy continues { id } continuedBy { id } consentRounds { id } decisions { id } actions { id } questions { id } version',
  Decision:
    'id number text outcome seenBy unread distribution agendaItem { id } consentRound { id } reviewOn supersedes { id } supersededBy { id } actions { id } version',
  Action:
    'id number text owners { party { id } person { id } partyKind } dueOn duePeriod tentative seenBy completedAt unread progress { party { id } completedAt } distribution agendaItem { id } decision { id } version',
  ConsentRound:
    'id text rule seenBy roundState result openUntil closedAt byHammer agendaItem { id } decision { id } awaitsDecision partyVotes { id party { id } counts choice remark person { id name } earlier { choice remark } }',
  Attendance:
    'id party { id name votes seat { first { id name } second { id name } } } presence person { id name } replaces { id name } excused { id name } mailedAt seatedAt earlier { person { id name } replaces { id name } arrivedAt leftAt } arrivedAt leftAt votes handRaisedAt spokeAt { id } reason version',
  Guest: 'id name function broughtBy { id } reason removedAt',
  ChairNote: 'id text version',
  PartyQuestion: 'id text partyKind answerBy seenBy asked { id } agendaItem { id } version',
  PartyAnswer: 'id text commitment party { id } person { id name } answeredAt action { id } version',
}
type Type = keyof typeof selections

const house = 'id slug name quorum'
/** The lists of a samenwerkingsverband with the type of what is in them. */
const listsOfHouse = {
  parties: 'Party',
  formerParties: 'Party',
  members: 'Membership',
  meetingSeries: 'MeetingSeries',
  schoolHolidays: 'SchoolHoliday',
  templates: 'AgendaTemplate',
  venues: 'Venue',
  closedVenues: 'Venue',
} as const

/** The same for what the channel of a samenwerkingsverband itself tells. */
export const partiesSelections = {
  Samenwerkingsverband: `${house} ${Object.keys(listsOfHouse)
    .map((field) => `${field} { id }`)
    .join(' ')}`,
  Party:
    'id name kind votes sinceOn untilOn version seat { first { id name } second { id name } } contacts { id position sinceOn untilOn person { id name } }',
  Membership: 'id role deputy untilOn email person { id name } party { id }',
  MeetingSeries: 'id title everyWeeks weekday startTime minutes endedAt template { id } version',
  AgendaTemplate: 'id name items { title distribution } version',
  SchoolHoliday: 'id name firstOn lastOn',
  Venue: 'id name place party { id } address room capacity access route coffee closedAt version',
}

/** The lists of a meeting with the type of what is in them. */
export const listsOfMeeting = {
  agenda: 'AgendaItem',
  handedIn: 'AgendaItem',
  decisions: 'Decision',
  actions: 'Action',
  attendance: 'Attendance',
  guests: 'Guest',
  consentRounds: 'ConsentRound',
  questions: 'PartyQuestion',
} as const

/** What hangs under a thing, alone or in a list, with its type: read in full on a page, and by id in a message. */
export const below: Partial<
  Record<Type | keyof typeof partiesSelections, Record<string, Type | keyof typeof partiesSelections>>
> = {
  Meeting: listsOfMeeting,
  Samenwerkingsverband: listsOfHouse,
  AgendaItem: { chairNote: 'ChairNote' },
  PartyQuestion: { answers: 'PartyAnswer' },
}

const withBelow = (type: Type, select: (type: Type) => string): string =>
  `${selections[type]} ${Object.entries(below[type] ?? {})
    .map(([field, of]) => `${field} { ${select(of as Type)} }`)
    .join(' ')}`
const whole = (type: Type): string => withBelow(type, whole)

/** The whole page of a meeting. */
export const pageSelection = whole('Meeting')

/** The whole page of a samenwerkingsverband. */
export const houseSelection = `${house} ${Object.entries(listsOfHouse)
  .map(([field, type]) => `${field} { ${partiesSelections[type]} }`)
  .join(' ')}`

/** A message of a channel, with everything that the page shows. */
export const changeSelection = `revision at kind resync by { id name } removed { typename id } changed { __typename
  ... on Meeting { revision }
  ${(Object.keys(selections) as Type[]).map((type) => `... on ${type} { ${withBelow(type, () => 'id')} }`).join('\n  ')}
}`

/** A message of partiesChanged, with everything that the screen shows. */
export const partiesChangeSelection = `revision at kind resync by { id name } removed { typename id } changed { __typename
  ${Object.entries(partiesSelections)
    .map(([type, fields]) => `... on ${type} { ${fields} }`)
    .join('\n  ')}
}`
