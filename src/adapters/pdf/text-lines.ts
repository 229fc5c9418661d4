import type { Box, SourceLine } from '#modules/plans/domain/index.ts'
import { gapBefore, readingOrder } from '../intake/side-by-side.ts'
import type { Stretch } from '../intake/side-by-side.ts'

/** A run of text on a page; points, origin top left; `y` is the top of its box. */
export interface TextRun {
  text: string
  box: Box
  size: number
  bold: boolean
  italic: boolean
}

/** Runs put together into printed lines in reading order; columns that stand side by side are read one after the other. */
export function linesOf(runs: readonly TextRun[], pageWidth: number): Omit<SourceLine, 'line'>[] {
  const stretches = rowsOf(runs).flatMap((row) => stretchesOf(row).map((part) => placed(part, pageWidth)))
  return withGaps(
    readingOrder(stretches, pageWidth, (parts) => joined(parts, pageWidth)).map((stretch) => stretch.line),
  )
}

/** Printed lines of one cell of a table, where gaps part nothing. */
export function cellLinesOf(runs: readonly TextRun[], pageWidth: number): Omit<SourceLine, 'line'>[] {
  return withGaps(rowsOf(runs).map((row) => lineOf(row, pageWidth)))
}

interface Placed extends Stretch {
  line: Omit<SourceLine, 'line'>
  runs: TextRun[]
}

function placed(runs: TextRun[], pageWidth: number): Placed {
  const line = lineOf(runs, pageWidth)
  return { text: line.text, box: line.box!, line, runs }
}

function joined(parts: readonly Placed[], pageWidth: number): Placed {
  const whole = placed(
    parts.flatMap((part) => part.runs),
    pageWidth,
  )
  const text = parts.map((part) => part.text.trim()).join('   ')
  return { ...whole, text, line: { ...whole.line, text } }
}

function rowsOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: TextRun[][] = []
  for (const run of [...runs].sort((a, b) => bottom(a) - bottom(b) || a.box.x - b.box.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(bottom(row[0]!) - bottom(run)) < Math.max(2, Math.min(row[0]!.size, run.size) * 0.35))
      row.push(run)
    else rows.push([run])
  }
  for (const row of rows) row.sort((a, b) => a.box.x - b.box.x)
  return rows
}

function bottom(run: TextRun): number {
  return run.box.y + run.box.height
}

function stretchesOf(row: TextRun[]): TextRun[][] {
  const parts: TextRun[][] = []
  for (const run of row) {
    const last = parts.at(-1)?.at(-1)
    if (last && run.box.x - (last.box.x + last.box.width) < Math.max(run.size, 8) * gapBefore(run.text))
      parts.at(-1)!.push(run)
    else parts.push([run])
  }
  return parts
}

function lineOf(row: TextRun[], pageWidth: number): Omit<SourceLine, 'line'> {
  let text = ''
  let end = row[0]!.box.x
  for (const run of row) {
    const gap = run.box.x - end
    if (text !== '' && gap > run.size * 0.16 && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' '
    text += run.text
    end = run.box.x + run.box.width
  }
  const x = row[0]!.box.x
  const y = Math.min(...row.map((run) => run.box.y))
  const width = end - x
  const letters = row.reduce((sum, run) => sum + run.text.length, 0)
  const size = Math.max(...row.map((run) => run.size))
  const centred = Math.abs(x + width / 2 - pageWidth / 2) < pageWidth * 0.04 && width < pageWidth * 0.6
  return {
    kind: 'line',
    text,
    box: { x, y, width, height: Math.max(...row.map(bottom)) - y },
    confidence: 1,
    size: Math.round(size * 10) / 10,
    bold: row.filter((run) => run.bold).reduce((sum, run) => sum + run.text.length, 0) > letters * 0.7,
    italic: row.filter((run) => run.italic).reduce((sum, run) => sum + run.text.length, 0) > letters * 0.7,
    ...(centred ? { align: 'center' as const } : {}),
  }
}

function withGaps(lines: Omit<SourceLine, 'line'>[]): Omit<SourceLine, 'line'>[] {
  const steps = lines
    .slice(1)
    .map((line, index) => line.box!.y - lines[index]!.box!.y)
    .filter((step) => step > 4)
    .sort((a, b) => a - b)
  const usual = steps[Math.floor(steps.length * 0.4)] ?? 0
  return lines.map((line, index) => {
    const step = index === 0 ? 0 : line.box!.y - lines[index - 1]!.box!.y
    return usual > 0 && step > usual * 1.45 ? { ...line, gapAbove: Math.round(step - usual) } : line
  })
}
