import type { TemplateParagraph } from '#modules/documents/domain/index.ts'
import { attribute, parseXml } from '../docx/xml.ts'
import type { XmlNode } from '../docx/xml.ts'
import type { FormParts } from './open-form.ts'

const PARTS: readonly (readonly [RegExp, TemplateParagraph['place']['part']])[] = [
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/document\.xml$/, 'body'],
  [/^word\/(footnotes|endnotes)\.xml$/, 'notes'],
  [/^word\/footer\d*\.xml$/, 'footer'],
]

/** The paragraphs of a form that hold words, part by part, each with its place. */
export function formText(parts: FormParts): TemplateParagraph[] {
  return PARTS.flatMap(([pattern, part]) =>
    [...parts.keys()]
      .filter((name) => pattern.test(name))
      .sort()
      .flatMap((file) => paragraphsOf(parseXml(parts.get(file)!.toString('utf8')), file, part)),
  )
}

function paragraphsOf(root: XmlNode, file: string, part: TemplateParagraph['place']['part']): TemplateParagraph[] {
  const found: TemplateParagraph[] = []
  let outside = 0
  let tables = 0
  visit(root, null, null)
  return found

  function visit(node: XmlNode, table: TemplateParagraph['place']['table'], into: { text: string } | null): void {
    if (node.name === 'w:p') return paragraph(node, table)
    if (node.name === 'w:tbl' && table === null) return rows(node)
    if (node.name === 'w:t' && into) {
      into.text += node.children.filter((child) => typeof child === 'string').join('')
      return
    }
    if (into && (node.name === 'w:tab' || node.name === 'w:br')) into.text += ' '
    for (const child of node.children) if (typeof child !== 'string') visit(child, table, into)
  }

  function paragraph(node: XmlNode, table: TemplateParagraph['place']['table']): void {
    const at = found.length
    const into = { text: '' }
    for (const child of node.children) if (typeof child !== 'string') visit(child, table, into)
    if (into.text.trim() === '') return
    if (table === null) outside++
    const place = { part, paragraph: table === null ? outside : null, table }
    // Before the paragraphs of a text box that hangs in it.
    found.splice(at, 0, { file, place, text: into.text })
  }

  function rows(node: XmlNode): void {
    const number = ++tables
    let row = 0
    for (const line of descendants(node, 'w:tr')) {
      row++
      let column = 0
      for (const cell of descendants(line, 'w:tc')) {
        column += 1
        for (const child of cell.children) if (typeof child !== 'string') visit(child, { number, row, column }, null)
        column += Math.max(0, spanOf(cell) - 1)
      }
    }
  }
}

// Rows and cells also stand inside content controls and tracked changes.
function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : child.name === name
        ? [child]
        : child.name === 'w:tbl'
          ? []
          : descendants(child, name),
  )
}

function spanOf(cell: XmlNode): number {
  const properties = cell.children.find(
    (child): child is XmlNode => typeof child !== 'string' && child.name === 'w:tcPr',
  )
  const span = properties?.children.find(
    (child): child is XmlNode => typeof child !== 'string' && child.name === 'w:gridSpan',
  )
  return Math.min(60, Number(span ? attribute(span, 'w:val') : 1) || 1)
}
