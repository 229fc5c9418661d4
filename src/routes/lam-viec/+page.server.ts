import type { AccountActor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { openReadings, superiorJobs, waitingPlans } from '#modules/plans/server/index.ts'
import { COUNT_UNITS, recordResult } from '#modules/results/server/index.ts'
import { listObstacles, taskBoard } from '#modules/tasks/server/index.ts'
import { agenda, byTask, chaseList, chaseSentence, nearDuplicates } from '#modules/tasks/domain/index.ts'
import type { BoardOccurrence } from '#modules/tasks/domain/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { deliveredPlans, receiveDelivered } from '#entry/web/delivered.ts'
import { installation } from '#entry/web/installation.ts'
import { reviewsFor } from '#entry/web/plan-reviews.ts'
import { ownUnitWords } from '#entry/web/own-unit.ts'

const EMPTY = {
  isFirst: false,
  mine: false,
  hasUnit: false,
  isInvited: false,
  canManage: false,
  canRecord: false,
  canRemind: false,
  answer: '',
  ownUnit: '',
  today: '',
  readings: [],
  waiting: [],
  parts: [],
  lateUnits: [],
  noLead: 0,
  unmeasured: 0,
  alike: 0,
  obstacles: 0,
  superiorJobs: [],
  toReview: [],
  delivered: [],
}

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  if (actor.kind !== 'account') return EMPTY
  const board = await tryLoad(() => ask(app, taskBoard, {}, actor))
  const may = (act: string): boolean => rolesMay(actor.roles, act)
  const canManage = may('plans.manage')
  const seesAll = canManage || may('tasks.decide')
  const mine = actor.unitId !== null && !seesAll && !url.searchParams.has('tat-ca')
  const part = (taskId: string): 'lead' | 'coordinating' | null => {
    const own = board.tasks.find((task) => task.id === taskId)?.units.filter((unit) => unit.unitId === actor.unitId)
    return own?.find((unit) => unit.part === 'lead')?.part ?? own?.[0]?.part ?? null
  }
  const shown = board.occurrences.filter((one) => !mine || part(one.taskId) !== null)
  const led = shown.filter((one) => !mine || part(one.taskId) === 'lead')
  const helped = mine ? shown.filter((one) => part(one.taskId) === 'coordinating') : []
  const tasks = new Map(board.tasks.map((task) => [task.id, task]))
  const rows = (list: readonly (BoardOccurrence & { missing: string[] })[]) =>
    byTask(list).map(({ first, all }) => {
      const task = tasks.get(first.taskId)
      return {
        ...first,
        count: all.length,
        title: task?.title ?? '',
        who:
          task?.units
            .filter((unit) => unit.part === 'lead')
            .map((unit) => unit.name)
            .join('; ') ?? '',
        countUnit: task?.contract.count ?? null,
        leadUnitId: task?.units.find((unit) => unit.part === 'lead')?.unitId ?? '',
      }
    })
  const own = agenda(led, board.today)
  const help = agenda(helped, board.today)
  const groups = chaseList(board.tasks, board.occurrences)
  const dueNow = own.today.length + own.week.length
  const lateCount = byTask(own.late).length
  return {
    isFirst: board.tasks.length === 0,
    mine,
    hasUnit: actor.unitId !== null && !seesAll,
    isInvited: actor.roles.includes('union'),
    canManage,
    canRecord: may('results.record'),
    canRemind: may('tasks.remind'),
    answer:
      board.tasks.length === 0
        ? 'Chưa có kế hoạch nào đang chạy.'
        : mine
          ? [
              lateCount > 0 ? `${lateCount} việc cần làm gấp` : '',
              dueNow > 0 ? `${dueNow} việc đến hạn trong tuần` : 'Tuần này không có việc đến hạn',
            ]
              .filter(Boolean)
              .join(', ') + '.'
          : `${chaseSentence(groups)} ${dueNow > 0 ? `${dueNow} việc đến hạn trong tuần.` : 'Tuần này không có việc đến hạn.'}`,
    ownUnit: mine ? await ownUnitWords(actor) : '',
    today: board.today,
    readings: canManage
      ? (await ask(app, openReadings, {}, actor)).map((reading) => ({
          ...reading,
          refusal: reading.refusal ? sentenceFor(reading.refusal.code, reading.refusal.facts) : null,
        }))
      : [],
    toReview: canManage ? await reviewsFor(actor) : [],
    waiting: may('plans.decide') || may('plans.issue') ? await waitingFor(actor, may('plans.decide')) : [],
    parts: [
      { name: mine ? 'Chủ trì: cần làm gấp' : 'Cần đôn đốc', items: rows(own.late) },
      { name: 'Chưa có minh chứng', items: rows(own.unproven) },
      { name: 'Hôm nay', items: rows(own.today) },
      { name: 'Tuần này', items: rows(own.week) },
      { name: 'Tháng này', items: rows(own.month) },
      { name: 'Đề nghị phối hợp, còn mở', items: rows(own.later.filter((one) => one.state === 'requested')) },
      ...(mine
        ? [
            {
              name: 'Phối hợp với đơn vị khác',
              items: rows([...help.late, ...help.today, ...help.week, ...help.month]),
            },
          ]
        : []),
    ],
    lateUnits: seesAll
      ? groups
          .map((group) => ({
            unit: group.unit,
            unitId: group.unitId,
            tasks: byTask(
              group.items
                .filter((item) => item.occurrence.state === 'overdue')
                .map((item) => ({ ...item.occurrence, title: item.task.title })),
            ).map(({ first, all }) => ({
              id: first.taskId,
              title: first.title,
              daysLate: first.daysLate,
              count: all.length,
            })),
          }))
          .filter((group) => group.tasks.length > 0)
      : [],
    noLead: canManage ? board.tasks.filter((task) => !task.units.some((unit) => unit.part === 'lead')).length : 0,
    unmeasured: canManage
      ? board.tasks.filter(
          (task) =>
            task.schedule.kind === 'undated' ||
            (task.schedule.kind === 'continuous' && task.schedule.every === null && !task.schedule.waived),
        ).length
      : 0,
    alike: canManage ? nearDuplicates(board.tasks).length : 0,
    superiorJobs: seesAll ? await ask(app, superiorJobs, {}, actor) : [],
    obstacles: seesAll ? (await ask(app, listObstacles, { onlyOpen: true }, actor)).length : 0,
    delivered: await deliveredPlans(actor),
  }
}

