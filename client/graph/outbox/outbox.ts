import { type AnyVariables, type GraphQLRequest, stringifyDocument } from 'urql'
import { uuidv7 } from '../../lib/ids.ts'
import { makeStore } from '../../lib/store.ts'
import type { NotDone, Outcome, Queued } from '../acts/outcome.ts'
import { whileAlone } from './lock.ts'
import { attempt, drop, enqueue, type Entry, firstWaiting, mend, refuse, settle } from './queue.ts'
import type { QueuedName } from './queued.ts'
import { openStore } from './store.ts'

/** How long a form waits for the answer before it closes: a refusal is best read in the form. */
const patience = 2_500
const longestWait = 30_000

type Sent = Outcome<Record<string, unknown>>
const queued: Sent = { ok: true, queued: true }

interface OutboxOptions {
  personId: string
  /** 'later': it did not arrive, or the server does not know who this is. */
  send: (entry: Entry) => Promise<Exclude<Sent, Queued> | 'later'>
  /** Whether the browser is still this person's: else another would send it. */
  maySend: () => boolean
}

/**
 * What this person recorded and the server has not acknowledged: kept on this machine, sent in order, one at a time,
 * each with its own key.
 */
export const makeOutbox = ({ personId, send, maySend }: OutboxOptions) => {
  const name = `hub-outbox-${personId}`
  const store = openStore(personId)
  const shown = makeStore<readonly Entry[]>([])
  const kept = makeStore<readonly Entry[]>([])
  /** Forms that still wait for their answer; their acts are not shown as unsent. */
  const callers = new Map<string, (answer: Sent) => void>()
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let closed = false
  let failures = 0
  let timer: number | undefined
  let running: Promise<void> | undefined
  let again = false

  const show = (all: readonly Entry[]) => {
    kept.set(all)
    shown.set(all.filter(({ id }) => !callers.has(id)))
  }
  const read = () => store.change().then(show, () => {})
  const change = async (next: (all: Entry[]) => Entry[]) => {
    const all = await store.change(next)
    show(all)
    return all
  }
  // A channel that was closed throws.
  const changed = () => closed || tabs?.postMessage('changed')

  const release = async (id: string, answer: Sent) => {
    const caller = callers.get(id)
    callers.delete(id)
    if (!caller) return
    if (answer === queued) {
      await read()
      changed()
    }
    caller(answer)
  }

  const act = async <Data, Variables extends AnyVariables>(
    act: QueuedName,
    { query, variables }: GraphQLRequest<Data, Variables>,
  ): Promise<Sent | undefined> => {
    const fresh = {
      ...{ id: uuidv7(), name: act, createdAt: Date.now() },
      ...{ document: stringifyDocument(query), variables: variables as Record<string, unknown> },
    }
    const answer = new Promise<Sent>((resolve) => callers.set(fresh.id, resolve))
    try {
      const all = await change((before) => enqueue(before, fresh))
      if (!all.some(({ id }) => id === fresh.id) || failures || !navigator.onLine) void release(fresh.id, queued)
      else setTimeout(() => void release(fresh.id, queued), patience)
    } catch {
      // No storage, or a full one: then it is sent directly, or said to have failed.
      callers.delete(fresh.id)
      return undefined
    }
    if (!failures) kick()
    return answer
  }

  const kick = () => {
    if (closed) return
    clearTimeout(timer)
    if (running) again = true
    else
      running = drain().finally(() => {
        running = undefined
        if (!again) return
        again = false
        kick()
      })
  }

  const drain = async () => {
    const alone = await whileAlone(name, store, async (mayGoOn) => {
      while (!closed && maySend() && (await mayGoOn())) {
        const next = firstWaiting(await store.change())
        if (!next) return void (failures = 0)
        if (!(await sendOne(next.id))) return void failures++
        failures = 0
      }
    }).catch(() => void failures++)
    // Another tab may have done it.
    await read()
    if (failures) for (const id of [...callers.keys()]) void release(id, queued)
    if (failures || alone === false) later(alone === false ? 1_000 : Math.min(longestWait, 1_000 * 2 ** failures))
  }
  const later = (most: number) => {
    clearTimeout(timer)
    if (!closed) timer = window.setTimeout(kick, most / 2 + (Math.random() * most) / 2)
  }

  const sendOne = async (id: string) => {
    const entry = (await store.change((all) => attempt(all, id))).find((one) => one.id === id)
    if (!entry) return true
    const answer = await send(entry)
    if (answer === 'later') return false
    if (answer.ok) await change((all) => settle(all, id, answer.data))
    // The form that waits shows it, with the text still in it.
    else if (callers.has(id) && !entry.folded) await change((all) => drop(all, id))
    else await change((all) => refuse(all, id, answer as Exclude<NotDone, { offline: true }>))
    await release(id, answer)
    changed()
    return true
  }

  const now = () => {
    failures = 0
    kick()
  }
  window.addEventListener('online', now)
  tabs?.addEventListener('message', () => void read().then(kick))
  void read().then(kick)

  return {
    personId,
    /** Not acknowledged, in order, of all tabs. */
    entries: shown,
    /** The same, and what a form still waits for. */
    kept,
    /** Keeps it, sends it in its turn. Undefined: it could not be kept here. */
    act,
    /** The connection is back. */
    retry: now,
    mend: async (id: string, input?: Record<string, unknown>) => {
      await change((all) => mend(all, id, { id: uuidv7(), input }))
      changed()
      kick()
    },
    drop: async (id: string) => {
      await change((all) => drop(all, id))
      changed()
    },
    close: () => {
      closed = true
      clearTimeout(timer)
      window.removeEventListener('online', now)
      tabs?.close()
    },
    wipe: () => {
      closed = true
      return store.wipe()
    },
  }
}

export type Outbox = ReturnType<typeof makeOutbox>
