import { addAction, nextSerial as nextAction } from '../action/store.ts'
import { numberOf as actionNumber, seriesOf as actionSeries } from '../action/rules.ts'
import { actionChange } from '../action/table.ts'
import { addAgendaItem } from '../agenda/store.ts'
import { endDemo } from '../auth/store.ts'
import { agendaItemChange, type AgendaItemRow, newAgendaItem } from '../agenda/table.ts'
import { type Scope, everythingIn } from '../db/scope.ts'
import { type Tx, write, type Writer } from '../db/write.ts'
import { addDecision, nextSerial as nextDecision } from '../decision/store.ts'
import { numberOf as decisionNumber, seriesOf as decisionSeries } from '../decision/rules.ts'
import { decisionChange, newDecision } from '../decision/table.ts'
import { amsterdamInstant, daysAfter } from '../../schema/dates.ts'
import { addKinds } from '../kind/steps.ts'
import { kindsOf } from '../kind/store.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import { addMeeting, meetingsOf } from '../meeting/store.ts'
import { meetingChange, type MeetingRow, newMeeting } from '../meeting/table.ts'
import { voteOf } from '../party/rules.ts'
import { addParty } from '../party/store.ts'
import { addSamenwerkingsverband, findSamenwerkingsverband } from '../samenwerkingsverband/store.ts'
import { addVenue } from '../venue/store.ts'
import { newVenue } from '../venue/table.ts'
import { type Case, CaseError, type CaseMeeting, kindNamed, kindsIn } from './case.ts'

/**
 * Imports a case as a new samenwerkingsverband, with its past meetings closed. A database that holds a case of
 * somebody's own is a demo no longer. Returns the id.
 */
export const importCase = async (writer: Writer, known: Case): Promise<string> => {
  const { slug } = known.samenwerkingsverband
  // Before it is read whole; two imports of one file may still come this far, and then one of them goes on.
  if (await findSamenwerkingsverband(writer.connections.read, slug)) throw new CaseError(isThere(slug))
  const id = newId()
  await write(writer, null, async (tx) => {
    await addCase(tx, id, known)
    await endDemo(tx)
  })
  await addPastMeetings(writer, id, known)
  return id
}

const isThere = (slug: string) => `a samenwerkingsverband '${slug}' is there already`

/** Adds the samenwerkingsverband of a case, with its parties and rooms. */
export const addCase = async (tx: Tx, id: string, known: Case) => {
  const { slug, name, purpose, website, meetingRhythm } = known.samenwerkingsverband
  const added = await addSamenwerkingsverband(tx, {
    ...{ id, slug, name, purpose: purpose || null, website: website || null },
    ...{ rhythmWeeks: meetingRhythm?.everyWeeks ?? null, rhythmMinutes: meetingRhythm?.minutes ?? null },
  })
  if (!added) throw new CaseError(isThere(slug))
  await addParties(tx, id, known)
}

/** Adds the past meetings that are not there yet, each in an act of its own: an import may have broken off. */
export const addPastMeetings = async (writer: Writer, samenwerkingsverbandId: string, known: Case) => {
  const scope = everythingIn(samenwerkingsverbandId)
  for (const [at, past] of known.meetings.entries())
    await write(writer, samenwerkingsverbandId, async (tx) => {
      const [newest, ...others] = await meetingsOf(tx, scope, at + 1, null)
      return newest && others.length === at ? tx.unchanged('Meeting', newest) : addPastMeeting(tx, scope, known, past)
    })
}

const addParties = async (tx: Tx, samenwerkingsverbandId: string, known: Case) => {
  const { parties, venues } = known
  const kinds = await addKinds(tx, samenwerkingsverbandId, kindsIn(known))
  const ids = new Map<string, string>()
  for (const [position, { key, name, kind: named, until = null, ...said }] of parties.entries()) {
    const kind = must(kindNamed(kinds, named), 'a case that was read names its own kinds')
    const row = { key, name, kindId: kind.id, ...voteOf(kind, said), untilOn: until, position }
    ids.set(key, (await addParty(tx, { id: newId(), samenwerkingsverbandId, ...row })).id)
  }
  for (const { name, place, party } of venues)
    await addVenue(tx, {
      ...newVenue,
      id: newId(),
      samenwerkingsverbandId,
      partyId: ids.get(party) ?? null,
      name,
      place,
    })
}

