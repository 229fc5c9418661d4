import { readFile } from 'node:fs/promises'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { textDocument } from '#modules/plans/domain/index.ts'
import type { SourceDocument, SourceFile, SourceKind, SourcePage } from '#modules/plans/domain/index.ts'
import { readDocx } from '../docx/read-docx.ts'
import { cleanDocument } from './clean-document.ts'
import { decodeText, sniff } from './sniff.ts'

export interface InputFile {
  name: string
  path: string
}

export interface ReadProgress {
  page: number
  of: number | null
  stage: 'open' | 'read' | 'recognise'
}

export interface ReadListener {
  onProgress?: (progress: ReadProgress) => void
  /** The pages that are final so far, in order. */
  onPages?: (document: SourceDocument) => void
}

/** Turns the files of one plan into a document. Throws `DomainError` `intake.…` with the name of the file that cannot be read. */
export async function readFiles(files: readonly InputFile[], listener: ReadListener = {}): Promise<SourceDocument> {
  const document: SourceDocument = { files: [], pages: [] }
  for (const [index, file] of files.entries()) {
    try {
      await readInto(document, file, index, listener)
    } catch (error) {
      throw withName(error, file.name)
    }
  }
  refuseUnreadable(document, files[0]?.name)
  return cleanDocument(document)
}

function withName(error: unknown, name: string): unknown {
  if (error instanceof DomainError) return new DomainError(error.code, { ...error.facts, name })
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR'
    ? new DomainError('intake.cannot-open', { name })
    : error
}

async function readInto(
  document: SourceDocument,
  file: InputFile,
  index: number,
  { onProgress, onPages }: ReadListener,
): Promise<void> {
  let bytes: Uint8Array = new Uint8Array(await readFile(file.path))
  const kind = sniff(bytes)
  const first = document.pages.length + 1
  const ready: SourcePage[] = []
  const tell = (page: SourcePage | undefined, as: SourceKind): void => {
    if (!page || !onPages) return
    ready.push(page)
    ready.sort((a, b) => a.number - b.number)
    onPages({ files: [...document.files, { name: file.name, kind: as }], pages: [...document.pages, ...ready] })
  }
  let pages: SourcePage[]
  const source: SourceFile = { name: file.name, kind: kind === 'doc' || kind === 'rtf' ? 'docx' : kind }
  if (kind === 'text') {
    const part = textDocument([{ name: file.name, text: decodeText(bytes) }])
    if (part.files[0]?.legacyEncoding) source.legacyEncoding = part.files[0].legacyEncoding
    pages = part.pages.map((page, at) => ({ ...page, number: first + at, file: index }))
  } else if (kind === 'pdf') {
    const { readPdfFile } = await import('./read-pdf-file.ts')
    pages = await readPdfFile(bytes, first, index, ({ ready: page, ...progress }) => {
      onProgress?.(progress)
      tell(page, 'pdf')
    })
  } else if (kind === 'image') {
    const { readImage } = await import('./read-image.ts')
    pages = await readImage(bytes, first, index, (page, of, read) => {
      onProgress?.({ page, of, stage: 'recognise' })
      tell(read, 'image')
    })
  } else {
    if (kind !== 'docx') {
      const { convertToDocx } = await import('./convert-office.ts')
      bytes = await convertToDocx(bytes, kind)
    }
    const read = await readDocx(bytes, first, index)
    if (read.legacyEncoding) source.legacyEncoding = read.legacyEncoding
    pages = [read.page]
  }
  document.pages.push(...pages)
  document.files.push(source)
  onPages?.(document)
}

// Below this a recogniser's words are noise: a better scan is asked for (measured: garbage 4-8 %, bad pages 76 %).
const WORST = 0.35

function refuseUnreadable(document: SourceDocument, name: string | undefined): void {
  const recognised = document.pages.filter((page) => page.origin === 'recognised' && page.blocks.length > 0)
  if (
    recognised.length > 0 &&
    recognised.length === document.pages.length &&
    recognised.every((page) => page.confidence < WORST)
  )
    throw new DomainError('intake.bad-scan', { name })
  if (!document.pages.some((page) => page.blocks.length > 0)) throw new DomainError('intake.no-words', { name })
}
