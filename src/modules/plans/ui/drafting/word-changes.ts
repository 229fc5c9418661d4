import { z } from 'zod'
import { fieldsOf } from '#kernel/domain/record-of.ts'
import { DraftChangeInput, pathOf, valueAt } from '../../domain/drafting/index.ts'
import type { DraftChange, PlanDraft } from '../../domain/drafting/index.ts'
import { isDraftChangeFitting } from './fitting.ts'

const Answer = z.object({ changes: z.array(DraftChangeInput) })
const Refusal = z.object({ message: z.string() })

/** One place where the Word file says something else. */
export interface WordChange {
  change: DraftChange
  /** Words of the draft, empty where the file adds something. */
  from: string
  /** Words of the file, empty where it leaves something out. */
  to: string
}

/** What the server found in the file, or its sentence why it could not. */
export function wordAnswer(answer: unknown, freshKey: () => string): DraftChange[] | string {
  const found = Answer.safeParse(answer).data
  if (found) return withFreshKeys(found.changes, freshKey)
  return Refusal.safeParse(answer).data?.message ?? 'Máy chủ chưa đọc được tệp, anh, chị thử lại.'
}

/** The keys that a file gives are the same each time: a second file must not meet what was taken from the first. */
export function withFreshKeys(changes: readonly DraftChange[], freshKey: () => string): DraftChange[] {
  const fresh = new Map<string, string>()
  for (const change of changes) if (change.op === 'add') fresh.set(pathOf(change), freshKey())
  return changes.map((change) => {
    if (change.op !== 'add') return change
    const key = fresh.get(pathOf(change)) ?? change.key
    const after = (change.after !== null && fresh.get(`${change.list}[${change.after}]`)) || change.after
    return { ...change, key, after, value: { ...fieldsOf(change.value), key } }
  })
}

/** The changes that still say something: not those that were taken, nor those whose place is gone. */
export function openWordChanges(draft: PlanDraft, changes: readonly DraftChange[]): WordChange[] {
  return changes
    .filter((change) => isDraftChangeFitting(draft, change))
    .map((change) => ({
      change,
      from: change.op === 'add' ? '' : saidIn(valueAt(draft, pathOf(change))),
      to: change.op === 'add' || change.op === 'set' ? saidIn(change.value) : '',
    }))
    .filter(({ change, from, to }) => change.op !== 'set' || from !== to)
}

/** A change alone: an addition whose neighbour was left out stands where that one would have stood. */
export function standingAlone(draft: PlanDraft, change: DraftChange, all: readonly DraftChange[]): DraftChange {
  if (change.op !== 'add' || change.after === null) return change
  if (valueAt(draft, `${change.list}[${change.after}]`) !== undefined) return change
  const before = all.find((one) => one.op === 'add' && one.list === change.list && one.key === change.after)
  return before?.op === 'add' ? standingAlone(draft, { ...change, after: before.after }, all) : change
}

function saidIn(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').reverse().join('/') : value
  if (typeof value === 'boolean') return value ? 'đề nghị' : 'giao'
  if (Array.isArray(value)) return value.map(saidIn).filter(Boolean).join('; ')
  if (typeof value !== 'object') return String(value)
  const item = fieldsOf(value)
  const own = [item['sentence'] ?? item['title'] ?? item['heading'] ?? item['text'] ?? item['name'], item['purpose']]
  return [...own, item['clauses'], item['parts']].map(saidIn).filter(Boolean).join(' ')
}
