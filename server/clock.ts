import { followChairs } from './chair/commands.ts'
import type { Hub } from './context.ts'
import { installationOf } from './db/revision.ts'
import type { Writer } from './db/write.ts'
import { log } from './lib/log.ts'
import type { Live } from './live/live.ts'
import type { Sockets } from './live/sockets.ts'

/**
 * Runs an act every second, each round after the one before has ended. A long round asks whether the clock was stopped.
 */
export const everySecond = (act: (stopped: AbortSignal) => Promise<void>) => {
  const stop = new AbortController()
  let running: Promise<void> | null = null
  const round = () => {
    running ??= act(stop.signal)
      .catch((fault: unknown) => log.error(fault, 'what time brings was not done'))
      .finally(() => (running = null))
  }
  const clock = setInterval(round, 1000)
  clock.unref()
  return async () => {
    clearInterval(clock)
    stop.abort()
    await running
  }
}

/** Brings commits of other processes, and lost rights, to the sockets of this process within a second. */
export const watch = (hub: Hub, live: Live, sockets: Sockets, chairs: Chairs, authRevision: number) => {
  let seen = authRevision
  let stopped = false
  const look = async () => {
    const { epoch, authRevision: now } = await installationOf(hub.connections.read)
    if (epoch !== hub.epoch) {
      log.warn('the database has another epoch: it was put back, or lives elsewhere; every page asks anew')
      hub.epoch = epoch
      sockets.restart()
      live.startOver()
    }
    await live.look()
    if (stopped) return
    // Another process may not know of a socket of this one.
    chairs.look(() => false)
    if (now !== seen) await sockets.recheck()
    seen = now
  }
  hub.connections.watch(() => void look().catch((fault: unknown) => log.error(fault, 'looking for news failed')))
  // Sessions also end by the clock.
  const expiry = setInterval(
    () => void sockets.recheck().catch((fault: unknown) => log.error(fault, 'checking sessions failed')),
    60_000,
  )
  expiry.unref()
  return () => {
    stopped = true
    clearInterval(expiry)
  }
}

/** Follows whether the holders of a hammer are there, one look after the other. */
export class Chairs {
  private tail = Promise.resolve()
  private readonly writer: Writer
  private readonly sockets: Sockets
  constructor(writer: Writer, sockets: Sockets) {
    this.writer = writer
    this.sockets = sockets
  }

  look(hasLeft: (personId: string) => boolean) {
    this.tail = this.tail
      .then(() => followChairs(this.writer, (personId) => this.sockets.isHere(personId), hasLeft))
      .catch((fault: unknown) => log.error(fault, 'looking for who holds the hammer failed'))
  }

  /** Resolves when every look has ended. */
  finished() {
    return this.tail
  }
}
