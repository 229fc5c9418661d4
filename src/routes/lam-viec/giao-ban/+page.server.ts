import { addDays, formatDate, isPlainDate } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { listResults } from '#modules/results/server/index.ts'
import {
  briefingText,
  briefingWeeks,
  byTask,
  chaseSentence,
  chaseList,
  shortened,
} from '#modules/tasks/domain/index.ts'
import type { Briefing } from '#modules/tasks/domain/index.ts'
import { listObstacles, settleObstacle } from '#modules/tasks/server/index.ts'
import { COUNT_WORDS } from '#i18n/words.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { followUp } from '#entry/web/follow-up.ts'
import { installation } from '#entry/web/installation.ts'

const LONG_LATE_DAYS = 30
const MOST = { lastWeek: 10, chase: 8, thisWeek: 12, decisions: 8 }

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const { board, groups } = await tryLoad(() => followUp(actor))
  const asked = url.searchParams.get('tuan')
  const day = isPlainDate(asked) ? asked : board.today
  const { last, current } = briefingWeeks(day)
  const results = await ask(app, listResults, { ...last, withdrawn: 'hide', limit: 500 }, actor)
  const obstacles = await ask(app, listObstacles, { onlyOpen: true }, actor)
  const tasks = new Map(board.tasks.map((task) => [task.id, task]))
  const lead = (taskId: string): string =>
    tasks
      .get(taskId)
      ?.units.filter((unit) => unit.part === 'lead')
      .map((unit) => unit.name)
      .join('; ') || 'chưa rõ ai chủ trì'
  const totals = new Map<string, number>()
  for (const count of results.flatMap((result) => result.counts))
    totals.set(count.unit, (totals.get(count.unit) ?? 0) + count.value)
  const sums = [...totals].map(([unit, value]) => `${value.toLocaleString('vi-VN')} ${COUNT_WORDS[unit] ?? unit}`)
  const week = byTask(
    board.occurrences.filter((one) => {
      const due = one.extendedTo ?? one.dueOn
      return due >= current.from && due <= current.to && one.state !== 'done' && one.state !== 'cancelled'
    }),
  )
  const briefing: Briefing = {
    lastWeek: shortened(
      results.map((result) => ({
        text: `${result.title} (${formatDate(result.happenedOn).slice(0, 5)}${result.unit ? `, ${result.unit}` : ''}${
          result.counts.length
            ? `; ${result.counts.map((count) => `${count.value.toLocaleString('vi-VN')} ${COUNT_WORDS[count.unit]}`).join(', ')}`
            : ''
        }).`,
      })),
      MOST.lastWeek,
      'kết quả',
    ),
    chase: shortened(
      groups.map((group) => {
        const own = byTask(group.items)
        const shown = own.slice(0, 3).map(({ first, all }) => {
          const state = first.state === 'overdue' ? `quá ${first.daysLate} ngày` : 'chưa có minh chứng'
          return `${first.title} (${all.length > 1 ? `${all.length} kỳ, ` : ''}${state})`
        })
        const reminded = group.history.find((one) => one.isSame)
        return {
          text: `${group.unit ?? 'Chưa rõ ai chủ trì'}: ${shown.join('; ')}${own.length > 3 ? `; và ${own.length - 3} việc nữa` : ''}${reminded ? `; đã nhắc lần ${reminded.ordinal}` : ''}.`,
          href: `/lam-viec/don-doc#don-vi-${group.unitId ?? 'chua-ro'}`,
        }
      }),
      MOST.chase,
      'đơn vị',
    ),
    thisWeek: shortened(
      week.map(({ first }) => ({
        text: `${tasks.get(first.taskId)?.title ?? ''} (${first.state === 'requested' ? 'đề nghị, ' : ''}hạn ${formatDate(first.extendedTo ?? first.dueOn).slice(0, 5)}): ${lead(first.taskId)}.`,
        href: `/lam-viec/nhiem-vu/${first.taskId}`,
      })),
      MOST.thisWeek,
      'việc',
    ),
    decisions: shortened(
      [
        ...obstacles.map((one) => ({
          text: `${one.unit ?? 'Đơn vị'} ${one.kind === 'extension' ? `xin gia hạn đến ${one.wantedUntil ? formatDate(Day.parse(one.wantedUntil)) : ''}` : 'gặp khó khăn'}: “${one.title}”, ${one.text}.`,
          href: `/lam-viec/nhiem-vu/${one.taskId}`,
        })),
        ...board.tasks
          .filter((task) => !task.units.some((unit) => unit.part === 'lead'))
          .map((task) => ({
            text: `Giao đơn vị chủ trì: “${task.title}”.`,
            href: `/lam-viec/nhiem-vu/${task.id}`,
          })),
        ...byTask(
          board.occurrences
            .filter((one) => one.state === 'overdue' && one.daysLate > LONG_LATE_DAYS)
            .sort((a, b) => b.daysLate - a.daysLate),
        ).map(({ first, all }) => ({
          text: `Gia hạn hay bỏ: “${tasks.get(first.taskId)?.title ?? ''}” (${all.length > 1 ? `${all.length} kỳ, ` : ''}quá ${first.daysLate} ngày), ${lead(first.taskId)}.`,
          href: `/lam-viec/nhiem-vu/${first.taskId}`,
        })),
      ],
      MOST.decisions,
      'việc cần quyết định',
    ),
  }
  return {
    today: board.today,
    last,
    current,
    previous: addDays(current.from, -7),
    next: addDays(current.from, 7),
    answer: `${results.length} kết quả tuần qua${sums.length ? ` (${sums.join(', ')})` : ''}. ${chaseSentence(chaseList(board.tasks, board.occurrences))}`,
    briefing,
    text: briefingText(briefing, board.today),
    obstacles,
    canDecide: actor.kind === 'account' && rolesMay(actor.roles, 'tasks.decide'),
  }
}

export const actions = {
  settle: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const until = text(form, 'grantUntil')
      await execute(
        installation().app,
        settleObstacle,
        { id: text(form, 'id'), answer: text(form, 'answer'), ...(until ? { grantUntil: until } : {}) },
        locals.actor,
      )
      return { said: 'Đã ghi ý kiến giải quyết.' }
    })
  },
}
