import type { Duplex } from 'node:stream'

/** One way to a client: what the live layer needs of a socket. */
export type Wire = {
  /** Bytes that were written and did not leave yet. */
  unsent(): number
  /** A whole WebSocket frame, in one part or more; the same buffers may go to many. */
  write(...parts: Buffer[]): void
  /** Calls back once, when everything has left. */
  whenEmpty(then: () => void): void
  /** Ends it without a word: for who does not read, no word arrives. */
  cut(): void
}

/**
 * The wire of a WebSocket without compression. Frames are written beside `ws`, which writes each of its own in one go,
 * so that they never mix; that spares a copy and a callback per socket (bench/).
 */
export const wireOver = (stream: Duplex): Wire => ({
  unsent: () => stream.writableLength,
  write: (...parts) => {
    if (!stream.writable) return
    if (parts.length === 1) return void stream.write(parts[0])
    stream.cork()
    for (const part of parts) stream.write(part)
    stream.uncork()
  },
  whenEmpty: (then) => void (stream.writableNeedDrain ? stream.once('drain', then) : setImmediate(then)),
  cut: () => void stream.destroy(),
})

/** Up to so many bytes copying is cheaper than sending in two parts. */
const small = 2048

/**
 * A text frame with a `next` message of graphql-transport-ws, for one operation id. The payload is shared by all ids: it is copied
 * only where it is small, or where the same id comes back and one buffer serves all that have it.
 */
export class NextFrame {
  private head: Buffer | null = null
  private whole: Buffer | null = null
  private readonly id: string
  private readonly payload: Payload
  constructor(id: string, payload: Payload) {
    this.id = id
    this.payload = payload
  }

  writeTo(wire: Wire) {
    if (!this.whole && (this.head || this.payload.length <= small)) this.whole = this.build(this.payload)
    if (this.whole) return wire.write(this.whole)
    this.head = this.build(null)
    wire.write(this.head, this.payload)
  }

  /** Unmasked and whole (0x81: the only frame of a text message); without the payload its bytes still count. */
  private build(payload: Payload | null) {
    const text = `{"type":"next","id":${JSON.stringify(this.id)},"payload":`
    const length = Buffer.byteLength(text)
    const header = headerOf(length + this.payload.length)
    const frame = Buffer.allocUnsafe(header.length + length + (payload?.length ?? 0))
    frame.set(header)
    frame.write(text, header.length)
    payload?.copy(frame, header.length + length)
    return frame
  }
}

/** The end of a message, the same for all ids: a result, and the brace that closes what the head opened. */
export type Payload = Buffer
export const payloadOf = (result: object): Payload => Buffer.from(`${JSON.stringify(result)}}`)

// The length takes 7, 16 or 64 bits.
const headerOf = (length: number) => {
  if (length < 126) return [0x81, length]
  if (length < 65_536) return [0x81, 126, length >> 8, length & 255]
  return [0x81, 127, 0, 0, 0, 0, (length >>> 24) & 255, (length >> 16) & 255, (length >> 8) & 255, length & 255]
}
