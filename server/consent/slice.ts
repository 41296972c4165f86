import { itemTakenUpAgain, recordedAt } from '../agenda/events.ts'
import { followsItem } from '../agenda/steps.ts'
import type { Announced } from '../db/announced.ts'
import { on, type Reaction } from '../db/reactions.ts'
import { grouped, idsOf } from '../lib/ordering.ts'
import { meetingClosed } from '../meeting/events.ts'
import { meetingsAhead } from '../meeting/store.ts'
import { lineups } from '../party/events.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { isCountedAtTheClose } from './rules.ts'
import { awaitingTouched, closeConsentRound, withdrawConsentRound } from './steps.ts'
import {
  consentsHeldOpen,
  loadConsentRounds,
  loadConsentRoundsOfItems,
  loadConsentRoundsOfMeetings,
  loadVotesOf,
  saveConsentRound,
} from './store.ts'
import { consentRoundChange, consentRounds, voteChanges, votes } from './table.ts'

const reactions: Reaction[] = [
  followsItem({
    load: loadConsentRoundsOfItems,
    save: saveConsentRound,
    change: consentRoundChange,
    seenBy: (_round, item) => item.seenBy,
  }),

  on(recordedAt, 'its rounds', async (tx, scope, item) => loadConsentRoundsOfItems(tx, scope, [item.id])),

  on(itemTakenUpAgain, 'tells the round that awaits its decision there', async (tx, scope, item) => [
    await awaitingTouched(tx, scope, item.id),
  ]),

  on(
    meetingClosed,
    'counts the open rounds that a party that counts answered, and withdraws the others',
    async (tx, scope, { meeting }) => {
      const told: (Announced | null)[] = []
      for (const round of await loadConsentRoundsOfMeetings(tx, scope, [meeting.id])) {
        if (round.roundState !== 'OPEN') continue
        if (isCountedAtTheClose(await loadVotesOf(tx, scope, [round.id])))
          told.push(consentRoundChange(round, await closeConsentRound(tx, scope, round)))
        else told.push(...(await withdrawConsentRound(tx, scope, round)).changes)
      }
      return told
    },
  ),

  on(lineups, 'the rounds ahead and those held open', async (tx, scope) => {
    const ahead = await loadConsentRoundsOfMeetings(tx, scope, idsOf(await meetingsAhead(tx, scope)))
    const rounds = [...ahead, ...(await consentsHeldOpen(tx, scope))]
    const votes = grouped(await loadVotesOf(tx, scope, idsOf(rounds)), ({ consentRoundId }) => consentRoundId)
    return rounds.map((round) => ({ told: consentRoundChange(round, round), stand: idsOf(votes.get(round.id) ?? []) }))
  }),
]

export const consent: Slice = {
  resolvers,
  reactions,
  entities: { ConsentRound: loadConsentRounds },
  tables: { ConsentRound: consentRounds, Vote: votes, VoteChange: voteChanges },
}
