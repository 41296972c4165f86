import { type AnyVariables, type GraphQLRequest, stringifyDocument } from 'urql'
import { uuidv7 } from '../../lib/ids.ts'
import { isSame } from '../../lib/merge.ts'
import { makeStore } from '../../lib/store.ts'
import type { Queued } from '../acts/outcome.ts'
import { editsOf } from './edits.ts'
import { type Answer, makeForms, patience } from './forms.ts'
import { openJournal } from './journal.ts'
import { openQueue } from './kept-queue.ts'
import { makeAlone } from './lock.ts'
import { type Again, drop, type Entry, type Fresh, hurry, inputOf, mend } from './queue.ts'
import { type ActInput, actIn, type RecordedActs } from './recorded.ts'
import { makeSender, sendFirst } from './sender.ts'
import { openStore, type OutboxStore } from './store.ts'

export interface OutboxOptions {
  personId: string
  recorded: RecordedActs
  send: (entry: Entry) => Promise<Exclude<Answer, Queued>>
  /** Whether the browser still belongs to this person; else the act would go out in another's name. */
  maySend: () => boolean
  store?: OutboxStore
}

/** What is kept with an act beside its arguments. */
export type Keeping = Pick<Fresh, 'base' | 'typed'> & Partial<Pick<Fresh, 'id'>>

/**
 * The acts that this person recorded and the server has not acknowledged: kept here, sent in order, one at a time,
 * each with its own key.
 */
