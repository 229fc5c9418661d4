import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { NUMBERING, autoNumbers } from './docx-numbering.ts'
import { spansOf } from './printed-blocks.ts'
import type { PrintedBlock } from './printed-blocks.ts'
import type { PrintedPlan } from './printed-plan.ts'
import { seeded } from './seeded.ts'

/** The plan as a commune office makes it in Word. `numbers`: typed by hand, or Word's own lists. */
export async function toDocx(plan: PrintedPlan, numbers: 'typed' | 'automatic', seed = 7): Promise<Buffer> {
  const random = seeded(seed)
  const number = numbers === 'automatic' ? autoNumbers() : (text: string) => ({ text })
  const body = (blocks: readonly PrintedBlock[]) =>
    blocks.map((block) => (block.kind === 'table' ? tableOf(block.rows) : bodyParagraph(block, number, random)))
  const first = [letterhead(plan), ...plan.title.map((line) => centred(line, true)), ...body(plan.body), closing(plan)]
  const margins = { top: 1134, bottom: 1134, left: 1701, right: 851 }
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering: NUMBERING,
    sections: [
      { properties: { page: { margin: margins } }, children: first },
      ...(plan.annex.length === 0
        ? []
        : [
            {
              properties: { page: { margin: margins, size: { orientation: PageOrientation.LANDSCAPE } } },
              children: body(plan.annex),
            },
          ]),
    ],
  })
  return Packer.toBuffer(document)
}

function bodyParagraph(
  block: PrintedBlock & { kind: 'paragraph' },
  number: (text: string) => { text: string; numbering?: { reference: string; level: number; instance: number } },
  random: () => number,
): Paragraph {
  if (block.centred) return centred(block.text, true)
  const { text, numbering } = number(block.text)
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { before: 60, after: 60 },
    ...(numbering ? { numbering } : {}),
    children: splitRuns(text, random).map(
      (part) => new TextRun({ text: part, bold: block.bold, italics: block.italic }),
    ),
  })
}

// Word parts a paragraph into runs wherever someone typed again, often in the middle of a word.
function splitRuns(text: string, random: () => number): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length;) {
    const to = from + 5 + Math.floor(random() * 60)
    parts.push(text.slice(from, to))
    from = to
  }
  return parts
}

function centred(text: string, bold: boolean, italics = false): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold, italics })] })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

function twoColumns(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children: children.length ? children : [new Paragraph('')],
      width: { size: width, type: WidthType.DXA },
    })
  return new Table({
    borders: NO_BORDERS,
    layout: TableLayoutType.FIXED,
    columnWidths: [3600, 5700],
    rows: [new TableRow({ children: [cell(left, 3600), cell(right, 5700)] })],
  })
}

function letterhead(plan: PrintedPlan): Table {
  return twoColumns(
    [...plan.left.map((line) => centred(line, true)), ...(plan.number ? [centred(plan.number, false)] : [])],
    [
      ...plan.right.map((line) => centred(line, true)),
      ...(plan.placeAndDate ? [centred(plan.placeAndDate, false, true)] : []),
    ],
  )
}

function closing(plan: PrintedPlan): Table {
  return twoColumns(
    plan.recipients.map(
      (line, at) =>
        new Paragraph({
          children: [new TextRun({ text: line, size: at ? 22 : 24, bold: at === 0, italics: at === 0 })],
        }),
    ),
    plan.signature.map((line) => centred(line, true)),
  )
}

function tableOf(rows: readonly string[][]): Table {
  const columns = Math.max(...rows.map((row) => row.length))
  const cell = (text: string, span: number, head: boolean, merge?: 'restart' | 'continue') =>
    new TableCell({
      columnSpan: span,
      ...(merge ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
      children: text
        .split('\n')
        .map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: head, size: 26 })] })),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, () => Math.floor(9300 / columns)),
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: spansOf(row).map((part, column) =>
            cell(part.text, part.span, at === 0, part.span > 1 ? undefined : mergeAt(rows, at, column)),
          ),
        }),
    ),
  })
}

// A cell that repeats the one above is one merged cell in Word.
function mergeAt(rows: readonly string[][], at: number, column: number): 'restart' | 'continue' | undefined {
  const same = (one: number, other: number): boolean => {
    const text = rows[one]?.[column] ?? ''
    return text.length > 6 && one > 0 && other > 0 && text === (rows[other]?.[column] ?? '')
  }
  if (column > 1 && same(at, at - 1)) return 'continue'
  if (column > 1 && same(at, at + 1)) return 'restart'
  return undefined
}
