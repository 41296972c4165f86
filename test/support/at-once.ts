import { write } from '../../server/db/write.ts'
import { refuse } from '../../server/lib/refusal.ts'
import type { World } from './world.ts'

/**
 * Does these acts at the same time: all have looked before the first may write, for they wait behind a write that is
 * held. `others`: processes that acts go to beside the one of the world.
 */
export const atOnce = async <T>(w: World, acts: (() => Promise<T>)[], others: World['hub'][] = []): Promise<T[]> => {
  const hubs = [w.hub, ...others].map(({ writer: { connections } }) => ({
    connections,
    transaction: connections.transaction.bind(connections),
  }))
  const [locked, allWait] = [signal(), signal()]
  const holding = write(w.hub.writer, w.rivierenland.id, async () => {
    locked.give()
    await allWait.given
    return refuse('INVALID')
  })
  await locked.given
  let begun = 0
  for (const { connections, transaction } of hubs)
    connections.transaction = (of, fn, keep) => {
      if (++begun === acts.length) allWait.give()
      return transaction(of, fn, keep)
    }
  try {
    return await Promise.all(acts.map((act) => act()))
  } finally {
    for (const { connections, transaction } of hubs) connections.transaction = transaction
    allWait.give()
    await holding
  }
}

const signal = () => {
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  return { give: () => give(), given }
}
