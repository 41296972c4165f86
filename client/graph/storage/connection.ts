export type Create = (database: IDBDatabase) => void

/** Opens a database and hands it over; rejects where nothing can be stored. `isNew`: it was not there. */
export const connect = (name: string, create: Create, take: (database: IDBDatabase, isNew: boolean) => void) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      create(request.result)
    }
    request.onsuccess = () => {
      take(request.result, isNew)
      resolve()
    }
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })
