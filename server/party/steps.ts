import type { Announced, Tx } from '../db/write.ts'
import { beforeContactsChange, contactLeft, lineups } from './events.ts'
import { changedLineups } from './rules.ts'
import { type ContactParent, vacate } from './store.ts'
import type { PartyRow } from './table.ts'

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
