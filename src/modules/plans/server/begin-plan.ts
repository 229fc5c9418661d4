import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { communeUnits } from '#modules/organisations/server/index.ts'
import type { ReviewedReading } from '../domain/index.ts'
import { insertTask } from './new-task.ts'

/** Opens every task of a plan with its units and times. Returns how many, and the names of units that the commune does not have. */
export async function openTasksOf(
  context: CommandContext,
  { planId, reading, period }: { planId: string; reading: ReviewedReading; period: DateSpan },
): Promise<{ tasks: number; unknown: Set<string> }> {
  const unknown = new Set<string>()
  const units = await communeUnits(context.tx)
  let ordinal = 0
  for (const [index, activity] of reading.activities.entries()) {
    if (activity.title.trim() === '') continue
    ordinal++
    const source = reading.provenance[`activities[${index}].title`] ?? null
    await insertTask(context, { planId, ordinal, activity, reading, period, units, unknown, source })
  }
  return { tasks: ordinal, unknown }
}
