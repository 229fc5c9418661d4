import { addDays } from '#kernel/domain/plain-date.ts'
import { execute } from '#kernel/server/execute.ts'
import { reminderText } from '#modules/tasks/domain/index.ts'
import { extendOccurrence, noteReminder } from '#modules/tasks/server/index.ts'
import type { OccurrenceRow, TaskRow } from '#modules/tasks/server/index.ts'
import { FOCAL } from '../domain/index.ts'
import type { SampleYear } from '../domain/index.ts'
import type { PastAct } from './load-results.ts'
import type { Stage } from './stage.ts'

const LEAFLET = 8
const SURVEY = 9
const CHASED = [2, 7]

/** Two extensions with their reasons and the reminders that were sent, as acts of their days. */
export function pastFollowUp(
  stage: Stage,
  year: SampleYear,
  tasks: readonly TaskRow[],
  occurrences: readonly OccurrenceRow[],
): PastAct[] {
  const focal = (): ReturnType<Stage['actor']> => stage.actor(FOCAL.login)
  const of = (ordinal: number): { task: TaskRow; row: OccurrenceRow } => {
    const task = tasks.find((item) => item.ordinal === ordinal)!
    const past = occurrences.filter((row) => row.taskId === task.id && row.dueOn < year.today)
    return { task, row: past.at(-1)! }
  }
  const extend = (ordinal: number, to: SampleYear['today'], reason: string): PastAct => {
    const { row } = of(ordinal)
    return {
      day: addDays(row.dueOn, -3),
      hour: 10,
      async play() {
        await execute(stage.app, extendOccurrence, { occurrenceId: row.id, to, reason }, focal())
      },
    }
  }
  const remind = (ordinal: number, daysAgo: number): PastAct => ({
    day: addDays(year.today, -daysAgo),
    hour: 9,
    async play() {
      const { task, row } = of(ordinal)
      const lead = task.units.find((unit) => unit.part === 'lead')!
      const today = addDays(year.today, -daysAgo)
      const item = { title: task.title, label: row.label, dueOn: row.dueOn, daysLate: 0 }
      const text = reminderText(lead.name, task.assignment, [item], today)
      await execute(stage.app, noteReminder, { unitId: lead.unitId ?? '', text, occurrenceIds: [row.id] }, focal())
    },
  })
  return [
    extend(LEAFLET, year.leafletExtendedTo, 'Nhà in giao chậm, UBND xã đồng ý lùi thời hạn.'),
    extend(SURVEY, year.surveyExtendedTo, 'Bổ sung phiếu cho ba thôn ở xa trung tâm.'),
    ...CHASED.map((ordinal, index) => remind(ordinal, 3 - index)),
  ]
}
