import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { RHYTHMS } from '../domain/index.ts'
import type { ScheduleRule } from '../domain/index.ts'
import { layOccurrences } from './lay-occurrences.ts'
import { beforeChange } from './revisions.ts'
import { ContractInput, ScheduleInput, parseSchedule } from './stored.ts'
import { lockTask, replaceUnits, unitsFrom, unitsOf } from './task-store.ts'

const Lead = z
  .string()
  .optional()
  .transform((value) => value || null)

/** Sets who leads a task, its rhythm and whether it is given or asked. Open occurrences without a result are laid anew. */
export const changeTask = command({
  name: 'tasks.change',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    leadUnitId: Lead,
    assignment: z.enum(['assigned', 'requested']),
    every: z.enum(['', ...RHYTHMS]).default(''),
  }),
  may: 'tasks.manage',
  async run(context, input) {
    const { tx, communeId } = context
    const task = await lockTask(tx, input.id, input.version)
    await beforeChange(context, input.id, 'tasks.change', newId())
    const before = parseSchedule(task.schedule)
    const after: ScheduleRule =
      input.every === ''
        ? before
        : before.kind === 'continuous'
          ? { kind: 'continuous', every: input.every }
          : { kind: 'recurring', every: input.every }
    await tx
      .updateTable('task')
      .set({ assignment: input.assignment, schedule: JSON.stringify(after) })
      .where('id', '=', input.id)
      .execute()
    if (input.leadUnitId) {
      const units = await unitsOf(tx, input.id)
      const [chosen] = await unitsFrom(tx, [input.leadUnitId], [])
      if (chosen && !units.lead.some((unit) => unit.unitId === chosen.unitId))
        await replaceUnits(tx, communeId(), input.id, [chosen, ...units.lead.slice(1)], units.coordinating)
    }
    if (JSON.stringify(before) !== JSON.stringify(after))
      await layOccurrences(tx, communeId(), input.id, after, task.period)
    return {
      delta: { assignment: input.assignment, every: input.every || null, lead: input.leadUnitId },
      record: { type: 'task', id: input.id },
      result: null,
    }
  },
})

/** Sets when a task falls due. Times that are done or have a result stay; the open ones are laid anew. */
export const scheduleTask = command({
  name: 'tasks.schedule',
  input: z.object({ id: z.uuid(), version: z.number().int(), schedule: ScheduleInput }),
  may: 'tasks.manage',
  async run(context, { id, version, schedule }) {
    const { tx, communeId } = context
    const task = await lockTask(tx, id, version)
    await beforeChange(context, id, 'tasks.schedule', newId())
    await tx
      .updateTable('task')
      .set({ schedule: JSON.stringify(schedule) })
      .where('id', '=', id)
      .execute()
    await layOccurrences(tx, communeId(), id, schedule, task.period)
    return { delta: { kind: schedule.kind }, record: { type: 'task', id }, result: null }
  },
})

/** Says which proof closes a task: the officer's word, from now on demanded. */
export const setContract = command({
  name: 'tasks.set-contract',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    contract: ContractInput.refine((contract) => contract.kinds.length > 0, {
      message: 'Chọn ít nhất một loại minh chứng.',
      path: ['kinds'],
    }),
  }),
  may: 'tasks.manage',
  async run(context, { id, version, contract }) {
    const { tx } = context
    await lockTask(tx, id, version)
    await beforeChange(context, id, 'tasks.set-contract', newId())
    await tx
      .updateTable('task')
      .set({ contract: JSON.stringify({ ...contract, isSet: true }) })
      .where('id', '=', id)
      .execute()
    return {
      delta: { kinds: contract.kinds, mode: contract.mode ?? 'any', counts: contract.counts ?? [] },
      record: { type: 'task', id },
      result: null,
    }
  },
})
