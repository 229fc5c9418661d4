import type { Tx } from '#kernel/server/database.ts'
import { settleByContract } from '#modules/tasks/server/index.ts'

/**
 * Sets an occurrence to what its results say: done on the day on which its task's contract was met, open while something is missing.
 * Called after every change to a result or its evidence.
 */
export async function settleOccurrence(tx: Tx, occurrenceId: string, by: string | null): Promise<boolean> {
  const results = await tx
    .selectFrom('result_occurrence')
    .innerJoin('result', 'result.id', 'result_occurrence.result_id')
    .select(['result.id', 'result.happened_on'])
    .where('result_occurrence.occurrence_id', '=', occurrenceId)
    .where('result.withdrawn_at', 'is', null)
    .orderBy('result.happened_on')
    .execute()
  const ids = results.map((result) => result.id)
  const evidence =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('evidence')
          .select(['result_id', 'kind'])
          .where('result_id', 'in', ids)
          .where('withdrawn_at', 'is', null)
          .execute()
  const counts =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('result_count')
          .select(['result_id', 'unit', 'value'])
          .where('result_id', 'in', ids)
          .execute()
  const { isDone } = await settleByContract(
    tx,
    occurrenceId,
    results.map((result) => ({
      happenedOn: result.happened_on,
      kinds: evidence.filter((item) => item.result_id === result.id).map((item) => item.kind),
      counts: counts
        .filter((item) => item.result_id === result.id)
        .map((item) => ({ unit: item.unit, value: Number(item.value) })),
    })),
    by,
  )
  return isDone
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
