import type { Entry } from './queue.ts'

/**
 * The row of one person, in a database of its own. Every change is one transaction over the whole row, so that tabs
 * cannot cross each other.
 */
export const openStore = (personId: string) => {
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(nameOf(personId), 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'seq' })
      request.result.createObjectStore('lease')
    }
    request.onsuccess = () => {
      // Another tab signs out: let it wipe.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })
  opened.catch(() => {})

  const inside = async <Result>(
    table: string,
    work: (rows: IDBObjectStore, give: (result: Result) => void) => void,
  ) => {
    const db = await opened
    return new Promise<Result>((resolve, reject) => {
      // Strict: what the person was told is kept must be on the disk.
      const transaction = db.transaction(table, 'readwrite', { durability: 'strict' })
      let result: Result
      transaction.oncomplete = () => resolve(result)
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
      work(transaction.objectStore(table), (given) => (result = given))
    })
  }

  return {
    /** The row as it is, or as `next` makes it; kept when this resolves. */
    change: (next: (all: Entry[]) => Entry[] = (all) => all) =>
      inside<Entry[]>('entries', (rows, give) => {
        const asked = rows.getAll() as IDBRequest<Entry[]>
        asked.onsuccess = () => {
          const before = asked.result
          const after = next(before)
          const stays = new Set(after.map(({ seq }) => seq))
          for (const { seq } of before) if (!stays.has(seq)) rows.delete(seq)
          for (const entry of after) if (!before.includes(entry)) rows.put(entry)
          give(after)
        }
      }),
    /** Takes or renews the right to send until then; false while another has it. */
    lease: (owner: string, until: number) =>
      inside<boolean>('lease', (rows, give) => {
        const asked = rows.get('sender') as IDBRequest<{ owner: string; until: number } | undefined>
        asked.onsuccess = () => {
          const held = asked.result
          const free = !held || held.owner === owner || held.until < Date.now()
          if (free) rows.put({ owner, until }, 'sender')
          give(free)
        }
      }),
    wipe: async () => {
      await opened.then(
        (db) => db.close(),
        () => {},
      )
      await new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(nameOf(personId))
        request.onsuccess = request.onerror = request.onblocked = () => resolve()
      })
    },
  }
}

export type OutboxStore = ReturnType<typeof openStore>

const nameOf = (personId: string) => `hub-outbox-${personId}`
