import { lineIsThere, lineReturns } from '../../lib/line.ts'
import { makeStore } from '../../lib/store.ts'

export interface Connection {
  state: 'live' | 'catching-up' | 'offline'
  /** Milliseconds since the epoch, by the clock of this machine. */
  since: number
}

/** A lost connection that is back sooner is not mentioned: a server that restarts takes about this long. */
const grace = 1_500
/** How long messages are waited for after coming back; when nothing has changed, none comes. */
const catchUpWithin = 700

/** How the page is connected, as a person is told it: a short loss and the catching up after it are no loss. */
export const makeConnectionState = () => {
  const connection = makeStore<Connection>({ state: 'catching-up', since: Date.now() })
  let lost = false
  const say = (state: Connection['state']) => {
    if (connection.get().state === state) return
    connection.set({ state, since: Date.now() })
    lineIsThere.set(state !== 'offline')
    if (state !== 'live' || !lost) return
    lost = false
    lineReturns.set(lineReturns.get() + 1)
  }
  let graceTimer: number | undefined
  let liveTimer: number | undefined
  let busy = 0

  const liveSoon = () => {
    clearTimeout(liveTimer)
    liveTimer = window.setTimeout(() => busy === 0 && say('live'), catchUpWithin)
  }
  return {
    connection,
    up: (isRetry: boolean) => {
      clearTimeout(graceTimer)
      if (!isRetry) return say('live')
      say('catching-up')
      liveSoon()
    },
    down: () => {
      lost = true
      clearTimeout(liveTimer)
      if (connection.get().state === 'offline') return
      if (!navigator.onLine) return say('offline')
      say('catching-up')
      clearTimeout(graceTimer)
      graceTimer = window.setTimeout(() => say('offline'), grace)
    },
    /** Says 'catching-up' while a page asks its query again. */
    whileBusy: async <Result>(work: Promise<Result>) => {
      busy++
      if (connection.get().state === 'live') say('catching-up')
      try {
        return await work
      } finally {
        busy--
        if (busy === 0 && connection.get().state === 'catching-up') liveSoon()
      }
    },
    stop: () => {
      clearTimeout(graceTimer)
      clearTimeout(liveTimer)
      lineIsThere.set(true)
    },
  }
}
