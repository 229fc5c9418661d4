import { ask, execute } from '#kernel/server/execute.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { abovePlan, catalogues, taskTopics } from '#modules/programmes/server/index.ts'
import { placeOfTask, proposeChange } from '#modules/plans/server/index.ts'
import { listResults, withdrawResult } from '#modules/results/server/index.ts'
import {
  CONTRACT_COUNTS,
  CONTRACT_KINDS,
  deadlineWarning,
  onTimeByUnit,
  timeliness,
} from '#modules/tasks/domain/index.ts'
import {
  ScheduleForm,
  assignTask,
  cancelOccurrence,
  cancelTask,
  extendOccurrence,
  findTask,
  lastChange,
  listObstacles,
  listReminders,
  noteLateReason,
  raiseObstacle,
  reopenOccurrence,
  reopenTask,
  scheduleTask,
  setContract,
  settleObstacle,
  undoChange,
} from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { actor } = locals
  const found = await tryLoad(() => ask(app, findTask, { id: params.id }, actor))
  const units = await ask(app, listUnits, {}, actor)
  const roles = actor.kind === 'account' ? actor.roles : []
  const runs = found.plan.state === 'running'
  const ids = new Set(found.occurrences.map((one) => one.id))
  const reminders = await ask(app, listReminders, {}, actor)
  return {
    ...found,
    occurrences: found.occurrences.map((one) => ({ ...one, kept: timeliness(one) })),
    above: rolesMay(roles, 'programmes.read') ? await ask(app, abovePlan, { planId: found.plan.id }, actor) : null,
    topics: await ask(app, taskTopics, { taskId: params.id }, actor),
    topicList: (await ask(app, catalogues, {}, actor)).topicsNow,
    mayTag: rolesMay(roles, 'topics.manage') && runs,
    results: await ask(app, listResults, { taskId: params.id }, actor),
    obstacles: await ask(app, listObstacles, { taskId: params.id }, actor),
    reminders: reminders.filter((one) => one.occurrenceIds.some((id) => ids.has(id))),
    units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    warning: deadlineWarning(found.task.deadlines),
    share: onTimeByUnit([found.task], found.occurrences, { from: found.plan.from, to: found.plan.to })[0] ?? null,
    place: rolesMay(roles, 'plans.read') ? await ask(app, placeOfTask, { taskId: params.id }, actor) : null,
    canManage: rolesMay(roles, 'tasks.manage') && runs,
    canRecord: rolesMay(roles, 'results.record') && runs,
    canRaise: rolesMay(roles, 'tasks.raise') && runs,
    canPropose: rolesMay(roles, 'plans.propose') && runs,
    canDecide: rolesMay(roles, 'tasks.decide') && runs,
    last: rolesMay(roles, 'tasks.manage') ? await ask(app, lastChange, { taskId: params.id }, actor) : null,
  }
}

type Act = (form: FormData, id: string) => Promise<unknown>
type Event = { request: Request; params: { id: string } }

const all = (form: FormData, name: string): string[] => form.getAll(name).map(String)
const lines = (form: FormData, name: string): string[] =>
  text(form, name)
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter(Boolean)

async function act({ request, params }: Event, run: Act) {
  const form = await request.formData()
  return tryAct(form, async () => {
    await run(form, params.id)
    return { said: 'Đã lưu.' }
  })
}

