import { DomainError } from '#kernel/domain/domain-error.ts'
import { fold } from '#kernel/domain/vietnamese.ts'
import type { SourceBlock, SourceLine, SourcePage } from '#modules/plans/domain/index.ts'
import { numbered } from '../intake/numbered.ts'
import { blocksOf } from './blocks.ts'
import type { Reading } from './blocks.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import { withoutTabbedColumns } from './tabbed-columns.ts'
import { attribute, childOf, childrenOf, parseXml } from './xml.ts'
import type { XmlNode } from './xml.ts'
import { readZip } from './zip.ts'

const PARTS = /^word\/(?:document|numbering|styles|footnotes|header\d*)\.xml$/

/** A read DOCX, and whether old fonts were converted. */
export interface DocxPage {
  page: SourcePage
  legacyEncoding?: 'tcvn3' | 'vni'
}

/**
 * The paragraphs and tables of a DOCX file as one page, tracked changes accepted; list numbers are rebuilt.
 * Throws `intake.…` for a file that is none.
 */
export async function readDocx(bytes: Uint8Array, number: number, file: number): Promise<DocxPage> {
  const parts = await readZip(bytes, (name) => PARTS.test(name))
  const document = parts.get('word/document.xml')
  if (!document) throw new DomainError('intake.not-docx')
  const part = (name: string): XmlNode | null => (parts.has(name) ? parseXml(parts.get(name)!.toString('utf8')) : null)
  const reading: Reading = {
    numbering: readNumbering(part('word/numbering.xml')),
    styleOf: readStyles(part('word/styles.xml')),
    encodings: new Set(),
    notes: [],
  }
  const body = childOf(parseXml(document.toString('utf8')), 'w:body')
  const main = withoutTabbedColumns(body ? blocksOf(body, reading) : [])
  const headers = [...parts.keys()].filter((name) => name.startsWith('word/header')).sort()
  const blocks = [
    ...letterheadIn(headers.map(part), main, reading),
    ...main,
    ...footnotesIn(part('word/footnotes.xml'), reading),
  ]
  const legacy = [...reading.encodings][0]
  return {
    page: {
      number,
      file,
      width: null,
      height: null,
      origin: 'typed',
      confidence: 1,
      blocks: numbered(blocks),
    },
    ...(legacy ? { legacyEncoding: legacy === 'vni' ? 'vni' : 'tcvn3' } : {}),
  }
}

const LETTERHEAD = /cong hoa xa hoi chu nghia/

// Some offices keep the letterhead in the header of the first page.
function letterheadIn(
  headers: readonly (XmlNode | null)[],
  main: readonly SourceBlock[],
  reading: Reading,
): SourceBlock[] {
  if (main.slice(0, 12).some((block) => LETTERHEAD.test(fold(textOf(block))))) return []
  for (const header of headers) {
    const blocks = header ? blocksOf(header, reading) : []
    if (blocks.some((block) => LETTERHEAD.test(fold(textOf(block))))) return withoutTabbedColumns(blocks)
  }
  return []
}

// A document cited in a footnote is cited; the notes come last, each a paragraph of its own.
function footnotesIn(root: XmlNode | null, reading: Reading): SourceLine[] {
  if (!root || reading.notes.length === 0) return []
  return childrenOf(root, 'w:footnote')
    .filter((note) => reading.notes.includes(attribute(note, 'w:id') ?? ''))
    .flatMap((note) => blocksOf(note, reading))
    .filter((block): block is SourceLine => block.kind === 'line')
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'line') return block.text
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.lines.map((line) => line.text))).join(' ')
}
