import { DomainError } from '#kernel/domain/domain-error.ts'
import { resolveUnits } from '#modules/organisations/domain/index.ts'
import type { KnownUnit, UnitResolution } from '#modules/organisations/domain/index.ts'
import { confidenceUnder, doubtsOf, surenessOf } from '../../domain/doubts.ts'
import type { Sureness } from '../../domain/doubts.ts'
import { fits, parsePath } from '../../domain/edit-paths.ts'
import type { ListName } from '../../domain/edit-paths.ts'
import { reviewOf } from '../../domain/edits.ts'
import type { Review } from '../../domain/edits.ts'
import type { PlanReading, Provenance } from '../../domain/reading/plan-reading.ts'
import { itemLabel } from './field-words.ts'
import { valueAt } from './reading-values.ts'

export type ReviewUnit = KnownUnit & { assignment: 'assigned' | 'requested' }

/** One step of the officer's work: paths with what stood there before and after; undefined is "as read". */
type Step = { path: string; before: unknown; after: unknown }[]

/**
 * The state of one review: what was read, the corrections over it, what is lit in the source, what is left to look at.
 * It knows nothing of the network; `onchange` hands changed paths to whoever keeps them.
 */
export class ReviewState {
  readonly original: PlanReading
  onchange: (paths: string[]) => void = () => undefined

  edits = $state.raw<Readonly<Record<string, unknown>>>({})
  units = $state.raw<readonly ReviewUnit[]>([])
  lit = $state.raw<Provenance | null>(null)
  /** The field that has the focus, so that it can be found again. */
  active = $state('')
  #undone = $state.raw<readonly Step[]>([])
  #done = $state.raw<readonly Step[]>([])

