/** What the stories ask of each member of the union Entity: one place for a new field. Lists and parents by id. */
export const selections = {
  Meeting: 'id title state startsAt endsAt version venue { id name } currentItem { id } chairedBy { id name }',
  AgendaItem:
    'id placement sentBackReason recurring adoptsMinutes title question purpose plannedMinutes usedSeconds startedAt closedAt presenter notes distribution decisions { id } actions { id } version',
  Decision: 'id number text outcome distribution agendaItem { id } version',
  Action:
    'id number text owners { party { id } person { id } partyKind } dueOn duePeriod tentative completedAt distribution agendaItem { id } version',
  Attendance: 'id party { id } presence person { id name } replaces { id name } excused { id name } arrivedAt leftAt handRaisedAt spokeAt { id }',
  Guest: 'id name function broughtBy { id }',
}

/** The lists of a meeting with the type of what is in them. */
export const listsOfMeeting = {
  agenda: 'AgendaItem',
  handedIn: 'AgendaItem',
  decisions: 'Decision',
  actions: 'Action',
  attendance: 'Attendance',
  guests: 'Guest',
} as const

const lists = Object.entries(listsOfMeeting)
const types = Object.entries(selections)

/** The whole page of a meeting. */
export const pageSelection = `${selections.Meeting} ${lists.map(([list, type]) => `${list} { ${selections[type]} }`).join(' ')}`

/** A message of a channel, with everything that the page shows. */
export const changeSelection = `revision at kind resync by { id name } removed { typename id } changed { __typename
  ${types.map(([type, fields]) => `... on ${type} { ${fields} ${type === 'Meeting' ? `revision ${lists.map(([list]) => `${list} { id }`).join(' ')}` : ''} }`).join('\n  ')}
}`
