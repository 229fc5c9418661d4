import { plainDate } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import {
  TONES,
  agenda,
  cellsOf,
  chaseList,
  chaseSentence,
  columnsOf,
  invitationText,
  toneFor,
} from '#modules/tasks/domain/index.ts'
import { REMINDER_WAYS, noteReminder } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { followUp } from '#entry/web/follow-up.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const { board, groups } = await tryLoad(() => followUp(actor, url.searchParams.getAll('viec')))
  const step = url.searchParams.get('theo') === 'quy' ? ('quarter' as const) : ('month' as const)
  const year = board.today.slice(0, 4)
  const plans = (await ask(app, listPlans, {}, actor)).filter((plan) => plan.state === 'running')
  const from = plainDate(plans.map((plan) => String(plan.from)).sort()[0] ?? `${year}-01-01`)
  const to = plainDate(
    plans
      .map((plan) => String(plan.to))
      .sort()
      .at(-1) ?? `${year}-12-31`,
  )
  const columns = columnsOf({ from, to }, step)
  return {
    answer:
      board.tasks.length === 0
        ? 'Chưa có kế hoạch nào đang chạy.'
        : chaseSentence(chaseList(board.tasks, board.occurrences)),
    isEmpty: board.tasks.length === 0,
    step,
    canRemind: actor.kind === 'account' && rolesMay(actor.roles, 'tasks.remind'),
    groups,
    invitations: invitationsOf(board),
    columns,
    rows: board.tasks.map((task) => ({
      key: task.id,
      title: task.title,
      href: `/lam-viec/nhiem-vu/${task.id}`,
      under: task.units
        .filter((unit) => unit.part === 'lead')
        .map((unit) => unit.name)
        .join('; '),
      cells: cellsOf(
        board.occurrences.filter((one) => one.taskId === task.id),
        columns,
      ),
    })),
  }
}

type Board = Awaited<ReturnType<typeof followUp>>['board']

// What was only asked for stands apart: no late days, one polite message per unit.
function invitationsOf(board: Board) {
  const asked = board.tasks.filter((task) => task.assignment === 'requested')
  const now = agenda(
    board.occurrences.filter((one) => one.state === 'requested'),
    board.today,
  )
  const open = [...now.later, ...now.today, ...now.week, ...now.month]
  const units = new Map<
    string,
    { unit: string; kind: string | null; items: { title: string; label: string; dueOn: Board['today'] }[] }
  >()
  for (const task of asked)
    for (const unit of task.units.filter((one) => one.part === 'lead')) {
      const group = units.get(unit.name) ?? { unit: unit.name, kind: unit.kind, items: [] }
      for (const one of open.filter((item) => item.taskId === task.id))
        group.items.push({ title: task.title, label: one.label, dueOn: one.dueOn })
      units.set(unit.name, group)
    }
  return [...units.values()]
    .filter((group) => group.items.length > 0)
    .map((group) => ({
      ...group,
      text: invitationText(group.unit, toneFor(group.kind, 'requested', 1), group.items),
    }))
}

export const actions = {
  remind: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { ordinal } = await execute(
        installation().app,
        noteReminder,
        {
          unitId: text(form, 'unitId'),
          unitName: text(form, 'unitName'),
          text: text(form, 'text'),
          occurrenceIds: text(form, 'occurrenceIds').split(',').filter(Boolean),
          way: oneOfOrNull(REMINDER_WAYS, text(form, 'way')) ?? 'copied',
          tone: oneOfOrNull(TONES, text(form, 'tone')) ?? 'suggest',
        },
        locals.actor,
      )
      return { said: `Đã ghi: nhắc ${text(form, 'unitName')} lần ${ordinal}.` }
    })
  },
}
