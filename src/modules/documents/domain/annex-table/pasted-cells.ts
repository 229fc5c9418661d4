/** The cells of a table copied from Word, Excel or a message. A cell of several lines stands in quotes, quotes in it doubled. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:^|(?<=[\t\n]))"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/gy
  const all = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at <= all.length;) {
    pattern.lastIndex = at
    const found = pattern.exec(all)
    rows.at(-1)!.push((found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? '').trim())
    at += found?.[0].length ?? 0
    if (all[at] === '\n') rows.push([])
    at++
  }
  return rows
}

/** Cells as a spreadsheet copies them: read back they are the same. */
export function textOfCells(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(cellText).join('\t')).join('\n')
}

const cellText = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)
