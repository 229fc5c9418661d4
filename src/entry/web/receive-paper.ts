import { DomainError } from '#kernel/domain/domain-error.ts'
import { refusalOf } from '#modules/files/domain/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { PAPER_TYPES } from '#modules/legislation/domain/index.ts'
import { installation } from './installation.ts'
import { chosenFile } from './signed-paper.ts'

/** Takes the one PDF or DOCX of a form field in, known by its bytes; nothing else reaches the store. Null where none was chosen. */
export async function receivePaper(form: FormData, field: string) {
  const file = await chosenFile(form, field)
  if (file === null) return null
  const { name, bytes, mediaType } = file
  if (bytes.length > 0 && (mediaType === null || !PAPER_TYPES.includes(mediaType)))
    throw new DomainError('legislation.not-a-paper')
  const refused = refusalOf(mediaType, bytes.length)
  if (refused) throw new DomainError(refused.code, refused.facts)
  const sha256 = await installation().app.ports.get(fileStore).put(bytes)
  return { name: name || 'văn bản', mediaType, size: bytes.length, sha256 }
}
