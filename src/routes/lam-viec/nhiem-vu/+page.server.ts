import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { CHANNELS } from '#modules/plans/domain/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import { ruleWords } from '#modules/tasks/domain/index.ts'
import {
  assignLead,
  dropFilter,
  listFilters,
  saveFilter,
  setDueTogether,
  undoChange,
} from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { taskList } from '#entry/web/task-list.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const { rows, all, filter, today } = await tryLoad(() => taskList(actor, url.searchParams))
  const roles = actor.kind === 'account' ? actor.roles : []
  const plans = rolesMay(roles, 'plans.read') ? await ask(app, listPlans, {}, actor) : []
  return {
    today,
    all,
    filter,
    query: url.searchParams.toString(),
    canManage: rolesMay(roles, 'tasks.manage'),
    canRemind: rolesMay(roles, 'tasks.remind'),
    plans: plans.filter((plan) => plan.state === 'running').map((plan) => ({ id: plan.id, title: plan.title })),
    units: (await ask(app, listUnits, {}, actor)).map((unit) => ({ id: unit.id, name: unit.name })),
    filters: await ask(app, listFilters, {}, actor),
    channels: CHANNELS,
    rows: rows.map(({ task, next, state, done, total }) => ({
      id: task.id,
      ordinal: task.ordinal,
      title: task.title,
      assignment: task.assignment,
      lead: task.units
        .filter((unit) => unit.part === 'lead')
        .map((unit) => unit.name)
        .join('; '),
      timing: task.timing ?? ruleWords(task.schedule),
      next: next && {
        id: next.id,
        label: next.label,
        dueOn: next.extendedTo ?? next.dueOn,
        daysLate: next.daysLate,
      },
      state,
      done,
      total,
    })),
  }
}

export const actions = {
  lead: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { groupId } = await execute(
        installation().app,
        assignLead,
        { ids: form.getAll('task').map(String), unitId: text(form, 'unitId'), keepFormer: form.has('keepFormer') },
        locals.actor,
      )
      return { said: `Đã giao ${form.getAll('task').length} việc.`, groupId }
    })
  },
  due: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { changed } = await execute(
        installation().app,
        setDueTogether,
        {
          occurrenceIds: form
            .getAll('task')
            .map((id) => text(form, `next-${String(id)}`))
            .filter(Boolean),
          to: text(form, 'to'),
          reason: text(form, 'reason'),
        },
        locals.actor,
      )
      return { said: `Đã đổi hạn ${changed} kỳ.`, groupId: '' }
    })
  },
  undo: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, undoChange, { groupId: text(form, 'groupId') }, locals.actor)
      return { said: 'Đã hoàn tác.', groupId: '' }
    })
  },
  save: async ({ request, locals, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, saveFilter, { name: text(form, 'name'), query: cleaned(url) }, locals.actor)
      return { said: 'Đã lưu bộ lọc.', groupId: '' }
    })
  },
  drop: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, dropFilter, { id: text(form, 'id') }, locals.actor)
      return { said: 'Đã bỏ bộ lọc.', groupId: '' }
    })
  },
}

// The name of the action stands in the address too; it is no part of the filter.
function cleaned(url: URL): string {
  const query = new URLSearchParams(url.searchParams)
  for (const key of [...query.keys()]) if (key.startsWith('/')) query.delete(key)
  return query.toString()
}
