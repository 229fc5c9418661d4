import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256Hex } from './sha256.ts'

test.each([0, 1, 55, 56, 63, 64, 65, 1000, 300_000])('%d bytes hash as the system hashes them', (size) => {
  const bytes = new Uint8Array(randomBytes(size))
  expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
})
