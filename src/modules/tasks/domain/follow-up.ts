import { addDays, dayOfWeek, daysInMonth, partsOf, plainDateOf } from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'
import type { BoardOccurrence, BoardTask } from './board.ts'
import { STATE_ORDER, isClosed, timeliness } from './states.ts'
import type { OccurrenceState } from './states.ts'

export type PeriodStep = 'month' | 'quarter'

/** One column of the follow-up table. */
export interface Column {
  label: string
  from: PlainDate
  to: PlainDate
}

/** The months or quarters of a period, each with its days. */
export function columnsOf(period: DateSpan, step: PeriodStep): Column[] {
  const size = step === 'month' ? 1 : 3
  const [firstYear, firstMonth] = partsOf(period.from)
  const columns: Column[] = []
  let year = firstYear
  let month = firstMonth - ((firstMonth - 1) % size)
  for (let guard = 0; guard < 60; guard++) {
    const from = plainDateOf(year, month, 1)
    if (from > period.to) break
    const end = month + size - 1
    const to = plainDateOf(year, end, daysInMonth(year, end))
    const several = period.from.slice(0, 4) !== period.to.slice(0, 4)
    columns.push({
      label: `${step === 'month' ? `T${month}` : `Quý ${['I', 'II', 'III', 'IV'][(month - 1) / 3]}`}${several ? `/${year}` : ''}`,
      from,
      to,
    })
    month += size
    if (month > 12) [year, month] = [year + 1, month - 12]
  }
  return columns
}

export interface Cell {
  state: OccurrenceState
  done: number
  total: number
}

/** For each column the state a task shows in it: the most pressing of what falls due there, and how many of how many are done. */
export function cellsOf(occurrences: readonly BoardOccurrence[], columns: readonly Column[]): (Cell | null)[] {
  return columns.map(({ from, to }) => {
    const here = occurrences.filter((one) => one.dueOn >= from && one.dueOn <= to)
    const [first] = here.map((one) => one.state).sort((a, b) => STATE_ORDER.indexOf(a) - STATE_ORDER.indexOf(b))
    return first === undefined
      ? null
      : { state: first, done: here.filter((one) => one.state === 'done').length, total: here.length }
  })
}

/** Work of each unit by column, tasks it leads: the unit × month table. Units with most work first; no lead stands first. */
export function unitRows(
  tasks: readonly BoardTask[],
  occurrences: readonly BoardOccurrence[],
  columns: readonly Column[],
): { unit: string | null; cells: (Cell | null)[] }[] {
  const byUnit = new Map<string, { unit: string | null; ids: Set<string> }>()
  for (const task of tasks) {
    const lead = task.units.filter((unit) => unit.part === 'lead')
    for (const name of lead.length > 0 ? lead.map((unit) => unit.name) : [null]) {
      const row = byUnit.get(name ?? '') ?? { unit: name, ids: new Set() }
      row.ids.add(task.id)
      byUnit.set(name ?? '', row)
    }
  }
  return [...byUnit.values()]
    .sort((a, b) => (a.unit === null ? -1 : b.unit === null ? 1 : b.ids.size - a.ids.size))
    .map(({ unit, ids }) => ({
      unit,
      cells: cellsOf(
        occurrences.filter((one) => ids.has(one.taskId)),
        columns,
      ),
    }))
}

export interface OnTime {
  name: string
  onTime: number
  late: number
  open: number
}

/** Share done on time by unit, of what was given (a request has no score): done in time, done late, late and open. */
export function onTimeByUnit(
  tasks: readonly BoardTask[],
  occurrences: readonly (BoardOccurrence & { doneOn: string | null })[],
  span: DateSpan,
): OnTime[] {
  const rows = new Map<string, OnTime>()
  for (const task of tasks) {
    if (task.assignment === 'requested') continue
    for (const unit of task.units.filter((one) => one.part === 'lead')) {
      const row = rows.get(unit.name) ?? { name: unit.name, onTime: 0, late: 0, open: 0 }
      for (const one of occurrences) {
        const due = one.extendedTo ?? one.dueOn
        if (one.taskId !== task.id || due < span.from || due > span.to) continue
        const kept = timeliness(one)
        if (kept?.onTime) row.onTime++
        else if (kept) row.late++
        else if (one.state === 'overdue' || one.state === 'unproven') row.open++
      }
      rows.set(unit.name, row)
    }
  }
  return [...rows.values()].filter((row) => row.onTime + row.late + row.open > 0)
}

/** "75 %" of what fell due was done on time; null when nothing fell due. */
export function onTimeShare(row: OnTime): number | null {
  const all = row.onTime + row.late + row.open
  return all === 0 ? null : Math.round((row.onTime / all) * 100)
}

export interface Agenda<T> {
  late: T[]
  unproven: T[]
  today: T[]
  week: T[]
  month: T[]
  later: T[]
}

/** Open work by when it is due: what is late, what lacks proof, today, the rest of this week (to Sunday), the rest of this month. */
export function agenda<T extends BoardOccurrence>(occurrences: readonly T[], today: PlainDate): Agenda<T> {
  const [year, month] = partsOf(today)
  const sunday = addDays(today, 7 - dayOfWeek(today))
  const monthEnd = plainDateOf(year, month, daysInMonth(year, month))
  const due = (one: T): PlainDate => one.extendedTo ?? one.dueOn
  const open = occurrences.filter((one) => !isClosed(one.state)).sort((a, b) => due(a).localeCompare(due(b)))
  const dated = open.filter((one) => one.state !== 'overdue' && one.state !== 'unproven')
  return {
    late: open.filter((one) => one.state === 'overdue'),
    unproven: open.filter((one) => one.state === 'unproven'),
    today: dated.filter((one) => due(one) === today),
    week: dated.filter((one) => due(one) > today && due(one) <= sunday),
    month: dated.filter((one) => due(one) > sunday && due(one) <= monthEnd),
    // A request past its day is not late: it stays open, last.
    later: dated.filter((one) => due(one) < today && one.from <= today),
  }
}

/** Occurrences of one task as one row: the oldest stands for them. Order of the first of each is kept. */
export function byTask<T extends { taskId: string }>(occurrences: readonly T[]): { first: T; all: T[] }[] {
  const rows = new Map<string, { first: T; all: T[] }>()
  for (const one of occurrences) {
    const row = rows.get(one.taskId)
    if (row) row.all.push(one)
    else rows.set(one.taskId, { first: one, all: [one] })
  }
  return [...rows.values()]
}
