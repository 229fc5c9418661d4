import type { Box, SourceLine } from '#modules/plans/domain/index.ts'

/** A run of text on a page; points, origin top left; `y` is the top of its box. */
export interface TextRun {
  text: string
  box: Box
  size: number
  bold: boolean
  italic: boolean
}

/** Runs put together into printed lines. A wide gap parts columns that stand side by side. */
export function linesOf(runs: readonly TextRun[], pageWidth: number): Omit<SourceLine, 'line'>[] {
  const rows: TextRun[][] = []
  for (const run of [...runs].sort((a, b) => bottom(a) - bottom(b) || a.box.x - b.box.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(bottom(row[0]!) - bottom(run)) < Math.max(2, Math.min(row[0]!.size, run.size) * 0.35))
      row.push(run)
    else rows.push([run])
  }
  const lines = rows
    .flatMap((row) => columnsOf([...row].sort((a, b) => a.box.x - b.box.x)))
    .map((row) => lineOf(row, pageWidth))
  return withGaps(lines)
}

function bottom(run: TextRun): number {
  return run.box.y + run.box.height
}

function columnsOf(row: TextRun[]): TextRun[][] {
  const parts: TextRun[][] = []
  for (const run of row) {
    const last = parts.at(-1)?.at(-1)
    if (last && run.box.x - (last.box.x + last.box.width) < Math.max(run.size, 8) * 2.4) parts.at(-1)!.push(run)
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
