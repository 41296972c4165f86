import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/**
 * One subscriber that costs next to nothing: counts text frames of at least `counted` bytes, answers pings, reads
 * nothing else.
 */
export class Line {
  /** Bytes of the last frame that was counted. */
  bytes = 0
  constructor(socket, counted, heard) {
    this.socket = socket
    this.counted = counted
    this.heard = heard
    this.rest = 0
    this.head = null
  }

  feed(chunk) {
    let data = this.head ? Buffer.concat([this.head, chunk]) : chunk
    this.head = null
    while (data.length) {
      if (this.rest) {
        const taken = Math.min(this.rest, data.length)
        this.rest -= taken
        data = data.subarray(taken)
        if (this.rest === 0) this.whole()
        continue
      }
      const size = headerSize(data)
      if (size === null) return void (this.head = data)
      this.opcode = data[0] & 15
      this.length = lengthOf(data)
      this.rest = this.length
      data = data.subarray(size)
      if (this.rest === 0) this.whole()
    }
  }

  whole() {
    if (this.opcode === 9) this.socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]))
    else if (this.opcode === 1 && this.length >= this.counted) {
      this.bytes = this.length
      this.heard()
    } else this.small?.()
  }
}

const headerSize = (data) => {
  if (data.length < 2) return null
  const size = data[1] < 126 ? 2 : data[1] === 126 ? 4 : 10
  return data.length < size ? null : size
}
const lengthOf = (data) =>
  data[1] < 126 ? data[1] : data[1] === 126 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2))

/** A text frame as a client sends it. */
export const masked = (text) => {
  const body = Buffer.from(text)
  const size =
    body.length < 126
      ? Buffer.from([0x81, 0x80 | body.length])
      : Buffer.from([0x81, 0xfe, body.length >> 8, body.length & 255])
  return Buffer.concat([size, Buffer.alloc(4), body])
}

/** Opens a WebSocket; resolves with its line when the upgrade was answered. */
export const open = (port, path, counted, heard) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const line = new Line(socket, counted, heard)
    let answered = Buffer.alloc(0)
    const upgrade = (chunk) => {
      answered = Buffer.concat([answered, chunk])
      const end = answered.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!answered.toString('latin1', 0, 12).endsWith('101'))
        return reject(new Error(answered.toString('latin1', 0, end)))
      socket.off('data', upgrade)
      socket.on('data', (more) => line.feed(more))
      resolve(line)
      if (answered.length > end + 4) line.feed(answered.subarray(end + 4))
    }
    socket.on('data', upgrade)
    socket.on('error', reject)
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
    )
  })
