import { zipSync } from 'fflate'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { attribute, childrenOf, parseXml } from '../docx/xml.ts'
import { readZip } from '../docx/zip.ts'

const MOST_BYTES = 10 * 1024 * 1024
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const TEMPLATE_TYPE = /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.template\.main\+xml/g
/** Parts that carry programs or whole other files. */
const DANGEROUS =
  /(^|\/)(vbaProject\.bin|activeX\/|embeddings\/|afchunk|attachedToolbars)|\.(bin|exe|ole|htm|html|mht)$/i
/** Fields of Word that fetch or start something when the file is opened. */
const FETCHING = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE)\b/

/** The parts of a form, unpacked within limits. */
export type FormParts = ReadonlyMap<string, Buffer>

/**
 * Opens a form from outside. Throws `templates.not-docx`, `templates.macros`, `templates.embedded`, `templates.outside`,
 * `templates.too-large`, `intake.corrupt`, `intake.bomb`.
 */
export async function openForm(bytes: Uint8Array): Promise<FormParts> {
  if (bytes.length === 0) throw new DomainError('templates.not-docx')
  if (bytes.length > MOST_BYTES) throw new DomainError('templates.too-large', { limit: MOST_BYTES / 1024 / 1024 })
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DomainError('templates.not-docx')
  const parts = await unpacked(bytes)
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types)) throw new DomainError('templates.macros')
  if (!parts.has('word/document.xml')) throw new DomainError('templates.not-docx')
  for (const name of parts.keys()) if (DANGEROUS.test(name)) throw new DomainError('templates.embedded')
  for (const [name, content] of parts) if (name.endsWith('.rels')) refuseOutside(content)
  for (const [name, content] of parts)
    if (/^word\/[^/]+\.xml$/.test(name) && fetches(content.toString('utf8'))) throw new DomainError('templates.outside')
  return parts
}

/** The parts packed anew: what was inspected is what is filled, whatever else the file claimed to hold. */
export function packed(parts: FormParts): Uint8Array {
  const entries: Record<string, Uint8Array> = {}
  for (const [name, content] of parts)
    entries[name] =
      name === '[Content_Types].xml'
        ? Buffer.from(content.toString('utf8').replace(TEMPLATE_TYPE, DOCUMENT_TYPE))
        : content
  return zipSync(entries)
}

async function unpacked(bytes: Uint8Array): Promise<FormParts> {
  try {
    return await readZip(bytes, (name) => !name.endsWith('/'))
  } catch (problem) {
    if (problem instanceof DomainError && problem.code === 'intake.macros') throw new DomainError('templates.macros')
    throw problem
  }
}

// A link to a page is harmless until somebody presses it; everything else outside is fetched when the file opens.
function refuseOutside(content: Buffer): void {
  for (const relation of childrenOf(parseXml(content.toString('utf8')), 'Relationship')) {
    const isOutside = attribute(relation, 'TargetMode')?.toLowerCase() === 'external'
    if (isOutside && !attribute(relation, 'Type')?.endsWith('/hyperlink')) throw new DomainError('templates.outside')
  }
}

function fetches(xml: string): boolean {
  const words = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/g)].map((found) => found[1] ?? found[2])
  return FETCHING.test(words.join(''))
}
