import { DomainError } from '#kernel/domain/domain-error.ts'
import type { SourceBlock, SourceCell, SourceLine, SourcePage, SourceTable } from '#modules/plans/domain/index.ts'
import { readNumbering } from './numbering.ts'
import type { Numbering } from './numbering.ts'
import { attribute, childOf, childrenOf, parseXml } from './xml.ts'
import type { XmlNode } from './xml.ts'
import { readZip } from './zip.ts'

const PARTS = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])

interface Style {
  basedOn: string | null
  bold: boolean | null
  align: string | null
  numId: string | null
  level: number
}

interface Reading {
  numbering: Numbering
  styles: Map<string, Style>
  line: number
}

/** The paragraphs and tables of a DOCX file as one page; list numbers are rebuilt. Throws `intake.…` for a file that is none. */
export async function readDocx(bytes: Uint8Array, number: number, file: number): Promise<SourcePage> {
  const parts = await readZip(bytes, (name) => PARTS.has(name))
  const document = parts.get('word/document.xml')
  if (!document) throw new DomainError('intake.not-docx')
  const part = (name: string): XmlNode | null => (parts.has(name) ? parseXml(parts.get(name)!.toString('utf8')) : null)
  const reading: Reading = {
    numbering: readNumbering(part('word/numbering.xml')),
    styles: readStyles(part('word/styles.xml')),
    line: 0,
  }
  const body = childOf(parseXml(document.toString('utf8')), 'w:body')
  return {
    number,
    file,
    width: null,
    height: null,
    origin: 'typed',
    confidence: 1,
    blocks: body ? blocksOf(body, reading) : [],
  }
}

function readStyles(root: XmlNode | null): Map<string, Style> {
  const styles = new Map<string, Style>()
  for (const node of root ? childrenOf(root, 'w:style') : []) {
    const paragraph = childOf(node, 'w:pPr')
    const numbering = childOf(paragraph, 'w:numPr')
    styles.set(attribute(node, 'w:styleId') ?? '', {
      basedOn: attribute(childOf(node, 'w:basedOn'), 'w:val') ?? null,
      bold: isOn(childOf(childOf(node, 'w:rPr'), 'w:b')),
      align: attribute(childOf(paragraph, 'w:jc'), 'w:val') ?? null,
      numId: attribute(childOf(numbering, 'w:numId'), 'w:val') ?? null,
      level: Number(attribute(childOf(numbering, 'w:ilvl'), 'w:val') ?? 0),
    })
  }
  return styles
}

function isOn(node: XmlNode | undefined): boolean | null {
  if (!node) return null
  return !['0', 'false', 'off'].includes(attribute(node, 'w:val') ?? 'true')
}

const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:smartTag',
  'w:customXml',
  'mc:AlternateContent',
  'mc:Choice',
  'w:hyperlink',
  'w:fldSimple',
  'w:txbxContent',
])

function blocksOf(node: XmlNode, reading: Reading): SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:p') blocks.push(...linesOf(child, reading))
    else if (child.name === 'w:tbl') blocks.push(tableOf(child, reading))
    else if (WRAPPERS.has(child.name)) blocks.push(...blocksOf(child, reading))
  }
  return blocks
}

function linesOf(paragraph: XmlNode, reading: Reading): SourceLine[] {
  const properties = childOf(paragraph, 'w:pPr')
  const style = styleChain(attribute(childOf(properties, 'w:pStyle'), 'w:val'), reading)
  const runs = { text: '', boldLetters: 0, letters: 0, size: 0 }
  const boxes: SourceLine[] = []
  gather(paragraph, runs, reading, boxes, style.bold)
  const numbering = numberOf(properties, style, reading, runs.text)
  const align = attribute(childOf(properties, 'w:jc'), 'w:val') ?? style.align
  const parts = runs.text.split('\n').filter((text) => text.trim() !== '')
  const lines = parts.map((text, index): SourceLine => {
    reading.line++
    return {
      kind: 'line',
      text: text.trimEnd(),
      line: reading.line,
      confidence: 1,
      bold: runs.letters > 0 && runs.boldLetters / runs.letters > 0.7,
      ...(runs.size ? { size: runs.size } : {}),
      ...(align === 'center' ? { align: 'center' as const } : {}),
      ...(numbering && index === 0 ? { numbering } : {}),
      ...(parts.length === 1 ? { paragraph: true } : {}),
    }
  })
  return [...lines, ...boxes]
}

