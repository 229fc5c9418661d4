import { redirect } from '@sveltejs/kit'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { fieldsOfForm } from '#modules/results/domain/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from './act.ts'
import { installation } from './installation.ts'
import { receiveFields } from './receive.ts'

/** The actor's board with the times that have begun and are not done, and the tasks they belong to. */
export async function recordable(actor: Actor) {
  const board = await tryLoad(() => ask(installation().app, taskBoard, {}, actor))
  const open = board.occurrences.filter(
    ({ state, from }) => state !== 'done' && state !== 'cancelled' && from <= board.today,
  )
  const tasks = board.tasks.filter((task) => open.some((occurrence) => occurrence.taskId === task.id))
  /** A task as the form offers it. */
  const choiceOf = ({ id, title, contract }: (typeof tasks)[number], lead: string) => ({
    id,
    title,
    lead,
    count: contract.count,
    kinds: contract.kinds,
    occurrences: open.filter(({ taskId }) => taskId === id).map(({ id, label }) => ({ id, label })),
  })
  return { today: board.today, occurrences: board.occurrences, open, tasks, choiceOf }
}

/** Records a result from the form as a browser without script sends it, everything in one request, and goes on to `after`. */
export async function recordFromForm({ request, locals }: { request: Request; locals: App.Locals }, after: string) {
  const form = await request.formData()
  return tryAct(form, async () => {
    const fields = fieldsOfForm({
      get: (name) => text(form, name),
      all: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
    })
    const receipts = await receiveFields(form, 'files', locals.actor)
    const key = text(form, 'key')
    await execute(
      installation().app,
      recordResult,
      { ...fields, happenedOn: plainDate(fields.happenedOn), receipts },
      locals.actor,
      { requestId: locals.requestId, ...(key.length >= 8 ? { idempotencyKey: key } : {}) },
    )
    redirect(303, after)
  })
}
