import type { ActivityFound } from './activity-found.ts'
import { channelsOf } from './channels.ts'
import { foldInPlace, tidy } from './folded.ts'
import type { TableItem } from './flow.ts'
import { isNameDash } from './name-dash.ts'
import { leadAndHelpers } from './lead-and-helpers.ts'
import { ancestors } from './outline.ts'
import type { OutlineNode } from './outline.ts'
import { productLines } from './products.ts'
import { taskRows } from './tables.ts'
import type { TaskRow } from './tables.ts'
import { joinTiming, readTiming } from './timing.ts'
import type { Period, TimingProblem } from './timing.ts'
import { splitUnits } from './unit-lists.ts'

/** Activities of a table of tasks below a heading; none where its columns name no task. */
export function rowsOf(table: TableItem, node: OutlineNode, period: Period): ActivityFound[] {
  const annex = ancestors(node).some((above) => /^phu luc/.test(foldInPlace(above.text))) || node.kind === 'root'
  const rows = taskRows(table)
  return rows === null ? [] : rows.map((row, index) => fromRow(row, index, period, annex))
}

function fromRow(row: TaskRow, index: number, period: Period, annex: boolean): ActivityFound {
  const problems: TimingProblem[] = []
  const { cells } = row
  const shared = cells.lead && !cells.coordinating ? leadAndHelpers(cells.lead.text) : null
  const timing =
    cells.start || cells.finish
      ? joinTiming(cells.start?.text ?? '', cells.finish?.text ?? '', period, problems)
      : readTiming(cells.timing?.text ?? '', period, problems)
  const timingPieces = [
    ...(cells.start?.pieces ?? []),
    ...(cells.finish?.pieces ?? []),
    ...(cells.timing?.pieces ?? []),
  ]
  return {
    ref: `PL.${row.ordinal || String(index + 1)}`,
    origin: annex ? 'appendix' : 'form',
    title: tidy(cells.title!.text).replace(/[.;,]$/, ''),
    lead: shared ? splitUnits(shared.lead) : unitsOf(cells.lead?.lines),
    coordinating: shared ? splitUnits(shared.coordinating) : unitsOf(cells.coordinating?.lines),
    timing,
    products: productLines(cells.product?.lines ?? []),
    channels: channelsOf(cells.title!.text, cells.product?.text ?? ''),
    sources: {
      title: cells.title!.pieces,
      lead: cells.lead?.pieces ?? [],
      coordinating: (cells.coordinating ?? cells.lead)?.pieces ?? [],
      timing: timingPieces,
      products: cells.product?.pieces ?? [],
    },
    content: [],
    problems,
  }
}

function unitsOf(lines: readonly string[] | undefined): string[] {
  if (!lines || lines.length === 0) return []
  return unitsIn(lines.reduce<string[]>(joinBrokenName, []))
}

// A narrow column breaks "Phòng Văn hóa - Xã hội" before its dash.
function joinBrokenName(done: string[], line: string): string[] {
  const last = done.at(-1)
  const dash = /^[-–]\s*/.exec(line)
  if (last !== undefined && dash && isNameDash(last, line.slice(dash[0].length)))
    done[done.length - 1] = `${last} ${line}`
  else done.push(line)
  return done
}

function unitsIn(lines: readonly string[]): string[] {
  if (lines.length > 1 && lines.every((line) => /^[-–+•]/.test(line))) return lines.flatMap(splitUnits)
  const bulleted = lines.some((line) => /^[-–+•]\s/.test(line))
  return splitUnits(
    bulleted
      ? lines
          .map((line) => line.replace(/^[-–+•]\s*/, '; '))
          .join(' ')
          .replace(/^;\s*/, '')
      : lines.join(' '),
  )
}
