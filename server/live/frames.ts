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

/** How a `next` message of graphql-transport-ws begins for one operation id: made once for each subscription. */
export const beginningOf = (id: string): Buffer => Buffer.from(`{"type":"next","id":${JSON.stringify(id)},"payload":`)

/**
 * A text frame with a `next` message, for one operation id. The payload is shared by all ids: it is copied only where
 * it is small, or where the same id comes back and one buffer serves all that have it.
 */
export class NextFrame {
  private head: Buffer | null = null
  private whole: Buffer | null = null
  private readonly beginning: Buffer
  private readonly payload: Payload
  constructor(beginning: Buffer, payload: Payload) {
    this.beginning = beginning
    this.payload = payload
  }

  writeTo(wire: Wire) {
    if (!this.whole && (this.head || this.payload.length <= small)) this.whole = this.build(true)
    if (this.whole) return wire.write(this.whole)
    this.head = this.build(false)
    wire.write(this.head, this.payload)
  }

  /** Unmasked and whole (0x81: the only frame of a text message); without the payload its bytes still count. */
  private build(withPayload: boolean) {
    const { beginning, payload } = this
    const length = beginning.length + payload.length
    const size = length < 126 ? 2 : length < 65_536 ? 4 : 10
    const frame = Buffer.allocUnsafe(size + beginning.length + (withPayload ? payload.length : 0))
    writeHeader(frame, length)
    beginning.copy(frame, size)
    if (withPayload) payload.copy(frame, size + beginning.length)
    return frame
  }
}

/** The end of a message, the same for all ids: a result, and the brace that closes what the head opened. */
export type Payload = Buffer
export const payloadOf = (result: object): Payload => Buffer.from(`${JSON.stringify(result)}}`)

// The length takes 7, 16 or 64 bits.
const writeHeader = (frame: Buffer, length: number) => {
  frame[0] = 0x81
  if (length < 126) frame[1] = length
  else if (length < 65_536) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
}
