import { fieldsOf } from '#kernel/domain/record-of.ts'

/** A picture or paper waiting on this phone. Bytes, not a Blob: older phones lose Blobs that are kept. */
export interface KeptFile {
  name: string
  type: string
  bytes: ArrayBuffer
  sha256: string
  takenAt: string | null
  kind: string
  /** Set once the server has it. */
  receipt: string | null
}

/** True for a file as this phone keeps it. */
export function isKeptFile(kept: unknown): kept is KeptFile {
  const { name, type, bytes, sha256, kind } = fieldsOf(kept)
  return bytes instanceof ArrayBuffer && [name, type, sha256, kind].every((part) => typeof part === 'string')
}
