import type { SourceTable } from '#modules/plans/domain/index.ts'

const MOST_COLUMNS = 60

/** The cells of a table as a grid; what is merged stands in every place it covers. */
export function cellsOf(table: SourceTable): string[][] {
  const grid: string[][] = table.rows.map(() => [])
  table.rows.forEach((row, at) => {
    for (const cell of row) {
      const text = cell.lines.map((line) => [line.numbering, line.text].filter(Boolean).join(' ')).join('\n')
      for (let down = 0; down < cell.rowSpan && at + down < grid.length; down++)
        for (let right = 0; right < cell.colSpan && cell.column + right < MOST_COLUMNS; right++)
          grid[at + down]![cell.column + right] = text
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}
