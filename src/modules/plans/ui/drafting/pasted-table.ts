/** Rows and cells of what was copied from Excel, Word or a web page; null where it is no table. */
export function pastedTable(clipboard: DataTransfer | null): string[][] | null {
  const html = clipboard?.getData('text/html') ?? ''
  const fromHtml = /<table/i.test(html) ? tableIn(html) : null
  return fromHtml ?? cellsIn(clipboard?.getData('text/plain') ?? '')
}

function tableIn(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows = [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => tidy(cell.textContent)))
  return rows.length > 0 ? rows.filter((row) => row.some((cell) => cell !== '')) : null
}

/** Cells parted by tabs, rows by line ends; a cell in quotes may hold line ends of its own. */
export function cellsIn(text: string): string[][] | null {
  if (!text.includes('\t')) return null
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    rows.at(-1)!.push(tidy(quoted?.replaceAll('""', '"') ?? plain ?? ''))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

const tidy = (cell: string): string => cell.replace(/\s+/g, ' ').trim()
