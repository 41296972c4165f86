import { followChairs } from './chair/commands.ts'
import type { Hub } from './context.ts'
import { installationOf } from './db/revision.ts'
import type { Writer } from './db/write.ts'
import { log, logFault } from './lib/log.ts'
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
      .catch((fault: unknown) => logFault(fault, 'what time brings was not done'))
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
  const look = oneAtATime(async () => {
    const { epoch, authRevision: now } = await installationOf(hub.connections.read)
    if (epoch !== hub.epoch) {
      log.warn('the database has another epoch: it was put back, or lives elsewhere; every page asks anew')
      hub.epoch = epoch
      sockets.restart()
      live.startOver()
    }
    // Before the messages: a socket that lost its right in another process gets none of them.
    if (now !== seen) await sockets.recheck()
    seen = now
    await live.look()
    if (stopped) return
    // Another process may not know of a socket of this one.
    chairs.look(() => false)
  })
  hub.connections.watch(() => void look().catch((fault: unknown) => logFault(fault, 'looking for news failed')))
  const failed = (fault: unknown) => logFault(fault, 'checking sessions failed')
  // Sessions and memberships also end by the clock; all are asked once a minute, for rows that were changed by hand.
  const clocks = [
    setInterval(() => void sockets.expire().catch(failed), 1000).unref(),
    setInterval(() => void sockets.recheck().catch(failed), 60_000).unref(),
  ]
  return () => {
    stopped = true
    clocks.forEach((clock) => clearInterval(clock))
  }
}

/** A ring during a look is one more look after it, however many there are: while the database is away, they pile up. */
const oneAtATime = (look: () => Promise<void>) => {
  let running: Promise<void> | null = null
  let again = false
  const run = async () => {
    try {
      do {
        again = false
        await look()
      } while (again)
    } finally {
      running = null
    }
  }
  return () => {
    again = true
    return (running ??= run())
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
      .catch((fault: unknown) => logFault(fault, 'looking for who holds the hammer failed'))
  }

  /** Resolves when every look has ended. */
  finished() {
    return this.tail
  }
}
