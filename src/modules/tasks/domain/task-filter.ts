import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { compareVietnamese, foldedKey } from '#kernel/domain/vietnamese.ts'
import type { BoardOccurrence, BoardTask } from './board.ts'
import type { ScheduleRule } from './schedule-rule.ts'
import { STATE_ORDER, isClosed } from './states.ts'
import type { OccurrenceState } from './states.ts'

/** What narrows the task list; every part is optional and they add up. */
export interface TaskFilter {
  planId?: string | undefined
  unitId?: string | undefined
  /** "2026-03": tasks with something due in it, and only that. */
  month?: string | undefined
  state?: OccurrenceState | undefined
  channel?: string | undefined
  assignment?: 'assigned' | 'requested' | undefined
  /** Only tasks that nobody leads. */
  withoutLead?: boolean | undefined
  /** Only tasks without a time, or continuous ones without a minimum. */
  unset?: boolean | undefined
  words?: string | undefined
  sort?: TaskSort | undefined
}

export const TASK_SORTS = ['plan', 'due', 'title', 'unit', 'state'] as const
export type TaskSort = (typeof TASK_SORTS)[number]

export interface ListedTask extends BoardTask {
  planId: string
  ordinal: number
  channels: readonly string[]
  schedule: ScheduleRule
}

export interface TaskListRow<T extends ListedTask, O extends BoardOccurrence> {
  task: T
  /** The most pressing time shown; null where the filter leaves none. */
  next: O | null
  state: OccurrenceState | null
  done: number
  total: number
}

/** The rows of the task list, each with its most pressing time. */
export function taskRows<T extends ListedTask, O extends BoardOccurrence>(
  tasks: readonly T[],
  occurrences: readonly O[],
  filter: TaskFilter,
): TaskListRow<T, O>[] {
  const wanted = foldedKey(filter.words ?? '')
  const rows = tasks.filter((task) => fits(task, filter, wanted)).map((task) => rowOf(task, occurrences, filter.month))
  return rows
    .filter((row) => (filter.month === undefined || row.total > 0) && (!filter.state || row.state === filter.state))
    .sort(ORDER[filter.sort ?? 'plan'])
}

/** True for a duty whose time, or whose minimum, the commune has still to set. */
function isUnset(rule: ScheduleRule): boolean {
  return rule.kind === 'undated' || (rule.kind === 'continuous' && rule.every === null && !rule.waived)
}

function fits(task: ListedTask, filter: TaskFilter, wanted: string): boolean {
  const lead = task.units.filter((unit) => unit.part === 'lead')
  return (
    (!filter.planId || task.planId === filter.planId) &&
    (!filter.unitId || task.units.some((unit) => unit.unitId === filter.unitId)) &&
    (!filter.channel || task.channels.includes(filter.channel)) &&
    (!filter.assignment || task.assignment === filter.assignment) &&
    (!filter.withoutLead || lead.length === 0) &&
    (!filter.unset || isUnset(task.schedule)) &&
    (wanted === '' || foldedKey([task.title, ...task.units.map((unit) => unit.name)].join(' ')).includes(wanted))
  )
}

function rowOf<T extends ListedTask, O extends BoardOccurrence>(
  task: T,
  occurrences: readonly O[],
  month: string | undefined,
): TaskListRow<T, O> {
  const own = occurrences.filter(
    (one) => one.taskId === task.id && (month === undefined || dueOf(one).startsWith(month)),
  )
  const open = own.filter((one) => !isClosed(one.state))
  const [next] = (open.length > 0 ? open : own).toSorted(
    (a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) || dueOf(a).localeCompare(dueOf(b)),
  )
  return {
    task,
    next: next ?? null,
    state: next?.state ?? null,
    done: own.filter((one) => one.state === 'done').length,
    total: own.length,
  }
}

function dueOf(one: BoardOccurrence): PlainDate {
  return one.extendedTo ?? one.dueOn
}

type AnyRow = TaskListRow<ListedTask, BoardOccurrence>
const leadOf = (row: AnyRow): string => row.task.units.find((unit) => unit.part === 'lead')?.name ?? ''
const byPlan = (a: AnyRow, b: AnyRow): number =>
  a.task.planId.localeCompare(b.task.planId) || a.task.ordinal - b.task.ordinal

const ORDER: Readonly<Record<TaskSort, (a: AnyRow, b: AnyRow) => number>> = {
  plan: byPlan,
  due: (a, b) => (a.next ? dueOf(a.next) : '9').localeCompare(b.next ? dueOf(b.next) : '9') || byPlan(a, b),
  title: (a, b) => compareVietnamese(a.task.title, b.task.title),
  unit: (a, b) => compareVietnamese(leadOf(a), leadOf(b)) || byPlan(a, b),
  state: (a, b) =>
    (a.state ? STATE_ORDER.indexOf(a.state) : 99) - (b.state ? STATE_ORDER.indexOf(b.state) : 99) || byPlan(a, b),
}
