import { addDays, formatDate, isPlainDate } from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { readTiming } from '#modules/plans/domain/index.ts'

/** A deadline the papers print for a task, with the clause that says so. */
export interface PrintedDeadline {
  by: PlainDate
  /** The day as printed; one later than `by` for "trước ngày". */
  printed: PlainDate
  source: string
}

/** A clause in which a deadline may stand: a duty of a unit, a line of the annex. */
export interface Clause {
  source: string
  text: string
}

/**
 * Every deadline of a task: its own wording's first, then those of clauses about the same work that name another day.
 * Both are kept; which one is right is the officer's word.
 */
export function deadlinesOf(
  task: { title: string; timing: string | null; ref: string | null },
  clauses: readonly Clause[],
  period: DateSpan,
): PrintedDeadline[] {
  const found: PrintedDeadline[] = []
  for (const part of (task.timing ?? '').split(';')) {
    const own = deadlineIn(part, period)
    if (own) found.push({ ...own, source: task.ref ? `mục ${task.ref}: “${part.trim()}”` : `“${part.trim()}”` })
  }
  if (found.length === 0) return []
  for (const clause of clauses) {
    if (!isAboutSame(task.title, clause.text)) continue
    const other = deadlineIn(clause.text, period)
    if (other) found.push({ ...other, source: `${clause.source}: “${clause.text.trim()}”` })
  }
  return found.filter((one, index) => found.findIndex((other) => other.by === one.by) === index)
}

/** "hai hạn khác nhau: 17/01 và 30/01" when the papers disagree; null when they do not. */
export function deadlineWarning(deadlines: readonly PrintedDeadline[]): string | null {
  const days = [...new Set(deadlines.map((deadline) => deadline.printed))].sort()
  if (days.length < 2) return null
  const count = ['', '', 'hai', 'ba', 'bốn'][days.length] ?? String(days.length)
  const short = days.map((day) => formatDate(day).slice(0, 5))
  return `${count} hạn khác nhau: ${short.slice(0, -1).join(', ')} và ${short.at(-1)!}`
}

/** The earliest of them: the one to chase. */
export function earliest(deadlines: readonly PrintedDeadline[]): PlainDate | null {
  return deadlines.map((deadline) => deadline.by).sort()[0] ?? null
}

function deadlineIn(text: string, period: DateSpan): { by: PlainDate; printed: PlainDate } | null {
  const timing = readTiming(text, period)
  if (timing.kind !== 'deadline' || !isPlainDate(timing.to)) return null
  return { by: timing.toExclusive ? addDays(timing.to, -1) : timing.to, printed: timing.to }
}

const ABOUT_THE_SAME = 0.6

function isAboutSame(title: string, text: string): boolean {
  return wordShare(title, text) > ABOUT_THE_SAME
}

/** The share of the words of `of` that also stand in `within`, 0 to 1. */
function wordShare(of: string, within: string): number {
  const words = new Set(
    foldedKey(of)
      .split(' ')
      .filter((word) => word.length > 1),
  )
  const there = new Set(foldedKey(within).split(' '))
  if (words.size === 0) return 0
  return [...words].filter((word) => there.has(word)).length / words.size
}

const NEARLY_THE_SAME = 0.8

/** Pairs of tasks that read nearly the same: an offer to merge, never done by itself. */
export function nearDuplicates<T extends { id: string; title: string; distinctFrom: readonly string[] }>(
  tasks: readonly T[],
): [T, T][] {
  const pairs: [T, T][] = []
  tasks.forEach((left, index) => {
    for (const right of tasks.slice(index + 1)) {
      if (left.distinctFrom.includes(right.id) || right.distinctFrom.includes(left.id)) continue
      if (
        wordShare(left.title, right.title) >= NEARLY_THE_SAME &&
        wordShare(right.title, left.title) >= NEARLY_THE_SAME
      )
        pairs.push([left, right])
    }
  })
  return pairs
}
