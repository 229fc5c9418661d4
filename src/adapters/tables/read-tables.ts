import { DomainError } from '#kernel/domain/domain-error.ts'
import type { ReadTable } from '#modules/documents/server/index.ts'
import { readDocx } from '../docx/read-docx.ts'
import { cellsOf } from '../docx/cells-of.ts'
import { decodeText, sniff } from '../intake/sniff.ts'
import { readWorkbook } from './read-workbook.ts'

/** What the process for foreign files is asked to find. */
export interface TableRequest {
  kind: 'table'
  bytes: string
}

/** The tables of an XLSX, DOCX or text file, by what its bytes are. Throws `intake.…` or `tables.…`. */
export async function readTables({ bytes }: Pick<TableRequest, 'bytes'>): Promise<ReadTable[]> {
  const content = new Uint8Array(Buffer.from(bytes, 'base64'))
  const kind = sniff(content)
  if (kind === 'text') return [{ name: 'Văn bản', cells: linesOf(decodeText(content)) }]
  if (kind !== 'docx') throw new DomainError('tables.kind-not-taken')
  const tables = isWorkbook(content) ? await readWorkbook(content) : await tablesOfDocx(content)
  if (tables.length === 0) throw new DomainError('tables.none')
  return tables
}

// Both are zip files; the names of the parts stand uncompressed in its directory.
const isWorkbook = (content: Uint8Array): boolean => Buffer.from(content).includes('xl/workbook.xml')

async function tablesOfDocx(content: Uint8Array): Promise<ReadTable[]> {
  const { page } = await readDocx(content, 1, 0)
  return page.blocks
    .flatMap((block) => (block.kind === 'table' ? [cellsOf(block)] : []))
    .map((cells, index) => ({ name: `Bảng ${index + 1}`, cells }))
}

function linesOf(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  const sign = ['\t', ';', ','].find((one) => (lines[0] ?? '').split(one).length > 2) ?? '\t'
  return lines.map((line) =>
    line.split(sign).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"'),
    ),
  )
}
