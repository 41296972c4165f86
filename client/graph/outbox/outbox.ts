import { type AnyVariables, type GraphQLRequest, stringifyDocument } from 'urql'
import { uuidv7 } from '../../lib/ids.ts'
import type { Queued } from '../acts/outcome.ts'
import { type Answer, type Forms, makeForms } from './forms.ts'
import { type KeptQueue, openQueue } from './kept-queue.ts'
import { whileAlone } from './lock.ts'
import { attempt, drop, type Entry, firstWaiting, type Fresh, mend, type Queue, queueOf, refuse } from './queue.ts'
import type { RecordedActs } from './recorded.ts'
import { makeSender } from './sender.ts'
import { openStore } from './store.ts'

interface OutboxOptions {
  personId: string
  recorded: RecordedActs
  /** 'later': it did not arrive, or the server does not know who sent it. */
  send: (entry: Entry) => Promise<Exclude<Answer, Queued> | 'later'>
  /** Whether the browser still belongs to this person; else the act would go out in another's name. */
  maySend: () => boolean
}

/**
 * The acts that this person recorded and the server has not acknowledged: kept here, sent in order, one at a time,
 * each with its own key.
 */
export const makeOutbox = ({ personId, recorded, send, maySend }: OutboxOptions) => {
  const name = `hub-outbox-${personId}`
  const store = openStore(personId)
  const queue = openQueue(name, store)
  const { enqueue, acknowledge } = queueOf(recorded)
  const forms = makeForms(queue, enqueue)
  const sender = makeSender({
    alone: (run) => whileAlone(name, store, (mayGoOn) => run(async () => maySend() && mayGoOn())),
    sendFirst: () => sendFirst({ queue, forms, acknowledge, send }),
    stopped: async (isFailing) => {
      // Another tab may have sent it.
      await queue.read()
      if (isFailing) forms.closeAll()
    },
  })
  const change = async (next: (all: Entry[]) => Entry[]) => {
    await queue.change(next)
    queue.publish()
  }
  const readAndStart = () => void queue.read().then(sender.start)
  queue.onPublished(readAndStart)
  readAndStart()

  return {
    personId,
    /** All that the server has not acknowledged, in order. */
    entries: queue.entries,
    /** The same, without what a form still waits for. */
    unsent: queue.unsent,
    /** Keeps an act, and sends it in its turn. Undefined: it could not be kept here. */
    act: async <Data, Variables extends AnyVariables>(name: string, request: GraphQLRequest<Data, Variables>) => {
      const kept = await forms.keep(freshOf(name, request), () => !sender.isFailing && navigator.onLine)
      if (kept && !sender.isFailing) sender.start()
      return kept?.answered
    },
    /** The connection is back. */
    retry: sender.startNow,
    /** Sends a refused act again, with other words. */
    mend: (id: string, input?: Record<string, unknown>) =>
      change((all) => mend(all, id, { id: uuidv7(), input })).then(sender.start),
    drop: (id: string) => change((all) => drop(all, id)),
    close: () => {
      sender.close()
      queue.close()
    },
    wipe: () => {
      sender.close()
      queue.close()
      return store.wipe()
    },
  }
}

export type Outbox = ReturnType<typeof makeOutbox>

const freshOf = <Data, Variables extends AnyVariables>(
  name: string,
  { query, variables }: GraphQLRequest<Data, Variables>,
): Fresh => ({
  ...{ id: uuidv7(), name, createdAt: Date.now() },
  ...{ document: stringifyDocument(query), variables: variables as Record<string, unknown> },
})

interface Sending extends Pick<OutboxOptions, 'send'>, Pick<Queue, 'acknowledge'> {
  queue: KeptQueue
  forms: Forms
}

const sendFirst = async ({ queue, forms, acknowledge, send }: Sending) => {
  const entry = firstWaiting(await queue.change(attemptFirst))
  if (!entry) return 'nothing'
  const answer = await send(entry)
  if (answer === 'later') return 'later'
  await queue.change((all) => {
    if (answer.ok) return acknowledge(all, entry.id, answer.data)
    // A form that waits shows the refusal, with the text still in it.
    if (forms.isWaiting(entry.id) && !entry.folded) return drop(all, entry.id)
    return refuse(all, entry.id, answer as Entry['refused'])
  })
  forms.answer(entry.id, answer)
  queue.publish()
  return 'sent'
}

const attemptFirst = (all: Entry[]) => {
  const next = firstWaiting(all)
  return next ? attempt(all, next.id) : all
}
