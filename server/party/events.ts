import { event, inquiry } from '../db/reactions.ts'
import type { Lineup } from './rules.ts'
import type { PartyRow } from './table.ts'

/** What is shown of a party at its seats changed: its name, whether it votes, or who its contacts are. */
export const partyShown = event<Pick<PartyRow, 'id'>>('partyShown')
/** Somebody sits for a party no more. */
export const contactLeft = event<{ partyId: string; personId: string }>('contactLeft')
/** Asked before and after an act that moves parties in a line: what differs is told (PA8). */
export const standings = inquiry<null, Lineup>('standings')
/** Asked before an act that changes who the contacts of a party are; what is answered is done after it. */
export const contactsChange = inquiry<PartyRow, () => Promise<void>>('contactsChange')