export const makeOutbox = ({ personId, recorded, send, maySend, ...options }: OutboxOptions) => {
  const name = `hub-outbox-${personId}`
  const store = options.store ?? openStore(personId)
  const journal = openJournal(personId)
  const queue = openQueue({ name, store, journal, mayKeep: maySend })
  const alone = makeAlone({ name, store, isAdrift: queue.isAdrift.get })
  const edits = editsOf(recorded)
  const forms = makeForms(queue)
  const nextTry = makeStore<number | null>(null)
  const sender = makeSender({
    alone: (run) => alone.run((mayGoOn) => run(async () => maySend() && (await mayGoOn()))),
    sendFirst: () => sendFirst({ queue, forms, edits, recorded, send }),
    stopped: async (isFailing) => {
      // Another tab may have sent it.
      await queue.read()
      if (isFailing) forms.closeAll()
    },
    waits: nextTry.set,
  })
  const mayAnswerSoon = () => !sender.isFailing && navigator.onLine

  const keep = async (id: string) => {
    await queue.keep(id, edits.enqueue)
    queue.publish()
    const isMerged = !queue.entries.get().some((entry) => entry.id === id)
    if (isMerged || !mayAnswerSoon()) forms.later(id)
    else forms.soon(id)
    if (!sender.isFailing) sender.start()
  }
  const change = async (next: (all: Entry[]) => Entry[]) => {
    await queue.change(next)
    queue.publish()
  }
  const takeOver = () => {
    for (const fresh of journal.leftBehind()) {
      if (queue.heldNow().some(({ id }) => id === fresh.id)) continue
      queue.hold(fresh)
      journal.take(fresh)
      void keep(fresh.id)
    }
  }
  const readAndStart = () => void queue.read().then(sender.start)
  queue.onPublished(() => {
    alone.heard()
    readAndStart()
  })
  queue.isAdrift.subscribe(sender.start)
  store.onChange((change) => (change === 'taken' ? queue.taken() : void queue.back().then(sender.start)))
  readAndStart()
  takeOver()
  const later = setTimeout(takeOver, journal.goneAfter + 500)
  const close = () => {
    clearTimeout(later)
    sender.close()
    queue.close()
  }

  return {
    personId,
    /** All that the server has not acknowledged, in order. */
    entries: queue.entries,
    /** The same, without what a form still waits for and what is still being typed. */
    unsent: queue.unsent,
    /** The next attempt after one that failed, by the clock of this machine; null: none is waited for. */
    nextTry,
    /** True: nothing is kept on this machine now, and what waits goes with the page. */
    isAdrift: queue.isAdrift,
    /**
     * Takes an act, and sends it in its turn. Where it was typed in a form, that is closed: the act stands as unsent at
     * once, and stays in the queue when it is refused. Else whoever waits for the answer shows the refusal.
     */
    act: <Data, Variables extends AnyVariables>(request: GraphQLRequest<Data, Variables>, keeping: Keeping = {}) => {
      const fresh = { ...freshOf(request), ...keeping }
      const isClosed = keeping.typed !== undefined
      if (!isClosed) queue.hide(fresh.id)
      const answered = forms.wait(fresh.id, !isClosed)
      queue.hold(fresh)
      void keep(fresh.id)
      return answered
    },
    /** Holds words that are being typed; `keep` sends them. Answers their id. */
    hold: <Data, Variables extends AnyVariables>(request: GraphQLRequest<Data, Variables>, base: Fresh['base']) => {
      const fresh = { ...freshOf(request), base }
      queue.hide(fresh.id)
      queue.hold(fresh)
      return fresh.id
    },
    /** Other words for those that are held. False: they are in the queue already. */
    rehold: (id: string, variables: Fresh['variables']) => {
      const held = queue.heldStill(id)
      if (!held) return false
      // Another page put it in the queue, or the storage was emptied.
      if (!journal.has(id)) {
        void keep(id)
        return false
      }
      queue.hold({ ...held, variables })
      return true
    },
    keep: (id: string) => void keep(id),
    letGo: queue.letGo,
    /**
     * Waits for these acts, as long as the network may answer soon. Answers whether there were any: then the page knows
     * more than it did.
     */
    answered: (isOne: (entry: Entry) => boolean) => {
      const waits = () =>
        nextTry.get() === null && mayAnswerSoon() && queue.entries.get().some((one) => !one.refused && isOne(one))
      if (!waits()) return Promise.resolve(false)
      return new Promise<boolean>((resolve) => {
        const end = () => {
          for (const stop of stops) stop()
          // The page draws what it heard first.
          setTimeout(() => resolve(true))
        }
        const stops = [queue.entries, nextTry].map((store) => store.subscribe(() => waits() || end()))
        const timer = setTimeout(end, patience)
        stops.push(() => clearTimeout(timer))
      })
    },
    /** The connection is back. */
    retry: sender.startSoon,
    /** A person does not want to wait for the next attempt. */
    retryNow: () => void change(hurry).then(sender.startNow),
    /** Sends a refused act again, with other words; not where another page changed it meanwhile. */
    mend: (seen: Entry, again: Omit<Again, 'key'> = {}) =>
      change((all) => (isAsSeen(all, seen) ? mend(all, seen.id, { key: uuidv7(), ...again }) : all)).then(sender.start),
    /** The same: nothing is dropped that nobody saw. `shown`: what was typed on top of it, and seen with it. */
    drop: (seen: Entry, shown: ActInput = {}) =>
      change((all) => (isAsSeen(all, seen, shown) ? drop(all, seen.id) : all)).then(sender.start),
    close,
    wipe: () => {
      close()
      journal.wipe()
      return store.wipe()
    },
  }
}

export type Outbox = ReturnType<typeof makeOutbox>

const freshOf = <Data, Variables extends AnyVariables>({
  query,
  variables,
}: GraphQLRequest<Data, Variables>): Fresh => ({
  ...{ id: uuidv7(), name: actIn(query), createdAt: Date.now() },
  ...{ document: stringifyDocument(query), variables: variables as Record<string, unknown> },
})

const isAsSeen = (all: readonly Entry[], seen: Entry, shown: ActInput = {}) => {
  const there = all.find(({ id }) => id === seen.id)
  const before = inputOf(seen)
  return (
    !!there &&
    Object.entries(inputOf(there)).every(
      ([field, value]) => isSame(value, before[field]) || (field in shown && isSame(value, shown[field])),
    )
  )
}
