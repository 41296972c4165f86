import { inTime } from '../../lib/in-time.ts'
import { deleteDatabase, isDoomed } from './deletion.ts'
import { connect, type Create } from './connection.ts'
import { isPageLeft, onPageLeft } from './page-left.ts'

/** What one transaction does in a table; what it gives is the result. */
type Work<Result> = (rows: IDBObjectStore, give: (result: Result) => void) => void

/** 'taken': what was in it may be gone. 'back': it may answer again. */
type Change = 'taken' | 'back'

/**
 * An IndexedDB database, opened when it is used, and anew when it was taken away. Whoever asks it something hears in
 * time that it does not answer; then that is not done, unless it was just being written.
 *
 * Nothing runs in it while the page is left. In WebKit a transaction that is open then stays open, and every later page
 * of that tab waits for it, for good.
 */
export const openDatabase = (name: string, create: Create) => {
  const running = new Set<IDBTransaction>()
  const asked = new Set<Promise<unknown>>()
  const listeners = new Set<(change: Change) => void>()
  let database: IDBDatabase | undefined
  let wasOpen = false
  let closed = false

  const tell = (change: Change) => closed || listeners.forEach((run) => run(change))
  const drop = () => {
    database?.close()
    database = undefined
  }
  /** Of several attempts the first that opens it gives the connection, also one that is late. */
  const take = (opened: IDBDatabase, isNew: boolean) => {
    if (database || closed || isPageLeft()) return opened.close()
    database = opened
    const takenAway = () => {
      if (database !== opened) return
      drop()
      tell('taken')
    }
    // Another tab deletes it and waits for this one; or the browser took it away.
    opened.onversionchange = opened.onclose = takenAway
    tell(isNew && wasOpen ? 'taken' : 'back')
    wasOpen = true
  }
  const open = async () => {
    if (database) return database
    if (isDoomed(name) && !(await deleteDatabase(name))) throw new Error('it is still to be deleted')
    await connect(name, create, take)
    if (!database) throw new Error('closed')
    return database
  }
  const begin = async (table: string, mode: IDBTransactionMode) => {
    const opened = await open()
    try {
      return transactionIn(opened, table, mode)
    } catch {
      // The connection is gone without a word, or somebody else made the database without tables.
      drop()
      if (!opened.objectStoreNames.contains(table)) await deleteDatabase(name)
      return transactionIn(await open(), table, mode)
    }
  }
  const run = async <Result>(table: string, mode: IDBTransactionMode, work: Work<Result>) => {
    let transaction: IDBTransaction | undefined
    let isLate = false
    const finish = async () => {
      transaction = await begin(table, mode)
      if (isLate || closed || isPageLeft()) throw new Error('too late')
      running.add(transaction)
      return finished(transaction, table, work)
    }
    try {
      return await inTime(finish())
    } catch (error) {
      isLate = true
      abort(transaction)
      drop()
      throw error
    } finally {
      if (transaction) running.delete(transaction)
    }
  }
  const abortAll = () => {
    running.forEach(abort)
    drop()
  }
  const stopFollowing = onPageLeft({ left: abortAll, back: () => tell('back') })
  const end = () => {
    closed = true
    stopFollowing()
  }

  return {
    /** Resolves once it is on the disk. */
    inside: <Result>(table: string, mode: IDBTransactionMode, work: Work<Result>): Promise<Result> => {
      if (closed || isPageLeft()) return Promise.reject(new Error(closed ? 'closed' : 'the page is left'))
      const result = run(table, mode, work)
      const over: Promise<unknown> = result.catch(() => {}).finally(() => asked.delete(over))
      asked.add(over)
      return result
    },
    onChange: (run: (change: Change) => void) => void listeners.add(run),
    /** What was asked before is done first. */
    close: () => {
      end()
      void Promise.all(asked).then(drop)
    },
    /** Deletes it at once; false: it does not go now. */
    wipe: () => {
      end()
      abortAll()
      return deleteDatabase(name)
    },
  }
}

export type Database = ReturnType<typeof openDatabase>

const transactionIn = (database: IDBDatabase, table: string, mode: IDBTransactionMode) =>
  // Strict: the person is told that it is kept, so it has to be on the disk.
  database.transaction(table, mode, { durability: 'strict' })

const finished = <Result>(transaction: IDBTransaction, table: string, work: Work<Result>) =>
  new Promise<Result>((resolve, reject) => {
    let result: Result
    transaction.oncomplete = () => resolve(result)
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
    work(transaction.objectStore(table), (given) => (result = given))
  })

const abort = (transaction: IDBTransaction | undefined) => {
  try {
    transaction?.abort()
  } catch {
    // It is over, or just being written.
  }
}
