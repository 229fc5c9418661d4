import type { Block } from '#modules/documents/domain/index.ts'
import { partNumeral, sectionNumeral } from './draft-numerals.ts'
import { timeWords } from './draft-words.ts'
import type { DraftPart, DraftSection, PlanDraft } from './plan-draft.ts'

/** One line of the body as it is printed, and the item of the draft it comes from. */
export interface DraftLine {
  kind: 'section' | 'part' | 'text'
  /** "III.", "2.", "a)", "-", "+"; null where nothing stands before the words. */
  marker: string | null
  level: 0 | 1 | 2
  text: string
  section: DraftSection
  part: DraftPart | null
  path: string
}

/** The body of a plan line by line: headings with their numbers, clauses, and who does what until when. */
export function draftLines(draft: PlanDraft): DraftLine[] {
  const lines = linesOf(draft)
  const last = lines.at(-1)
  // Where no closing words follow, the text itself ends the plan.
  if (last?.kind === 'text' && draft.closing.trim() === '') last.text = withEndMark(last.text)
  return lines
}

/** The mark that ends a document (NĐ 30/2020, Phụ lục I). */
export function withEndMark(text: string): string {
  return text.trim() === '' ? '' : `${text.trim().replace(/[\s./;,]+$/, '')}./.`
}

function linesOf(draft: PlanDraft): DraftLine[] {
  return draft.sections.flatMap((section) => {
    const path = `sections[${section.key}]`
    const title: DraftLine = {
      kind: 'section',
      marker: `${sectionNumeral(draft, section)}.`,
      level: 1,
      text: section.title.trim(),
      section,
      part: null,
      path: `${path}.title`,
    }
    return [title, ...section.parts.flatMap((part) => partLines(section, part, `${path}.parts[${part.key}]`))]
  })
}

function partLines(section: DraftSection, part: DraftPart, path: string): DraftLine[] {
  const lines: DraftLine[] = []
  const numeral = partNumeral(section, part)
  if (numeral !== null)
    lines.push({
      kind: 'part',
      marker: part.level === 1 ? `${numeral}.` : `${numeral})`,
      level: part.level,
      text: headingWords(part),
      section,
      part,
      path: `${path}.heading`,
    })
  const text = (words: string, level: 0 | 1 | 2, at: string): void => {
    const marker = level === 0 ? null : level === 1 ? '-' : '+'
    for (const line of words.split('\n').map((each) => each.trim()))
      if (line !== '') lines.push({ kind: 'text', marker, level, text: line, section, part, path: at })
  }
  for (const clause of part.clauses) text(clause.text, clause.level, `${path}.clauses[${clause.key}].text`)
  if (part.kind === 'activity' && part.work) {
    const { work } = part
    const labelled = (label: string, words: string, field: string): void => {
      if (words.trim() !== '') text(`${label}: ${words.trim().replace(/[.;]+$/, '')}.`, 1, `${path}.work.${field}`)
    }
    labelled('Thời gian thực hiện', timeWords(work), work.finish.trim() === '' ? 'start' : 'finish')
    labelled('Cơ quan chủ trì', work.lead.join('; '), 'lead')
    labelled('Cơ quan phối hợp', work.coordinating.join('; '), 'coordinating')
    labelled('Sản phẩm', work.products.join('; '), 'products')
    labelled('Ghi chú', work.note, 'note')
  }
  return lines
}

function headingWords(part: DraftPart): string {
  const heading = (part.heading ?? '').replace(/\s+/g, ' ').trim()
  if (part.kind !== 'unit' || !part.asked || heading === '' || /^(?:kính )?đề nghị\s/iu.test(heading)) return heading
  return `Đề nghị ${heading}`
}

/** The line as a block of the printed document. */
export function blockOf(line: DraftLine): Block {
  if (line.kind === 'section') return { kind: 'heading', level: 1, numeral: line.marker, text: line.text }
  if (line.kind === 'part')
    return { kind: 'heading', level: line.level === 1 ? 2 : 3, numeral: line.marker, text: line.text }
  return {
    kind: 'paragraph',
    words: line.text,
    ...(line.marker === null ? {} : { marker: line.marker }),
    ...(line.level === 2 ? { level: 2 } : {}),
  }
}
