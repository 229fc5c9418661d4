import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { resolveUnits } from '#modules/organisations/domain/index.ts'
import { isInForce, unitNamed } from '../draft-facts.ts'
import type { DraftFacts, DraftUnit } from '../draft-facts.ts'
import { dayOf, must, short, should, vnDay } from './notice.ts'
import type { DraftNotice, LintContext } from './notice.ts'

interface NamedAt {
  path: string
  name: string
  /** The value with this name replaced. */
  replaced(by: string): unknown
}

/** Units that ended, and names that mean none of the commune's units. */
export function lintUnits(context: LintContext): DraftNotice[] {
  const { facts } = context
  // Without a roster nothing can be said of a name.
  if (facts.units.length === 0) return []
  const on = dayOf(context)
  const told = new Set<string>()
  const inForce = facts.units.filter((unit) => isInForce(unit, on))
  return namesIn(context).flatMap((place) => {
    const ended = endedUnit(facts, place.name, on)
    if (ended) return [endedNotice(place, ended)]
    const key = foldedKey(place.name)
    if (told.has(key) || key === '') return []
    const meaning = resolveUnits(place.name, inForce)
    if (meaning.unknown.length === 0 || isOutside(key)) return []
    told.add(key)
    return [
      should(
        'unknown-unit',
        place.path,
        `“${short(meaning.unknown.join(', '))}” không có trong danh mục đơn vị của xã.`,
      ),
    ]
  })
}

function endedUnit(facts: DraftFacts, name: string, on: string | null): DraftUnit | null {
  if (unitNamed(facts, name, on)) return null
  const unit = unitNamed(facts, name, null)
  return unit && unit.to !== null && !isInForce(unit, on) ? unit : null
}

function endedNotice(place: NamedAt, unit: DraftUnit): DraftNotice {
  const since = unit.to === null ? '' : ` từ ${vnDay(unit.to)}`
  if (unit.heir === null) return must('ended-unit', place.path, `“${short(place.name)}” không còn hoạt động${since}.`)
  return must('ended-unit', place.path, `“${short(place.name)}” không còn${since}, nay là ${unit.heir}.`, [
    { op: 'set', path: place.path, value: place.replaced(unit.heir) },
  ])
}

// Bodies above and beside the commune are no units of it.
function isOutside(key: string): boolean {
  return /\b(?:so|tinh|trung uong|chi cuc|cuc|bo|truong hoc|truong|doanh nghiep|hop tac xa|vnpt|viettel|buu dien|dien luc|toa an|vien kiem sat|thue|kho bac|bao hiem|ngan hang|tram y te|lien quan|nguoi|chu tich|pho chu tich|lanh dao)\b/.test(
    key,
  )
}

function namesIn({ draft, works }: LintContext): NamedAt[] {
  const inWork = works.flatMap(({ work, workPath }) =>
    (['lead', 'coordinating'] as const).flatMap((field) =>
      work[field].map((name, at) => ({
        path: `${workPath}.${field}`,
        name,
        replaced: (by: string): unknown => work[field].map((other, index) => (index === at ? by : other)),
      })),
    ),
  )
  const headed = draft.sections.flatMap((section) =>
    section.parts
      .filter((part) => part.kind === 'unit' && part.heading !== null)
      .map((part) => ({
        path: `sections[${section.key}].parts[${part.key}].heading`,
        name: part.heading ?? '',
        replaced: (by: string): unknown => by,
      })),
  )
  return [...inWork, ...headed]
}
