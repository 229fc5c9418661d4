import { AlignmentType, Header, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx'
import type { ISectionOptions, Table } from 'docx'
import { FORM, textWidthOf } from '#modules/documents/domain/index.ts'
import type { LaidAnnex, LaidDocument } from '#modules/documents/domain/index.ts'
import { block } from './blocks.ts'
import { closing } from './closing.ts'
import { addressees, head, title } from './head.ts'
import { FONT, halfPoints, spacing, twip } from './measures.ts'
import { centred, evenLine } from './words.ts'

/** The document's own pages, then a section for each annex with its own page numbers. */
export function sections(laid: LaidDocument): ISectionOptions[] {
  const width = textWidthOf(false)
  return [
    section(laid, false, [
      head(laid.head),
      ...(laid.title ? title(laid.title) : []),
      ...(laid.addressees ? addressees(laid.addressees) : []),
      ...laid.body.flatMap((one) => block(one, width, laid.pictures)),
      ...(laid.closing ? closing(laid.closing) : []),
    ]),
    ...laid.annexes.map((annex) => section(laid, annex.landscape, annexChildren(annex, laid.pictures))),
  ]
}

function annexChildren(annex: LaidAnnex, pictures: LaidDocument['pictures']): (Paragraph | Table)[] {
  const width = textWidthOf(annex.landscape)
  const { annex: points } = FORM.size
  return [
    centred(annex.number, points, { bold: true }, { keepNext: true }),
    evenLine(annex.title, width, points, true, { keepNext: true, outlineLevel: 0 }),
    ...(annex.reference ? [centred(annex.reference, FORM.size.body, { italic: true }, { keepNext: true })] : []),
    new Paragraph({ spacing: { line: spacing(6), lineRule: 'exact' }, children: [] }),
    ...annex.body.flatMap((one) => block(one, width, pictures)),
  ]
}

function section(laid: LaidDocument, landscape: boolean, children: (Paragraph | Table)[]): ISectionOptions {
  const { page } = FORM
  return {
    properties: {
      titlePage: true,
      page: {
        // docx turns the sides itself.
        size: {
          width: twip(page.width),
          height: twip(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twip(page.top),
          bottom: twip(page.bottom),
          left: twip(page.left),
          right: twip(page.right),
          header: twip(FORM.headerAt),
          footer: twip(FORM.headerAt),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [header(laid.mark, textWidthOf(landscape), false)] }),
      default: new Header({ children: [header(laid.mark, textWidthOf(landscape), true)] }),
    },
    children,
  }
}

function header(mark: string | null, width: number, numbered: boolean): Paragraph {
  const number = new TextRun({
    font: FONT,
    size: halfPoints(FORM.size.pageNumber),
    children: [PageNumber.CURRENT],
  })
  if (mark === null) return new Paragraph({ alignment: AlignmentType.CENTER, children: numbered ? [number] : [] })
  const framed = { style: 'single' as const, size: 8, space: 1, color: '000000' }
  return new Paragraph({
    tabStops: [
      { type: TabStopType.CENTER, position: twip(width / 2) },
      { type: TabStopType.RIGHT, position: twip(width) },
    ],
    children: [
      new TextRun({ text: '\t' }),
      ...(numbered ? [number] : []),
      new TextRun({ text: '\t' }),
      new TextRun({ text: mark, font: FONT, bold: true, size: halfPoints(FORM.size.mark), border: framed }),
    ],
  })
}
