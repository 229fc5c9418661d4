import { strFromU8, unzipSync } from 'fflate'
import { all, find, xmlTree } from './xml-tree.ts'
import type { Element } from './xml-tree.ts'

/** What a DOCX file is made of, line by line: paragraphs with their form, tables with their widths, sections with their paper. */
export function describeDocx(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes)
  const body = find(xmlTree(strFromU8(parts['word/document.xml']!)), 'body')!
  const links = new Map(
    all(xmlTree(strFromU8(parts['word/_rels/document.xml.rels']!)), 'Relationship').map((one) => [
      one.attributes['Id']!,
      one.attributes['Target']!,
    ]),
  )
  const header = (id: string): string => textOf(xmlTree(strFromU8(parts[`word/${links.get(id)!}`]!)))
  return body.children.flatMap((child) => {
    if (child.name === 'tbl') return describeTable(child)
    if (child.name === 'sectPr') return describeSection(child, header)
    const section = find(child, 'sectPr')
    return [
      ...(textOf(child) || find(child, 'drawing') ? [describeParagraph(child)] : []),
      ...(section ? describeSection(section, header) : []),
    ]
  })
}

/** The words of a DOCX file in the order of its parts, without headers. */
export function wordsOfDocx(bytes: Uint8Array): string {
  const body = xmlTree(strFromU8(unzipSync(bytes)['word/document.xml']!))
  return all(body, 'p').map(textOf).join(' ')
}

function describeParagraph(paragraph: Element): string {
  const properties = find(paragraph, 'pPr')
  const of = (name: string, attribute = 'val'): string | undefined =>
    properties && find(properties, name)?.attributes[attribute]
  const run = find(paragraph, 'r')
  const form = [
    of('pStyle'),
    of('jc'),
    of('ind', 'left') && Number(of('ind', 'left')) > 0 ? `left ${of('ind', 'left')}` : undefined,
    properties && find(properties, 'keepNext') ? 'keep' : undefined,
    run && find(run, 'sz') ? `${Number(find(run, 'sz')!.attributes['val']) / 2} pt` : undefined,
    run && find(run, 'b') ? 'bold' : undefined,
    run && find(run, 'i') ? 'italic' : undefined,
    find(paragraph, 'drawing') ? 'picture' : undefined,
  ]
  return `[${form.filter(Boolean).join(', ')}] ${textOf(paragraph)}`
}

function describeTable(table: Element): string[] {
  const widths = all(find(table, 'tblGrid')!, 'gridCol').map((column) => column.attributes['w'])
  const ruled = find(table, 'tblBorders') && find(find(table, 'tblBorders')!, 'top')!.attributes['val'] !== 'none'
  const layout = find(table, 'tblLayout')?.attributes['type']
  return [
    `table ${ruled ? 'ruled' : 'unruled'} ${layout} ${widths.join(' ')}`,
    ...all(table, 'tr').flatMap((row) => [
      `  row${find(row, 'tblHeader') ? ' head' : ''}${find(row, 'cantSplit') ? ' whole' : ''}`,
      ...all(row, 'tc').flatMap((cell) => {
        const span = find(cell, 'gridSpan')?.attributes['val']
        const merge = find(cell, 'vMerge')
        const size = `${span ? ` ${span} columns` : ''}${merge ? ` merge ${merge.attributes['val'] ?? 'on'}` : ''}`
        return [
          `    cell${size}`,
          ...all(cell, 'p')
            .filter(textOf)
            .map((one) => `      ${describeParagraph(one)}`),
        ]
      }),
    ]),
  ]
}

function describeSection(section: Element, header: (id: string) => string): string[] {
  const size = find(section, 'pgSz')!.attributes
  const margin = find(section, 'pgMar')!.attributes
  const headers = all(section, 'headerReference').map(
    (one) => `${one.attributes['type']} "${header(one.attributes['id']!)}"`,
  )
  return [
    `section ${size['w']} × ${size['h']} ${size['orient']}, margins ${margin['top']} ${margin['right']} ${margin['bottom']} ${margin['left']}, pages from ${find(section, 'pgNumType')?.attributes['start']}, headers ${headers.join(' ')}`,
  ]
}

// A page number is said as "#".
function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (child.name === 't') return child.text
      if (child.name === 'instrText') return '#'
      if (child.name === 'tab' || child.name === 'br') return child.attributes['pos'] ? '' : ' '
      return child.name === 'pPr' ? '' : textOf(child)
    })
    .join('')
}
