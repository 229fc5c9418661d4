import { fieldsOf } from '#kernel/domain/record-of.ts'
import type { PlanDraft } from '../drafting/index.ts'

/** One place at which two texts of a plan differ. Paths are those of drafts: `annexes[a1].rows[r4].finish`. */
export type DraftDifference =
  | { kind: 'changed'; path: string; before: unknown; after: unknown }
  /** An item that only one of the two has: a clause, a row, a whole section. */
  | { kind: 'added'; path: string; after: unknown }
  | { kind: 'removed'; path: string; before: unknown }
  /** The same item, standing elsewhere in its list. */
  | { kind: 'moved'; path: string }

/**
 * Where a later text of a plan differs from an earlier one. Items are the same when they have the same key: a later text begins
 * as a copy of the earlier one. Number and day of issue are each text's own and no difference.
 */
export function draftDifference(before: PlanDraft, after: PlanDraft): DraftDifference[] {
  return fieldsDiffer('', before, after).filter(({ path }) => path !== 'number' && path !== 'issuedOn')
}

function fieldsDiffer(path: string, before: object, after: object): DraftDifference[] {
  const old = fieldsOf(before)
  const fresh = fieldsOf(after)
  return Object.keys(fresh).flatMap((name) =>
    name === 'key' ? [] : valuesDiffer(path === '' ? name : `${path}.${name}`, old[name], fresh[name]),
  )
}

function valuesDiffer(path: string, before: unknown, after: unknown): DraftDifference[] {
  if (isKeyedList(before) && isKeyedList(after) && before.length + after.length > 0)
    return listsDiffer(path, before, after)
  if (isRecord(before) && isRecord(after)) return fieldsDiffer(path, before, after)
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind: 'changed', path, before, after }]
}

function listsDiffer(path: string, before: readonly Keyed[], after: readonly Keyed[]): DraftDifference[] {
  const place = (item: Keyed): string => `${path}[${item.key}]`
  const stays = new Set(before.map((item) => item.key).filter((key) => after.some((item) => item.key === key)))
  const moved = movedKeys(
    before.map((item) => item.key).filter((key) => stays.has(key)),
    after.map((item) => item.key).filter((key) => stays.has(key)),
  )
  const removed = before
    .filter((item) => !stays.has(item.key))
    .map((item): DraftDifference => ({ kind: 'removed', path: place(item), before: item }))
  const rest = after.flatMap((item): DraftDifference[] => {
    const old = before.find((other) => other.key === item.key)
    if (!old) return [{ kind: 'added', path: place(item), after: item }]
    const inside = fieldsDiffer(place(item), old, item)
    return moved.has(item.key) ? [{ kind: 'moved', path: place(item) }, ...inside] : inside
  })
  return [...removed, ...rest]
}

/** The fewest items whose taking out leaves both lists in one order: those outside their longest common order. */
function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((key) => before.indexOf(key))
  const best: number[][] = []
  for (const [at, place] of places.entries()) {
    const longest = best
      .filter((_, earlier) => earlier < at && places[earlier]! < place)
      .reduce<number[]>((most, run) => (run.length > most.length ? run : most), [])
    best.push([...longest, at])
  }
  const kept = new Set(best.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []))
  return new Set(after.filter((_, at) => !kept.has(at)))
}

interface Keyed {
  key: string
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isKeyedList(value: unknown): value is Keyed[] {
  return Array.isArray(value) && value.every((item) => isRecord(item) && 'key' in item)
}
