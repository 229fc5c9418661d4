import { randomBytes } from 'node:crypto'
import type { Id } from '#kernel/domain/ids.ts'

/** A fresh UUIDv7 (RFC 9562): sorted by the time of its making, 74 bits of chance. */
export function newId<Name extends string>(): Id<Name> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Id<Name>
}
