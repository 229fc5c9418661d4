import { readFileSync } from 'node:fs'
import { ask, execute } from '#kernel/server/execute.ts'
import { confirmReading } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import type { TestCommune } from './commune.ts'
import { handIn, untilRead } from './read-plan.ts'

/** The sample plan, read, confirmed and running: its id, and its tasks and units by what their names hold. */
export async function runSamplePlan(home: TestCommune) {
  const { id } = await handIn(home, readFileSync('samples/plans/suoi-mau-2026.txt'))
  await untilRead(home, id)
  const { planId } = await execute(home.app, confirmReading, { id }, home.officer)
  const board = () => ask(home.app, taskBoard, { planId }, home.officer)
  const units = await ask(home.app, listUnits, {}, home.officer)
  return {
    planId,
    board,
    unit(name: RegExp) {
      return units.find((unit) => name.test(unit.name))!.id
    },
    async task(title: RegExp) {
      const { tasks } = await board()
      return tasks.find((task) => title.test(task.title))!
    },
    async times(taskId: string) {
      const { occurrences } = await board()
      return occurrences.filter((occurrence) => occurrence.taskId === taskId)
    },
  }
}

/** A task of the commune's plans by its title, with its occurrences. */
export async function taskOf(home: TestCommune, title: RegExp) {
  const board = await ask(home.app, taskBoard, {}, home.officer)
  const task = board.tasks.find((item) => title.test(item.title))
  if (!task) throw new Error(`no task ${title}`)
  return { ...task, occurrences: board.occurrences.filter((occurrence) => occurrence.taskId === task.id) }
}
