import { event, inquiry } from '../db/reactions.ts'
import type { Lineup } from './rules.ts'
import type { PartyRow } from './table.ts'

/** The name of a party changed, or whether it votes, or who its contacts are. */
export const partyFactsChanged = event<Pick<PartyRow, 'id'>>('partyFactsChanged')
/** A person left the seat of a party. */
export const contactLeft = event<{ partyId: string; personId: string }>('contactLeft')
/** Everything that lists parties in their order. Asked before and after an act; what differs is announced (PA8). */
export const lineups = inquiry<null, Lineup>('lineups')
/** Asked before the contacts of a party change. The answers are functions, run after the change. */
export const beforeContactsChange = inquiry<PartyRow, () => Promise<void>>('beforeContactsChange')
