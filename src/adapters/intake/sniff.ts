import { DomainError } from '#kernel/domain/domain-error.ts'

export type FileKind = 'text' | 'docx' | 'pdf' | 'image' | 'doc' | 'rtf'

const MOST_BYTES = 60 * 1024 * 1024
// Two hundred pages of text are well below one.
const MOST_TEXT_BYTES = 3 * 1024 * 1024

/**
 * What a file really is, by its bytes; its name is not believed.
 * Throws `intake.empty`, `intake.too-large`, `intake.text-too-long`, `intake.encrypted`, `intake.heic`, `intake.unknown-kind`.
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new DomainError('intake.empty')
  if (bytes.length > MOST_BYTES) throw new DomainError('intake.too-large', { limit: 60 })
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'docx'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return compoundKind(bytes)
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.slice(4, 8) === 'ftyp') {
    if (/^(?:hei|hev|mif1|msf1)/.test(head.slice(8, 12))) throw new DomainError('intake.heic')
    return 'image'
  }
  if (
    head.startsWith('\u00ff\u00d8\u00ff') ||
    head.startsWith('\u0089PNG') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    head.startsWith('II*\u0000') ||
    head.startsWith('MM\u0000*')
  )
    return 'image'
  if (/^\s*(?:\u00ef\u00bb\u00bf)?<(?:\?xml|!doctype|html|svg)/i.test(head) || !isText(bytes))
    throw new DomainError('intake.unknown-kind')
  if (Buffer.from(bytes).toString('latin1').trim() === '') throw new DomainError('intake.empty')
  if (bytes.length > MOST_TEXT_BYTES)
    throw new DomainError('intake.text-too-long', { megabytes: Math.round(bytes.length / 1_048_576) })
  return 'text'
}

// Old Word files and password-protected new ones are the same kind of container; the names of their parts tell them apart.
function compoundKind(bytes: Uint8Array): 'doc' {
  const all = Buffer.from(bytes)
  if (all.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new DomainError('intake.encrypted')
  if (all.includes(Buffer.from('WordDocument', 'utf16le'))) return 'doc'
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
  let control = 0
  for (const byte of bytes) {
    if (byte === 0) return false
    if (byte < 9 || (byte > 13 && byte < 32)) control++
  }
  return control / bytes.length < 0.02
}
