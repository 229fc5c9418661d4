import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { isOpenEnded, leastOf, occurrenceState } from '../domain/index.ts'
import type {
  AssignmentKind,
  EvidenceContract,
  OccurrenceState,
  PrintedDeadline,
  ScheduleRule,
} from '../domain/index.ts'
import { parseContract, parseDeadlines, parseSchedule, parseTexts } from './stored.ts'
import { seesTask } from './visible.ts'

export interface TaskUnit {
  part: 'lead' | 'coordinating'
  printed: string
  unitId: string | null
  name: string
  kind: string | null
}

export interface TaskRow {
  id: string
  planId: string
  ordinal: number
  ref: string | null
  title: string
  assignment: AssignmentKind
  timing: string | null
  start: string | null
  finish: string | null
  note: string | null
  origin: string
  channels: string[]
  deadlines: PrintedDeadline[]
  distinctFrom: string[]
  state: string
  cancelReason: string | null
  products: string[]
  units: TaskUnit[]
  schedule: ScheduleRule
  contract: EvidenceContract
  version: number
}

export interface OccurrenceRow {
  id: string
  taskId: string
  key: string
  label: string
  from: PlainDate
  to: PlainDate
  dueOn: PlainDate
  extendedTo: PlainDate | null
  state: OccurrenceState
  daysLate: number
  doneOn: string | null
  extensionReason: string | null
  cancelReason: string | null
  lateReason: string | null
  decidedBy: string | null
  /** How much came and how much the schedule asks for at least. */
  brought: number
  least: number
  /** What keeps it open although something was reported, in words. */
  missing: string[]
}

const PARTS = ['lead', 'coordinating'] as const
const OPEN_STATES = ['open', 'done', 'cancelled'] as const

interface Filter {
  planId?: string | undefined
  taskId?: string | undefined
  withCancelled?: boolean
}

async function tasksOf(db: ReadDb, filter: Filter): Promise<TaskRow[]> {
  const tasks = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .selectAll('task')
    .$if(filter.taskId === undefined && !filter.withCancelled, (builder) =>
      builder.where('task.state', '!=', 'cancelled'),
    )
    .$if(filter.planId !== undefined, (builder) => builder.where('plan_id', '=', filter.planId!))
    .$if(filter.taskId !== undefined, (builder) => builder.where('task.id', '=', filter.taskId!))
    .$if(filter.planId === undefined && filter.taskId === undefined, (builder) =>
      builder.where('plan.state', '=', 'running'),
    )
    .orderBy('plan_id')
    .orderBy('ordinal')
    .execute()
  const units =
    tasks.length === 0
      ? []
      : await db
          .selectFrom('task_unit')
          .leftJoin('unit', 'unit.id', 'task_unit.unit_id')
          .select(['task_id', 'part', 'printed', 'unit_id', 'unit.name', 'unit.kind'])
          .where(
            'task_id',
            'in',
            tasks.map((task) => task.id),
          )
          .orderBy('task_unit.ordinal')
          .execute()
  return tasks.map((task) => ({
    id: task.id,
    planId: task.plan_id,
    ordinal: task.ordinal,
    ref: task.ref,
    title: task.title,
    assignment: task.assignment === 'requested' ? 'requested' : 'assigned',
    timing: task.timing_text,
    start: task.start_text,
    finish: task.finish_text,
    note: task.note,
    origin: task.origin,
    channels: parseTexts(task.channels),
    deadlines: parseDeadlines(task.deadlines),
    distinctFrom: parseTexts(task.distinct_from),
    state: task.state,
    cancelReason: task.cancel_reason,
    products: parseTexts(task.products),
    units: units
      .filter((unit) => unit.task_id === task.id)
      .map((unit) => ({
        part: oneOf(PARTS, unit.part),
        printed: unit.printed,
        unitId: unit.unit_id,
        name: unit.name ?? unit.printed,
        kind: unit.kind,
      })),
    schedule: parseSchedule(task.schedule),
    contract: parseContract(task.contract),
    version: task.version,
  }))
}

async function occurrencesOfTasks(db: ReadDb, tasks: readonly TaskRow[], today: PlainDate): Promise<OccurrenceRow[]> {
  if (tasks.length === 0) return []
  const ids = tasks.map((task) => task.id)
  const rows = await db
    .selectFrom('occurrence')
    .selectAll()
    .where('task_id', 'in', ids)
    .orderBy('due_on')
    .orderBy('key')
    .execute()
  const told = await db
    .selectFrom('result_occurrence')
    .innerJoin('result', 'result.id', 'result_occurrence.result_id')
    .innerJoin('occurrence', 'occurrence.id', 'result_occurrence.occurrence_id')
    .select('result_occurrence.occurrence_id')
    .where('occurrence.task_id', 'in', ids)
    .where('result.withdrawn_at', 'is', null)
    .execute()
  const withResult = new Set(told.map((row) => row.occurrence_id))
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return rows.map((row) => {
    const task = byId.get(row.task_id)!
    const least = leastOf(task.schedule)
    const brought = Number(row.brought)
    const facts = {
      state: oneOf(OPEN_STATES, row.state),
      from: row.from_on,
      dueOn: row.due_on,
      extendedTo: row.extended_to,
      assignment: task.assignment,
      hasResult: withResult.has(row.id),
      isOpenEnded: isOpenEnded(task.schedule),
      isShort: row.results > 0 && brought < least,
    }
    return {
      id: row.id,
      taskId: row.task_id,
      key: row.key,
      label: row.label,
      from: facts.from,
      to: row.to_on,
      dueOn: facts.dueOn,
      extendedTo: facts.extendedTo,
      doneOn: row.done_on,
      extensionReason: row.extension_reason,
      cancelReason: row.cancel_reason,
      lateReason: row.late_reason,
      decidedBy: row.decided_by,
      brought,
      least,
      missing: parseTexts(row.missing),
      ...occurrenceState(facts, today),
    }
  })
}

/** Tasks with their occurrences: of one plan, or of all plans that run. */
export const taskBoard = query({
  name: 'tasks.board',
  input: z.object({ planId: z.uuid().optional(), withCancelled: z.boolean().default(false) }),
  may: 'tasks.read',
  async run({ db, today, actor }, { planId, withCancelled }) {
    const tasks = (await tasksOf(db, { planId, withCancelled })).filter((task) => seesTask(actor, task))
    return { today, tasks, occurrences: await occurrencesOfTasks(db, tasks, today) }
  },
})

/** One task with its occurrences. */
export const findTask = query({
  name: 'tasks.find',
  input: z.object({ id: z.uuid() }),
  may: 'tasks.read',
  async run({ db, today, actor }, { id }) {
    const [task] = await tasksOf(db, { taskId: id })
    if (!task || !seesTask(actor, task)) throw new DomainError('record.not-found')
    const plan = await db
      .selectFrom('plan')
      .select(['id', 'title', 'state', 'period_from as from', 'period_to as to'])
      .where('id', '=', task.planId)
      .executeTakeFirstOrThrow()
    return { today, task, plan, occurrences: await occurrencesOfTasks(db, [task], today) }
  },
})

/** The version of a plan's assignment table: who saves on an older one is told. */
export const tableVersion = query({
  name: 'tasks.table-version',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { planId }) {
    const row = await db
      .selectFrom('assignment_table')
      .select('version')
      .where('plan_id', '=', planId)
      .executeTakeFirst()
    return row?.version ?? 0
  },
})
