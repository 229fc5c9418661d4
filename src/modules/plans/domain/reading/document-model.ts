/**
 * What a plan file looks like before any rule reads it. Adapters (text, DOCX, PDF, OCR) build it,
 * the reading rules see nothing else. All boxes are in points (1/72 inch), origin at the page's top left.
 */
export interface SourceDocument {
  /** The parts in the order in which the officer gave them. */
  files: SourceFile[]
  /** Pages of all files, in order. Text and DOCX, which have no pages of their own, give one page a file. */
  pages: SourcePage[]
}

export interface SourceFile {
  name: string
  kind: SourceKind
  /** Encoding that was recognised and converted, when it was not Unicode. */
  legacyEncoding?: 'tcvn3' | 'vni'
}

export type SourceKind = 'text' | 'docx' | 'pdf' | 'image'

export interface SourcePage {
  /** 1-based over the whole document. */
  number: number
  /** Index into `files`. */
  file: number
  /** Size in points; null where the source has no pages (text, DOCX). */
  width: number | null
  height: number | null
  /** Degrees clockwise by which the reader turned the page upright (90, 180, 270); boxes are on the upright page. */
  turned?: number
  /** Where the page's words come from. */
  origin: 'typed' | 'recognised'
  /** Mean confidence 0..1 of a recognised page; 1 for typed text. */
  confidence: number
  blocks: SourceBlock[]
}

export type SourceBlock = SourceLine | SourceTable

/** One printed line (text, PDF, OCR) or one paragraph (DOCX: `wrapped` false, the whole paragraph on one line). */
export interface SourceLine {
  kind: 'line'
  text: string
  /** The line as printed, where the rules put a misread spelling right. Adapters leave it out. */
  printed?: string
  /** 1-based number of the line on its page, table cells included, in reading order. */
  line: number
  /** The page of a line in a table that runs over pages; elsewhere the line stands on its block's page. */
  page?: number
  box?: Box
  /** 0..1; 1 for typed text. */
  confidence: number
  bold?: boolean
  italic?: boolean
  /** Font size in points. */
  size?: number
  align?: 'left' | 'center' | 'right' | 'justify'
  /** List number that the word processor shows but does not store in the text ("II.", "1.", "a)", "-"). */
  numbering?: string
  /** True when this line is known to be a whole paragraph, so that it never continues on the next. */
  paragraph?: boolean
  /** Empty space above in points where known: a gap that parts paragraphs. */
  gapAbove?: number
  words?: SourceWord[]
}

export interface SourceWord {
  text: string
  box: Box
  confidence: number
}

export interface SourceTable {
  kind: 'table'
  box?: Box
  /** True for ruled tables and DOCX tables; false for a grid inferred from columns of text. */
  ruled: boolean
  /** Rows top to bottom. A merged cell stands once, at its first row and column. */
  rows: SourceCell[][]
}

export interface SourceCell {
  lines: SourceLine[]
  /** 0-based. */
  column: number
  colSpan: number
  rowSpan: number
  box?: Box
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}
