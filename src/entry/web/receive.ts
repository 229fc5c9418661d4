import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { execute } from '#kernel/server/execute.ts'
import { refusalOf } from '#modules/files/domain/index.ts'
import { fileStore, receiveFile } from '#modules/files/server/index.ts'
import { installation } from './installation.ts'

/**
 * Takes one file in: what it is by its bytes, how large, whole or cut short; stores it and gives the receipt.
 * `expected` is the hash the sender computed; null where the sender could not.
 */
export async function receive(
  bytes: Uint8Array,
  name: string,
  expected: string | null,
  actor: Actor,
): Promise<{ id: string; sha256: string }> {
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? null
  const refused = refusalOf(mediaType, bytes.length)
  if (refused) throw new DomainError(refused.code, refused.facts)
  if (expected !== null && createHash('sha256').update(bytes).digest('hex') !== expected)
    throw new DomainError('files.cut-short')
  const { app } = installation()
  const sha256 = await app.ports.get(fileStore).put(bytes)
  return execute(
    app,
    receiveFile,
    { name: name || 'tệp', mediaType: mediaType ?? 'application/octet-stream', size: bytes.length, sha256 },
    actor,
  )
}

/** The files of a form field, each taken in. Empty fields are left out. */
export async function receiveFields(form: FormData, field: string, actor: Actor): Promise<{ id: string }[]> {
  const receipts: { id: string }[] = []
  for (const value of form.getAll(field)) {
    if (!(value instanceof File) || (value.size === 0 && value.name === '')) continue
    const { id } = await receive(new Uint8Array(await value.arrayBuffer()), value.name, null, actor)
    receipts.push({ id })
  }
  return receipts
}
