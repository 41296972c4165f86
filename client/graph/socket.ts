import { type Client, createClient, type SubscribePayload } from 'graphql-ws'
import { setServerNow } from '../lib/clock.ts'
import { makeStore } from '../lib/store.ts'

export interface Connection {
  state: 'live' | 'catching-up' | 'offline'
  /** Milliseconds since the epoch, by the clock of this machine. */
  since: number
}

export interface SocketListeners {
  /** 4401: nobody is signed in here any more. */
  signedOut: () => unknown
  /** What the server says when the socket connects, each time it does. */
  greeted: (greeting: object) => unknown
}

/** Shorter than this a lost connection is not worth a word: a server that restarts is back sooner. */
const grace = 1_500
const longestWait = 8_000
/** Together surely under 15 s: so long a connection that died without a word may look alive. */
const pingEvery = 9_000
const pongWithin = 4_000
/** How long after coming back messages are waited for: when there is nothing to tell, no message comes. */
const settleAfter = 700

/** One socket for all channels. It opens at once, says how it is, and comes back for ever. */
export const openSocket = ({ signedOut, greeted }: SocketListeners) => {
  const connection = makeStore<Connection>({ state: 'catching-up', since: Date.now() })
  const say = (state: Connection['state']) =>
    connection.get().state !== state && connection.set({ state, since: Date.now() })
  let graceTimer: number | undefined
  let pongTimer: number | undefined
  let settleTimer: number | undefined
  let busy = 0

  const down = () => {
    clearTimeout(settleTimer)
    clearTimeout(pongTimer)
    if (connection.get().state === 'offline') return
    if (!navigator.onLine) return say('offline')
    say('catching-up')
    clearTimeout(graceTimer)
    graceTimer = window.setTimeout(() => say('offline'), grace)
  }
  const up = (wasRetry: boolean) => {
    clearTimeout(graceTimer)
    if (!wasRetry) return say('live')
    say('catching-up')
    settle()
  }
  const settle = () => {
    clearTimeout(settleTimer)
    settleTimer = window.setTimeout(() => busy === 0 && say('live'), settleAfter)
  }
  /** Keeps 'catching up' on the screen while a page asks its query again. */
  const whileBusy = async <Result>(work: Promise<Result>) => {
    busy++
    if (connection.get().state === 'live') say('catching-up')
    try {
      return await work
    } finally {
      busy--
      if (busy === 0 && connection.get().state === 'catching-up') settle()
    }
  }

  const socket: Client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazy: false,
    onNonLazyError: () => {},
    webSocketImpl: PatientSocket,
    generateID: operationId,
    shouldRetry: () => true,
    retryAttempts: Infinity,
    retryWait,
    keepAlive: pingEvery,
    on: {
      connected: (_socket, payload, wasRetry) => {
        if (typeof payload?.now === 'string') setServerNow(payload.now)
        up(wasRetry)
        greeted(payload ?? {})
      },
      ping: (received, payload) => {
        if (received && typeof payload?.now === 'string') setServerNow(payload.now)
        if (!received) pongTimer = window.setTimeout(() => socket.terminate(), pongWithin)
      },
      pong: (received) => received && clearTimeout(pongTimer),
      closed: (event) => {
        if ((event as CloseEvent).code === 4401) signedOut()
        else down()
      },
      error: down,
    },
  })
  const lost = () => socket.terminate()
  window.addEventListener('offline', lost)
  return {
    connection,
    whileBusy,
    subscribe: (...to: Parameters<Client['subscribe']>) => socket.subscribe(...to),
    close: () => {
      window.removeEventListener('offline', lost)
      for (const timer of [graceTimer, pongTimer, settleTimer]) clearTimeout(timer)
      void socket.dispose()
    },
  }
}

export type Socket = ReturnType<typeof openSocket>

/**
 * graphql-ws stops for ever on some close codes; the hub stops only when nobody is signed in. A code of its own is told
 * instead.
 */
class PatientSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols)
    let told: ((event: unknown) => void) | null = null
    Object.defineProperty(this, 'onclose', { set: (listener: typeof told) => (told = listener) })
    this.addEventListener('close', ({ code, reason }) =>
      told?.({ code: code === 4401 ? code : 4000, reason: `${code} ${reason}` }),
    )
  }
}

/**
 * Longer each time, with jitter so that a room does not come back in one blow; at once when the browser is online
 * again.
 */
const retryWait = async (retries: number) => {
  const most = Math.min(longestWait, 500 * 2 ** retries)
  await Promise.race([
    sleep(most / 2 + (Math.random() * most) / 2),
    backOnline().then(() => sleep(Math.random() * 300)),
  ])
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const backOnline = () =>
  new Promise<void>((resolve) => window.addEventListener('online', () => resolve(), { once: true }))

/**
 * Same document and variables: same id, so that the server writes one frame for a whole group. `since` differs per
 * client and is left out.
 */
const operationId = ({ query, variables }: SubscribePayload) => {
  const { since: _since, ...rest } = variables ?? {}
  return hash(query + JSON.stringify(rest))
}

const hash = (text: string) => {
  let value = 5381
  for (let i = 0; i < text.length; i++) value = ((value * 33) ^ text.charCodeAt(i)) >>> 0
  return value.toString(36) + text.length.toString(36)
}