const addPastMeeting = async (tx: Tx, scope: Scope, known: Case, past: CaseMeeting) => {
  const startsAt = amsterdamInstant(past.on, '00:00')
  const meeting = await addMeeting(tx, {
    ...newMeeting,
    id: newId(),
    samenwerkingsverbandId: scope.samenwerkingsverbandId,
    title: past.title,
    state: 'CLOSED',
    startsAt,
    // The source gives a day and no hour, so a meeting lasts from midnight to midnight.
    endsAt: amsterdamInstant(daysAfter(past.on, 1), '00:00'),
    calledAt: startsAt,
    startedAt: startsAt,
    closedAt: startsAt,
    seenBy: 'MEMBERS',
  })
  tx.announce('meetingImported', [meetingChange(null, meeting)])
  const items = await addPastAgenda(tx, meeting, past)
  await addOutcomes(tx, scope, meeting, items, past, await kindIdsOf(tx, scope, known))
  return meeting
}

const addPastAgenda = async (tx: Tx, meeting: MeetingRow, { agenda }: CaseMeeting) => {
  const items: AgendaItemRow[] = []
  for (const [position, { title, purpose, minutes = null, question, proposal, outcome = null }] of agenda.entries()) {
    const item = await addAgendaItem(tx, {
      ...newAgendaItem,
      id: newId(),
      samenwerkingsverbandId: meeting.samenwerkingsverbandId,
      meetingId: meeting.id,
      position,
      title,
      question: question ?? proposal ?? null,
      purpose,
      plannedMinutes: minutes,
      closedAt: meeting.closedAt,
      notes: outcome,
      distribution: 'MEMBERS',
      seenBy: 'MEMBERS',
    })
    tx.announce('agendaItemImported', [agendaItemChange(null, item)])
    items.push(item)
  }
  return items
}

/** The ids of the kinds, by what a case calls them: they were added in the order of the file. */
const kindIdsOf = async (tx: Tx, scope: Scope, known: Case) => {
  const there = await kindsOf(tx, scope)
  const given = kindsIn(known)
  return (name: string) => {
    const at = given.findIndex((kind) => kind === kindNamed(given, name))
    return must(there[at], 'a case that was read names its own kinds').id
  }
}

const addOutcomes = async (
  tx: Tx,
  scope: Scope,
  meeting: MeetingRow,
  items: AgendaItemRow[],
  past: CaseMeeting,
  kindIdOf: (name: string) => string,
) => {
  const common = {
    samenwerkingsverbandId: meeting.samenwerkingsverbandId,
    meetingId: meeting.id,
    reason: null,
    distribution: 'MEMBERS',
    seenBy: 'MEMBERS',
    version: 1,
  } as const
  for (const { text, agendaItem } of past.decisions ?? []) {
    const series = decisionSeries('MEMBERS', meeting.startsAt)
    const serial = await nextDecision(tx, scope, series)
    const number = decisionNumber(series, serial)
    const agendaItemId = items[agendaItem - 1]?.id ?? null
    const decision = await addDecision(tx, {
      ...newDecision,
      ...common,
      id: newId(),
      agendaItemId,
      series,
      serial,
      number,
      text,
      outcome: 'ADOPTED',
      decidedAt: meeting.startsAt,
    })
    tx.announce('decisionImported', [decisionChange(null, decision)])
  }
  for (const { text, ownerKind, due, tentative = false } of past.actions ?? []) {
    const series = actionSeries('MEMBERS')
    const serial = await nextAction(tx, scope, series)
    const open = {
      unread: false,
      completedAt: null,
      completedBy: null,
      dueOn: null,
      duePeriod: due,
      tentative,
      agendaItemId: null,
      decisionId: null,
    }
    const action = await addAction(
      tx,
      { ...common, ...open, id: newId(), series, serial, number: actionNumber(series, serial), text },
      ownerKind ? [{ partyId: null, personId: null, kindId: kindIdOf(ownerKind) }] : [],
    )
    tx.announce('actionImported', [actionChange(null, action)])
  }
}
