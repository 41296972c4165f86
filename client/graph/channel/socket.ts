import { type Client, createClient, type SubscribePayload } from 'graphql-ws'
import { setServerNow } from '../../lib/clock.ts'
import { makeConnectionState } from './connection-state.ts'

export interface SocketListeners {
  /** 4401: nobody is signed in here any more. */
  signedOut: () => unknown
  /** The greeting of the server, each time the socket connects. */
  greeted: (greeting: object) => unknown
}

const longestWait = 8_000
/** Together under 15 s: that is how long a connection that died in silence may look alive. */
const pingEvery = 9_000
const pongWithin = 4_000

/** One socket for all channels. It opens at once, says how it is connected, and always comes back. */
export const openSocket = ({ signedOut, greeted }: SocketListeners) => {
  const { connection, up, down, whileBusy, stop } = makeConnectionState()
  let pongTimer: number | undefined
  const lost = () => {
    clearTimeout(pongTimer)
    down()
  }
  const socket = createClient({
    ...clientOptions,
    on: {
      connected: (_socket, payload, wasRetry) => {
        takeTime(payload)
        up(wasRetry)
        greeted(payload ?? {})
      },
      ping: (received, payload) => {
        if (received) takeTime(payload)
        else pongTimer = window.setTimeout(() => socket.terminate(), pongWithin)
      },
      pong: (received) => received && clearTimeout(pongTimer),
      closed: (event) => ((event as CloseEvent).code === 4401 ? signedOut() : lost()),
      error: lost,
    },
  })
  const cut = () => socket.terminate()
  window.addEventListener('offline', cut)
  return {
    connection,
    whileBusy,
    subscribe: (...to: Parameters<Client['subscribe']>) => socket.subscribe(...to),
    close: () => {
      window.removeEventListener('offline', cut)
      clearTimeout(pongTimer)
      stop()
      void socket.dispose()
    },
  }
}

export type Socket = ReturnType<typeof openSocket>

const takeTime = (payload: Record<string, unknown> | undefined) => {
  if (typeof payload?.now === 'string') setServerNow(payload.now)
}

/**
 * graphql-ws stops for good on some close codes, but the page gives up only when nobody is signed in: all other codes
 * become one that graphql-ws retries.
 */
class PatientSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols)
    let onClose: ((event: unknown) => void) | null = null
    Object.defineProperty(this, 'onclose', { set: (listener: typeof onClose) => (onClose = listener) })
    this.addEventListener('close', ({ code, reason }) =>
      onClose?.({ code: code === 4401 ? code : 4000, reason: `${code} ${reason}` }),
    )
  }
}

/**
 * Waits longer each time, with jitter so that a room does not come back in one blow. Where the browser is online again,
 * it does not wait.
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
 * The same document and variables give the same id, so that the server writes one frame for a whole group. `since`
 * differs per client and is left out.
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

const clientOptions = {
  url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
  lazy: false,
  onNonLazyError: () => {},
  webSocketImpl: PatientSocket,
  generateID: operationId,
  shouldRetry: () => true,
  retryAttempts: Infinity,
  retryWait,
  keepAlive: pingEvery,
}