function styleChain(id: string | undefined, reading: Reading): Style {
  const found: Style = { basedOn: null, bold: null, align: null, numId: null, level: 0 }
  const seen = new Set<string>()
  for (let at = id; at && !seen.has(at);) {
    seen.add(at)
    const style = reading.styles.get(at)
    if (!style) break
    found.bold ??= style.bold
    found.align ??= style.align
    if (found.numId === null && style.numId !== null) [found.numId, found.level] = [style.numId, style.level]
    at = style.basedOn ?? undefined
  }
  return found
}

function numberOf(properties: XmlNode | undefined, style: Style, reading: Reading, text: string): string | null {
  const own = childOf(properties, 'w:numPr')
  const numId = attribute(childOf(own, 'w:numId'), 'w:val') ?? style.numId
  if (!numId || numId === '0' || text.trim() === '') return null
  return reading.numbering.next(numId, Number(attribute(childOf(own, 'w:ilvl'), 'w:val') ?? style.level))
}

interface Runs {
  text: string
  boldLetters: number
  letters: number
  size: number
}

function gather(node: XmlNode, runs: Runs, reading: Reading, boxes: SourceLine[], styleBold: boolean | null): void {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:r') gatherRun(child, runs, reading, boxes, styleBold)
    else if (WRAPPERS.has(child.name)) gather(child, runs, reading, boxes, styleBold)
  }
}

function gatherRun(run: XmlNode, runs: Runs, reading: Reading, boxes: SourceLine[], styleBold: boolean | null): void {
  const properties = childOf(run, 'w:rPr')
  const bold = isOn(childOf(properties, 'w:b')) ?? styleBold ?? false
  const size = Number(attribute(childOf(properties, 'w:sz'), 'w:val') ?? 0) / 2
  if (isOn(childOf(properties, 'w:vanish'))) return
  for (const child of run.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:t') {
      const text = child.children.filter((part): part is string => typeof part === 'string').join('')
      runs.text += text
      runs.letters += text.length
      if (bold) runs.boldLetters += text.length
      if (size) runs.size = Math.max(runs.size, size)
    } else if (child.name === 'w:tab' || child.name === 'w:ptab') runs.text += '\t'
    else if (child.name === 'w:br' || child.name === 'w:cr')
      runs.text += attribute(child, 'w:type') === 'page' ? ' ' : '\n'
    else if (child.name === 'w:noBreakHyphen') runs.text += '-'
    else if (child.name === 'mc:AlternateContent' || child.name === 'w:pict' || child.name === 'w:drawing')
      boxes.push(...textBoxes(child, reading))
  }
}

function textBoxes(node: XmlNode, reading: Reading): SourceLine[] {
  const lines: SourceLine[] = []
  for (const child of node.children) {
    if (typeof child === 'string' || child.name === 'mc:Fallback') continue
    if (child.name === 'w:txbxContent')
      lines.push(...blocksOf(child, reading).filter((block): block is SourceLine => block.kind === 'line'))
    else lines.push(...textBoxes(child, reading))
  }
  return lines
}

function tableOf(table: XmlNode, reading: Reading): SourceTable {
  const rows: SourceCell[][] = []
  // Cells that a vertical merge continues, by the column at which they begin.
  const open = new Map<number, SourceCell>()
  for (const row of rowsOf(table)) {
    const cells: SourceCell[] = []
    let column = Number(attribute(childOf(childOf(row, 'w:trPr'), 'w:gridBefore'), 'w:val') ?? 0)
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, 'w:tcPr')
      const colSpan = Number(attribute(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1)
      const merge = childOf(properties, 'w:vMerge')
      const above = open.get(column)
      if (merge && (attribute(merge, 'w:val') ?? 'continue') === 'continue' && above) above.rowSpan++
      else {
        const made: SourceCell = { column, colSpan, rowSpan: 1, lines: flat(blocksOf(cell, reading)) }
        cells.push(made)
        if (merge) open.set(column, made)
        else open.delete(column)
      }
      column += colSpan
    }
    rows.push(cells)
  }
  return { kind: 'table', ruled: true, rows }
}

function rowsOf(table: XmlNode): XmlNode[] {
  return table.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === 'w:tr' ? [child] : WRAPPERS.has(child.name) ? rowsOf(child) : [],
  )
}

function cellsOf(row: XmlNode): XmlNode[] {
  return row.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === 'w:tc' ? [child] : WRAPPERS.has(child.name) ? cellsOf(child) : [],
  )
}

function flat(blocks: SourceBlock[]): SourceLine[] {
  return blocks.flatMap((block) =>
    block.kind === 'line' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines)),
  )
}
