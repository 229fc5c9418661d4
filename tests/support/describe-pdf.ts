import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfLine {
  page: number
  /** Millimetres from the left and upper edge. */
  left: number
  top: number
  /** Points. */
  size: number
  font: string
  text: string
}

export interface PdfFacts {
  pages: { width: number; height: number }[]
  lines: PdfLine[]
  title: string | null
  author: string | null
  language: string | null
  /** Names of the fonts that lie in the file; one that does not is marked "missing". */
  fonts: string[]
  /** Kinds of parts that a reader of the screen is told of; empty in a file without tags. */
  roles: Set<string>
}

const MM = 25.4 / 72

/** Reads a PDF back: its paper, its lines with place, size and font, what it says of itself. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    fontExtraProperties: true,
  })
  const pdf = await task.promise
  const facts: PdfFacts = {
    pages: [],
    lines: [],
    title: null,
    author: null,
    language: null,
    fonts: [],
    roles: new Set(),
  }
  const { info } = await pdf.getMetadata()
  const said = new Map(Object.entries(info))
  facts.title = text(said.get('Title'))
  facts.author = text(said.get('Author'))
  facts.language = text(said.get('Language'))
  const fonts = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    roles(await page.getStructTree(), facts.roles)
    const [, , width = 0, height = 0] = page.view
    facts.pages.push({ width: round(width * MM), height: round(height * MM) })
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const font: unknown = page.commonObjs.get(item.fontName)
      const name = fontName(font)
      fonts.add(name)
      const [size = 0, , , , x = 0, y = 0] = item.transform
      const line: PdfLine = {
        page: number,
        left: x * MM,
        top: (height - y) * MM,
        size: round(size),
        font: name,
        text: item.str,
      }
      const last = facts.lines.at(-1)
      // Runs of one line, parted by a change of letters, are read on.
      if (
        last &&
        last.page === number &&
        Math.abs(last.top - line.top) < 0.2 &&
        line.left > last.left &&
        line.font === last.font
      )
        last.text += item.str.startsWith(' ') || last.text.endsWith(' ') ? item.str : ` ${item.str}`
      else facts.lines.push(line)
    }
  }
  facts.fonts = [...fonts].sort()
  await task.destroy()
  return facts
}

/** One line per line of print. */
export function describePdf(facts: PdfFacts): string[] {
  return [
    `title ${facts.title}, author ${facts.author}, language ${facts.language}, fonts ${facts.fonts.join(' ')}`,
    ...facts.pages.flatMap((page, index) => [
      `page ${index + 1}: ${page.width} × ${page.height} mm`,
      ...facts.lines
        .filter((line) => line.page === index + 1)
        .map((line) => `  ${line.left.toFixed(0)},${line.top.toFixed(0)} ${line.size} ${line.font} | ${line.text}`),
    ]),
  ]
}

const round = (value: number): number => Math.round(value * 10) / 10
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function fontName(font: unknown): string {
  if (typeof font !== 'object' || font === null || !('name' in font)) return 'unknown'
  const missing = 'missingFile' in font && font.missingFile === true
  return `${String(font.name).replace(/^[A-Z]{6}\+/, '')}${missing ? ' missing' : ''}`
}

function roles(node: unknown, into: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') into.add(node.role)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) roles(child, into)
}
