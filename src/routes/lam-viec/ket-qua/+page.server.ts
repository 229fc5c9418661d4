import { actorId } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { mayActForEveryUnit, rolesMay } from '#modules/access/domain/index.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import { reachText, totalsOf } from '#modules/results/domain/index.ts'
import {
  attachEvidence,
  listResults,
  restoreEvidence,
  restoreResult,
  withdrawEvidence,
  withdrawResult,
} from '#modules/results/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { receiveFields } from '#entry/web/receive.ts'
import { resultFilter } from '#entry/web/result-filter.ts'

const SHOWN = 60
const COUNTED = 5_000

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const filter = resultFilter(url)
  const all = await tryLoad(() => ask(app, listResults, { ...filter, limit: COUNTED }, actor))
  const units = await ask(app, listUnits, {}, actor)
  const commune = await ask(app, ownCommune, {}, actor)
  const villages = units.filter((unit) => unit.kind === 'village').map((unit) => ({ id: unit.id, name: unit.name }))
  const roles = actor.kind === 'anyone' || actor.kind === 'system' ? [] : actor.roles
  const standing = all.filter((result) => result.withdrawnReason === null)
  const mayPlans = rolesMay(roles, 'plans.read')
  return {
    results: all.slice(0, SHOWN),
    more: Math.max(0, all.length - SHOWN),
    standing: standing.length,
    unproven: standing.filter((result) => !result.evidence.some((item) => !item.withdrawnReason)).length,
    totals: totalsOf(all.map((result) => ({ ...result, isWithdrawn: result.withdrawnReason !== null }))),
    reach: reachText(
      standing.flatMap((result) => result.villages.map((village) => village.id)),
      villages.map((village) => village.id),
      commune.villageWord,
    ),
    filter: Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'moi')),
    query: new URLSearchParams([...url.searchParams].filter(([name]) => name !== 'moi')).toString(),
    isNew: url.searchParams.has('moi'),
    me: actorId(actor) ?? '',
    units: units.filter((unit) => unit.kind !== 'village').map((unit) => ({ id: unit.id, name: unit.name })),
    villages,
    villageWord: commune.villageWord,
    plans: mayPlans ? (await ask(app, listPlans, {}, actor)).map((plan) => ({ id: plan.id, title: plan.title })) : [],
    tasks: (await ask(app, taskBoard, {}, actor)).tasks.map((task) => ({ id: task.id, title: task.title })),
    canWithdraw: rolesMay(roles, 'results.withdraw'),
    canAttach: rolesMay(roles, 'results.record'),
    attachTo: mayActForEveryUnit(actor) || actor.kind !== 'account' ? null : (actor.unitId ?? ''),
  }
}

export const actions = {
  attach: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const receipts = await receiveFields(form, 'files', locals.actor)
      const link = text(form, 'link')
      await execute(
        installation().app,
        attachEvidence,
        { id: text(form, 'id'), receipts, links: link ? [link] : [] },
        locals.actor,
      )
    })
  },
  withdraw: async ({ request, locals }) => {
    const form = await request.formData()
    const input = { id: text(form, 'id'), reason: text(form, 'reason') }
    return tryAct(form, () => execute(installation().app, withdrawResult, input, locals.actor))
  },
  restore: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () => execute(installation().app, restoreResult, { id: text(form, 'id') }, locals.actor))
  },
  withdrawEvidence: async ({ request, locals }) => {
    const form = await request.formData()
    const input = { evidenceId: text(form, 'evidenceId'), reason: text(form, 'reason') }
    return tryAct(form, () => execute(installation().app, withdrawEvidence, input, locals.actor))
  },
  restoreEvidence: async ({ request, locals }) => {
    const form = await request.formData()
    const input = { evidenceId: text(form, 'evidenceId') }
    return tryAct(form, () => execute(installation().app, restoreEvidence, input, locals.actor))
  },
}
