import type { DraftPart, DraftSection, PlanDraft } from './plan-draft.ts'

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const
// Items are lettered in the order of the Vietnamese alphabet, without the letters that carry a mark of their own.
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

export function roman(number: number): string {
  let left = number
  let text = ''
  for (const [letters, value] of ROMAN) for (; left >= value; left -= value) text += letters
  return text
}

/** "III": the place of a section among all, or what was set by hand. */
export function sectionNumeral(draft: PlanDraft, section: DraftSection): string {
  return section.numeral ?? roman(draft.sections.indexOf(section) + 1)
}

/** "2" or "b": the place of a part among those with a heading; null for a part without one. */
export function partNumeral(section: DraftSection, part: DraftPart): string | null {
  if (part.heading === null) return null
  let count = 0
  for (const other of section.parts) {
    if (other.heading !== null && other.level <= part.level) count = other.level === part.level ? count + 1 : 0
    if (other === part) break
  }
  return part.level === 1 ? String(count) : (LETTERS[(count - 1) % LETTERS.length] ?? String(count))
}

/** "III.2" or "III.2.a": how a part is cited; null for a part without a number. */
export function partRef(draft: PlanDraft, section: DraftSection, part: DraftPart): string | null {
  const own = partNumeral(section, part)
  if (own === null) return null
  const above = part.level === 2 ? partAbove(section, part) : null
  return [sectionNumeral(draft, section), above ? partNumeral(section, above) : null, own].filter(Boolean).join('.')
}

function partAbove(section: DraftSection, part: DraftPart): DraftPart | null {
  const before = section.parts.slice(0, section.parts.indexOf(part))
  return before.findLast((other) => other.heading !== null && other.level === 1) ?? null
}
