import { openDatabase } from '../storage/database.ts'
import { deleteDatabase } from '../storage/deletion.ts'
import { forgetKnown, knownUntil } from './known.ts'

/** One answer of the network, with the changes that the live channel made in it since. */
export interface Kept<Data = unknown> {
  /** urql's key of the query and its variables. */
  key: number
  data: Data
  /** The instant at which it was right, in milliseconds since the epoch by the clock of this machine. */
  at: number
  /** Characters of the answer as JSON. */
  size: number
  /** Of which set that is kept ahead; it makes no room for what is merely seen. Left out: none. */
  ahead?: string
}

const prefix = 'hub-kept-'
const mostAnswers = 12
const mostCharacters = 2_000_000

/** The last answers that one person saw, in a database of its own. */
export const openKept = (personId: string) => {
  const database = openDatabase(prefix + personId, (created) =>
    created.createObjectStore('answers', { keyPath: 'key' }),
  )
  const inside: typeof database.inside = async (...transaction) => {
    list([...listed(), personId])
    return database.inside(...transaction)
  }
  return {
    find: async (key: number) => {
      const kept = await inside<Kept | undefined>('answers', 'readonly', (rows, give) => {
        const request = rows.get(key) as IDBRequest<Kept | undefined>
        request.onsuccess = () => give(request.result)
      })
      return kept && { ...kept, at: Math.max(kept.at, knownUntil(personId, key)) }
    },
    /** The oldest make room. A later answer of another tab stays. */
    put: (fresh: readonly Kept[]) =>
      inside<void>('answers', 'readwrite', (rows) => {
        const request = rows.getAll() as IDBRequest<Kept[]>
        request.onsuccess = () => {
          const stays = newest(request.result, fresh)
          for (const { key } of request.result) if (!stays.some((one) => one.key === key)) rows.delete(key)
          for (const one of stays) if (!request.result.includes(one)) rows.put(one)
        }
      }),
    /** What this set held before, and does not now, is kept as what was merely seen. */
    releaseAhead: (ahead: string, keys: readonly number[]) =>
      inside<void>('answers', 'readwrite', (rows) => {
        const request = rows.getAll() as IDBRequest<Kept[]>
        request.onsuccess = () => {
          for (const { ahead: before, ...one } of request.result)
            if (before === ahead && !keys.includes(one.key)) rows.put(one)
        }
      }),
    clear: () => inside<void>('answers', 'readwrite', (rows) => void rows.clear()),
    close: database.close,
  }
}

const newest = (before: readonly Kept[], fresh: readonly Kept[]) => {
  const all = new Map<number, Kept>()
  for (const one of [...before, ...fresh]) {
    const known = all.get(one.key)
    const ahead = one.ahead ?? known?.ahead
    if (one.at >= (known?.at ?? 0)) all.set(one.key, ahead === one.ahead ? one : { ...one, ahead })
  }
  let characters = 0
  return [...all.values()]
    .sort((a, b) => Number(!!b.ahead) - Number(!!a.ahead) || b.at - a.at)
    .filter(({ size }, index) => index < mostAnswers && (characters += size) <= mostCharacters)
}

/** Deletes the answers of everybody except this person; of everybody when nobody is signed in. */
export const wipeKept = async (except?: string) => {
  const gone = listed().filter((personId) => personId !== except)
  gone.forEach(forgetKnown)
  await Promise.all(gone.map((personId) => deleteDatabase(prefix + personId)))
  list(listed().filter((personId) => !gone.includes(personId)))
}

/** The people who have a database here: not every browser lists them. */
const listKey = 'hub:kept'
const listed = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(listKey) ?? '[]') as string[]
  } catch {
    return []
  }
}
/** Throws where nothing can be stored, so that nothing is kept that could not be wiped. */
const list = (people: readonly string[]) => localStorage.setItem(listKey, JSON.stringify([...new Set(people)]))
