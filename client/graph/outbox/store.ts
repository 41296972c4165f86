import { openDatabase } from '../storage/database.ts'
import type { Entry } from './queue.ts'

interface Lease {
  tab: string
  until: number
}

/** The queue of one person, in a database of its own. A change is one transaction over all of it: tabs cannot clash. */
export const openStore = (personId: string) => {
  const database = openDatabase(`hub-outbox-${personId}`, (created) => {
    created.createObjectStore('entries', { keyPath: 'seq' })
    created.createObjectStore('lease')
  })
  return {
    /** Gives the queue as it is, or makes of it what `next` answers; on disk when this resolves. */
    change: (next: (all: Entry[]) => Entry[] = (all) => all) =>
      database.inside<Entry[]>('entries', 'readwrite', (rows, give) => {
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
      database.inside<boolean>('lease', 'readwrite', (rows, give) => {
        const request = rows.get('sender') as IDBRequest<Lease | undefined>
        request.onsuccess = () => {
          const held = request.result
          const isFree = !held || held.tab === tab || held.until < Date.now()
          if (isFree) rows.put({ tab, until } satisfies Lease, 'sender')
          give(isFree)
        }
      }),
    onChange: database.onChange,
    wipe: database.wipe,
  }
}

export type OutboxStore = ReturnType<typeof openStore>
