import { DomainError } from '#kernel/domain/domain-error.ts'
import type { FileStore } from '#modules/files/server/index.ts'

export interface Uploaded {
  name: string
  mediaType: string
  size: number
  sha256: string
}

const LIMIT_MB = 60

/** Puts the files of a form field into the store. Empty fields are left out. Throws `files.too-large`. */
export async function storeUploads(form: FormData, field: string, store: FileStore): Promise<Uploaded[]> {
  const files = form
    .getAll(field)
    .filter((value): value is File => value instanceof File && (value.size > 0 || value.name !== ''))
  const total = files.reduce((sum, file) => sum + file.size, 0)
  if (total > LIMIT_MB * 1024 * 1024) throw new DomainError('files.too-large', { limit: LIMIT_MB })
  const stored: Uploaded[] = []
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    stored.push({
      name: file.name || 'tệp',
      mediaType: file.type || 'application/octet-stream',
      size: bytes.length,
      sha256: await store.put(bytes),
    })
  }
  return stored
}
