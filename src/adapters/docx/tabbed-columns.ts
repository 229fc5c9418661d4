import { fold } from '#kernel/domain/vietnamese.ts'
import type { SourceBlock, SourceLine } from '#modules/plans/domain/index.ts'

const CLOSING = /^noi nhan\b/
const HEAD = /(?:cong hoa xa hoi chu nghia|doc lap\s*-)/
const END_OF_HEAD = /^(?:ke hoach|chuong trinh|quyet dinh|bao cao|thong bao|noi nhan)\b/
const MOST_HEAD_LINES = 8
const MOST_CLOSING_LINES = 40

/** Letterhead and closing that were set side by side with tabs or spaces instead of a table: left column first, then the right one. */
export function withoutTabbedColumns(blocks: readonly SourceBlock[]): SourceBlock[] {
  const lines = blocks.filter((block): block is SourceLine => block.kind === 'line')
  const titleAt = lines.findIndex((line) => END_OF_HEAD.test(fold(line.text.trim())))
  const head = lines.slice(0, titleAt < 0 ? MOST_HEAD_LINES : Math.min(titleAt, MOST_HEAD_LINES))
  const last = head.findLastIndex((line) => isParted(line))
  const headZone = head.some((line) => isParted(line) && HEAD.test(fold(line.text))) ? head.slice(0, last + 1) : []
  const from = lines.findIndex((line) => CLOSING.test(fold(line.text.trim())))
  const closing = from < 0 ? [] : closingZone(lines.slice(from, from + MOST_CLOSING_LINES), blocks, lines[from]!)
  return [headZone, closing].reduce(columnsApart, [...blocks])
}

function isParted(line: SourceLine): boolean {
  return /\S(?:\t+| {4,})\s*\S/.test(line.text) || /^(?:\t{2,}| {12,})\S/.test(line.text)
}

function closingZone(lines: readonly SourceLine[], blocks: readonly SourceBlock[], first: SourceLine): SourceLine[] {
  const table = blocks.findIndex((block, at) => block.kind === 'table' && at > blocks.indexOf(first))
  const end = table < 0 ? lines.length : lines.findIndex((line) => blocks.indexOf(line) > table)
  const zone = lines.slice(0, end < 0 ? lines.length : end)
  return zone.slice(0, 6).some((line) => /\S(?:\t+| {4,})\s*\S/.test(line.text)) ? zone : []
}

function columnsApart(blocks: SourceBlock[], zone: readonly SourceLine[]): SourceBlock[] {
  if (zone.length === 0) return blocks
  const left: SourceLine[] = []
  const right: SourceLine[] = []
  for (const line of zone) {
    const [, before = '', after = ''] = /^(.*?\S)?(?:\t+| {4,})\s*(\S.*)$/.exec(line.text) ?? []
    if (after === '') (isRight(line, right.length > 0) ? right : left).push(line)
    else {
      if (before) left.push({ ...line, text: before })
      right.push({ ...line, text: after.trim() })
    }
  }
  const at = blocks.indexOf(zone[0]!)
  const rest = blocks.filter((block) => block.kind === 'table' || !zone.includes(block))
  return [...rest.slice(0, at), ...left, ...right, ...rest.slice(at)]
}

// A line of its own under the signature: the name, centred or pushed to the right.
function isRight(line: SourceLine, begun: boolean): boolean {
  if (line.align === 'right') return true
  return begun && !/^\s*[-–+*]/.test(line.text) && (line.align === 'center' || !/[;.:]\s*$/.test(line.text))
}