export const actions = {
  propose: async ({ request, params, locals }) => {
    const form = await request.formData()
    const { app } = installation()
    return tryAct(form, async () => {
      const { plan } = await ask(app, findTask, { id: params.id }, locals.actor)
      const proposal = { planId: plan.id, taskId: params.id, text: text(form, 'proposal') }
      await execute(app, proposeChange, proposal, locals.actor)
      return { said: 'Đã gửi đề xuất đến cán bộ đầu mối.' }
    })
  },
  assign: async (event) =>
    act(event, (form, id) =>
      execute(
        installation().app,
        assignTask,
        {
          id,
          version: Number(text(form, 'version')),
          leadUnitIds: all(form, 'lead'),
          leadNames: lines(form, 'leadNames'),
          coordinatingUnitIds: all(form, 'coordinating'),
          coordinatingNames: lines(form, 'coordinatingNames'),
          assignment: text(form, 'assignment') === 'requested' ? 'requested' : 'assigned',
        },
        event.locals.actor,
      ),
    ),
  schedule: async (event) =>
    act(event, (form, id) =>
      execute(
        installation().app,
        scheduleTask,
        { id, version: Number(text(form, 'version')), schedule: ScheduleForm.parse(Object.fromEntries(form)) },
        event.locals.actor,
      ),
    ),
  contract: async (event) =>
    act(event, (form, id) => {
      const counts = all(form, 'counts').flatMap((one) => oneOfOrNull(CONTRACT_COUNTS, one) ?? [])
      return execute(
        installation().app,
        setContract,
        {
          id,
          version: Number(text(form, 'version')),
          contract: {
            kinds: all(form, 'kinds').flatMap((one) => oneOfOrNull(CONTRACT_KINDS, one) ?? []),
            mode: text(form, 'mode') === 'all' ? 'all' : 'any',
            counts,
            count: counts[0] ?? oneOfOrNull(CONTRACT_COUNTS, text(form, 'count')),
          },
        },
        event.locals.actor,
      )
    }),
  extend: async (event) =>
    act(event, (form) =>
      execute(
        installation().app,
        extendOccurrence,
        {
          occurrenceId: text(form, 'occurrenceId'),
          to: text(form, 'to'),
          reason: text(form, 'reason'),
          decidedBy: text(form, 'decidedBy'),
        },
        event.locals.actor,
      ),
    ),
  drop: async (event) =>
    act(event, (form) =>
      execute(
        installation().app,
        cancelOccurrence,
        {
          occurrenceId: text(form, 'occurrenceId'),
          reason: text(form, 'reason'),
          decidedBy: text(form, 'decidedBy'),
        },
        event.locals.actor,
      ),
    ),
  reopenOccurrence: async (event) =>
    act(event, (form) =>
      execute(installation().app, reopenOccurrence, { occurrenceId: text(form, 'occurrenceId') }, event.locals.actor),
    ),
  late: async (event) =>
    act(event, (form) =>
      execute(
        installation().app,
        noteLateReason,
        { occurrenceId: text(form, 'occurrenceId'), reason: text(form, 'reason') },
        event.locals.actor,
      ),
    ),
  raise: async (event) =>
    act(event, (form, taskId) => {
      const until = text(form, 'wantedUntil')
      return execute(
        installation().app,
        raiseObstacle,
        {
          taskId,
          occurrenceId: text(form, 'occurrenceId'),
          kind: until ? 'extension' : 'obstacle',
          text: text(form, 'text'),
          unitId: text(form, 'unitId'),
          ...(until ? { wantedUntil: until } : {}),
        },
        event.locals.actor,
      )
    }),
  settle: async (event) =>
    act(event, (form) => {
      const until = text(form, 'grantUntil')
      return execute(
        installation().app,
        settleObstacle,
        { id: text(form, 'id'), answer: text(form, 'answer'), ...(until ? { grantUntil: until } : {}) },
        event.locals.actor,
      )
    }),
  cancel: async (event) =>
    act(event, (form, id) =>
      execute(
        installation().app,
        cancelTask,
        {
          id,
          version: Number(text(form, 'version')),
          reason: text(form, 'reason'),
          decidedBy: text(form, 'decidedBy'),
        },
        event.locals.actor,
      ),
    ),
  reopen: async (event) =>
    act(event, (form, id) =>
      execute(installation().app, reopenTask, { id, version: Number(text(form, 'version')) }, event.locals.actor),
    ),
  undo: async (event) =>
    act(event, (form) =>
      execute(installation().app, undoChange, { groupId: text(form, 'groupId') }, event.locals.actor),
    ),
  withdraw: async (event) =>
    act(event, (form) =>
      execute(
        installation().app,
        withdrawResult,
        { id: text(form, 'id'), reason: text(form, 'reason') },
        event.locals.actor,
      ),
    ),
}
