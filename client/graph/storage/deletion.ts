import { inTime } from '../../lib/in-time.ts'
import { makeStore } from '../../lib/store.ts'

/**
 * The databases that have to go and are still there. The list outlives the page: what somebody threw away at sign-out
 * is never read again, and goes as soon as storage answers.
 */
const listKey = 'hub:doomed'

/** Whether something is still to be deleted. */
export const isAnythingDoomed = makeStore(false)

/** Deletes a database; false: it does not go now. */
export const deleteDatabase = async (name: string) => {
  list([...doomed(), name])
  const gone = request(name).then(() => list(doomed().filter((one) => one !== name)))
  return inTime(gone).then(
    () => true,
    () => false,
  )
}

export const isDoomed = (name: string) => doomed().includes(name)

/** Deletes what an earlier page could not. */
export const deleteDoomed = async () => {
  isAnythingDoomed.set(doomed().length > 0)
  await Promise.all(doomed().map(deleteDatabase))
}

/** While another page has it open, it is deleted later. */
const request = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('not deleted'))
  })

/** Without local storage it is forgotten with the page. */
let listed: readonly string[] = []

const doomed = (): readonly string[] => {
  try {
    return JSON.parse(localStorage.getItem(listKey) ?? '[]') as string[]
  } catch {
    return listed
  }
}

const list = (names: readonly string[]) => {
  listed = [...new Set(names)]
  isAnythingDoomed.set(listed.length > 0)
  try {
    if (listed.length) localStorage.setItem(listKey, JSON.stringify(listed))
    else localStorage.removeItem(listKey)
  } catch {
    // As above.
  }
}
