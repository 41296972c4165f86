import { ownsBrowser } from '../lib/owner.ts'
import { makeStore } from '../lib/store.ts'
import { makeMutate, sendEntry } from './acts/mutate.ts'
import { type Because, isSignedOut } from './acts/outcome.ts'
import { makeTurns } from './acts/turns.ts'
import { openSocket, type Socket, type SocketListeners } from './channel/socket.ts'
import { makeClient } from './client.ts'
import { type Keeper, makeKeeper } from './kept/keeper.ts'
import { makeOutbox, type Outbox } from './outbox/outbox.ts'
import type { RecordedActs } from './outbox/recorded.ts'

interface HubOptions extends SocketListeners {
  recorded: RecordedActs
  because: Because
}

/** Everything of one person at one time: cache, socket, channels, outbox. Sign-out throws it away whole. */
export const makeHub = ({ recorded, because, signedOut, greeted }: HubOptions) => {
  let isClosed = false
  let socket: Socket | undefined
  let outbox: Outbox | undefined
  let keeper: Keeper | undefined
  // A closed hub is silent: at sign-out the server still closes its socket.
  const open = () =>
    (socket ??= openSocket({
      signedOut: () => isClosed || signedOut(),
      greeted: (greeting) => isClosed || greeted(greeting),
    }))
  const { client, revisionOf, topic } = makeClient({
    socket: () => socket,
    onError: (error) => isClosed || (isSignedOut(error) && signedOut()),
  })
  const mutate = makeMutate({ client, because, personId: () => outbox?.personId })

  return {
    client,
    recorded,
    mutate,
    revisionOf,
    topic,
    open,
    /** The moments of this page, one after another. */
    turns: makeTurns(),
    /** The channels that the server refused, or that ended in a fault: the screen may be out of date. */
    refused: makeStore<readonly number[]>([]),
    get outbox() {
      return outbox
    },
    get keeper() {
      return keeper
    },
    /** The keeper of this person's pages; also before it is sure that this person is signed in. */
    keeperOf: (personId: string) => {
      if (keeper?.personId !== personId) {
        keeper?.close()
        keeper = openKeeper(personId, () => socket)
      }
      return keeper
    },
    /** This person is signed in: opens the socket, and sends what was left. */
    begin: (personId: string) => {
      outbox ??= openOutbox({ personId, recorded, send: (entry) => sendEntry(mutate, entry) }, open())
    },
    close: () => {
      isClosed = true
      outbox?.close()
      keeper?.close()
      socket?.close()
    },
  }
}

export type Hub = ReturnType<typeof makeHub>

const openOutbox = (options: Omit<Parameters<typeof makeOutbox>[0], 'maySend'>, { connection }: Socket) => {
  const outbox = makeOutbox({ ...options, maySend: () => ownsBrowser(options.personId) })
  connection.subscribe(() => connection.get().state === 'live' && outbox.retry())
  return outbox
}

const openKeeper = (personId: string, socket: () => Socket | undefined) =>
  makeKeeper({
    personId,
    mayKeep: () => ownsBrowser(personId),
    knownUntil: () => {
      const { state, since } = socket()?.connection.get() ?? { state: 'live', since: 0 }
      return state === 'live' ? Date.now() : since
    },
  })
