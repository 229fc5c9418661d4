import { foldInPlace } from '../../reading/folded.ts'
import { markerOf } from '../../reading/markers.ts'
import { blankPart } from '../blank-draft.ts'
import { partNumeral, sectionNumeral } from '../draft-numerals.ts'
import { textsOf } from '../draft-texts.ts'
import type { DraftPart, DraftSection } from '../plan-draft.ts'
import { must, short, should } from './notice.ts'
import type { DraftNotice, LintContext } from './notice.ts'

/** Numbers of sections, what stands empty, and what every plan has. */
export function lintSections(context: LintContext): DraftNotice[] {
  return [
    ...numerals(context),
    ...typedNumerals(context),
    ...empties(context),
    ...missing(context),
    ...annexes(context),
  ]
}

function numerals({ draft }: LintContext): DraftNotice[] {
  const first = new Map<string, DraftSection>()
  return draft.sections.flatMap((section) => {
    const numeral = sectionNumeral(draft, section).trim().replace(/[.)]$/, '')
    const other = first.get(numeral)
    if (!other) {
      first.set(numeral, section)
      return []
    }
    const wrong = section.numeral === null ? other : section
    return [
      must(
        'duplicate-numeral',
        `sections[${section.key}].numeral`,
        `Hai mục cùng mang số ${numeral}: “${short(other.title)}” và “${short(section.title)}”.`,
        [{ op: 'set', path: `sections[${wrong.key}].numeral`, value: null }],
      ),
    ]
  })
}

// A number typed into the words stands beside the one that is printed, or twice in one part.
function typedNumerals({ draft }: LintContext): DraftNotice[] {
  return draft.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      const path = `sections[${section.key}].parts[${part.key}]`
      return [...typedInHeading(section, part, path), ...typedTwice(part, path)]
    }),
  )
}

function typedInHeading(section: DraftSection, part: DraftPart, path: string): DraftNotice[] {
  const typed = part.heading === null ? null : markerOf(part.heading)
  if (!typed || !['roman', 'arabic', 'decimal', 'letter'].includes(typed.kind)) return []
  const numeral = partNumeral(section, part) ?? ''
  return [
    must(
      'typed-numeral',
      `${path}.heading`,
      `Mục “${short(part.heading ?? '')}” gõ sẵn số ${typed.label}, bản in lại đánh số ${numeral}: sẽ có hai số.`,
      [{ op: 'set', path: `${path}.heading`, value: (part.heading ?? '').slice(typed.length).trim() }],
    ),
  ]
}

function typedTwice(part: DraftPart, path: string): DraftNotice[] {
  const seen = new Set<string>()
  return part.clauses.flatMap((clause) => {
    const typed = markerOf(clause.text)
    if (!typed || typed.label === '') return []
    const key = `${typed.kind} ${typed.label}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const at = `${path}.clauses[${clause.key}].text`
    return [must('typed-numeral-twice', at, `Trong một mục có hai ý cùng mang số ${typed.label}.`)]
  })
}

function empties({ draft }: LintContext): DraftNotice[] {
  return draft.sections.flatMap((section) => {
    const path = `sections[${section.key}]`
    if (section.title.trim() === '') return [must('section-without-title', `${path}.title`, 'Có mục chưa có tên.')]
    const isEmpty = (part: DraftPart): boolean =>
      part.kind !== 'activity' && part.clauses.every(({ text }) => text.trim() === '')
    // Work that stands in the annex leaves its section empty.
    if (section.parts.every((part) => isEmpty(part) && part.heading === null))
      return section.kind === 'work' && draft.annexes.some(({ rows }) => rows.length > 0)
        ? []
        : [should('empty-section', path, `Mục “${short(section.title)}” chưa có nội dung.`, [{ op: 'remove', path }])]
    return section.parts.flatMap((part, at) => {
      const below = section.parts[at + 1]
      // A heading that groups the parts below it needs no words of its own.
      if (!isEmpty(part) || part.heading === null || (part.level === 1 && below?.level === 2)) return []
      const where = `${path}.parts[${part.key}]`
      return [
        should('empty-part', where, `Mục “${short(part.heading)}” chưa có nội dung.`, [{ op: 'remove', path: where }]),
      ]
    })
  })
}

function missing({ draft, works }: LintContext): DraftNotice[] {
  const has = (kind: DraftSection['kind']): boolean => draft.sections.some((section) => section.kind === kind)
  const out: DraftNotice[] = []
  if (works.length === 0)
    out.push(must('no-work', 'sections', 'Kế hoạch chưa có việc nào, cả trong các mục lẫn phụ lục.'))
  const texts = textsOf(draft).map(({ text }) => foldInPlace(text))
  if (!has('budget') && !texts.some((text) => /kinh phi/.test(text)))
    out.push(should('no-budget', 'sections', 'Chưa có mục kinh phí thực hiện.', budgetSection(draft.sections)))
  if (!has('organisation')) out.push(should('no-organisation', 'sections', 'Chưa có mục tổ chức thực hiện.'))
  if (!texts.some((text) => /bao cao/.test(text)))
    out.push(should('no-reporting', 'sections', 'Chưa giao ai tổng hợp, báo cáo kết quả thực hiện.'))
  return out
}

function budgetSection(sections: readonly DraftSection[]): Parameters<typeof should>[3] {
  const before = sections.findLast((section) => section.kind !== 'organisation')
  const key = 'budget'
  if (sections.some((section) => section.key === key)) return []
  const value: DraftSection = {
    key,
    kind: 'budget',
    numeral: null,
    title: 'Kinh phí thực hiện',
    parts: [blankPart('budgetpart', 'budget', null)],
  }
  return [{ op: 'add', list: 'sections', key, after: before?.key ?? null, value }]
}

function annexes({ draft }: LintContext): DraftNotice[] {
  const told = textsOf(draft).find(({ text, path }) => !path.startsWith('annexes') && /phu luc/.test(foldInPlace(text)))
  const hasRows = draft.annexes.some(({ rows }) => rows.length > 0)
  if (told && !hasRows)
    return [must('annex-missing', told.path, 'Kế hoạch nói đến phụ lục nhưng phụ lục chưa có dòng nào.')]
  if (!told && hasRows)
    return [should('annex-not-named', 'annexes', 'Có phụ lục nhưng trong kế hoạch chưa câu nào nói đến phụ lục.')]
  return draft.annexes
    .filter(({ rows }) => rows.length === 0)
    .map(({ key, title }) =>
      should('empty-annex', `annexes[${key}]`, `Phụ lục “${short(title)}” chưa có dòng nào.`, [
        { op: 'remove', path: `annexes[${key}]` },
      ]),
    )
}
