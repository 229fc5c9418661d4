import { z } from 'zod'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import { changeDraft, inverseOf, keyBefore, pathOf, valueAt } from './change-draft.ts'
import type { DraftChange } from './change-draft.ts'
import type { PlanDraft } from './plan-draft.ts'

/** Who last touched a place of a draft and at which version. `editor` is one open screen: a person on two machines is two. */
export interface DraftMark {
  version: number
  op: DraftChange['op']
  editor: string
  by: string
  at: string
}
export type DraftMarks = Readonly<Record<string, DraftMark>>

/** Two officers met in one place: what was wanted, and what stands there now (null: taken out). */
export interface DraftConflict {
  change: DraftChange
  path: string
  /** Where they changed it: the same place, or one above or below it. */
  theirPath: string
  theirs: unknown
  isRemoved: boolean
  by: string
}

export interface MergedDraft {
  draft: PlanDraft
  marks: DraftMarks
  taken: DraftChange[]
  conflicts: DraftConflict[]
}

const Marks = z.record(
  z.string(),
  z.object({
    version: z.number(),
    op: z.enum(['set', 'add', 'remove', 'move']),
    editor: z.string(),
    by: z.string(),
    at: z.string(),
  }),
)

export function parseDraftMarks(json: unknown): DraftMarks {
  return parseStored<DraftMarks>(Marks, 'draft-marks', json)
}

/**
 * Puts one screen's changes, made when `since` was the newest version it had seen, beside what others saved meanwhile.
 * Different places go together; the same place is left as it is and told. `mark` is for what is taken over.
 */
export function mergeDraft(
  current: PlanDraft,
  marks: DraftMarks,
  changes: readonly DraftChange[],
  since: number,
  mark: Omit<DraftMark, 'op'>,
): MergedDraft {
  const theirs = Object.entries(marks).filter(([, other]) => other.version > since && other.editor !== mark.editor)
  const taken: DraftChange[] = []
  const conflicts: DraftConflict[] = []
  const lost: string[] = []
  let draft = current
  for (const change of changes) {
    const path = pathOf(change)
    // What was written into an item whose list is gone goes with that item.
    if (lost.some((item) => isWithin(path, item))) continue
    const met = meeting(draft, change, theirs)
    if (met) {
      if (change.op === 'add') lost.push(path)
      conflicts.push(met)
      continue
    }
    if (change.op === 'remove' && valueAt(draft, path) === undefined) continue
    draft = changeDraft(draft, [change])
    taken.push(change)
  }
  return { draft, marks: markedBy(marks, taken, mark), taken, conflicts }
}

function meeting(
  draft: PlanDraft,
  change: DraftChange,
  theirs: readonly (readonly [string, DraftMark])[],
): DraftConflict | undefined {
  const path = pathOf(change)
  const found = theirs.find(([other, mark]) => meets(change, path, other, mark) && !isSettled(draft, change, path))
  if (!found) return undefined
  const [theirPath, mark] = found
  const value = valueAt(draft, theirPath)
  return { change, path, theirPath, theirs: value ?? null, isRemoved: value === undefined, by: mark.by }
}

function meets(change: DraftChange, path: string, other: string, mark: DraftMark): boolean {
  const isGone = mark.op === 'remove'
  // A new item goes into any list that is still there, and moving one meets nothing but its removal.
  if (change.op === 'add') return (isGone && isWithin(change.list, other)) || path === other
  if (change.op === 'move') return isGone && isWithin(path, other)
  if (mark.op === 'move') return false
  if (change.op === 'remove') return isWithin(other, path) || (isGone && isWithin(path, other))
  return isGone ? isWithin(path, other) : isWithin(path, other) || isWithin(other, path)
}

// Both wanted the same: nothing to tell, nothing to do twice.
function isSettled(draft: PlanDraft, change: DraftChange, path: string): boolean {
  const value = valueAt(draft, path)
  if (change.op === 'remove') return value === undefined
  return change.op === 'set' && JSON.stringify(value) === JSON.stringify(change.value)
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}

function markedBy(marks: DraftMarks, taken: readonly DraftChange[], mark: Omit<DraftMark, 'op'>): DraftMarks {
  const next: Record<string, DraftMark> = { ...marks }
  for (const change of taken) {
    const path = pathOf(change)
    if (change.op === 'remove')
      for (const other of Object.keys(next)) if (isWithin(other, path)) Reflect.deleteProperty(next, other)
    // A moved item keeps the mark of what was added; its place is told with it.
    const known = next[path]
    next[path] = { ...mark, op: change.op === 'move' && known?.op === 'add' ? 'add' : change.op }
  }
  return next
}

/** What others changed since a version, as changes that a screen can put into its own copy. */
export function changesSince(
  draft: PlanDraft,
  marks: DraftMarks,
  since: number,
  editor: string | null,
): { change: DraftChange; by: string; at: string }[] {
  const news = Object.entries(marks)
    .filter(([, mark]) => mark.version > since && mark.editor !== editor)
    .sort(([, one], [, other]) => one.version - other.version)
  const whole = news.filter(([, mark]) => mark.op === 'add').map(([path]) => path)
  return news.flatMap(([path, mark]) => {
    if (whole.some((item) => item !== path && isWithin(path, item))) return []
    const change = changeAt(draft, path, mark.op)
    return change ? [{ change, by: mark.by, at: mark.at }] : []
  })
}

function changeAt(draft: PlanDraft, path: string, op: DraftChange['op']): DraftChange | null {
  const value = valueAt(draft, path)
  if (op === 'remove') return value === undefined ? { op, path } : null
  if (value === undefined) return null
  if (op === 'set') return { op, path, value }
  if (op === 'move') return { op, path, after: keyBefore(draft, path) ?? null }
  // What would bring the item back if it were taken out is what brings it in.
  return inverseOf(draft, { op: 'remove', path })
}
