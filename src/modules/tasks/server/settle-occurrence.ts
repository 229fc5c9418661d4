import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { Tx } from '#kernel/server/database.ts'
import { amountBrought, isOpenEnded, leastOf, missingEvidence } from '../domain/index.ts'
import type { BroughtEvidence, EvidenceContract } from '../domain/index.ts'
import { parseContract, parseSchedule } from './stored.ts'

/** One result that serves an occurrence: the day it happened, its proof and its counts. */
export interface ServingResult {
  happenedOn: PlainDate
  kinds: readonly string[]
  counts: readonly { unit: string; value: number }[]
}

/**
 * Sets an occurrence to what its results brought: done on the day the task's contract was met, open while something is
 * missing, with what is missing kept in words. A continuous duty without a minimum takes results and stays open.
 * `results` are those in force, in the order in which they happened.
 */
export async function settleByContract(
  tx: Tx,
  occurrenceId: string,
  results: readonly ServingResult[],
  by: string | null,
): Promise<{ isDone: boolean; missing: string[] }> {
  const row = await tx
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .select(['occurrence.state', 'task.contract', 'task.schedule'])
    .where('occurrence.id', '=', occurrenceId)
    .forUpdate('occurrence')
    .executeTakeFirst()
  if (!row) throw new DomainError('record.not-found')
  if (row.state === 'cancelled') return { isDone: false, missing: [] }
  const contract = parseContract(row.contract)
  const schedule = parseSchedule(row.schedule)
  const least = leastOf(schedule)
  const missing = results.length === 0 ? [] : missingEvidence(contract, together(results), least)
  const doneOn = isOpenEnded(schedule) ? null : metOn(contract, results, least)
  await tx
    .updateTable('occurrence')
    .set({
      brought: amountBrought(contract, together(results)),
      results: results.length,
      missing: JSON.stringify(missing),
      ...(doneOn !== null && row.state === 'open' ? { state: 'done', done_on: doneOn, closed_by: by } : {}),
      ...(doneOn === null && row.state === 'done' ? { state: 'open', done_on: null, closed_by: null } : {}),
    })
    .where('id', '=', occurrenceId)
    .execute()
  return { isDone: doneOn !== null, missing }
}

// The day of the result with which nothing was missing any more.
function metOn(contract: EvidenceContract, results: readonly ServingResult[], least: number): PlainDate | null {
  const met = results.findIndex(
    (_, index) => missingEvidence(contract, together(results.slice(0, index + 1)), least).length === 0,
  )
  return results[met]?.happenedOn ?? null
}

function together(results: readonly ServingResult[]): BroughtEvidence {
  const counts: Record<string, number> = {}
  for (const { unit, value } of results.flatMap((result) => result.counts)) counts[unit] = (counts[unit] ?? 0) + value
  return { kinds: results.flatMap((result) => result.kinds), counts, results: results.length }
}
