import type { Block, DocumentTable, OfficialDocument, Words } from '#modules/documents/domain/index.ts'
import type { SourceBlock, SourceDocument, SourceLine } from '../reading/document-model.ts'

/** A document as it will be printed, seen as a file that is read: so that draft and signed file are compared by the same rules. */
export function printedSource(document: OfficialDocument): SourceDocument {
  const blocks: SourceBlock[] = []
  let count = 0
  const line = (text: string, extra: Partial<SourceLine> = {}): SourceLine => ({
    kind: 'line',
    text,
    line: ++count,
    confidence: 1,
    paragraph: true,
    ...extra,
  })
  const put = (text: string, extra: Partial<SourceLine> = {}): void => {
    for (const part of text.split('\n')) if (part.trim() !== '') blocks.push(line(part, extra))
  }
  headLines(document).forEach((text) => put(text))
  if (document.title) {
    put(document.title.kind, { bold: true, align: 'center' })
    put(document.title.subject, { bold: true, align: 'center' })
  }
  const body = (from: readonly Block[]): void => {
    for (const block of from) {
      if (block.kind === 'basis') put(block.text, { italic: true })
      else if (block.kind === 'heading') put([block.numeral, block.text].filter(Boolean).join(' '), { bold: true })
      else if (block.kind === 'paragraph') put([block.marker, plain(block.words)].filter(Boolean).join(' '))
      else if (block.kind === 'table') blocks.push(tableOf(block, line))
    }
  }
  body(document.body)
  if (document.closing) {
    const { signer, recipients } = document.closing
    put('Nơi nhận:')
    for (const recipient of recipients) put(`- ${recipient};`)
    for (const authority of signer.authority) put(authority, { bold: true })
    put(signer.position.toLocaleUpperCase('vi'), { bold: true })
    put(signer.name, { bold: true })
  }
  for (const annex of document.annexes) {
    put(['Phụ lục', annex.number].filter(Boolean).join(' '), { bold: true, align: 'center' })
    put(annex.title, { bold: true, align: 'center' })
    if (annex.reference) put(`(${annex.reference})`, { italic: true, align: 'center' })
    body(annex.body)
  }
  return {
    files: [{ name: 'Dự thảo', kind: 'docx' }],
    pages: [{ number: 1, file: 0, width: null, height: null, origin: 'typed', confidence: 1, blocks }],
  }
}

function headLines({ head }: OfficialDocument): string[] {
  const [year = '', month = '', day = ''] = head.issuedOn.split('-')
  return [
    ...(head.superior ? [head.superior] : []),
    head.issuer.join(' '),
    ...(head.symbol === null ? [] : [`Số: ${head.number ?? '      '}/${head.symbol}`]),
    `${head.place}, ngày ${day || '    '} tháng ${month || '    '} năm ${year}`,
  ]
}

function tableOf(table: DocumentTable, line: (text: string) => SourceLine): SourceBlock {
  const width = table.columns.length
  const cell = (text: string, column: number, colSpan = 1) => ({ lines: [line(text)], column, colSpan, rowSpan: 1 })
  return {
    kind: 'table',
    ruled: true,
    rows: [
      table.columns.map(({ title }, column) => cell(title, column)),
      ...table.rows.map((row) =>
        'heading' in row
          ? [cell([row.numeral, row.heading].filter(Boolean).join(' '), 0, width)]
          : row.cells.map((words, column) => cell(plain(words), column)),
      ),
    ],
  }
}

function plain(words: Words): string {
  return typeof words === 'string' ? words : words.map((run) => run.text).join('')
}
