import Database from 'better-sqlite3'

/** The part of the hub's channel of a meeting that the peers serve too. */
export const typeDefs = `
  type Person { id: ID! name: String! }
  type AgendaItem {
    id: ID! title: String! question: String purpose: String! plannedMinutes: Int usedSeconds: Int! startedAt: String closedAt: String
    presenter: String notes: String distribution: String! version: Int!
  }
  type Meeting { id: ID! agenda: [AgendaItem!]! }
  union Entity = Meeting | AgendaItem
  type Gone { typename: String! id: ID! }
  type Change { revision: String! at: String kind: String by: Person resync: Boolean! removed: [Gone!]! changed: [Entity!]! }
  type Query { ok: Boolean! }
  type Subscription { meetingChanged(meetingId: ID!): Change! }
`

const item =
  'id title question purpose plannedMinutes usedSeconds startedAt closedAt presenter notes distribution version'

/** The selection of a subscriber: an item, or the meeting with its agenda. `group` makes it another document. */
export const documentOf = (size, group) =>
  `subscription($id: ID!) { meetingChanged(meetingId: $id) { revision at kind${group ? ` kind${group}: kind` : ''} by { id name } resync removed { typename id } changed { __typename ` +
  (size === 'small' ? `... on AgendaItem { ${item} }` : `... on Meeting { id agenda { ${item} } }`) +
  ' } } }'

/** Items of an agenda of about 12 kB; the hub gets the same texts. */
export const agendaLength = 20
export const question = 'Gaan de partijen akkoord met het voorstel? '.repeat(8)
export const notes = 'Besproken. '.repeat(22)

const rows = Array.from({ length: agendaLength }, (_, at) => ({
  ...{
    __typename: 'AgendaItem',
    id: `01a20e45-bb2a-7051-b14e-c0c2a0fc6${String(at).padStart(3, '0')}`,
    title: `Agendapunt ${at + 1}`,
    question: at ? question : null,
  },
  ...{
    purpose: 'DECIDE',
    plannedMinutes: 10,
    usedSeconds: 0,
    startedAt: null,
    closedAt: null,
    presenter: null,
    notes: at ? null : notes,
    distribution: 'MEMBERS',
    version: 1,
  },
}))

let version = 0

/** One change in the form of the hub's message; `changed` are its things. */
export const changeOf = (size) => {
  version++
  const head = {
    revision: `0445c5c7d342.${version}`,
    at: new Date().toISOString(),
    kind: 'agendaItemEdited',
    resync: false,
    removed: [],
  }
  const by = { id: '01a20e45-bb10-7604-bd68-0b5cce839557', name: 'Marijke de Wit' }
  return {
    ...head,
    by,
    changed: size === 'small' ? [{ ...rows[0], version }] : [{ __typename: 'Meeting', id: 'one', agenda: rows }],
  }
}

/** The same rows in SQLite, for servers that load per subscriber. */
export const loadingResolvers = () => {
  const db = new Database(':memory:')
  const columns = Object.keys(rows[0]).filter((key) => key !== '__typename')
  db.exec(
    `create table item (meeting text, ${columns.join(', ')}); create index item_meeting on item (meeting); create index item_id on item (id)`,
  )
  const add = db.prepare(`insert into item values ('one', ${columns.map((key) => `@${key}`).join(', ')})`)
  for (const row of rows) add.run(row)
  const [byId, inMeeting] = [
    db.prepare('select * from item where id = ?'),
    db.prepare('select * from item where meeting = ?'),
  ]
  return {
    Change: {
      changed: ({ changed }) =>
        changed.map(({ __typename, id }) =>
          __typename === 'Meeting' ? { __typename, id } : { __typename, ...byId.get(id) },
        ),
    },
    Meeting: { agenda: ({ id }) => inMeeting.all(id) },
  }
}
