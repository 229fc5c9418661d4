import { AlignmentType, LineRuleType } from 'docx'
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { FORM } from '#modules/documents/domain/index.ts'
import type { TextStyle } from '#modules/documents/domain/index.ts'
import { FONT, GAP, SPACED, halfPoints, twip } from './measures.ts'

const run = { font: FONT, size: halfPoints(FORM.size.body), color: '000000' }
const paragraph = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: twip(FORM.firstLine) },
  spacing: { before: GAP, after: 0, line: SPACED, lineRule: LineRuleType.AUTO },
}
const heading = { run: { ...run, bold: true }, paragraph: { ...paragraph, keepNext: true } }

/** Names of Word's styles: headings by the built-in ones, so that its outline and screen readers find them. */
export const STYLE_IDS: Readonly<Record<TextStyle, string>> = {
  body: 'NoiDung',
  basis: 'CanCu',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
}

const OWN: IParagraphStyleOptions[] = [
  { id: STYLE_IDS.body, name: 'Nội dung', basedOn: 'Normal', quickFormat: true, run, paragraph },
  {
    id: STYLE_IDS.basis,
    name: 'Căn cứ',
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...run, italics: true },
    paragraph,
  },
]

/** The styles of the file: an officer who changes one changes every paragraph of its kind. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...run, language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: heading,
    heading2: heading,
    heading3: heading,
  },
  paragraphStyles: OWN,
}
