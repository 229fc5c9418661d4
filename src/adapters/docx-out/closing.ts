import { Paragraph } from 'docx'
import type { Table } from 'docx'
import { FORM } from '#modules/documents/domain/index.ts'
import type { LaidClosing } from '#modules/documents/domain/index.ts'
import { signer, spacer } from './blocks.ts'
import { columns } from './columns.ts'
import { textRun } from './words.ts'

const { size } = FORM
const ABOVE = 14

/** Ô 9b and 7 side by side. */
export function closing(data: LaidClosing): (Paragraph | Table)[] {
  const lead = data.recipientsLead
    ? [
        new Paragraph({
          children: [textRun({ text: data.recipientsLead, bold: true, italic: true }, size.recipientsHead)],
        }),
      ]
    : []
  const recipients = data.recipients.map(
    (line) => new Paragraph({ children: [textRun({ text: line }, size.recipients)] }),
  )
  const left = [...lead, ...recipients]
  return [
    spacer(true, ABOVE),
    columns(
      [
        { width: FORM.closing.left, children: left.length > 0 ? left : [new Paragraph({})] },
        { width: FORM.closing.right, children: signer(data.signer) },
      ],
      data.whole,
    ),
  ]
}
