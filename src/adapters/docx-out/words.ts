import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions, ParagraphChild } from 'docx'
import type { LaidLine, Run } from '#modules/documents/domain/index.ts'
import { FONT, halfPoints, twip } from './measures.ts'

/** Lines of runs as the children of one paragraph. */
export function runsOf(lines: readonly (readonly Run[])[], points: number): ParagraphChild[] {
  return lines.flatMap((line, index) => {
    const runs = index > 0 && line.length === 0 ? [{ text: '' }] : line
    return runs.map((run, at) => textRun(run, points, index > 0 && at === 0))
  })
}

/** One run; the font is named on each, so that no program falls back to its own. */
export function textRun(run: Run, points: number, onNewLine = false): TextRun {
  return new TextRun({
    text: run.text,
    font: FONT,
    size: halfPoints(points),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(onNewLine ? { break: 1 } : {}),
  })
}

/** A centred paragraph of one kind of letters. */
export function centred(text: string, points: number, run: Omit<Run, 'text'>, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...more,
    children: runsOf(
      text.split('\n').map((line) => [{ ...run, text: line }]),
      points,
    ),
  })
}

/** A centred text within a width of its own, so that its lines are even. */
export function evenLine(
  line: LaidLine,
  within: number,
  points: number,
  bold: boolean,
  more: IParagraphOptions = {},
): Paragraph {
  const indent = twip(Math.max(0, (within - line.width) / 2))
  return centred(line.text, points, bold ? { bold } : {}, {
    ...more,
    ...(indent ? { indent: { left: indent, right: indent } } : {}),
  })
}

/** A rule of a length in the middle of a width: the upper edge of a line one point high. */
export function rule(length: number, width: number, after: number): Paragraph {
  const indent = twip(Math.max(0, (width - length) / 2))
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, after, line: 20, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  })
}
