/** A paragraph or a table, as it is set. */
export type PrintedBlock =
  | { kind: 'paragraph'; text: string; bold: boolean; italic: boolean; centred: boolean }
  | { kind: 'table'; rows: string[][] }

const MARKER = /^(?:[IVXLC]+[.)]|\d+(?:\.\d+)*[.)]?\s|\d+\/\s|[a-zđ][.)]\s?|[-–+*•]\s|Điều \d)/
const ENDS = /[.;:!?…][”"»)]?$/

/** Lines of a text file as paragraphs and tables: printed lines that were broken at the margin are joined again. */
export function printedBlocks(lines: readonly string[]): PrintedBlock[] {
  const full = fullLine(lines)
  const blocks: PrintedBlock[] = []
  let last = ''
  let gap = false
  for (const line of lines) {
    const text = line.trim()
    if (text === '') {
      gap = true
      continue
    }
    const open = blocks.at(-1)
    const row = text.split('\t').length >= 3 ? `|${text.replaceAll('\t', '|')}|` : text
    const parted = gap && /^\p{Lu}/u.test(text) && (ENDS.test(last) || hadRoom(last, text, full))
    gap = false
    if (row.startsWith('|')) {
      if (!/^\|[\s:|-]+\|$/.test(row)) pushRow(tableIn(blocks), cellsOf(row))
      last = ''
    } else if (
      open?.kind === 'paragraph' &&
      last !== '' &&
      !parted &&
      (openBracket(open.text) || continues(last, text, full))
    ) {
      open.text += ` ${text.replaceAll('**', '')}`
      last = text
    } else {
      blocks.push(paragraph(text))
      last = text
    }
  }
  return blocks
}

function paragraph(marked: string): PrintedBlock {
  const text = marked.replaceAll('**', '').replace(/\s+/g, ' ')
  const capitals = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)
  return {
    kind: 'paragraph',
    text,
    bold: /^\*\*.*\*\*$/.test(marked) || /^[IVX]+\.\s/.test(text) || (/^\d+\.\s/.test(text) && text.length < 70),
    italic: /^Căn cứ\s/.test(text) || /^\(.*\)$/.test(text),
    centred: capitals && !MARKER.test(text),
  }
}

function continues(last: string, text: string, full: number): boolean {
  if (/\*\*$/.test(last) || /^\*\*/.test(text)) return false
  if (MARKER.test(text) && !/^[-–]\s*\d/.test(text)) return false
  if (/^\p{Ll}/u.test(text) && !ENDS.test(last)) return true
  return last.length >= full && !(ENDS.test(last) && hadRoom(last, text, full))
}

function openBracket(text: string): boolean {
  const open = text.lastIndexOf('(')
  return open >= 0 && !text.includes(')', open) && text.length - open < 200
}

// The next word would have fitted: the line ended because its paragraph did.
function hadRoom(last: string, text: string, full: number): boolean {
  return last.length + 1 + text.split(' ')[0]!.length < (full / 0.78) * 0.9
}

// Where lines are broken at the margin, most long ones are about as long as the longest.
function fullLine(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).sort((a, b) => a - b)
  const high = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return high > 125 ? Number.POSITIVE_INFINITY : high * 0.78
}

function tableIn(blocks: PrintedBlock[]): string[][] {
  const last = blocks.at(-1)
  if (last?.kind === 'table') return last.rows
  const rows: string[][] = []
  blocks.push({ kind: 'table', rows })
  return rows
}

// "^^" is merged with the cell above it: the same words stand in both.
function pushRow(rows: string[][], cells: string[]): void {
  rows.push(cells.map((cell, column) => (cell === '^^' ? (rows.at(-1)?.[column] ?? '') : cell)))
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) =>
      cell
        .replace(/<br\s*\/?>/g, '\n')
        .replaceAll('**', '')
        .trim(),
    )
}

/** Columns that a row's cells cover: a group heading ("I | Công tác …" with nothing behind) runs to the right edge. */
export function spansOf(row: readonly string[]): { text: string; span: number }[] {
  const filled = row.findLastIndex((cell) => cell !== '')
  if (row.length > 2 && filled >= 0 && filled <= 1 && (/^(?:[IVX]+|[A-E])\.?$/.test(row[0]!) || filled === 0))
    return row.slice(0, filled + 1).map((text, at) => ({ text, span: at === filled ? row.length - filled : 1 }))
  return row.map((text) => ({ text, span: 1 }))
}
