import type { SourceBlock, SourceLine, SourceTable } from '#modules/plans/domain/index.ts'

/** Gives every line of a page its number in reading order, table cells included. */
export function numbered(blocks: readonly (Omit<SourceLine, 'line'> | SourceTable)[]): SourceBlock[] {
  let number = 0
  return blocks.map((block): SourceBlock => {
    if (block.kind === 'line') return { ...block, line: ++number }
    return {
      ...block,
      rows: block.rows.map((row) =>
        row.map((cell) => ({ ...cell, lines: cell.lines.map((line) => ({ ...line, line: ++number })) })),
      ),
    }
  })
}
