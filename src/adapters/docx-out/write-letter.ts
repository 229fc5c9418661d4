import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import { dateLine, numberLine, recipientLines } from '#modules/documents/domain/index.ts'
import type { OfficialLetter } from '#modules/documents/domain/index.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
/** Half-points. */
const SIZE = { body: 28, head: 26, recipients: 22, recipientsHead: 24 }

/** A công văn as DOCX in the form of NĐ 30/2020, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman. */
export async function writeLetter(letter: OfficialLetter): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(20),
              bottom: convertMillimetersToTwip(20),
              left: convertMillimetersToTwip(30),
              right: convertMillimetersToTwip(15),
            },
          },
        },
        children: [heading(letter), ...addressees(letter.to), ...body(letter), closingBlock(letter)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function heading(letter: OfficialLetter): Table {
  const [upper, lower] = letter.issuer
  return pair(
    [40, 60],
    [
      centred(upper, { bold: true, size: SIZE.head }),
      centred(lower, { bold: true, size: SIZE.head }),
      rule(0.4),
      centred(numberLine(letter), { size: SIZE.head }),
      centred(`V/v ${letter.subject}`, { size: 24 }, { spacing: { before: 120 } }),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: SIZE.head }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: SIZE.body }),
      rule(0.6),
      centred(dateLine(letter), { italics: true, size: SIZE.body }),
    ],
  )
}

function addressees(to: readonly string[]): Paragraph[] {
  if (to.length === 1) return [centred(`Kính gửi: ${to[0]}`, {}, { spacing: { before: 360, after: 240 } })]
  const indent = { left: convertMillimetersToTwip(35) }
  return [
    new Paragraph({ indent, spacing: { before: 360 }, children: [new TextRun('Kính gửi:')] }),
    ...to.map(
      (one, index) =>
        new Paragraph({
          indent: { left: convertMillimetersToTwip(45) },
          ...(index === to.length - 1 ? { spacing: { after: 240 } } : {}),
          children: [new TextRun(`- ${one}${index === to.length - 1 ? '.' : ';'}`)],
        }),
    ),
  ]
}

function body(letter: OfficialLetter): Paragraph[] {
  return [letter.opening, ...letter.items.map((item, index) => `${index + 1}. ${item}`), ...letter.closing].map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: convertMillimetersToTwip(12.7) },
        spacing: { before: 120, line: 276 },
        children: [new TextRun(text)],
      }),
  )
}

function closingBlock(letter: OfficialLetter): Table {
  return pair(
    [48, 52],
    [
      new Paragraph({
        children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: SIZE.recipientsHead })],
      }),
      ...recipientLines(letter.recipients).map(
        (line) => new Paragraph({ children: [new TextRun({ text: line, size: SIZE.recipients })] }),
      ),
    ],
    [
      ...[...letter.signer.authority, letter.signer.position].map((line) => centred(line, { bold: true })),
      ...Array.from({ length: 4 }, () => centred('')),
      centred(letter.signer.name, { bold: true }),
    ],
  )
}

function pair(widths: [number, number], left: Paragraph[], right: Paragraph[]): Table {
  const cell = (size: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size, type: WidthType.PERCENTAGE }, borders: NO_BORDERS, children })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(widths[0], left), cell(widths[1], right)] })],
  })
}

function centred(text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...paragraph,
    children: [new TextRun({ ...run, text })],
  })
}

// The rule under the issuer and under the motto, as long as a share of the line.
function rule(share: number): Paragraph {
  return centred('─'.repeat(Math.round(24 * share)), { size: 12 })
}