// The leader is asked for a word, officer and clerk for the file, the scan and the beginning.
async function waitingFor(actor: AccountActor, isLeader: boolean) {
  const waiting = await ask(installation().app, waitingPlans, {}, actor)
  return isLeader ? waiting.filter((one) => one.wantsWord) : waiting
}

export const actions = {
  receive: receiveDelivered,
  // Ghi nhanh: one line in place. What has no proof yet stays open and says so.
  quick: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const value = text(form, 'value').replace(/[.\s]/g, '').replace(',', '.')
      const unit = oneOfOrNull(COUNT_UNITS, text(form, 'unit'))
      const link = text(form, 'link')
      const { closed } = await execute(
        installation().app,
        recordResult,
        {
          occurrenceIds: [text(form, 'occurrence')],
          happenedOn: text(form, 'happenedOn'),
          title: text(form, 'title'),
          unitId: text(form, 'unitId'),
          counts: value && unit ? [{ unit, value: Number(value), source: 'estimate' }] : [],
          links: link ? [link] : [],
        },
        locals.actor,
        {
          requestId: locals.requestId,
          ...(text(form, 'key').length >= 8 ? { idempotencyKey: text(form, 'key') } : {}),
        },
      )
      return {
        said: closed ? 'Đã ghi, kỳ này xong.' : 'Đã ghi. Còn thiếu minh chứng: thêm ảnh hoặc giấy tờ để xong kỳ này.',
      }
    })
  },
}
