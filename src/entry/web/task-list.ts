import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { STATE_ORDER, TASK_SORTS, taskRows } from '#modules/tasks/domain/index.ts'
import type { TaskFilter } from '#modules/tasks/domain/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { installation } from './installation.ts'

/** The filter an address asks for. What it does not understand it leaves out. */
function filterOf(query: URLSearchParams): TaskFilter {
  const value = (name: string): string | undefined => query.get(name) || undefined
  const month = value('thang')
  return {
    planId: value('ke-hoach'),
    unitId: value('don-vi'),
    month: month && /^\d{4}-\d{2}$/.test(month) ? month : undefined,
    state: oneOfOrNull(STATE_ORDER, value('tinh-trang')) ?? undefined,
    channel: value('kenh'),
    assignment: { giao: 'assigned' as const, 'de-nghi': 'requested' as const }[value('hinh-thuc') ?? ''],
    withoutLead: query.has('chua-phan-cong'),
    unset: query.has('chua-dat'),
    words: value('q'),
    sort: oneOfOrNull(TASK_SORTS, value('sap-xep')) ?? undefined,
  }
}

/** The task list under a filter, for the screen and for the workbook. */
export async function taskList(actor: Actor, query: URLSearchParams) {
  const filter = filterOf(query)
  const board = await ask(installation().app, taskBoard, filter.planId ? { planId: filter.planId } : {}, actor)
  return { today: board.today, filter, rows: taskRows(board.tasks, board.occurrences, filter), all: board.tasks.length }
}
