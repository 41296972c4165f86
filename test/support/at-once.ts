import { write } from '../../server/db/write.ts'
import { refuse } from '../../server/lib/refusal.ts'
import type { World } from './world.ts'

/**
 * Does these acts at the same time: all have looked before the first may write, for they wait behind a write that is held.
 * At most eight: each holds a connection of PostgreSQL.
 */
export const atOnce = async <T>(w: World, acts: (() => Promise<T>)[]): Promise<T[]> => {
  const { connections } = w.hub.writer
  const transaction = connections.transaction.bind(connections)
  const [locked, allWait] = [signal(), signal()]
  const holding = write(w.hub.writer, w.rivierenland.id, async () => {
    locked.give()
    await allWait.given
    return refuse('INVALID')
  })
  await locked.given
  let begun = 0
  connections.transaction = (fn, keep) => {
    if (++begun === acts.length) allWait.give()
    return transaction(fn, keep)
  }
  try {
    return await Promise.all(acts.map((act) => act()))
  } finally {
    connections.transaction = transaction
    allWait.give()
    await holding
  }
}

const signal = () => {
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  return { give: () => give(), given }
}
