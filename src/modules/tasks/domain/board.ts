import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { addDays } from '#kernel/domain/plain-date.ts'
import type { AssignmentKind, OccurrenceState } from './states.ts'

export interface BoardTask {
  id: string
  title: string
  assignment: AssignmentKind
  units: readonly { part: 'lead' | 'coordinating'; unitId: string | null; name: string }[]
}

export interface BoardOccurrence {
  id: string
  taskId: string
  label: string
  from: PlainDate
  to: PlainDate
  dueOn: PlainDate
  extendedTo: PlainDate | null
  state: OccurrenceState
  daysLate: number
}

export interface ChaseItem {
  occurrence: BoardOccurrence
  task: BoardTask
}

/** What needs chasing, by the unit whose it is; a task without lead is nobody's and stands first. Most days late first. */
export function chaseList(
  tasks: readonly BoardTask[],
  occurrences: readonly BoardOccurrence[],
): { unit: string | null; unitId: string | null; items: ChaseItem[] }[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const groups = new Map<string, { unit: string | null; unitId: string | null; items: ChaseItem[] }>()
  for (const occurrence of occurrences) {
    if (occurrence.state !== 'overdue' && occurrence.state !== 'unproven') continue
    const task = byId.get(occurrence.taskId)
    if (!task) continue
    const lead = task.units.find((unit) => unit.part === 'lead') ?? null
    const key = lead?.name ?? ''
    const group = groups.get(key) ?? { unit: lead?.name ?? null, unitId: lead?.unitId ?? null, items: [] }
    group.items.push({ occurrence, task })
    groups.set(key, group)
  }
  for (const group of groups.values()) group.items.sort((a, b) => b.occurrence.daysLate - a.occurrence.daysLate)
  return [...groups.values()].sort((a, b) =>
    a.unit === null
      ? -1
      : b.unit === null
        ? 1
        : (b.items[0]?.occurrence.daysLate ?? 0) - (a.items[0]?.occurrence.daysLate ?? 0),
  )
}

/** The answer in one sentence: how much needs chasing and whose it is. */
export function chaseSentence(groups: readonly { unit: string | null; items: readonly ChaseItem[] }[]): string {
  const late = groups.flatMap((group) => group.items).filter((item) => item.occurrence.state === 'overdue').length
  const unproven = groups.flatMap((group) => group.items).length - late
  const units = groups.filter((group) => group.items.some((item) => item.occurrence.state === 'overdue')).length
  if (late === 0 && unproven === 0) return 'Không có việc nào cần đôn đốc.'
  const parts = [
    late > 0 ? `${late} kỳ việc cần đôn đốc, của ${units} đơn vị` : '',
    unproven > 0 ? `${unproven} kỳ việc chưa có minh chứng` : '',
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}

/** Open work by how near it is: late, due within a week, due later this month. */
export function workList(
  occurrences: readonly BoardOccurrence[],
  today: PlainDate,
): { late: BoardOccurrence[]; week: BoardOccurrence[]; month: BoardOccurrence[] } {
  const due = (occurrence: BoardOccurrence): PlainDate => occurrence.extendedTo ?? occurrence.dueOn
  const open = occurrences
    .filter((occurrence) => occurrence.state !== 'done' && occurrence.state !== 'cancelled')
    .sort((a, b) => due(a).localeCompare(due(b)))
  return {
    late: open.filter((occurrence) => occurrence.state === 'overdue' || occurrence.state === 'unproven'),
    week: open.filter(
      (occurrence) =>
        due(occurrence) >= today && due(occurrence) <= addDays(today, 7) && occurrence.state !== 'unproven',
    ),
    month: open.filter(
      (occurrence) =>
        due(occurrence) > addDays(today, 7) && due(occurrence) <= addDays(today, 31) && occurrence.state !== 'unproven',
    ),
  }
}

/** For each month (1-12) of a year the state a task shows in it: the most pressing of its occurrences due there. */
export function monthStates(occurrences: readonly BoardOccurrence[], year: number): (OccurrenceState | null)[] {
  const weight: OccurrenceState[] = ['overdue', 'unproven', 'due-soon', 'upcoming', 'requested', 'done', 'cancelled']
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const here = occurrences
      .filter((occurrence) => occurrence.dueOn.startsWith(month))
      .map((occurrence) => occurrence.state)
    return here.sort((a, b) => weight.indexOf(a) - weight.indexOf(b))[0] ?? null
  })
}
