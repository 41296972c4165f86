import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/**
 * The statements that a meeting page needs, over the file of the hub, each prepared once; columns have the names of the
 * schema.
 */
export const openRows = (file) => {
  const db = new Database(file, { readonly: true })
  const all = (sql) => {
    const statement = db.prepare(sql)
    return (...given) => statement.all(...given)
  }
  const one = (sql) => {
    const statement = db.prepare(sql)
    return (...given) => statement.get(...given) ?? null
  }
  const item = `id, planned_minutes plannedMinutes, used_seconds usedSeconds, started_at startedAt, closed_at closedAt, title, purpose, presenter, distribution, handed_in_by handedInById, version, question, notes`
  const decision = 'id, agenda_item_id agendaItemId, number, text, outcome, distribution, reason, version'
  const action =
    'id, agenda_item_id agendaItemId, number, text, due_on dueOn, due_period duePeriod, tentative, completed_at completedAt, distribution, reason, version'
  const seen = `seen_by in ('PUBLIC', 'MEMBERS', 'SEATED')`
  const kindOfParty = '(select legacy from kind where kind.id = kind_id) kind'
  const owner =
    'select action_id actionId, party_id partyId, person_id personId, (select legacy from kind where kind.id = kind_id) partyKind from action_owner'
  return {
    session: one('select person_id personId, kind, created_at createdAt, used_at usedAt from session where hash = ?'),
    person: one('select id, name from person where id = ?'),
    memberships: all(
      'select samenwerkingsverband_id samenwerkingsverbandId, role, party_id partyId from membership where person_id = ?',
    ),
    counter: one(
      'select (select epoch from installation) epoch, counter from revision where samenwerkingsverband_id = ?',
    ),
    meeting: one(
      `select id, samenwerkingsverband_id samenwerkingsverbandId, title, state, starts_at startsAt, ends_at endsAt, called_at calledAt, started_at startedAt, closed_at closedAt, version, venue_id venueId, current_item_id currentItemId from meeting where id = ? and ${seen}`,
    ),
    agenda: all(`select ${item} from agenda_item where meeting_id = ? and ${seen} order by position, id`),
    decisions: all(`select ${decision} from decision where meeting_id = ? and ${seen} order by series, serial`),
    actions: all(`select ${action} from action where meeting_id = ? and ${seen} order by series, serial`),
    owners: all(`${owner} where action_id in (select id from action where meeting_id = ?) order by position`),
    ownersOf: all(`${owner} where action_id in (select value from json_each(?)) order by position`),
    decisionsAt: all(
      `select ${decision} from decision where agenda_item_id in (select value from json_each(?)) and ${seen} order by series, serial`,
    ),
    actionsAt: all(
      `select ${action} from action where agenda_item_id in (select value from json_each(?)) and ${seen} order by series, serial`,
    ),
    itemsById: all(`select ${item} from agenda_item where id in (select value from json_each(?)) and ${seen}`),
    attendance: all(
      `select a.id, a.presence, a.person_id personId, a.party_id partyId, a.hand_raised_at handRaisedAt, a.spoke_at_id spokeAtId from attendance a join party p on p.id = a.party_id where a.meeting_id = ? and a.${seen} order by p.position`,
    ),
    parties: all(`select id, name, ${kindOfParty}, votes from party where samenwerkingsverband_id = ?`),
    partiesById: all(`select id, name, ${kindOfParty}, votes from party where id in (select value from json_each(?))`),
    contacts: all(
      'select c.party_id partyId, c.position, p.id, p.name from contact c join person p on p.id = c.person_id join party y on y.id = c.party_id where y.samenwerkingsverband_id = ?',
    ),
    contactsOf: all(
      'select c.party_id partyId, c.position, p.id, p.name from contact c join person p on p.id = c.person_id where c.party_id in (select value from json_each(?))',
    ),
    persons: all('select id, name from person where id in (select value from json_each(?))'),
  }
}

/** The person of this token, and the scope; null: nobody. */
export const viewerOf = (rows, authorization) => {
  const session = rows.session(createHash('sha256').update(authorization.slice('Bearer '.length)).digest('hex'))
  return session && { person: rows.person(session.personId), memberships: rows.memberships(session.personId) }
}

/** Rows by a key, each a list. */
export const grouped = (rows, keyOf) => {
  const found = new Map()
  for (const row of rows) {
    const list = found.get(keyOf(row))
    if (list) list.push(row)
    else found.set(keyOf(row), [row])
  }
  return found
}
