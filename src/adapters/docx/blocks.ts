import type { SourceBlock, SourceCell, SourceLine } from '#modules/plans/domain/index.ts'
import type { FontEncoding } from '../intake/legacy-fonts.ts'
import type { Numbering } from './numbering.ts'
import { WRAPPERS, wordsOf } from './runs.ts'
import type { Style, StyleOf } from './styles.ts'
import { attribute, childOf } from './xml.ts'
import type { XmlNode } from './xml.ts'

/** What goes along while a document is read. */
export interface Reading {
  numbering: Numbering
  styleOf: StyleOf
  /** Encodings of old fonts that were met. */
  encodings: Set<FontEncoding>
  /** Footnotes that were pointed to. */
  notes: string[]
}

/** Paragraphs and tables inside a node, in order. */
export function blocksOf(node: XmlNode, reading: Reading): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let open: XmlNode | null = null
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:p') {
      const paragraph: XmlNode = open ? together(open, child) : child
      open = isMarkDeleted(child) ? paragraph : null
      if (!open) blocks.push(...linesOf(paragraph, reading))
    } else if (child.name === 'w:tbl') blocks.push(...tableOf(child, reading))
    else if (WRAPPERS.has(child.name)) blocks.push(...blocksOf(child, reading))
  }
  if (open) blocks.push(...linesOf(open, reading))
  return blocks
}

// A tracked deletion of a paragraph's end joins it with the next once it is accepted.
function isMarkDeleted(paragraph: XmlNode): boolean {
  return childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined
}

function together(first: XmlNode, second: XmlNode): XmlNode {
  const rest = second.children.filter((child) => typeof child === 'string' || child.name !== 'w:pPr')
  return { ...first, children: [...first.children, ...rest] }
}

function linesOf(paragraph: XmlNode, reading: Reading): SourceBlock[] {
  const properties = childOf(paragraph, 'w:pPr')
  const style = reading.styleOf(attribute(childOf(properties, 'w:pStyle'), 'w:val'))
  const words = wordsOf(paragraph, style)
  for (const encoding of words.encodings) reading.encodings.add(encoding)
  reading.notes.push(...words.notes)
  const numbering = numberOf(properties, style, reading, words.text)
  const align = attribute(childOf(properties, 'w:jc'), 'w:val') ?? style.align
  const parts = words.text.split('\n').filter((text) => text.trim() !== '')
  const lines = parts.map((text, index): SourceLine => ({
    kind: 'line',
    text: text.trimEnd(),
    line: 0,
    confidence: 1,
    bold: words.letters > 0 && words.boldLetters / words.letters > 0.7,
    ...(words.size ? { size: words.size } : {}),
    ...(align === 'center'
      ? { align: 'center' as const }
      : align === 'right' || align === 'end'
        ? { align: 'right' as const }
        : {}),
    ...(numbering && index === 0 ? { numbering } : {}),
    ...(parts.length === 1 ? { paragraph: true } : {}),
  }))
  return [...lines, ...words.boxes.flatMap((box) => textBoxes(box, reading))]
}

function numberOf(properties: XmlNode | undefined, style: Style, reading: Reading, text: string): string | null {
  const own = childOf(properties, 'w:numPr')
  const numId = attribute(childOf(own, 'w:numId'), 'w:val') ?? style.numId
  if (!numId || numId === '0' || text.trim() === '') return null
  return reading.numbering.next(numId, Number(attribute(childOf(own, 'w:ilvl'), 'w:val') ?? style.level))
}

function textBoxes(node: XmlNode, reading: Reading): SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const child of node.children) {
    if (typeof child === 'string' || child.name === 'mc:Fallback') continue
    if (child.name === 'w:txbxContent') blocks.push(...blocksOf(child, reading))
    else blocks.push(...textBoxes(child, reading))
  }
  return blocks
}

function tableOf(table: XmlNode, reading: Reading): SourceBlock[] {
  const rows: SourceCell[][] = []
  const content: SourceBlock[] = []
  // Cells that a vertical merge continues, by the column at which they begin.
  const open = new Map<number, SourceCell>()
  for (const row of partsOf(table, 'w:tr')) {
    const rowProperties = childOf(row, 'w:trPr')
    if (childOf(rowProperties, 'w:del')) continue
    const cells: SourceCell[] = []
    let column = Number(attribute(childOf(rowProperties, 'w:gridBefore'), 'w:val') ?? 0)
    for (const cell of partsOf(row, 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr')
      const colSpan = Math.min(60, Number(attribute(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1) || 1)
      const merge = childOf(properties, 'w:vMerge')
      const above = open.get(column)
      if (merge && (attribute(merge, 'w:val') ?? 'continue') === 'continue' && above) above.rowSpan++
      else {
        const blocks = blocksOf(cell, reading)
        content.push(...blocks)
        const made: SourceCell = { column, colSpan, rowSpan: 1, lines: flat(blocks) }
        cells.push(made)
        if (merge) open.set(column, made)
        else open.delete(column)
      }
      column += colSpan
    }
    rows.push(cells)
  }
  // A frame around other content is no table.
  if (rows.every((row) => row.length <= 1)) return content
  return [{ kind: 'table', ruled: true, rows }]
}

function partsOf(node: XmlNode, name: 'w:tr' | 'w:tc'): XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : child.name === name
        ? [child]
        : WRAPPERS.has(child.name)
          ? partsOf(child, name)
          : [],
  )
}

function flat(blocks: readonly SourceBlock[]): SourceLine[] {
  return blocks.flatMap((block) =>
    block.kind === 'line' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines)),
  )
}
