import { EventEmitter, once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** up: from the client to the server. */
type Way = 'up' | 'down'
type Fault = {
  /** Milliseconds that every byte is on its way. */
  delay: Record<Way, number>
  bytesPerSecond: number
  stalled: Record<Way, boolean>
  /** A connection breaks after so many bytes in this direction. */
  resetAt: Record<Way, number>
}
const fine = (): Fault => ({
  delay: { up: 0, down: 0 },
  bytesPerSecond: Infinity,
  stalled: { up: false, down: false },
  resetAt: { up: Infinity, down: Infinity },
})

/** A way to the hub that fails like the Wi-Fi of a venue: it is cut, slow, silent, or breaks halfway. */
export const proxyTo = async (url: string, at = 0) => {
  const { port } = new URL(url)
  const lines = new Set<Line>()
  const state = { fault: fine(), changed: new EventEmitter().setMaxListeners(0), lossy: null as Lossy | null, lost: 0 }
  let cut = false
  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (cut) return void near.destroy()
    const line = new Line(near, connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true }), state)
    lines.add(line)
    void line.closed.then(() => lines.delete(line))
  })
  const set = (change: Partial<Fault>) => {
    Object.assign(state.fault, change)
    state.changed.emit('changed')
  }
  const breakAll = () => lines.forEach((line) => line.destroy())
  await once(server.listen(at, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    /** Breaks what is open and lets nothing new through. */
    cut: () => {
      cut = true
      breakAll()
    },
    /** All is well again, also for what stalled. */
    mend: () => {
      cut = false
      set(fine())
    },
    /** Requests with these words arrive, and their answer does not, so many times. */
    loseAnswers: (words: string, times: number) => {
      state.lossy = { words, times }
    },
    /** How many answers were lost. */
    lost: () => state.lost,
    /** Every byte takes so long, each way. */
    delay: (up: number, down: number) => set({ delay: { up, down } }),
    /** Each way of a connection carries no more than this. */
    throttle: (bytesPerSecond: number) => set({ bytesPerSecond }),
    /** Connections stay open, and nothing passes until `mend`; with `down` requests arrive and answers wait. */
    stall: (only?: Way) => set({ stalled: { up: only !== 'down', down: only !== 'up' } }),
    /**
     * Leaves open connections half-open: one end is gone, and the other hears nothing of it, nor anything else.
     */
    vanish: (end: 'client' | 'server') => lines.forEach((line) => line.vanish(end)),
    /** Every connection is reset (RST) when it has carried exactly so many bytes in this direction. */
    resetAt: (bytes: number, way: Way) => set({ resetAt: { ...fine().resetAt, [way]: bytes } }),
    /** Bytes that came in and did not go out. */
    held: () => [...lines].reduce((sum, line) => sum + line.held, 0),
    close: () => {
      breakAll()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

type Lossy = { words: string; times: number }
type State = { fault: Fault; changed: EventEmitter; lossy: Lossy | null; lost: number }
/** Parcels that came in from one end; the end itself stands behind its bytes. */
type Parcel = { what: Buffer | 'end' | 'reset'; at: number }

/** Above this the sender is asked to wait, as a full buffer of the network does. */
const mostHeld = 256 * 1024

class Line {
  held = 0
  readonly closed: Promise<unknown>
  private doomed = false
  private vanished = false
  private readonly ends: Record<Way, Socket>
  private readonly state: State
  constructor(near: Socket, far: Socket, state: State) {
    // Where each way ends.
    this.ends = { up: far, down: near }
    this.state = state
    this.closed = Promise.all([near, far].map((end) => new Promise((resolve) => end.once('close', resolve))))
    this.carry(near, 'up')
    this.carry(far, 'down')
  }

  destroy() {
    for (const end of Object.values(this.ends)) end.destroy()
    this.state.changed.emit('changed')
  }

  vanish(end: 'client' | 'server') {
    this.vanished = true
    const [gone, left] = end === 'client' ? [this.ends.down, this.ends.up] : [this.ends.up, this.ends.down]
    gone.destroy()
    // Nobody acknowledges its bytes any more.
    left.pause()
  }

  private carry(from: Socket, way: Way) {
    const parcels: Parcel[] = []
    let wake = () => {}
    const take = (what: Parcel['what']) => {
      parcels.push({ what, at: Date.now() })
      this.held += sizeOf(what)
      if (this.held > mostHeld) from.pause()
      wake()
    }
    from.on('data', take)
    from.on('end', () => take('end'))
    from.on('error', () => {})
    from.on('close', (broken) => (broken ? take('reset') : wake()))
    const next = async (): Promise<Parcel | undefined> => {
      if (!parcels.length && !from.closed) await new Promise<void>((resolve) => (wake = resolve))
      return parcels.shift()
    }
    void this.run(from, way, next)
  }

  private async run(from: Socket, way: Way, next: () => Promise<Parcel | undefined>) {
    const to = this.ends[way]
    let carried = 0
    for (let parcel; (parcel = await next());) {
      await this.due(parcel, way)
      if (to.destroyed || this.vanished) return
      const { what } = parcel
      if (what === 'reset') return this.reset()
      if (what === 'end') to.end()
      else if (this.loses(what, way)) return this.destroy()
      else carried = await this.write(to, what, way, carried)
      if (this.held <= mostHeld && !this.vanished) from.resume()
    }
  }

  /** In pieces where it is slow; answers with how much went this way by now. */
  private async write(to: Socket, bytes: Buffer, way: Way, before: number) {
    let carried = before
    for (let rest = bytes; rest.length;) {
      const { resetAt, bytesPerSecond } = this.state.fault
      const part = rest.subarray(0, Math.max(0, Math.min(resetAt[way] - carried, Math.ceil(bytesPerSecond / 50))))
      rest = rest.subarray(part.length)
      if (part.length) await new Promise((resolve) => to.write(part, resolve))
      carried += part.length
      this.held -= part.length
      if (carried >= resetAt[way]) {
        this.reset()
        return carried
      }
      if (Number.isFinite(bytesPerSecond)) await pause((1000 * part.length) / bytesPerSecond)
    }
    return carried
  }

  /** When its time has come and nothing stalls. */
  private async due({ at }: Parcel, way: Way) {
    const wait = at + this.state.fault.delay[way] - Date.now()
    if (wait > 0) await pause(wait)
    while (this.state.fault.stalled[way] && !this.ends[way].destroyed) await once(this.state.changed, 'changed')
  }

  private loses(bytes: Buffer, way: Way) {
    const { lossy } = this.state
    if (way === 'up' && lossy?.times && bytes.includes(lossy.words)) {
      lossy.times--
      this.doomed = true
    }
    if (way === 'up' || !this.doomed) return false
    this.state.lost++
    return true
  }

  private reset() {
    for (const end of Object.values(this.ends)) end.resetAndDestroy()
  }
}

const sizeOf = (what: Parcel['what']) => (typeof what === 'string' ? 0 : what.length)
