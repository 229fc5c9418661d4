import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { tryLoad } from './act.ts'
import { installation } from './installation.ts'

/** A piece of a village's work in the words of its page. */
export interface VillageJob {
  occurrenceId: string
  title: string
  label: string
  dueOn: PlainDate
  /** `asked` is a request and never late; `proof` was told but lacks its photo or paper. */
  state: 'late' | 'soon' | 'asked' | 'proof'
  isLead: boolean
}

/** What lies before the actor's own village: what has begun and is not done, the earliest first. */
export async function villageWork(actor: Actor): Promise<{ today: PlainDate; jobs: VillageJob[] }> {
  const unitId = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  const board = await tryLoad(() => ask(installation().app, taskBoard, {}, actor))
  const own = new Map(
    board.tasks.filter((task) => task.units.some((unit) => unit.unitId === unitId)).map((task) => [task.id, task]),
  )
  const jobs = board.occurrences.flatMap((occurrence): VillageJob[] => {
    const task = own.get(occurrence.taskId)
    if (!task || occurrence.from > board.today || occurrence.state === 'done' || occurrence.state === 'cancelled')
      return []
    return [
      {
        occurrenceId: occurrence.id,
        title: task.title,
        label: occurrence.label,
        dueOn: occurrence.extendedTo ?? occurrence.dueOn,
        state:
          occurrence.state === 'unproven'
            ? 'proof'
            : task.assignment === 'requested'
              ? 'asked'
              : occurrence.state === 'overdue'
                ? 'late'
                : 'soon',
        isLead: task.units.some((unit) => unit.unitId === unitId && unit.part === 'lead'),
      },
    ]
  })
  return { today: board.today, jobs: jobs.sort((a, b) => a.dueOn.localeCompare(b.dueOn)) }
}
