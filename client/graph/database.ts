/** Opens an IndexedDB database; rejects where nothing can be stored. */
export const openDatabase = (name: string, create: (database: IDBDatabase) => void) => {
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => create(request.result)
    request.onsuccess = () => {
      // Another tab signs out: let go of the database, so that it can be deleted.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })
  // A failure is for whoever uses the database; before that it is no unhandled one.
  opened.catch(() => {})
  return opened
}

export const deleteDatabase = (name: string) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
