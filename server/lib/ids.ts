import { randomBytes } from 'node:crypto'
import { type Refusal, refuse } from './refusal.ts'

/** UUID version 7: 48 bits of milliseconds, the rest random, so that new rows lie together in an index. */
export const newId = (now = Date.now()) => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** An id that a client made is a UUID in lower case. */
export const checkId = (id: string | null | undefined, field = 'input.id'): Refusal | null =>
  id == null || /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)
    ? null
    : refuse('INVALID', field)
