import { parsePath } from './edit-paths.ts'
import type { Edits } from './edit-paths.ts'

/** Who last touched a path, and in which version of the whole. `editor` is one open screen, so that a person on two machines is two. */
export interface EditMark {
  version: number
  editor: string
  by: string
  at: string
}
export type EditMarks = Readonly<Record<string, EditMark>>

/** What one screen sends: new values, and paths given back to what was read. */
export interface EditChanges {
  set: Edits
  restore: readonly string[]
}

/** Two officers met in one field. `isRestored` where theirs went back to what was read. */
export interface EditConflict {
  path: string
  /** Where they changed it: the same path, or the whole item that mine is a field of, or a field of the item that mine is. */
  theirPath: string
  theirs: unknown
  isRestored: boolean
  by: string
}

export interface MergedEdits {
  edits: Record<string, unknown>
  /** Paths that were taken over. */
  taken: string[]
  conflicts: EditConflict[]
}

/**
 * Puts one screen's changes, made when `since` was the newest version it had seen, beside what others saved meanwhile.
 * Different fields go together; the same field with another value is left as it is and told.
 */
export function mergeEdits(
  current: Edits,
  marks: EditMarks,
  changes: EditChanges,
  since: number,
  editor: string,
): MergedEdits {
  const edits: Record<string, unknown> = { ...current }
  const taken: string[] = []
  const conflicts: EditConflict[] = []
  const theirs = Object.entries(marks).filter(([, mark]) => mark.version > since && mark.editor !== editor)
  const wanted: readonly (readonly [string, unknown])[] = [
    ...Object.entries(changes.set),
    ...changes.restore.map((path) => [path, undefined] as const),
  ]
  for (const [path, value] of wanted) {
    const met = theirs.find(([other]) => overlaps(path, other) && !isSame(path === other ? current[other] : {}, value))
    if (met) {
      const [other, mark] = met
      conflicts.push({
        path,
        theirPath: other,
        theirs: current[other] ?? null,
        isRestored: !(other in current),
        by: mark.by,
      })
      continue
    }
    if (value === undefined) Reflect.deleteProperty(edits, path)
    else edits[path] = value
    taken.push(path)
  }
  return { edits, taken, conflicts }
}

/** What others changed since a version: the news a screen has not seen. */
export function newsSince(
  current: Edits,
  marks: EditMarks,
  since: number,
  editor: string,
): { path: string; value: unknown; isRestored: boolean; by: string }[] {
  return Object.entries(marks)
    .filter(([, mark]) => mark.version > since && mark.editor !== editor)
    .map(([path, mark]) => ({ path, value: current[path] ?? null, isRestored: !(path in current), by: mark.by }))
}

// An item taken out meets every field of it; moving an item meets nothing but another move.
function overlaps(left: string, right: string): boolean {
  if (left === right) return true
  const [one, other] = [parsePath(left), parsePath(right)]
  if (!one || !other || !('key' in one) || !('key' in other)) return false
  if (one.list !== other.list || one.key !== other.key) return false
  return (one.kind === 'item' && other.kind === 'field') || (one.kind === 'field' && other.kind === 'item')
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)
