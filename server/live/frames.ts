import type { Duplex } from 'node:stream'

/** The part of a socket that the live layer needs. */
export type Wire = {
  /** Bytes that were written and have not left yet. */
  unsent(): number
  /** Writes a whole WebSocket frame, in one part or more; the same buffers may go to many. */
  write(...parts: Buffer[]): void
  /** Calls back once, when everything has left. */
  whenEmpty(then: () => void): void
  /** Destroys the connection: a close frame would queue behind the bytes that a slow reader does not read. */
  cut(): void
}

/**
 * The wire of a WebSocket without compression. Frames are written beside `ws`, which spares a copy and a callback per
 * socket (bench/). They never mix with its own, each of which `ws` writes in one go.
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

/** Up to this many bytes, copying is cheaper than sending in two parts. */
const small = 2048

/** The head of a `next` message of graphql-transport-ws for one operation id, made once for each subscription. */
export const beginningOf = (id: string): Buffer => Buffer.from(`{"type":"next","id":${JSON.stringify(id)},"payload":`)

/**
 * A text frame with a `next` message for one operation id. All ids share the payload: it is copied only if it is small,
 * or if the same id comes back, so that one buffer serves every socket with that id.
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

  /**
   * Unmasked and whole (0x81: the only frame of a text message). The length counts the payload, also where that is sent
   * apart.
   */
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

/** The tail of a message, the same for all ids: a result, and the brace that closes the head. */
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
