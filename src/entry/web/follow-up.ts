import { dayOfInstant, isInstant } from '#kernel/domain/index.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { chaseGroups } from '#modules/tasks/domain/index.ts'
import { listReminders, taskBoard } from '#modules/tasks/server/index.ts'
import { installation } from './installation.ts'

/** The running work and, by unit, what needs chasing with the message for it; of some tasks only when they are named. */
export async function followUp(actor: Actor, taskIds: readonly string[] = []) {
  const { app } = installation()
  const whole = await ask(app, taskBoard, {}, actor)
  const isWanted = (id: string): boolean => taskIds.length === 0 || taskIds.includes(id)
  const board = {
    ...whole,
    tasks: whole.tasks.filter((task) => isWanted(task.id)),
    occurrences: whole.occurrences.filter((one) => isWanted(one.taskId)),
  }
  const reminders = await ask(app, listReminders, {}, actor)
  const dayOf = (at: string): PlainDate => (isInstant(at) ? dayOfInstant(at, app.timeZone) : board.today)
  return { board, groups: chaseGroups(board.tasks, board.occurrences, reminders, board.today, dayOf) }
}
