import type { Tx } from '#kernel/server/database.ts'
import { settleByContract } from '#modules/tasks/server/index.ts'

/** Asks the task's contract anew whether what its results brought closes this time of it. Called after every change to a result or its evidence. */
async function settleOccurrence(
  tx: Tx,
  occurrenceId: string,
  by: string | null,
): Promise<{ isDone: boolean; missing: string[] }> {
  const results = await tx
    .selectFrom('result_occurrence')
    .innerJoin('result', 'result.id', 'result_occurrence.result_id')
    .select(['result.id', 'result.happened_on'])
    .where('result_occurrence.occurrence_id', '=', occurrenceId)
    .where('result.withdrawn_at', 'is', null)
    .orderBy('result.happened_on')
    .orderBy('result.recorded_at')
    .execute()
  const ids = ['00000000-0000-7000-8000-000000000000', ...results.map((result) => result.id)]
  const evidence = await tx
    .selectFrom('evidence')
    .select(['result_id', 'kind'])
    .where('result_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()
  const counts = await tx
    .selectFrom('result_count')
    .select(['result_id', 'unit', 'value'])
    .where('result_id', 'in', ids)
    .execute()
  return settleByContract(
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
}

/** Settles every occurrence that a result serves: whether all of them are done, and what is still missing, in words. */
export async function settleResult(
  tx: Tx,
  resultId: string,
  by: string | null,
): Promise<{ closed: boolean; missing: string[] }> {
  const served = await tx
    .selectFrom('result_occurrence')
    .select('occurrence_id')
    .where('result_id', '=', resultId)
    .orderBy('occurrence_id')
    .execute()
  let closed = served.length > 0
  const missing = new Set<string>()
  for (const { occurrence_id } of served) {
    const settled = await settleOccurrence(tx, occurrence_id, by)
    if (!settled.isDone) closed = false
    for (const words of settled.missing) missing.add(words)
  }
  return { closed, missing: [...missing] }
}
