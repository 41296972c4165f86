import type { Server } from 'node:http'
import { Duplex } from 'node:stream'

/** One end of a connection in memory; node's http and ws take it for a socket. */
class End extends Duplex {
  other: End | undefined
  private writer: (() => void) | undefined

  override _read() {
    const goOn = this.writer
    this.writer = undefined
    goOn?.()
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void) {
    const { other } = this
    // Never within the writer's own call, as with a socket.
    setImmediate(() => {
      if (!other || other.destroyed || other.push(bytes)) return done()
      // It is full: the writer waits until it was read.
      other.writer = done
    })
  }

  override _final(done: () => void) {
    setImmediate(() => {
      if (!this.other?.destroyed) this.other?.push(null)
      done()
    })
  }

  override _destroy(_error: Error | null, done: (error: Error | null) => void) {
    setImmediate(() => this.other?.destroy())
    done(null)
  }
}

/** A connection to this server without a network; the answer is the client's end. */
export const dialIn = (server: Server): Duplex => {
  const [near, far] = [new End(), new End()]
  near.other = far
  far.other = near
  server.emit('connection', far)
  return near
}
