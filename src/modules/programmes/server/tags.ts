import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command, query } from '#kernel/server/command.ts'

const Codes = z.array(z.string().regex(/^[A-Z0-9]{2,8}$/)).max(40)

/** Says which topics a task speaks about; every result of it counts for them. */
export const setTaskTopics = command({
  name: 'topics.set-task',
  input: z.object({ taskId: z.uuid(), codes: Codes }),
  may: 'topics.manage',
  async run({ tx, communeId }, { taskId, codes }) {
    const task = await tx.selectFrom('task').select('id').where('id', '=', taskId).executeTakeFirst()
    if (!task) throw new DomainError('record.not-found')
    await tx.deleteFrom('task_topic').where('task_id', '=', taskId).execute()
    for (const code of new Set(codes))
      await tx.insertInto('task_topic').values({ commune_id: communeId(), task_id: taskId, code }).execute()
    return { delta: { codes: [...new Set(codes)] }, record: { type: 'task', id: taskId }, result: null }
  },
})

/** Says what a result was about and whom it reached. */
export const setResultTags = command({
  name: 'topics.set-result',
  input: z.object({ resultId: z.uuid(), topics: Codes, audiences: Codes }),
  may: 'results.record',
  async run({ tx, communeId }, { resultId, topics, audiences }) {
    const result = await tx.selectFrom('result').select('id').where('id', '=', resultId).executeTakeFirst()
    if (!result) throw new DomainError('record.not-found')
    await tx.deleteFrom('result_topic').where('result_id', '=', resultId).execute()
    await tx.deleteFrom('result_audience').where('result_id', '=', resultId).execute()
    for (const code of new Set(topics))
      await tx.insertInto('result_topic').values({ commune_id: communeId(), result_id: resultId, code }).execute()
    for (const code of new Set(audiences))
      await tx.insertInto('result_audience').values({ commune_id: communeId(), result_id: resultId, code }).execute()
    return { delta: { topics, audiences }, record: { type: 'result', id: resultId }, result: null }
  },
})

/** Topics of one task. */
export const taskTopics = query({
  name: 'topics.of-task',
  input: z.object({ taskId: z.uuid() }),
  may: 'topics.read',
  async run({ db }, { taskId }) {
    const rows = await db
      .selectFrom('task_topic')
      .select('code')
      .where('task_id', '=', taskId)
      .orderBy('code')
      .execute()
    return rows.map((row) => row.code)
  },
})
