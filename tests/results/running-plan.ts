import { readFileSync } from 'node:fs'
import { ask, execute } from '#kernel/server/execute.ts'
import { confirmReading, findReading, startReading } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import type { TestCommune } from '../support/commune.ts'

/** Our sample plan, read and running in a test commune; returns its id. */
export async function runSamplePlan(home: TestCommune): Promise<string> {
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
    if (reading.state !== 'waiting' && reading.state !== 'reading') break
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return (await execute(home.app, confirmReading, { id }, home.officer)).planId
}

/** A task of the plan by its title, with its occurrences. */
export async function taskOf(home: TestCommune, title: RegExp) {
  const board = await ask(home.app, taskBoard, {}, home.officer)
  const task = board.tasks.find((item) => title.test(item.title))
  if (!task) throw new Error(`no task ${title}`)
  return { ...task, occurrences: board.occurrences.filter((occurrence) => occurrence.taskId === task.id) }
}
