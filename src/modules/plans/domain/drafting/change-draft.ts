import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { fieldsOf } from '#kernel/domain/record-of.ts'
import { DraftKey } from './draft-schema.ts'
import { placeOf, stepsOf } from './draft-paths.ts'
import type { DraftStep } from './draft-paths.ts'
import type { PlanDraft } from './plan-draft.ts'

/** One change of a draft. Items are named by their keys, so that two people can write in one list. */
export type DraftChange =
  | { op: 'set'; path: string; value: unknown }
  /** Puts an item after another one, at the beginning where `after` is null, at the end where that one is gone. */
  | { op: 'add'; list: string; key: string; after: string | null; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; path: string; after: string | null }

const Path = z.string().min(1).max(200)
const After = DraftKey.nullable()

/** A change as it comes from outside. */
export const DraftChangeInput = z.discriminatedUnion('op', [
  z.object({ op: z.literal('set'), path: Path, value: z.unknown() }),
  z.object({ op: z.literal('add'), list: Path, key: DraftKey, after: After, value: z.unknown() }),
  z.object({ op: z.literal('remove'), path: Path }),
  z.object({ op: z.literal('move'), path: Path, after: After }),
])

interface Keyed {
  key: string
}

/**
 * The draft with changes put in, the given one untouched. Throws `plans.bad-change` for a place or value that no draft has. What no
 * change touches is the same object as before, so that a screen draws again only where something changed.
 */
export function changeDraft(draft: PlanDraft, changes: readonly DraftChange[]): PlanDraft {
  const next = { ...draft }
  for (const change of changes) {
    copyAlong(next, change.op === 'add' ? change.list : change.path)
    applyChange(next, change)
  }
  return next
}

/** Gives every object and list on the way to a path a copy of its own. */
function copyAlong(draft: PlanDraft, path: string): void {
  let owner: object = draft
  for (const step of stepsOf(path) ?? []) {
    const name = 'field' in step ? step.field : (keyedList(owner)?.findIndex(({ key }) => key === step.key) ?? -1)
    if (!Object.hasOwn(owner, name)) return
    const value: unknown = Reflect.get(owner, name)
    if (typeof value !== 'object' || value === null) return
    const copy: object = Array.isArray(value) ? [...value] : { ...value }
    Reflect.set(owner, name, copy)
    owner = copy
  }
}

/** The path of the item or value that a change touches. */
export function pathOf(change: DraftChange): string {
  return change.op === 'add' ? `${change.list}[${change.key}]` : change.path
}

/** What stands at a path now; undefined where it or something above it is gone. */
export function valueAt(draft: PlanDraft, path: string): unknown {
  let at: unknown = draft
  for (const step of stepsOf(path) ?? [{ field: '' }]) at = at === undefined ? undefined : below(at, step)
  return at
}

/** The key before an item in its list; null for the first, undefined where the item is gone. */
export function keyBefore(draft: PlanDraft, path: string): string | null | undefined {
  const list = keyedList(valueAt(draft, listOf(path)))
  const at = list?.findIndex((item) => item.key === keyOf(path)) ?? -1
  return at < 0 ? undefined : (list?.[at - 1]?.key ?? null)
}

/** The change that takes another one back; null where it changes nothing. `draft` is the draft before the change. */
export function inverseOf(draft: PlanDraft, change: DraftChange): DraftChange | null {
  if (change.op === 'add') return { op: 'remove', path: pathOf(change) }
  const value = valueAt(draft, change.path)
  if (value === undefined) return null
  if (change.op === 'set') return { op: 'set', path: change.path, value: structuredClone(value) }
  const after = keyBefore(draft, change.path) ?? null
  if (change.op === 'move') return { op: 'move', path: change.path, after }
  return { op: 'add', list: listOf(change.path), key: keyOf(change.path), after, value: structuredClone(value) }
}

const refuse = (path: string): DomainError => new DomainError('plans.bad-change', { path })
const listOf = (path: string): string => path.slice(0, path.lastIndexOf('['))
const keyOf = (path: string): string => path.slice(path.lastIndexOf('[') + 1, -1)

function below(at: unknown, step: DraftStep): unknown {
  if ('field' in step) return Object.hasOwn(fieldsOf(at), step.field) ? Reflect.get(Object(at), step.field) : undefined
  return keyedList(at)?.find((item) => item.key === step.key)
}

function keyedList(value: unknown): Keyed[] | null {
  return Array.isArray(value) ? value : null
}

function applyChange(draft: PlanDraft, change: DraftChange): void {
  if (change.op === 'set') return set(draft, change.path, change.value)
  if (change.op === 'add') return add(draft, change)
  const place = placeOf(change.path)
  const list = place?.kind === 'item' ? keyedList(valueAt(draft, listOf(change.path))) : null
  const at = list?.findIndex((item) => item.key === keyOf(change.path)) ?? -1
  if (!list || at < 0) throw refuse(change.path)
  const [item] = list.splice(at, 1)
  if (change.op === 'move') insert(list, item!, change.after)
}

function set(draft: PlanDraft, path: string, value: unknown): void {
  const place = placeOf(path)
  if (place?.kind !== 'value') throw refuse(path)
  const parsed = place.schema.safeParse(value)
  const dot = path.lastIndexOf('.')
  const owner = dot < 0 ? draft : valueAt(draft, path.slice(0, dot))
  if (!parsed.success || typeof owner !== 'object' || owner === null) throw refuse(path)
  Reflect.set(owner, path.slice(dot + 1), parsed.data)
}

function add(draft: PlanDraft, change: Extract<DraftChange, { op: 'add' }>): void {
  const place = placeOf(change.list)
  const list = keyedList(valueAt(draft, change.list))
  if (place?.kind !== 'list' || !list || list.length >= place.most) throw refuse(change.list)
  const parsed = place.item.safeParse({ ...fieldsOf(change.value), key: change.key })
  if (!parsed.success || list.some((item) => item.key === change.key)) throw refuse(pathOf(change))
  insert(list, { ...fieldsOf(parsed.data), key: change.key }, change.after)
}

function insert(list: Keyed[], item: Keyed, after: string | null): void {
  const at = after === null ? 0 : list.findIndex((other) => other.key === after) + 1
  list.splice(after !== null && at === 0 ? list.length : at, 0, item)
}
