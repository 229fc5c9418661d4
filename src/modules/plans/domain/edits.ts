import { DomainError } from '#kernel/domain/domain-error.ts'
import { fieldsOf, recordOf } from '#kernel/domain/record-of.ts'
import { LISTS, fits, isTextList, parsePath } from './edit-paths.ts'
import type { Edits, ListName } from './edit-paths.ts'
import type { ActivityReading, PlanReading, Provenance } from './reading/plan-reading.ts'

/** An activity as the officer left it. */
export interface ReviewedActivity extends ActivityReading {
  /** Giao or đề nghị, where the officer chose; else it follows from the text and the unit. */
  assignment?: 'assigned' | 'requested'
  /** Of a "thường xuyên" task: the least the commune wants, or that it sets none. */
  minimum?: Rhythm | 'none'
  /** The item of the draft it was made from, where the plan was written here. */
  key?: string
}
export type Rhythm = 'week' | 'month' | 'quarter' | 'half-year' | 'year'

/** A reading with the corrections in it. Provenance is keyed by the new places of the items. */
export interface ReviewedReading extends Omit<PlanReading, 'activities'> {
  activities: ReviewedActivity[]
  planKind: string | null
}

/** The corrected reading, and for every list the keys of its items in order: "2" as read third, "+ab1" added. */
export interface Review {
  reading: ReviewedReading
  keys: Record<ListName, string[]>
}

/**
 * A reading with the officer's corrections put in. `activities[2].lead` is the field of the item read third, `objectives[+ab1]` an
 * added one, null takes an item out, `.rank` moves it. Throws `plans.bad-edit` for a path or value that no reading has.
 */
export function reviewOf(reading: PlanReading, edits: Edits): Review {
  const copy = structuredClone(reading)
  const result: ReviewedReading = { ...copy, planKind: null }
  for (const [path, value] of Object.entries(edits)) {
    const at = parsePath(path)
    if (!at || !fits(at, value)) throw new DomainError('plans.bad-edit', { path })
    if (at.kind === 'scalar') setScalar(result, at.path, value)
  }
  const keys = recordOf(LISTS, (): string[] => [])
  const places: Record<string, Provenance> = { ...reading.provenance }
  for (const list of LISTS) {
    const items = arranged(reading, list, edits)
    keys[list] = items.map((item) => item.key)
    Reflect.set(
      result,
      list,
      items.map((item) => item.value),
    )
    moveProvenance(places, reading.provenance, list, items)
  }
  result.provenance = places
  return { reading: result, keys }
}

/** The corrected reading alone. */
export function applyEdits(reading: PlanReading, edits: Edits): ReviewedReading {
  return reviewOf(reading, edits).reading
}

/** Checks corrections before they are kept: an item that was never read or added cannot be corrected. */
export function assertEdits(reading: PlanReading, edits: Edits): void {
  reviewOf(reading, edits)
  for (const path of Object.keys(edits)) {
    const at = parsePath(path)!
    if (at.kind === 'scalar' || at.kind === 'seen') continue
    const isKnown = at.key.startsWith('+')
      ? at.kind === 'item' || `${at.list}[${at.key}]` in edits
      : Number(at.key) < reading[at.list].length
    if (!isKnown) throw new DomainError('plans.bad-edit', { path })
  }
}

interface Item {
  key: string
  value: unknown
  rank: number
  /** Key of the item whose place in the source this one shares. */
  of: string | null
}

function arranged(reading: PlanReading, list: ListName, edits: Edits): Item[] {
  const items = new Map<string, Item>()
  const read: readonly unknown[] = structuredClone(reading[list])
  read.forEach((value, index) =>
    items.set(String(index), { key: String(index), value, rank: index, of: String(index) }),
  )
  const own = Object.entries(edits).flatMap(([path, value]) => {
    const at = path.startsWith(`${list}[`) ? parsePath(path) : null
    return at && 'key' in at ? [{ at, value }] : []
  })
  for (const { at, value } of own) {
    if (at.kind !== 'item') continue
    if (value === null) items.delete(at.key)
    else if (isTextList(list)) items.set(at.key, { ...(items.get(at.key) ?? added(at.key)), value })
    else items.set(at.key, { ...added(at.key), ...blank(list, value) })
  }
  // A colleague may have taken an item out meanwhile: what was typed into it then has no place and waits.
  for (const { at, value } of own) {
    const item = items.get(at.key)
    if (!item) continue
    if (at.kind === 'rank' && typeof value === 'number') item.rank = value
    if (at.kind === 'field' && typeof item.value === 'object' && item.value !== null)
      Reflect.set(item.value, at.field, structuredClone(value))
  }
  return [...items.values()].sort((left, right) => left.rank - right.rank || (left.key < right.key ? -1 : 1))
}

const added = (key: string): Item => ({ key, value: '', rank: 10_000, of: null })

const BLANK: Readonly<Partial<Record<ListName, () => object>>> = {
  activities: () => ({
    ref: null,
    title: '',
    origin: 'form',
    lead: [],
    coordinating: [],
    timing: { kind: 'unspecified', text: null, from: null, to: null, every: null },
    products: [],
    channels: ['other'],
  }),
  legalBases: () => ({ kind: '', number: '', issuedOn: null, issuer: null, subject: null }),
  responsibilities: () => ({ unit: '', duties: [], asked: false }),
  targets: () => ({ what: '', value: '' }),
  reporting: () => ({ period: '', to: null }),
}

function blank(list: ListName, value: unknown): { value: object; of: string | null } {
  const { of, ...given } = fieldsOf(structuredClone(value))
  return { value: { ...BLANK[list]!(), ...given }, of: typeof of === 'string' ? of : null }
}

function setScalar(target: object, path: string, value: unknown): void {
  const [first, second] = path.split('.')
  if (second === undefined) Reflect.set(target, first!, value)
  else {
    const group: unknown = Reflect.get(target, first!)
    const empty = first === 'signer' ? { name: null, position: null, authority: null, for: null } : {}
    Reflect.set(target, first!, { ...((typeof group === 'object' ? group : null) ?? empty), [second]: value })
  }
}

function moveProvenance(
  places: Record<string, Provenance>,
  read: Readonly<Record<string, Provenance>>,
  list: ListName,
  items: readonly Item[],
): void {
  const own = Object.entries(read).filter(([path]) => path.startsWith(`${list}[`))
  for (const [path] of own) Reflect.deleteProperty(places, path)
  items.forEach((item, index) => {
    if (item.of === null) return
    const before = `${list}[${item.of}]`
    for (const [path, place] of own)
      if (path === before || path.startsWith(`${before}.`))
        places[`${list}[${index}]${path.slice(before.length)}`] = place
  })
}
