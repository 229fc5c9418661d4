import { fileTypeFromBuffer } from 'file-type'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { refusalOf } from '#modules/files/domain/index.ts'

/** The file of a form field with what its bytes say it is; null where none was chosen. */
export async function chosenFile(form: FormData, field: string) {
  const value = form.get(field)
  if (!(value instanceof File) || (value.size === 0 && value.name === '')) return null
  const bytes = new Uint8Array(await value.arrayBuffer())
  return { name: value.name, bytes, mediaType: (await fileTypeFromBuffer(bytes))?.mime ?? null }
}

/** The one file of a form field, looked at by its bytes; null where none was chosen. */
export async function fileOfForm(
  form: FormData,
  field: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const file = await chosenFile(form, field)
  if (file === null) return null
  const { name, bytes, mediaType } = file
  const refused = refusalOf(mediaType, bytes.length)
  if (refused) throw new DomainError(refused.code, refused.facts)
  return { name: name || 'tệp', mediaType: mediaType ?? 'application/octet-stream', bytes }
}
