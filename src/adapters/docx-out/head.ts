import { AlignmentType, BorderStyle, Paragraph } from 'docx'
import type { Table } from 'docx'
import { COUNTRY, FORM, MOTTO, textWidthOf } from '#modules/documents/domain/index.ts'
import type { LaidDocument, LaidHead, LaidTitle } from '#modules/documents/domain/index.ts'
import { columns } from './columns.ts'
import { GAP, spacing, twip } from './measures.ts'
import { centred, evenLine, rule, runsOf, textRun } from './words.ts'

const { size } = FORM

/** Ô 1 to 4, 5b and the stamp of urgency. */
export function head(data: LaidHead): Table {
  return columns([
    { width: FORM.head.left, children: issuer(data) },
    {
      width: FORM.head.right,
      children: [
        centred(COUNTRY, size.country, { bold: true }),
        centred(MOTTO, size.motto, { bold: true }),
        rule(data.mottoRule, FORM.head.right, spacing(6)),
        centred(data.date, size.date, { italic: true }),
      ],
    },
  ])
}

function issuer(data: LaidHead): Paragraph[] {
  const width = FORM.head.left
  return [
    ...data.superior.map((line) => evenLine(line, width, size.issuer, false)),
    ...data.issuer.map((line) => evenLine(line, width, size.issuer, true)),
    rule(data.issuerRule, width, spacing(7)),
    ...(data.number === null ? [] : [centred(data.number, size.number, {})]),
    ...(data.about ? [evenLine(data.about, width, size.about, false, { spacing: { before: GAP } })] : []),
    ...(data.urgency ? [stamp(data.urgency, width)] : []),
  ]
}

function stamp(urgency: NonNullable<LaidHead['urgency']>, width: number): Paragraph {
  const indent = twip((width - urgency.width) / 2)
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' }
  return centred(
    urgency.word,
    size.urgency,
    { bold: true },
    {
      indent: { left: indent, right: indent },
      spacing: { before: GAP + 60, line: twip(FORM.urgencyHeight) - 40, lineRule: 'exact' },
      border: { top: edge, bottom: edge, left: edge, right: edge },
    },
  )
}

/** Ô 5a: kind, subject, rule. */
export function title(data: LaidTitle): Paragraph[] {
  const width = textWidthOf(false)
  return [
    centred(data.kind, size.title, { bold: true }, { spacing: { before: spacing(14) }, keepNext: true }),
    evenLine(data.subject, width, size.title, true, { keepNext: true }),
    rule(data.rule, width, spacing(8)),
  ]
}

/** Ô 9a. */
export function addressees(data: NonNullable<LaidDocument['addressees']>): (Paragraph | Table)[] {
  if (data.lines.length === 0)
    return [centred(data.lead, size.body, {}, { spacing: { before: spacing(16), after: spacing(8) } })]
  return [
    new Paragraph({
      indent: { left: twip(FORM.addressees) },
      spacing: { before: spacing(16) },
      keepNext: true,
      children: [textRun({ text: data.lead }, size.body)],
    }),
    ...data.lines.map(
      (line, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: twip(FORM.addressees + FORM.firstLine) },
          ...(index === data.lines.length - 1 ? { spacing: { after: spacing(8) } } : {}),
          children: runsOf([[{ text: line }]], size.body),
        }),
    ),
  ]
}
