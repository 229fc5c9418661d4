import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'

/** A unit says what it wants changed in a plan; kept until the officer has taken it up or said why not. */
export const proposeChange = command({
  name: 'plans.propose-change',
  input: z.object({
    planId: z.uuid(),
    taskId: z.uuid().nullable().default(null),
    text: z.string().trim().min(3, 'Ghi điều cần sửa đổi, bổ sung.').max(2_000),
  }),
  may: 'plans.propose',
  async run({ tx, now, actor, communeId }, { planId, taskId, text }) {
    const plan = await tx.selectFrom('plan').select('state').where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.state !== 'running' && plan.state !== 'issued') throw new DomainError('plans.not-in-force')
    if (taskId !== null) {
      const task = await tx
        .selectFrom('task')
        .select('id')
        .where('id', '=', taskId)
        .where('plan_id', '=', planId)
        .executeTakeFirst()
      if (!task) throw new DomainError('record.not-found')
    }
    const id = newId<'plan-proposal'>()
    await tx
      .insertInto('plan_proposal')
      .values({
        id,
        commune_id: communeId(),
        plan_id: planId,
        task_id: taskId,
        unit_id: actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null,
        text,
        made_at: now,
        made_by: actorId(actor),
      })
      .execute()
    return { delta: { proposed: true }, record: { type: 'plan', id: planId }, result: { id } }
  },
})

/** The officer's answer: taken into the amendment that is being written, or declined with the reason. */
export const answerProposal = command({
  name: 'plans.answer-proposal',
  input: z.discriminatedUnion('state', [
    z.object({ id: z.uuid(), state: z.literal('taken'), answer: z.string().trim().max(1_000).default('') }),
    z.object({
      id: z.uuid(),
      state: z.literal('declined'),
      answer: z.string().trim().min(3, 'Ghi lý do không tiếp thu.').max(1_000),
    }),
  ]),
  may: 'plans.manage',
  async run({ tx, now, actor }, { id, state, answer }) {
    const row = await tx.selectFrom('plan_proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    // Two officers answer at once, or one twice: the first answer is what the unit has read.
    if (row.state === state && row.answer === (answer || null)) return { delta: null, result: null }
    if (row.state !== 'open') throw new DomainError('plans.proposal-answered')
    const draft = await tx
      .selectFrom('plan_draft')
      .select('id')
      .where('amends_plan_id', '=', row.plan_id)
      .where('state', 'in', ['drafting', 'for-signature'])
      .executeTakeFirst()
    await tx
      .updateTable('plan_proposal')
      .set({
        state,
        answer: answer || null,
        draft_id: state === 'taken' ? (draft?.id ?? null) : null,
        settled_at: now,
        settled_by: actorId(actor),
      })
      .where('id', '=', id)
      .execute()
    return { delta: { state }, record: { type: 'plan', id: row.plan_id }, result: null }
  },
})
