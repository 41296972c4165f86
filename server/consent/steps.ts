import { isThere } from '../attendance/rules.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import type { AttendanceRow } from '../attendance/table.ts'
import type { Announced } from '../db/announced.ts'
import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { loadParties } from '../party/store.ts'
import { countsOn, hammered, lastAsked, resultOf } from './rules.ts'
import { loadConsentRoundsOfItems, loadVotesOf, saveConsentRound, saveCounted, type VoteParent } from './store.ts'
import { consentRoundChange, type ConsentRoundRow, consentRoundTouched } from './table.ts'

/**
 * The last consent of an item, if it was counted: it may await a decision from now on, or not any more. Announced to
 * chair and secretary, who record decisions.
 */
export const awaitingTouched = async (tx: Tx, scope: Scope, itemId: string): Promise<Announced | null> => {
  const last = lastAsked(await loadConsentRoundsOfItems(tx, scope, [itemId]))
  return last?.result ? consentRoundTouched(last, 'CHAIR') : null
}

/** Nobody writes an answer for the party. */
export const notWriting = { writing: null, writingAt: null }

/** One unanswered vote for every seat whose party still takes part. */
export const votesToGive = async (
  tx: Tx,
  scope: Scope,
  { id, samenwerkingsverbandId }: ConsentRoundRow,
  seats: AttendanceRow[],
): Promise<VoteParent[]> => {
  const today = amsterdamDate(tx.now)
  const partyOf = await partiesOf(tx, scope, seats)
  return seats.flatMap(({ partyId }) => {
    const party = partyOf(partyId)
    if (party.untilOn !== null && party.untilOn < today) return []
    const blank = { choice: null, remark: null, personId: null, answeredAt: null, ...notWriting, lateObjection: null }
    return [
      {
        ...{ id: newId(), consentRoundId: id, partyId, samenwerkingsverbandId },
        ...{ counts: countsOn(party, today), weight: party.weight, ...blank },
      },
    ]
  })
}

/** These votes, with whether each counts today. */
export const countedToday = async (tx: Tx, scope: Scope, cast: VoteParent[]) => {
  const partyOf = await partiesOf(tx, scope, cast)
  const today = amsterdamDate(tx.now)
  return cast.map((vote) => ({ ...vote, counts: vote.counts && countsOn(partyOf(vote.partyId), today) }))
}

/** Counts the answers, and closes the consent. */
export const closeConsentRound = async (tx: Tx, scope: Scope, round: ConsentRoundRow) => {
  const counted = await countedToday(tx, scope, await loadVotesOf(tx, scope, [round.id]))
  await saveCounted(
    tx,
    counted.map((vote) => ({ ...vote, ...notWriting })),
  )
  return saveConsentRound(tx, round, { roundState: 'CLOSED', result: resultOf(round.rule, counted), closedAt: tx.now })
}

/** Takes a consent back; nothing is counted. The consent before it may await a decision again. */
export const withdrawConsentRound = async (tx: Tx, scope: Scope, round: ConsentRoundRow) => {
  const withdrawn = await saveConsentRound(tx, round, { roundState: 'WITHDRAWN', closedAt: tx.now })
  const changes = [consentRoundChange(round, withdrawn), await awaitingTouched(tx, scope, round.agendaItemId)]
  return { withdrawn, changes }
}

/** The parties that sit at the table now. */
export const partiesThere = async (tx: Tx, scope: Scope, { id }: MeetingRow) =>
  thoseThere(await loadAttendanceOf(tx, scope, [id]))
const thoseThere = (seats: readonly AttendanceRow[]) => new Set(seats.filter(isThere).map(({ partyId }) => partyId))

/** These answers once the hammer falls: silence at the table is an answer too. */
export const votesUnderHammer = async (tx: Tx, scope: Scope, cast: VoteParent[], seats: AttendanceRow[]) => {
  const there = thoseThere(seats)
  return (await countedToday(tx, scope, cast)).map((vote) => {
    const after = hammered(vote, there.has(vote.partyId))
    return vote.choice === null && after.choice ? { ...after, answeredAt: tx.now } : after
  })
}

/** Lets the hammer fall: writes these answers, and closes the consent. */
export const hammerConsentRound = async (tx: Tx, scope: Scope, round: ConsentRoundRow, underHammer: VoteParent[]) => {
  await saveCounted(tx, underHammer)
  return closeConsentRound(tx, scope, { ...round, byHammer: true })
}

const partiesOf = async (tx: Tx, scope: Scope, of: { partyId: string }[]) => {
  const found = await loadParties(
    tx,
    scope,
    of.map(({ partyId }) => partyId),
  )
  const parties = new Map(found.map((party) => [party.id, party]))
  return (id: string) => must(parties.get(id), 'a seat and a vote are of a party')
}
