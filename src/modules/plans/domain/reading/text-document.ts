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
    const tabbed = tabbedRows(rows, at)
    if (tabbed > 0) {
      blocks.push(
        tableOf(
          rows.slice(at, at + tabbed).map((row) => `|${row.split('\t').join('|')}|`),
          at + 1,
        ),
      )
      at += tabbed
      gap = false
      continue
    }
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

// Three or more columns parted by tabs, two or more rows: a table pasted from a word processor.
function tabbedRows(rows: readonly string[], from: number): number {
  let at = from
  while (at < rows.length && rows[at]!.trim() !== '' && rows[at]!.trim().split('\t').length >= 3) at++
  return at - from >= 2 ? at - from : 0
}

/** A cell that holds this is merged with the one above it. */
const ABOVE = '^^'

function tableOf(rows: readonly string[], firstLine: number): SourceTable {
  const out: SourceCell[][] = []
  rows.forEach((row, index) => {
    if (/^\s*\|[\s:|-]+\|\s*$/.test(row) && row.includes('-')) return
    const cells = row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
    const made = cells.flatMap((cell, column): SourceCell[] => {
      const above = cell.trim() === ABOVE ? cellOver(out, column) : undefined
      if (above) {
        above.rowSpan++
        return []
      }
      const lines = cell
        .split(/<br\s*\/?>/)
        .filter((text) => text.trim() !== '')
        .map((text) => lineOf(text.trim(), firstLine + index, false))
      return [{ column, colSpan: 1, rowSpan: 1, lines }]
    })
    out.push(made)
  })
  return { kind: 'table', ruled: true, rows: out }
}

function cellOver(rows: readonly SourceCell[][], column: number): SourceCell | undefined {
  for (let at = rows.length - 1; at >= 0; at--) {
    const cell = rows[at]!.find((other) => other.column === column)
    if (cell) return cell
  }
  return undefined
}
