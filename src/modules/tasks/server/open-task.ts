import type { DateSpan, Instant } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { contractOf, deadlinesOf, earliest, scheduleOf } from '../domain/index.ts'
import type { AssignmentKind, Clause, ScheduleRule } from '../domain/index.ts'
import type { ActivityReading, TimingReading } from '#modules/plans/domain/index.ts'
import { layOccurrences } from './lay-occurrences.ts'

export interface NewTask {
  planId: string
  ordinal: number
  period: DateSpan
  ref: string | null
  title: string
  origin: 'form' | 'appendix' | 'duty' | 'added'
  assignment: AssignmentKind
  timing: TimingReading
  /** The rule when it is more than the wording says (a minimum the commune set); else it is read from the wording. */
  rule?: ScheduleRule
  products: readonly string[]
  channels: ActivityReading['channels']
  lead: readonly PrintedUnit[]
  coordinating: readonly PrintedUnit[]
  /** Where in the paper it stands. */
  source: unknown
  /** The item of the draft it comes from, where the plan was written here. */
  activityKey?: string | null
  /** Other clauses of the paper, in which a second deadline for the same work may stand. */
  clauses: readonly Clause[]
}

/** A unit as the plan prints it, with the commune's own where it is known. */
export interface PrintedUnit {
  printed: string
  unitId: string | null
}

/** Opens a task with its units and the times it falls due. Two deadlines are both kept, the earlier is chased. */
export async function openTask(
  { tx, now, communeId }: { tx: Tx; now: Instant; communeId: string },
  task: NewTask,
): Promise<string> {
  const id = newId<'task'>()
  const deadlines = deadlinesOf(
    { title: task.title, timing: task.timing.text, ref: task.ref },
    task.clauses,
    task.period,
  )
  const read = task.rule ?? scheduleOf(task.timing)
  const first = earliest(deadlines)
  const rule = read.kind === 'deadline' && first !== null && first < read.by ? { ...read, by: first } : read
  await tx
    .insertInto('task')
    .values({
      id,
      commune_id: communeId,
      plan_id: task.planId,
      ordinal: task.ordinal,
      ref: task.ref,
      title: task.title,
      origin: task.origin,
      assignment: task.assignment,
      timing_text: task.timing.text,
      ...columnsOf(task.timing.text),
      schedule: JSON.stringify(rule),
      contract: JSON.stringify(contractOf(task.products, task.channels)),
      deadlines: JSON.stringify(deadlines),
      products: JSON.stringify(task.products),
      channels: JSON.stringify(task.channels),
      source: JSON.stringify(task.source),
      activity_key: task.activityKey ?? null,
      folded: foldedKey([task.title, ...[...task.lead, ...task.coordinating].map((unit) => unit.printed)].join(' ')),
      created_at: now,
    })
    .execute()
  await insertUnits(tx, communeId, id, task.lead, task.coordinating)
  await layOccurrences(tx, communeId, id, rule, task.period)
  return id
}

/** The units of a task, leads first, in their order. */
export async function insertUnits(
  tx: Tx,
  communeId: string,
  taskId: string,
  lead: readonly PrintedUnit[],
  coordinating: readonly PrintedUnit[],
): Promise<void> {
  const rows = [
    ...lead.map((unit) => ({ ...unit, part: 'lead' })),
    ...coordinating.map((unit) => ({ ...unit, part: 'coordinating' })),
  ].map((unit, ordinal) => ({
    id: newId(),
    commune_id: communeId,
    task_id: taskId,
    part: unit.part,
    printed: unit.printed,
    unit_id: unit.unitId,
    ordinal,
  }))
  if (rows.length > 0) await tx.insertInto('task_unit').values(rows).execute()
}

// The annex prints the time in two columns; the reading puts them together.
export function columnsOf(timing: string | null): { start_text: string | null; finish_text: string | null } {
  const both = /^Triển khai: (.*); Hoàn thành: (.*)$/s.exec(timing ?? '')
  return both ? { start_text: both[1]!, finish_text: both[2]! } : { start_text: null, finish_text: timing }
}
