import type { Duplex } from 'node:stream'

/** One way to a client: what the live layer needs of a socket. */
export type Wire = {
  /** Bytes that were written and did not leave yet. */
  unsent(): number
  /** A whole WebSocket frame; the same buffer may go to many. */
  write(frame: Buffer): void
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
  write: (frame) => void (stream.writable && stream.write(frame)),
  whenEmpty: (then) => void (stream.writableNeedDrain ? stream.once('drain', then) : setImmediate(then)),
  cut: () => void stream.destroy(),
})

const before = Buffer.from('{"type":"next","id":')
const between = Buffer.from(',"payload":')

/** A text frame with a `next` message of graphql-transport-ws, unmasked and whole. */
export const nextFrame = (id: string, payload: Buffer): Buffer => {
  const name = Buffer.from(JSON.stringify(id))
  const length = before.length + name.length + between.length + payload.length + 1
  return Buffer.concat([header(length), before, name, between, payload, end])
}
const end = Buffer.from('}')

// 0x81: the only frame of a text message. The length takes 7, 16 or 64 bits.
const header = (length: number) => {
  if (length < 126) return Buffer.from([0x81, length])
  const long = length > 65_535
  const bytes = Buffer.alloc(long ? 10 : 4)
  bytes[0] = 0x81
  bytes[1] = long ? 127 : 126
  if (long) bytes.writeBigUInt64BE(BigInt(length), 2)
  else bytes.writeUInt16BE(length, 2)
  return bytes
}
