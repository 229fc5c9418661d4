import { composed } from '#kernel/domain/vietnamese.ts'
import type { SourceBlock, SourceCell, SourceDocument, SourceLine, SourcePage, SourceTable } from './document-model.ts'
import { decodeLegacy } from './legacy-encoding.ts'

/** Plain text or Markdown parts as a document. A form feed begins a page; rows of `| a | b |` become a table. */
export function textDocument(parts: readonly { name: string; text: string }[]): SourceDocument {
  const pages: SourcePage[] = []
  const files = parts.map((part, file) => {
    const legacy = decodeLegacy(part.text)
    for (const pageText of legacy.text.split('\f')) {
      if (pages.length > 0 && pageText.trim() === '') continue
      pages.push(pageOf(pageText, pages.length + 1, file))
    }
    return { name: part.name, kind: 'text' as const, ...(legacy.encoding ? { legacyEncoding: legacy.encoding } : {}) }
  })
  return { files, pages }
}

function pageOf(text: string, number: number, file: number): SourcePage {
  const rows = composed(text).split(/\r\n|\r|\n/)
  const blocks: SourceBlock[] = []
  let gap = false
  let at = 0
  while (at < rows.length) {
    if (isTableRow(rows[at]!)) {
      const from = at
      while (at < rows.length && isTableRow(rows[at]!)) at++
      blocks.push(tableOf(rows.slice(from, at), from + 1))
      gap = false
      continue
    }
    const row = rows[at]!
    at++
    if (row.trim() === '') gap = true
    else {
      blocks.push(lineOf(row, at, gap))
      gap = false
    }
  }
  return { number, file, width: null, height: null, origin: 'typed', confidence: 1, blocks }
}

function lineOf(text: string, line: number, gap: boolean): SourceLine {
  return { kind: 'line', text, line, confidence: 1, ...(gap ? { gapAbove: 12 } : {}) }
}

function isTableRow(row: string): boolean {
  return /^\s*\|.*\|\s*$/.test(row)
}

function tableOf(rows: readonly string[], firstLine: number): SourceTable {
  const out: SourceCell[][] = []
  rows.forEach((row, index) => {
    if (/^\s*\|[\s:|-]+\|\s*$/.test(row) && row.includes('-')) return
    const cells = row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
    out.push(
      cells.map((cell, column) => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        lines: cell
          .split(/<br\s*\/?>/)
          .filter((text) => text.trim() !== '')
          .map((text) => lineOf(text.trim(), firstLine + index, false)),
      })),
    )
  })
  return { kind: 'table', ruled: true, rows: out }
}
