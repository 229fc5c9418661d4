import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { PartKind, PlanDraft } from '../drafting/plan-draft.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { STARTER_CLAUSES } from './starter-clauses.ts'

/** Where a sentence was used. */
export interface ClauseUse {
  planId: string
  title: string
  number: string | null
  /** First day of the plan's time. */
  from: string
}

/** A sentence as one plan has it. */
export interface HarvestedSentence {
  partKind: PartKind
  text: string
  /** Whose duty it is, of sentences under a unit. */
  unit: string | null
  use: ClauseUse
}

/** A sentence of the library. */
export interface Clause {
  partKind: PartKind
  /** Folded words: two spellings are one sentence. */
  folded: string
  text: string
  unit: string | null
  origin: 'plan' | 'own' | 'suggested'
  /** In how many plans it stands. */
  times: number
  lastUse: ClauseUse | null
  starred: boolean
  hidden: boolean
  /** Of a sentence the commune wrote for the library. */
  ownId: string | null
}

export interface ClauseMark {
  partKind: string
  folded: string
  starred: boolean
  hidden: boolean
}

const FEWEST_WORDS = 4
const MOST_LETTERS = 900

/** The sentences of a plan by the part they stand in. */
export function sentencesOfPlan(reading: PlanReading, draft: PlanDraft | null, use: ClauseUse): HarvestedSentence[] {
  const said = (partKind: PartKind, texts: readonly string[], unit: string | null = null): HarvestedSentence[] =>
    texts.map((text) => ({ partKind, text, unit, use }))
  const written = (draft?.sections ?? []).flatMap((section) =>
    section.parts
      .filter((part) => part.kind === 'budget' || part.kind === 'reporting' || part.kind === 'text')
      .flatMap((part) =>
        said(
          part.kind,
          part.clauses.map((clause) => clause.text),
        ),
      ),
  )
  return [
    ...said('objectives', reading.objectives),
    ...said('requirements', reading.requirements),
    ...said('audiences', reading.audiences),
    ...said('topics', reading.topics),
    ...said(
      'targets',
      reading.targets.map((target) => `${target.what}: ${target.value}`),
    ),
    ...said(
      'activity',
      reading.activities.filter((one) => one.origin !== 'duty').map((one) => one.title),
    ),
    ...reading.responsibilities.flatMap((unit) => said('unit', unit.duties, unit.unit)),
    ...said('budget', reading.budgetSource ? [reading.budgetSource] : []),
    ...written,
  ].filter(({ text }) => text.length <= MOST_LETTERS && foldedKey(text).split(' ').length >= FEWEST_WORDS)
}

/**
 * The library: each sentence once by its folded words, with how often and where last used; what the commune starred first, then what
 * it used most, then what this program suggests.
 */
export function clauseLibrary(
  harvested: readonly HarvestedSentence[],
  own: readonly { id: string; partKind: PartKind; text: string }[],
  marks: readonly ClauseMark[],
): Clause[] {
  const found = new Map<string, Clause>()
  const put = (partKind: PartKind, text: string, origin: Clause['origin'], unit: string | null = null): Clause => {
    const folded = foldedKey(text)
    const key = `${partKind} ${folded}`
    const there = found.get(key)
    if (there) return there
    const mark = marks.find((one) => one.partKind === partKind && one.folded === folded)
    const made: Clause = {
      partKind,
      folded,
      text: text.trim(),
      unit,
      origin,
      times: 0,
      lastUse: null,
      starred: mark?.starred ?? false,
      hidden: mark?.hidden ?? false,
      ownId: null,
    }
    found.set(key, made)
    return made
  }
  const plans = new Map<string, Set<string>>()
  for (const { partKind, text, unit, use } of harvested) {
    const clause = put(partKind, text, 'plan', unit)
    const key = `${partKind} ${clause.folded}`
    const seen = plans.get(key) ?? new Set<string>()
    plans.set(key, seen.add(use.planId))
    clause.times = seen.size
    // The newest spelling is the one to go on with.
    if (clause.lastUse === null || use.from > clause.lastUse.from)
      Object.assign(clause, { lastUse: use, text: text.trim(), unit })
  }
  for (const { id, partKind, text } of own) put(partKind, text, 'own').ownId = id
  for (const [partKind, texts] of starters()) for (const text of texts) put(partKind, text, 'suggested')
  return [...found.values()].sort(
    (one, other) =>
      Number(other.starred) - Number(one.starred) ||
      ORIGINS.indexOf(one.origin) - ORIGINS.indexOf(other.origin) ||
      other.times - one.times ||
      (other.lastUse?.from ?? '').localeCompare(one.lastUse?.from ?? ''),
  )
}

const ORIGINS: readonly Clause['origin'][] = ['own', 'plan', 'suggested']

/** Sentences that hold every word asked for, with or without diacritics; the unit's own first where one is named. */
export function findClauses(
  library: readonly Clause[],
  asked: { partKind?: PartKind | undefined; query?: string | undefined; unit?: string | undefined },
): Clause[] {
  const words = foldedKey(asked.query ?? '')
    .split(' ')
    .filter(Boolean)
  const unit = foldedKey(asked.unit ?? '')
  const fitting = library.filter(
    (clause) =>
      (asked.partKind === undefined || clause.partKind === asked.partKind) &&
      words.every((word) => ` ${clause.folded} ${foldedKey(clause.unit ?? '')}`.includes(` ${word}`)),
  )
  if (unit === '') return fitting
  const isOf = (clause: Clause): number => (foldedKey(clause.unit ?? '') === unit ? 0 : 1)
  return [...fitting].sort((one, other) => isOf(one) - isOf(other))
}

function starters(): [PartKind, readonly string[]][] {
  const kinds: PartKind[] = [
    'objectives',
    'requirements',
    'audiences',
    'topics',
    'targets',
    'activity',
    'unit',
    'budget',
    'reporting',
    'text',
  ]
  return kinds.map((kind) => [kind, STARTER_CLAUSES[kind] ?? []])
}
