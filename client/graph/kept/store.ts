/** One answer of the network, with what the live channel changed in it since. */
export interface Kept<Data = unknown> {
  /** Of the query and its variables. */
  key: number
  data: Data
  /** When it was so, in milliseconds since the epoch by the clock of this machine. */
  at: number
  /** Characters of the answer as JSON. */
  size: number
}

const prefix = 'hub-kept-'
const most = 12
const mostCharacters = 2_000_000

/** The last answers that one person saw, in a database of its own. */
export const openKept = (personId: string) => {
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    list([...listed(), personId])
    const request = indexedDB.open(prefix + personId, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('answers', { keyPath: 'key' })
    request.onsuccess = () => {
      // Another tab signs out: let it wipe.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })
  opened.catch(() => {})

  return {
    find: async (key: number) => {
      const rows = (await opened).transaction('answers').objectStore('answers')
      return new Promise<Kept | undefined>((resolve, reject) => {
        const asked = rows.get(key) as IDBRequest<Kept | undefined>
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error ?? new Error('not read'))
      })
    },
    /** The oldest make room. Never over what another tab put there later. */
    put: async (fresh: readonly Kept[]) => {
      const rows = (await opened).transaction('answers', 'readwrite').objectStore('answers')
      const asked = rows.getAll() as IDBRequest<Kept[]>
      asked.onsuccess = () => {
        const stays = newest(asked.result, fresh)
        for (const { key } of asked.result) if (!stays.some((one) => one.key === key)) rows.delete(key)
        for (const one of stays) if (fresh.includes(one)) rows.put(one)
      }
    },
    clear: async () => void (await opened).transaction('answers', 'readwrite').objectStore('answers').clear(),
    close: () => void opened.then((db) => db.close()).catch(() => {}),
  }
}

const newest = (before: readonly Kept[], fresh: readonly Kept[]) => {
  const all = new Map<number, Kept>()
  for (const one of [...before, ...fresh]) if (one.at >= (all.get(one.key)?.at ?? 0)) all.set(one.key, one)
  let characters = 0
  return [...all.values()]
    .sort((a, b) => b.at - a.at)
    .filter(({ size }, index) => index < most && (characters += size) <= mostCharacters)
}

/** Of everybody but this person; of everybody when nobody is signed in. */
export const wipeKept = async (except?: string) => {
  const gone = listed().filter((personId) => personId !== except)
  await Promise.all(gone.map(remove))
  list(listed().filter((personId) => !gone.includes(personId)))
}

const remove = (personId: string) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(prefix + personId)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })

/** Whose databases there are: not every browser tells their names. */
const listKey = 'hub:kept'
const listed = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(listKey) ?? '[]') as string[]
  } catch {
    return []
  }
}
/** Throws where nothing can be stored: then nothing is kept that could not be wiped. */
const list = (people: readonly string[]) => localStorage.setItem(listKey, JSON.stringify([...new Set(people)]))
