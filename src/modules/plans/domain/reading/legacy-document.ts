import type { SourceBlock, SourceDocument, SourceLine } from './document-model.ts'
import { decodeLegacy, fromTcvn3, fromVni } from './legacy-encoding.ts'

/** The document with the text of fonts before Unicode converted, whole or in the lines that are set in them. */
export function withoutLegacyFonts(document: SourceDocument): SourceDocument {
  const all = document.pages.flatMap((page) => page.blocks.flatMap(linesOf)).map((line) => line.text)
  const whole = decodeLegacy(all.join('\n')).encoding
  const lines = all.map((text) => encodingOfLine(text, whole))
  if (lines.every((encoding) => encoding === undefined)) return document
  let at = 0
  const pages = document.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => mapLines(block, (line) => converted(line, lines[at++]))),
  }))
  const found = whole ?? lines.find((encoding) => encoding !== undefined)
  return {
    pages,
    files: document.files.map((file) => (file.legacyEncoding || !found ? file : { ...file, legacyEncoding: found })),
  }
}

type Encoding = 'tcvn3' | 'vni'

const UNICODE = /[ăđơưạảấầẩậắằặẹẻẽếềểễệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹĐƠƯĂ]/u
const TCVN3_WORD = /\p{L}?[\u00b5-\u00b9\u00a8-\u00ae\u03bc¸·¶]\p{L}|\p{L}[\u00b5-\u00b9\u00a8-\u00ae\u03bc¸·¶]/gu

// A line of a document that is Unicode elsewhere: only when nearly every second word says so.
function encodingOfLine(text: string, whole: Encoding | undefined): Encoding | undefined {
  if (UNICODE.test(text)) return undefined
  if (whole) return whole
  const words = text.split(/\s+/).length
  if (words < 3) return undefined
  return (text.match(TCVN3_WORD)?.length ?? 0) >= words * 0.45 ? 'tcvn3' : undefined
}

function converted(line: SourceLine, encoding: Encoding | undefined): SourceLine {
  if (!encoding) return line
  // A PDF gives the micro sign of these fonts as the Greek letter.
  const text = encoding === 'tcvn3' ? fromTcvn3(line.text.replaceAll('\u03bc', '\u00b5')) : fromVni(line.text)
  return { ...line, text }
}

function linesOf(block: SourceBlock): SourceLine[] {
  return block.kind === 'line' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines))
}

function mapLines(block: SourceBlock, change: (line: SourceLine) => SourceLine): SourceBlock {
  if (block.kind === 'line') return change(block)
  return {
    ...block,
    rows: block.rows.map((row) => row.map((cell) => ({ ...cell, lines: cell.lines.map(change) }))),
  }
}
