import { event, inquiry } from '../db/reactions.ts'
import type { Announced, Tx } from '../db/write.ts'
import { type Lineup, restood } from './rules.ts'
import { vacate, type ContactParent } from './store.ts'
import type { PartyRow } from './table.ts'

/** What is shown of a party at its seats changed: its name, whether it votes, or who its contacts are. */
export const partyShown = event<Pick<PartyRow, 'id'>>('partyShown')
/** Somebody sits for a party no more. */
export const contactLeft = event<{ partyId: string; personId: string }>('contactLeft')
/** Asked before and after an act that moves parties in a line: what differs is told (PA8). */
export const standings = inquiry<null, Lineup>('standings')
/** Asked before an act that changes who the contacts of a party are; what is answered is done after it. */
export const contactsChange = inquiry<PartyRow, () => Promise<void>>('contactsChange')

/** Somebody leaves a seat for good: what waits there for this person is the party's again. */
export const unseat = async (tx: Tx, { partyId, position, person }: ContactParent): Promise<Announced[]> => {
  await vacate(tx, partyId, position)
  return tx.tell(contactLeft, { partyId, personId: person.id })
}

/** Does what changes who the contacts of a party are; what others keep of them goes along. */
export const changeContacts = async <Result>(tx: Tx, party: PartyRow, act: () => Promise<Result>): Promise<Result> => {
  const finish = await tx.ask(contactsChange, party)
  const result = await act()
  for (const one of finish) await one()
  return result
}

/** Does what moves parties in a line; answers with its result what is told because others stand elsewhere now (PA8). */
export const movingLineups = async <Result>(tx: Tx, act: () => Promise<Result>): Promise<[Result, Announced[]]> => {
  const before = await tx.ask(standings, null)
  const result = await act()
  return [result, restood(before, await tx.ask(standings, null))]
}
