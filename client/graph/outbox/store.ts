import { deleteDatabase, openDatabase } from '../database.ts'
import type { Entry } from './queue.ts'

interface Lease {
  tab: string
  until: number
}

/** The queue of one person, in a database of its own. A change is one transaction over all of it: tabs cannot clash. */
export const openStore = (personId: string) => {
  const name = `hub-outbox-${personId}`
  const opened = openDatabase(name, (database) => {
    database.createObjectStore('entries', { keyPath: 'seq' })
    database.createObjectStore('lease')
  })
  return {
    /** Gives the queue as it is, or makes of it what `next` answers; on disk when this resolves. */
    change: (next: (all: Entry[]) => Entry[] = (all) => all) =>
      inside<Entry[]>(opened, 'entries', (rows, give) => {
        const request = rows.getAll() as IDBRequest<Entry[]>
        request.onsuccess = () => {
          const before = request.result
          const after = next(before)
          const stays = new Set(after.map(({ seq }) => seq))
          for (const { seq } of before) if (!stays.has(seq)) rows.delete(seq)
          for (const entry of after) if (!before.includes(entry)) rows.put(entry)
          give(after)
        }
      }),
    /** Takes or renews the right to send until then; false while another tab has it. */
    lease: (tab: string, until: number) =>
      inside<boolean>(opened, 'lease', (rows, give) => {
        const request = rows.get('sender') as IDBRequest<Lease | undefined>
        request.onsuccess = () => {
          const held = request.result
          const isFree = !held || held.tab === tab || held.until < Date.now()
          if (isFree) rows.put({ tab, until } satisfies Lease, 'sender')
          give(isFree)
        }
      }),
    wipe: async () => {
      await opened.then(
        (database) => database.close(),
        () => {},
      )
      await deleteDatabase(name)
    },
  }
}

export type OutboxStore = ReturnType<typeof openStore>

/** One transaction over one table; resolves with what `work` gives once it is on disk. */
const inside = async <Result>(
  opened: Promise<IDBDatabase>,
  table: string,
  work: (rows: IDBObjectStore, give: (result: Result) => void) => void,
) => {
  const database = await opened
  return new Promise<Result>((resolve, reject) => {
    // Strict: the person is told that it is kept, so it has to be on the disk.
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' })
    let result: Result
    transaction.oncomplete = () => resolve(result)
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
    work(transaction.objectStore(table), (given) => (result = given))
  })
}
