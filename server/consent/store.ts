import { and, asc, eq, getTableColumns, gte, isNull, lte, notExists, or } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { must } from '../lib/must.ts'
import { parties } from '../party/table.ts'
import { type ConsentRoundRow, consentRounds, voteChanges, type VoteRow, votes } from './table.ts'

export const consentRoundById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])

export const loadConsentRounds = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })

/** The consents of these meetings, in the order in which they were opened. */
export const loadConsentRoundsOfMeetings = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  inMeetings(reader, { ...within(scope), parents: idList(meetingIds) })

/** The consents of these items, in the order in which they were opened. */
export const loadConsentRoundsOfItems = (reader: Reader, scope: Scope, itemIds: readonly string[]) =>
  atItems(reader, { ...within(scope), parents: idList(itemIds) })

/** The consents that are held open, the nearest deadline first. */
export const consentsHeldOpen = (reader: Reader, scope: Scope) => heldOpen(reader, within(scope))

/** The answers in these consents, in the order of the table. */
export const loadVotesOf = (reader: Reader, scope: Scope, roundIds: readonly string[]) =>
  votesOf(reader, { ...within(scope), roundIds: idList(roundIds) })
/** An answer with the samenwerkingsverband of its consent. */
export type VoteParent = Awaited<ReturnType<typeof loadVotesOf>>[number]

/** The earlier answers of these votes, oldest first. */
export const loadVoteChangesOf = (reader: Reader, scope: Scope, voteIds: readonly string[]) =>
  changesOf(reader, { ...within(scope), voteIds: idList(voteIds) })
export type VoteChangeParent = Awaited<ReturnType<typeof loadVoteChangesOf>>[number]

/**
 * The consents of every samenwerkingsverband that are held open past their deadline, or with no party left that has to
 * answer; for the clock.
 */
export const dueConsents = (reader: Reader, now: string) => due(reader, { now, today: amsterdamDate(now) })

/** Opens a consent, with these answers to be given. */
export const addConsentRound = async (tx: Tx, row: ConsentRoundRow, toGive: VoteRow[]) => {
  await insertRound(tx, row)
  for (const vote of toGive) await insertVote(tx, vote)
  return row
}

/** Writes whether each answer counts, and what silence became. */
export const saveCounted = async (tx: Tx, cast: VoteParent[]) => {
  for (const vote of cast) await updateVote(tx, vote)
}

export const saveConsentRound = async (
  tx: Tx,
  round: ConsentRoundRow,
  change: Partial<ConsentRoundRow>,
): Promise<ConsentRoundRow> => {
  const saved = { ...round, ...change }
  await updateRound(tx, saved)
  return saved
}

/** Writes an answer, and keeps the one that it replaces. */
export const saveVote = async (
  tx: Tx,
  scope: Scope,
  before: VoteParent,
  change: Pick<VoteRow, 'choice' | 'remark' | 'personId'> & Partial<VoteRow>,
) => {
  if (before.choice !== null) {
    const position = (await loadVoteChangesOf(tx, scope, [before.id])).length
    const { choice, remark, personId, answeredAt } = before
    await insertChange(tx, {
      voteId: before.id,
      position,
      choice,
      remark,
      personId,
      at: must(answeredAt, 'a choice has its instant'),
    })
  }
  await updateVote(tx, { ...before, ...change, answeredAt: tx.now })
}

/** Writes what leaves the answer itself as it is, or takes it away without a trace. */
export const updateVoteWith = async (tx: Tx, vote: VoteParent, change: Partial<VoteRow>) =>
  updateVote(tx, { ...vote, ...change })

const isWithin = (p: { samenwerkingsverbandId: unknown; seen: unknown }) =>
  and(eq(consentRounds.samenwerkingsverbandId, p.samenwerkingsverbandId as string), oneOf(consentRounds.seenBy, p.seen))
const inOrder = [asc(consentRounds.openedAt), asc(consentRounds.id)]

const byId = prepared<{ id: string }>()('consent_round_by_id', (db, p) =>
  db.select().from(consentRounds).where(eq(consentRounds.id, p.id)),
)
const byIds = prepared<Within & { ids: string[] }>()('consent_rounds_by_ids', (db, p) =>
  db
    .select()
    .from(consentRounds)
    .where(and(oneOf(consentRounds.id, p.ids), isWithin(p))),
)
const inMeetings = prepared<Within & { parents: string[] }>()('consent_rounds_in', (db, p) =>
  db
    .select()
    .from(consentRounds)
    .where(and(oneOf(consentRounds.meetingId, p.parents), isWithin(p)))
    .orderBy(...inOrder),
)
const atItems = prepared<Within & { parents: string[] }>()('consent_rounds_at', (db, p) =>
  db
    .select()
    .from(consentRounds)
    .where(and(oneOf(consentRounds.agendaItemId, p.parents), isWithin(p)))
    .orderBy(...inOrder),
)
const heldOpen = prepared<Within>()('consents_held_open', (db, p) =>
  db
    .select()
    .from(consentRounds)
    .where(and(eq(consentRounds.roundState, 'HELD_OPEN'), isWithin(p)))
    .orderBy(asc(consentRounds.openUntil), asc(consentRounds.id)),
)
const votesOf = prepared<Within & { roundIds: string[] }>()('votes_of', (db, p) =>
  db
    .select({ ...getTableColumns(votes), samenwerkingsverbandId: consentRounds.samenwerkingsverbandId })
    .from(votes)
    .innerJoin(consentRounds, eq(consentRounds.id, votes.consentRoundId))
    .innerJoin(parties, eq(parties.id, votes.partyId))
    .where(and(oneOf(votes.consentRoundId, p.roundIds), isWithin(p)))
    .orderBy(asc(parties.position), asc(parties.id)),
)
const changesOf = prepared<Within & { voteIds: string[] }>()('vote_changes_of', (db, p) =>
  db
    .select({ ...getTableColumns(voteChanges), samenwerkingsverbandId: consentRounds.samenwerkingsverbandId })
    .from(voteChanges)
    .innerJoin(votes, eq(votes.id, voteChanges.voteId))
    .innerJoin(consentRounds, eq(consentRounds.id, votes.consentRoundId))
    .where(and(oneOf(voteChanges.voteId, p.voteIds), isWithin(p)))
    .orderBy(asc(voteChanges.position)),
)
const due = prepared<{ now: string; today: string }>()('due_consents', (db, p) =>
  db
    .select()
    .from(consentRounds)
    .where(
      and(
        eq(consentRounds.roundState, 'HELD_OPEN'),
        or(
          lte(consentRounds.openUntil, p.now),
          notExists(
            db
              .select({ id: votes.id })
              .from(votes)
              .innerJoin(parties, eq(parties.id, votes.partyId))
              .where(
                and(
                  eq(votes.consentRoundId, consentRounds.id),
                  isNull(votes.choice),
                  eq(votes.counts, true),
                  eq(parties.votes, true),
                  or(isNull(parties.untilOn), gte(parties.untilOn, p.today)),
                ),
              ),
          ),
        ),
      ),
    ),
)
const insertRound = insertInto('insert_consent_round', consentRounds)
const updateRound = updateById('update_consent_round', consentRounds)
const insertVote = insertInto('insert_vote', votes)
const updateVote = updateById('update_vote', votes)
const insertChange = insertInto('insert_vote_change', voteChanges)
