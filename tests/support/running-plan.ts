import { readFileSync } from 'node:fs'
import { ask, execute } from '#kernel/server/execute.ts'
import { confirmReading, findReading, startReading } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import type { TestCommune } from './commune.ts'

/** The sample plan, read, confirmed and running: its id, and its tasks and units by what their names hold. */
export async function runSamplePlan(home: TestCommune) {
  const bytes = readFileSync('samples/plans/suoi-mau-2026.txt')
  const sha256 = await home.store.put(bytes)
  const { id } = await execute(
    home.app,
    startReading,
    { files: [{ name: 'ke-hoach.txt', mediaType: 'text/plain', size: bytes.length, sha256 }] },
    home.officer,
  )
  home.readings.kick()
  for (let tries = 0; tries < 400; tries++) {
    const reading = await ask(home.app, findReading, { id }, home.officer)
    if (reading.state === 'ready') break
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
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
