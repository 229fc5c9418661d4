import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { beforeChange } from './revisions.ts'
import { lockTask, replaceUnits, unitsFrom, unitsOf } from './task-store.ts'

const Names = z.array(z.string().trim().max(150)).max(20).default([])
const Ids = z.array(z.uuid()).max(40).default([])

/** Assigns a task: who leads, who coordinates, given or asked. Names the commune does not know stay as they are printed. */
export const assignTask = command({
  name: 'tasks.assign',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    leadUnitIds: Ids,
    leadNames: Names,
    coordinatingUnitIds: Ids,
    coordinatingNames: Names,
    assignment: z.enum(['assigned', 'requested']),
  }),
  may: 'tasks.manage',
  async run(context, input) {
    const { tx, communeId } = context
    await lockTask(tx, input.id, input.version)
    await beforeChange(context, input.id, 'tasks.assign', newId())
    const lead = await unitsFrom(tx, input.leadUnitIds, input.leadNames)
    const coordinating = await unitsFrom(
      tx,
      input.coordinatingUnitIds.filter((id) => !input.leadUnitIds.includes(id)),
      input.coordinatingNames,
    )
    await replaceUnits(tx, communeId(), input.id, lead, coordinating)
    await tx.updateTable('task').set({ assignment: input.assignment }).where('id', '=', input.id).execute()
    return {
      delta: { lead: lead.length, coordinating: coordinating.length, assignment: input.assignment },
      record: { type: 'task', id: input.id },
      result: null,
    }
  },
})

/** Gives the lead of several tasks to one unit, at once or not at all. The former lead coordinates when `keepFormer`. */
export const assignLead = command({
  name: 'tasks.assign-lead',
  input: z.object({
    ids: z.array(z.uuid()).min(1, 'Chọn ít nhất một nhiệm vụ.').max(200),
    unitId: z.uuid({ error: 'Chọn đơn vị chủ trì.' }),
    keepFormer: z.boolean().default(false),
  }),
  may: 'tasks.manage',
  async run(context, { ids, unitId, keepFormer }) {
    const { tx, communeId } = context
    const groupId = newId()
    const [lead] = await unitsFrom(tx, [unitId], [])
    for (const id of [...new Set(ids)].sort()) {
      await lockTask(tx, id)
      await beforeChange(context, id, 'tasks.assign-lead', groupId)
      const units = await unitsOf(tx, id)
      const former = keepFormer ? units.lead : []
      const helpers = [...former, ...units.coordinating].filter((unit) => unit.unitId !== unitId)
      await replaceUnits(tx, communeId(), id, lead ? [lead] : [], helpers)
    }
    return { delta: { tasks: ids.length, lead: unitId }, record: { type: 'unit', id: unitId }, result: { groupId } }
  },
})
