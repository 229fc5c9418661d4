import type { Actor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { checkCitations } from '#modules/legislation/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import {
  archivePlan,
  findPlan,
  findVersions,
  proposeChange,
  reopenPlan,
  superiorOfPlan,
} from '#modules/plans/server/index.ts'
import { abovePlan, catalogues } from '#modules/programmes/server/index.ts'
import { nearDuplicates, readPastedRows } from '#modules/tasks/domain/index.ts'
import {
  addRows,
  addTask,
  editRow,
  keepApart,
  lastChange,
  mergeRows,
  orderRows,
  splitRow,
  tableVersion,
  taskBoard,
  undoChange,
} from '#modules/tasks/server/index.ts'
import { text, tryLoad } from '#entry/web/act.ts'
import { afterIssue, noteElectronic } from '#entry/web/after-issue.ts'
import { annexRow, rowFrom, rowsFrom } from '#entry/web/plan-table.ts'
import { formActSaid } from '#entry/web/form-act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const { content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, actor))
  const board = await ask(app, taskBoard, { planId: params.id }, actor)
  const roles = actor.kind === 'account' ? actor.roles : []
  const canManage = rolesMay(roles, 'tasks.manage') && plan.state === 'running'
  const roster = await ask(app, listUnits, {}, actor)
  const late = new Set(board.occurrences.filter((one) => one.state === 'overdue').map((one) => one.taskId))
  return {
    plan,
    rows: board.tasks.map(annexRow),
    late: late.size,
    noLead: board.tasks.filter((task) => !task.units.some((unit) => unit.part === 'lead')).length,
    alike: canManage
      ? nearDuplicates(board.tasks).map(([first, second]) => ({
          first: { id: first.id, title: first.title },
          second: { id: second.id, title: second.title },
        }))
      : [],
    // A finished plan rested on what held then.
    bases:
      plan.state === 'running' || plan.state === 'issued'
        ? await ask(app, checkCitations, { citations: content.legalBases }, actor)
        : [],
    standing: await standingOf(params.id, actor),
    canPropose: rolesMay(roles, 'plans.propose') && (plan.state === 'running' || plan.state === 'issued'),
    isNew: url.searchParams.has('moi'),
    canManage,
    mayWrite: rolesMay(roles, 'plans.manage'),
    canArchive: rolesMay(roles, 'plans.archive') && plan.state === 'running' && plan.to < board.today,
    afterIssue: await afterIssue(actor, plan),
    canReopen: rolesMay(roles, 'plans.reopen'),
    canTag: rolesMay(roles, 'programmes.manage') && plan.state === 'running',
    superior: await ask(app, superiorOfPlan, { planId: params.id }, actor),
    above: await ask(app, abovePlan, { planId: params.id }, actor),
    audienceList: (await ask(app, catalogues, {}, actor)).audiencesNow,
    tableVersion: await ask(app, tableVersion, { planId: params.id }, actor),
    last: canManage ? await ask(app, lastChange, { planId: params.id }, actor) : null,
    units: roster.map((unit) => unit.name),
    roster: canManage ? roster.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })) : [],
  }
}

async function standingOf(planId: string, actor: Actor) {
  const { versions, open, corrections, revocation, proposals } = await ask(
    installation().app,
    findVersions,
    { planId },
    actor,
  )
  const [last] = versions
  return {
    timesAmended: versions.filter((one) => one.amendment !== null).length,
    last: last ? { number: last.number, issuedOn: last.issuedOn } : null,
    open: open && { id: open.id, state: open.state },
    corrections,
    revocation,
    proposals: proposals.filter((one) => one.state === 'open').length,
  }
}

const tableOf = (form: FormData): number => Number(text(form, 'tableVersion'))

export const actions = {
  electronic: noteElectronic,
  edit: async (event) =>
    formActSaid(event, 'Đã lưu dòng.', async (form) =>
      execute(
        installation().app,
        editRow,
        { id: text(form, 'id'), version: Number(text(form, 'version')), row: await rowFrom(form, event.locals.actor) },
        event.locals.actor,
      ),
    ),
  add: async (event) =>
    formActSaid(event, 'Đã thêm việc.', async (form, planId) =>
      execute(
        installation().app,
        addTask,
        {
          planId,
          tableVersion: tableOf(form),
          row: await rowFrom(form, event.locals.actor),
          assignment: form.has('requested') ? 'requested' : 'assigned',
        },
        event.locals.actor,
      ),
    ),
  paste: async (event) =>
    formActSaid(event, 'Đã thêm các việc đã dán.', async (form, planId) =>
      execute(
        installation().app,
        addRows,
        {
          planId,
          tableVersion: tableOf(form),
          rows: await rowsFrom(
            readPastedRows(text(form, 'pasted'), form.has('chosen') ? form.getAll('take').map(Number) : null),
            event.locals.actor,
          ),
        },
        event.locals.actor,
      ),
    ),
  order: async (event) =>
    formActSaid(event, 'Đã đổi thứ tự.', (form, planId) =>
      execute(
        installation().app,
        orderRows,
        { planId, tableVersion: tableOf(form), ids: text(form, 'ids').split(',').filter(Boolean) },
        event.locals.actor,
      ),
    ),
  split: async (event) =>
    formActSaid(event, 'Đã tách thành hai việc.', (form) =>
      execute(
        installation().app,
        splitRow,
        {
          id: text(form, 'id'),
          version: Number(text(form, 'version')),
          tableVersion: tableOf(form),
          first: text(form, 'first'),
          second: text(form, 'second'),
        },
        event.locals.actor,
      ),
    ),
  merge: async (event) =>
    formActSaid(event, 'Đã gộp thành một việc.', (form) =>
      execute(
        installation().app,
        mergeRows,
        { into: text(form, 'into'), from: text(form, 'from'), tableVersion: tableOf(form) },
        event.locals.actor,
      ),
    ),
  apart: async (event) =>
    formActSaid(event, 'Đã ghi: hai việc khác nhau.', (form) =>
      execute(installation().app, keepApart, { id: text(form, 'into'), other: text(form, 'from') }, event.locals.actor),
    ),
  undo: async (event) =>
    formActSaid(event, 'Đã hoàn tác.', (form) =>
      execute(installation().app, undoChange, { groupId: text(form, 'groupId') }, event.locals.actor),
    ),
  propose: async (event) =>
    formActSaid(event, 'Đã gửi đề xuất.', (form, planId) =>
      execute(installation().app, proposeChange, { planId, text: text(form, 'proposal') }, event.locals.actor),
    ),
  reopen: async (event) =>
    formActSaid(event, 'Đã mở lại.', (form, planId) =>
      execute(installation().app, reopenPlan, { id: planId, reason: text(form, 'reason') }, event.locals.actor),
    ),
  archive: async (event) =>
    formActSaid(event, 'Đã lưu trữ.', (_, planId) =>
      execute(installation().app, archivePlan, { id: planId }, event.locals.actor),
    ),
}
