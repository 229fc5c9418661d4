import { AlignmentType, ImageRun, PageBreak, Paragraph } from 'docx'
import type { Table } from 'docx'
import { FORM } from '#modules/documents/domain/index.ts'
import type { LaidBlock, LaidDocument, LaidSigner, LaidText } from '#modules/documents/domain/index.ts'
import { columns } from './columns.ts'
import { GAP, alignment, spacing, twip } from './measures.ts'
import { pictureSize } from './picture-size.ts'
import { STYLE_IDS } from './styles.ts'
import { table } from './table.ts'
import { centred, runsOf } from './words.ts'

const { size } = FORM
const SIGNER_GAP = 12

/** A block of the body as Word's paragraphs and tables. */
export function block(data: LaidBlock, width: number, pictures: LaidDocument['pictures']): (Paragraph | Table)[] {
  switch (data.kind) {
    case 'text':
      return [textBlock(data)]
    case 'table':
      // Two tables that touch become one; the paragraph between them also gives the gap.
      return [spacer(data.keep), table(data), spacer(data.keep)]
    case 'picture':
      return picture(data, pictures)
    case 'signers':
      return data.rows.flatMap((row) => [
        spacer(true, SIGNER_GAP),
        columns(row.map((one) => ({ width: width / row.length, children: signer(one) }))),
      ])
    case 'page-break':
      return [new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [new PageBreak()] })]
  }
}

function textBlock(data: LaidText): Paragraph {
  const indented = data.align === 'justified'
  return new Paragraph({
    style: STYLE_IDS[data.style],
    ...(indented ? {} : { alignment: alignment(data.align) }),
    ...(indented && data.inset === 0
      ? {}
      : { indent: { left: twip(data.inset), firstLine: indented ? twip(FORM.firstLine) : 0 } }),
    ...(data.keep ? { keepNext: true } : {}),
    children: runsOf(data.lines, size.body),
  })
}

/** Authority, post, room for hand and seal, name. */
export function signer(data: LaidSigner): Paragraph[] {
  return [
    ...data.lines.map((line) => centred(line, size.body, { bold: true }, { keepNext: true })),
    centred(data.name, size.body, { bold: true }, { spacing: { before: twip(FORM.signature) } }),
  ]
}

/** An empty paragraph of a height in points. */
export function spacer(keepNext: boolean, points: number = FORM.paragraphGap): Paragraph {
  return new Paragraph({
    spacing: { line: spacing(points), lineRule: 'exact' },
    ...(keepNext ? { keepNext } : {}),
    children: [],
  })
}

function picture(data: Extract<LaidBlock, { kind: 'picture' }>, pictures: LaidDocument['pictures']): Paragraph[] {
  const { bytes, mediaType } = pictures[data.picture]!
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: GAP },
      keepNext: true,
      children: [
        new ImageRun({
          type: mediaType === 'image/png' ? 'png' : 'jpg',
          data: bytes,
          transformation: pictureSize(bytes, data.width),
          // An identity of its own in the file, and words for whoever cannot see it.
          altText: { id: String(data.picture + 1), name: `Hình ${data.picture + 1}`, description: data.alt },
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: GAP },
      ...(data.keep ? { keepNext: true } : {}),
      children: runsOf(data.caption, size.caption),
    }),
  ]
}