  readonly review: Review = $derived.by(() => reviewOf(this.original, this.edits))
  readonly reading = $derived.by(() => this.review.reading)
  readonly doubts = $derived.by(() =>
    doubtsOf(this.review, this.edits, (printed) => this.isKnown(printed) || this.isLeft(printed)),
  )
  readonly doubtful = $derived.by(() => new Map(this.doubts.map((doubt) => [doubt.path, doubt])))
  readonly #known = $derived.by(() => {
    void this.units
    return new Map<string, UnitResolution<ReviewUnit>>()
  })

  constructor(original: PlanReading, edits: Readonly<Record<string, unknown>>, units: readonly ReviewUnit[]) {
    this.original = original
    this.edits = edits
    this.units = units
  }

  get mayUndo(): boolean {
    return this.#done.length > 0
  }
  get mayRedo(): boolean {
    return this.#undone.length > 0
  }

  /** The units that a printed name means in this commune: one, the members of a group or list, or none. */
  meaningOf(printed: string): UnitResolution<ReviewUnit> {
    const known = this.#known
    const found = known.get(printed) ?? resolveUnits(printed, this.units)
    known.set(printed, found)
    return found
  }

  /** Whether a unit is assigned work or asked for it; null where the name means no unit for sure. */
  assignmentOf(printed: string): 'assigned' | 'requested' | null {
    const { units, isVague } = this.meaningOf(printed)
    if (units.length === 0 || isVague) return null
    return units.every((unit) => unit.assignment === 'requested') ? 'requested' : 'assigned'
  }

  isKnown(printed: string): boolean {
    const { units, isVague, unknown } = this.meaningOf(printed)
    return units.length > 0 && !isVague && unknown.length === 0
  }

  /** True when the officer chose to leave a name as it is printed. */
  isLeft(printed: string): boolean {
    return `seen:unit ${printed.slice(0, 140)}` in this.edits
  }

  /** Where the value of a field was read; `at` is its path in the corrected reading. */
  placeOf(at: string): Provenance | null {
    const places = this.reading.provenance
    const task = /^activities\[\d+\]/.exec(at)?.[0]
    // What a task leaves out has no place of its own: the task's is shown.
    return places[at] ?? places[`${at}[0]`] ?? (task ? places[`${task}.title`] : undefined) ?? null
  }

  surenessAt(path: string, at: string): Sureness {
    return surenessOf(confidenceUnder(this.review, at), path, this.edits)
  }

  /** What was read at a path, before any correction. */
  readAt(path: string): unknown {
    return valueAt(this.original, path)
  }

  /** Sets a field. A value equal to what was read takes the correction away. */
  set(path: string, value: unknown): void {
    this.change([[path, value]])
  }

  /** Several fields in one step, undone together. undefined gives a field back to what was read. */
  change(values: readonly (readonly [path: string, value: unknown])[]): void {
    for (const [path, value] of values) {
      const at = parsePath(path)
      if (!at || (value !== undefined && !fits(at, value))) throw new DomainError('plans.bad-edit', { path })
    }
    const step: Step = values.flatMap(([path, value]) => {
      const before = this.edits[path]
      const after = value !== undefined && isSame(value, this.readAt(path)) ? undefined : value
      return isSame(before, after) ? [] : [{ path, before, after }]
    })
    if (step.length === 0) return
    const last = this.#done.at(-1)
    // Typing in one field is one step, not one for every letter.
    const isTyping =
      step.length === 1 && last?.length === 1 && last[0]!.path === step[0]!.path && this.active === step[0]!.path
    this.#done = isTyping
      ? [...this.#done.slice(0, -1), [{ ...step[0]!, before: last[0]!.before }]]
      : [...this.#done.slice(-99), step]
    this.#undone = []
    this.#apply(step.map(({ path, after }) => [path, after]))
  }

  markSeen(path: string): void {
    if (`seen:${path}` in this.edits) return
    this.set(`seen:${path}`, true)
  }

  undo(): string | null {
    const step = this.#done.at(-1)
    if (!step) return null
    this.#done = this.#done.slice(0, -1)
    this.#undone = [...this.#undone, step]
    this.#apply([...step].reverse().map(({ path, before }) => [path, before]))
    return step[0]!.path.replace(/^seen:/, '')
  }

  redo(): string | null {
    const step = this.#undone.at(-1)
    if (!step) return null
    this.#undone = this.#undone.slice(0, -1)
    this.#done = [...this.#done, step]
    this.#apply(step.map(({ path, after }) => [path, after]))
    return step[0]!.path.replace(/^seen:/, '')
  }

  /** A colleague's change: taken over without touching this officer's own steps. */
  takeOver(path: string, value: unknown, isRestored: boolean): void {
    this.edits = with_(this.edits, [[path, isRestored ? undefined : value]])
  }

  #apply(values: readonly (readonly [string, unknown])[]): void {
    this.edits = with_(this.edits, values)
    this.onchange(values.map(([path]) => path))
  }

  /** Adds an item after the one at `index` (-1: first) and returns its key. */
  add(list: ListName, index: number, value: unknown): string {
    const key = newKey()
    this.change([
      [`${list}[${key}]`, value],
      [`${list}[${key}].rank`, this.rankAfter(list, index)],
    ])
    return key
  }

  remove(list: ListName, key: string): void {
    this.change([[`${list}[${key}]`, key.startsWith('+') ? undefined : null], ...this.#partsOf(list, key)])
  }

  // What was typed into an added item goes with it.
  #partsOf(list: ListName, key: string): [string, unknown][] {
    if (!key.startsWith('+')) return []
    return Object.keys(this.edits)
      .filter((path) => path.startsWith(`${list}[${key}].`))
      .map((path) => [path, undefined])
  }

  move(list: ListName, index: number, by: -1 | 1): void {
    const keys = this.review.keys[list]
    const key = keys[index]
    if (key === undefined || keys[index + by] === undefined) return
    this.set(`${list}[${key}].rank`, this.rankAfter(list, by === 1 ? index + 1 : index - 2))
  }

  /** A rank between the item at `index` and the next. */
  rankAfter(list: ListName, index: number): number {
    const keys = this.review.keys[list]
    const ranks = keys.map((key) => this.#rankOf(list, key))
    const before = ranks[index]
    const next = ranks[index + 1]
    if (before === undefined) return next === undefined ? 0 : next - 1
    return next === undefined ? before + 1 : (before + next) / 2
  }

  #rankOf(list: ListName, key: string): number {
    const moved = this.edits[`${list}[${key}].rank`]
    return typeof moved === 'number' ? moved : key.startsWith('+') ? 10_000 : Number(key)
  }

  /** Items that were read and taken out, to be taken back. */
  removedOf(list: ListName): { key: string; label: string }[] {
    return this.original[list].flatMap((_, index) =>
      this.edits[`${list}[${index}]`] === null
        ? [{ key: String(index), label: itemLabel(list, this.original, index) }]
        : [],
    )
  }

  /** Path of a field as edits name it, from its path in the corrected reading. */
  keyed(at: string): string {
    const found = /^([a-zA-Z]+)\[(\d+)\](?:\.([a-z]+))?/.exec(at)
    if (!found) return at
    const parsed = parsePath(`${found[1]}[0]`)
    if (!parsed || !('list' in parsed)) return at
    const key = this.review.keys[parsed.list][Number(found[2])]
    return `${found[1]}[${key}]${found[3] ? `.${found[3]}` : ''}`
  }
}

function with_(
  edits: Readonly<Record<string, unknown>>,
  values: readonly (readonly [string, unknown])[],
): Readonly<Record<string, unknown>> {
  const next: Record<string, unknown> = { ...edits }
  for (const [path, value] of values) {
    if (value === undefined) Reflect.deleteProperty(next, path)
    else next[path] = value
  }
  return next
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

// `randomUUID` exists only over https; the office network is plain http.
export function newKey(): string {
  const [first, second] = crypto.getRandomValues(new Uint32Array(2))
  return `+${(first! * 2 ** 20 + (second! % 2 ** 20)).toString(36).slice(-9)}`
}
