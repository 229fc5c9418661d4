import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { AssignmentKind, OccurrenceState } from './states.ts'

export interface BoardTask {
  id: string
  title: string
  assignment: AssignmentKind
  units: readonly { part: 'lead' | 'coordinating'; unitId: string | null; name: string; kind?: string | null }[]
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

/** The answer in one sentence: how many tasks need chasing and of how many units, how many wait for proof. */
export function chaseSentence(groups: readonly { unit: string | null; items: readonly ChaseItem[] }[]): string {
  const tasksIn = (state: OccurrenceState): number =>
    new Set(
      groups.flatMap((group) =>
        group.items.filter((item) => item.occurrence.state === state).map((item) => item.task.id),
      ),
    ).size
  const [late, unproven] = [tasksIn('overdue'), tasksIn('unproven')]
  if (late === 0 && unproven === 0) return 'Không có việc nào cần đôn đốc.'
  const owing = groups.filter((group) => group.items.some((item) => item.occurrence.state === 'overdue'))
  const units = owing.filter((group) => group.unit !== null).length
  const nobody = owing.some((group) => group.unit === null)
  const whose = [units > 0 ? `của ${units} đơn vị` : '', nobody ? 'có việc chưa rõ ai chủ trì' : '']
  const parts = [
    late > 0 ? [`${late} việc cần đôn đốc`, ...whose.filter(Boolean)].join(', ') : '',
    unproven > 0 ? `${unproven} việc chưa có minh chứng` : '',
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}
