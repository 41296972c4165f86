import { event, inquiry } from '../db/reactions.ts'
import type { Announced, Tx } from '../db/write.ts'
import { type Lineup, changedLineups } from './rules.ts'
import { vacate, type ContactParent } from './store.ts'
import type { PartyRow } from './table.ts'

/** The name of a party changed, or whether it votes, or who its contacts are. */
export const partyFactsChanged = event<Pick<PartyRow, 'id'>>('partyFactsChanged')
/** A person left the seat of a party. */
export const contactLeft = event<{ partyId: string; personId: string }>('contactLeft')
/** Everything that lists parties in their order. Asked before and after an act; what differs is announced (PA8). */
export const lineups = inquiry<null, Lineup>('lineups')
/** Asked before the contacts of a party change. The answers are functions, run after the change. */
export const beforeContactsChange = inquiry<PartyRow, () => Promise<void>>('beforeContactsChange')

/** Ends somebody's seat; everything that waited for that person falls to the party again. */
export const unseat = async (tx: Tx, { partyId, position, person }: ContactParent): Promise<Announced[]> => {
  await vacate(tx, partyId, position)
  return tx.tell(contactLeft, { partyId, personId: person.id })
}

/** Runs an act that changes the contacts of a party, and after it the functions that other slices asked for. */
export const changeContacts = async <Result>(tx: Tx, party: PartyRow, act: () => Promise<Result>): Promise<Result> => {
  const finish = await tx.ask(beforeContactsChange, party)
  const result = await act()
  for (const one of finish) await one()
  return result
}

/** Runs an act that changes the order of parties. Returns its result and the lists to announce (PA8). */
export const movingLineups = async <Result>(tx: Tx, act: () => Promise<Result>): Promise<[Result, Announced[]]> => {
  const before = await tx.ask(lineups, null)
  const result = await act()
  return [result, changedLineups(before, await tx.ask(lineups, null))]
}
