import { foldInPlace } from '../reading/folded.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { dayExists } from '#kernel/domain/plain-date.ts'
import type { DraftFacts } from './draft-facts.ts'
import { unitNamed } from './draft-facts.ts'
import type { DraftDoubt, DraftMove } from './draft-doubts.ts'
import { textsOf } from './draft-texts.ts'
import { moveYears } from './move-years.ts'
import type { DraftWork, PlanDraft } from './plan-draft.ts'

/** Puts the copy of an older plan right for `facts.year`, telling each change. */
export function renewed(
  copy: PlanDraft,
  reading: PlanReading,
  facts: DraftFacts,
): { draft: PlanDraft; moved: DraftMove[]; doubts: DraftDoubt[] } {
  const draft = structuredClone(copy)
  for (const work of workIn(draft)) work.carriesOut = []
  const moved: DraftMove[] = []
  const doubts: DraftDoubt[] = []
  const year = yearOf(reading)
  if (year === null) doubts.push({ code: 'year-unknown', path: 'title', words: draft.title })
  else moveTexts(draft, year, facts.year - year, moved, doubts)
  emptied(draft, facts, moved, doubts)
  replaceUnits(draft, facts, moved, doubts)
  if (reading.activities.some((item) => item.origin === 'form' && (item.ref ?? '').startsWith('PL.')))
    doubts.push({ code: 'table-to-annex', path: 'annexes', words: draft.annexes[0]?.title ?? '' })
  return { draft, moved, doubts }
}

// Which items of a superior's plan it carries out is said anew for each plan.
function workIn(draft: PlanDraft): DraftWork[] {
  const forms = draft.sections.flatMap(({ parts }) => parts.flatMap(({ work }) => work ?? []))
  return [...forms, ...draft.annexes.flatMap(({ rows }) => rows)]
}

function yearOf(reading: PlanReading): number | null {
  const text = reading.period.from ?? /20\d{2}/.exec(reading.title ?? '')?.[0] ?? reading.issuedOn
  return text ? Number(text.slice(0, 4)) : null
}

function moveTexts(draft: PlanDraft, year: number, delta: number, moved: DraftMove[], doubts: DraftDoubt[]): void {
  for (const place of delta === 0 ? [] : textsOf(draft)) {
    if (place.kind === 'unit') continue
    const result = moveYears(place.text, year, delta)
    place.set(result.text)
    moved.push(...result.moved.map((change) => ({ path: place.path, ...change })))
    doubts.push(...result.kept.map(({ words }) => ({ code: 'year-kept' as const, path: place.path, words })))
  }
  for (const end of ['from', 'to'] as const) {
    const day = draft.period[end]
    const next = day && delta !== 0 ? movedDay(day, delta) : day
    if (day && next && next !== day) moved.push({ path: `period.${end}`, from: day, to: next })
    draft.period[end] = next
  }
  if (delta !== 0 && /6 thang (?:dau|cuoi) nam/.test(foldInPlace(draft.title)))
    doubts.push({ code: 'half-year', path: 'title', words: draft.title })
}

function movedDay(day: string, delta: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const next = year! + delta
  const last = dayExists(next, month!, date!) ? date! : date! - 1
  return `${next}-${day.slice(5, 7)}-${String(last).padStart(2, '0')}`
}

// The new plan has neither number nor day yet, and is signed by who holds the post now.
function emptied(draft: PlanDraft, facts: DraftFacts, moved: DraftMove[], doubts: DraftDoubt[]): void {
  if (draft.number !== null) moved.push({ path: 'number', from: draft.number, to: '' })
  if (draft.issuedOn !== null) moved.push({ path: 'issuedOn', from: draft.issuedOn, to: '' })
  draft.number = null
  draft.issuedOn = null
  const signer = signerNow(draft, facts)
  if (!signer) {
    if (draft.signer.name !== '') doubts.push({ code: 'signer-unsure', path: 'signer.name', words: draft.signer.name })
    return
  }
  if (signer.name !== draft.signer.name) moved.push({ path: 'signer.name', from: draft.signer.name, to: signer.name })
  draft.signer = structuredClone(signer)
}

// Whoever signed and still may; else who holds that post now; else who usually signs.
function signerNow(draft: PlanDraft, facts: DraftFacts): DraftFacts['signer'] {
  const choices = facts.signers ?? []
  const form = (block: PlanDraft['signer']): string =>
    [...block.authority, block.position].map((line) => foldInPlace(line).replace(/[^a-z]/g, '')).join(' ')
  const wanted = form(draft.signer)
  return (
    choices.find(({ name, ...rest }) => name === draft.signer.name && form({ name, ...rest }) === wanted) ??
    choices.find((block) => block.name === draft.signer.name && block.name !== '') ??
    choices.find((block) => form(block) === wanted && block.name !== '') ??
    facts.signer
  )
}

function replaceUnits(draft: PlanDraft, facts: DraftFacts, moved: DraftMove[], doubts: DraftDoubt[]): void {
  const replace = (path: string, name: string): string | null => {
    const unit = unitNamed(facts, name, null)
    if (!unit?.to) return null
    if (unit.heir === null) {
      doubts.push({ code: 'unit-ended', path, words: name })
      return null
    }
    moved.push({ path, from: name, to: unit.heir })
    return unit.heir
  }
  for (const place of textsOf(draft)) {
    const next = place.kind === 'unit' ? replace(place.path, place.text) : null
    if (next !== null) place.set(next)
  }
  for (const line of draft.recipients) {
    const next = line.isFile ? null : replace(`recipients[${line.key}].name`, line.name)
    if (next === null) continue
    line.name = next
    line.unitId = unitNamed(facts, next, null)?.id ?? null
  }
}
