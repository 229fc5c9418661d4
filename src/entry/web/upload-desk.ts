import { randomBytes } from 'node:crypto'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Uploaded } from './uploads.ts'

export const UPLOAD_LIMIT_MB = 60
const KEPT = 2_000

/**
 * Files that arrived one by one and wait for the act that names them. A ticket is only its sender's: naming a file by its
 * content would give it to whoever knows the content's hash. After a restart the sender's page sends the files again.
 */
class UploadDesk {
  readonly #files = new Map<string, Uploaded & { accountId: string }>()

  /** Notes a stored file and returns its ticket. */
  keep(accountId: string, file: Uploaded): string {
    const ticket = randomBytes(18).toString('base64url')
    this.#files.set(ticket, { ...file, accountId })
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= KEPT) break
      this.#files.delete(oldest)
    }
    return ticket
  }

  /** The files behind tickets; throws `files.upload-lost` for one that is not this sender's or no longer known. */
  take(accountId: string, tickets: readonly string[]): Uploaded[] {
    return tickets.map((ticket) => {
      const found = this.#files.get(ticket)
      if (!found || found.accountId !== accountId) throw new DomainError('files.upload-lost')
      const { name, mediaType, size, sha256 } = found
      return { name, mediaType, size, sha256 }
    })
  }
}

export const uploadDesk = new UploadDesk()
