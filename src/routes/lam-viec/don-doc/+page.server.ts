import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { chaseList, chaseSentence, monthStates, reminderText } from '#modules/tasks/domain/index.ts'
import { noteReminder, taskBoard } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

const ASKED = new Set(['front', 'union', 'party', 'digital-team'])

export const load = async ({ locals }) => {
  const { app } = installation()
  const board = await tryLoad(() => ask(app, taskBoard, {}, locals.actor))
  const kinds = new Map((await ask(app, listUnits, {}, locals.actor)).map((unit) => [unit.id, unit.kind]))
  const groups = chaseList(board.tasks, board.occurrences)
  const year = Number(board.today.slice(0, 4))
  const { actor } = locals
  return {
    answer: board.tasks.length === 0 ? 'Chưa có kế hoạch nào đang chạy.' : chaseSentence(groups),
    year,
    canRemind: actor.kind === 'account' && rolesMay(actor.roles, 'tasks.remind'),
    groups: groups.map((group) => {
      const items = group.items.map(({ task, occurrence }) => ({
        taskId: task.id,
        occurrenceId: occurrence.id,
        title: task.title,
        label: occurrence.label,
        dueOn: occurrence.extendedTo ?? occurrence.dueOn,
        daysLate: occurrence.daysLate,
        state: occurrence.state,
      }))
      const kind = ASKED.has(kinds.get(group.unitId ?? '') ?? '') ? ('requested' as const) : ('assigned' as const)
      return {
        unit: group.unit,
        unitId: group.unitId,
        items,
        text: group.unit ? reminderText(group.unit, kind, items, board.today) : null,
      }
    }),
    matrix: board.tasks.map((task) => ({
      id: task.id,
      title: task.title,
      months: monthStates(
        board.occurrences.filter((occurrence) => occurrence.taskId === task.id),
        year,
      ),
    })),
  }
}

export const actions = {
  remind: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        noteReminder,
        {
          unitId: text(form, 'unitId'),
          text: text(form, 'text'),
          occurrenceIds: text(form, 'occurrenceIds').split(',').filter(Boolean),
        },
        locals.actor,
      ),
    )
  },
}
