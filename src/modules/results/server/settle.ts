import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Tx } from '#kernel/server/database.ts'
import { isProven } from '../domain/index.ts'

const Wanted = z.object({ kinds: z.array(z.string()).default([]) }).catch({ kinds: [] })

/**
 * Sets an occurrence to what its results say: done on the day of the first proven one, open when none is proven.
 * Called after every change to a result or its evidence.
 */
export async function settleOccurrence(tx: Tx, occurrenceId: string, by: string | null): Promise<boolean> {
  const occurrence = await tx
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .select(['occurrence.state', 'task.contract'])
    .where('occurrence.id', '=', occurrenceId)
    .forUpdate('occurrence')
    .executeTakeFirst()
  if (!occurrence) throw new DomainError('record.not-found')
  if (occurrence.state === 'cancelled') return false
  const { kinds } = Wanted.parse(occurrence.contract)
  const present = await tx
    .selectFrom('result_occurrence')
    .innerJoin('result', 'result.id', 'result_occurrence.result_id')
    .innerJoin('evidence', 'evidence.result_id', 'result.id')
    .select(['evidence.kind', 'result.happened_on'])
    .where('result_occurrence.occurrence_id', '=', occurrenceId)
    .where('result.withdrawn_at', 'is', null)
    .where('evidence.withdrawn_at', 'is', null)
    .orderBy('result.happened_on')
    .execute()
  const proof = present.find((row) => isProven(kinds, [row.kind]))
  if (proof && occurrence.state === 'open')
    await tx
      .updateTable('occurrence')
      .set({ state: 'done', done_on: proof.happened_on, closed_by: by })
      .where('id', '=', occurrenceId)
      .execute()
  if (!proof && occurrence.state === 'done')
    await tx
      .updateTable('occurrence')
      .set({ state: 'open', done_on: null, closed_by: null })
      .where('id', '=', occurrenceId)
      .execute()
  return proof !== undefined
}

/** Settles every occurrence that a result serves; true when all of them are done. */
export async function settleResult(tx: Tx, resultId: string, by: string | null): Promise<boolean> {
  const served = await tx
    .selectFrom('result_occurrence')
    .select('occurrence_id')
    .where('result_id', '=', resultId)
    .orderBy('occurrence_id')
    .execute()
  let all = served.length > 0
  for (const { occurrence_id } of served) if (!(await settleOccurrence(tx, occurrence_id, by))) all = false
  return all
}
