import { DomainError } from '#kernel/domain/domain-error.ts'

export type FileKind = 'text' | 'docx' | 'pdf' | 'image' | 'doc'

const MOST_BYTES = 60 * 1024 * 1024

/** What a file really is, by its bytes; its name is not believed. Throws `intake.empty`, `intake.too-large`, `intake.unknown-kind`. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new DomainError('intake.empty')
  if (bytes.length > MOST_BYTES) throw new DomainError('intake.too-large', { limit: 60 })
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'docx'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'doc'
  if (
    head.startsWith('\u00ff\u00d8\u00ff') ||
    head.startsWith('\u0089PNG') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    head.startsWith('II*\u0000') ||
    head.startsWith('MM\u0000*') ||
    head.slice(4, 8) === 'ftyp'
  )
    return 'image'
  if (isText(bytes)) return 'text'
  throw new DomainError('intake.unknown-kind')
}

/** Text in UTF-8, UTF-16 with its mark, or a single-byte encoding of the fonts before Unicode. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const sample = bytes.subarray(0, 8_192)
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (byte < 9 || (byte > 13 && byte < 32)) control++
  }
  return control / sample.length < 0.02
}
