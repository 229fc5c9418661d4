import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { channelsOf } from './reading/channels.ts'
import type { ActivityReading, ResponsibilityReading } from './reading/plan-reading.ts'

/** A unit to which the plan gives a duty that uses the same channel as a task without lead. */
export interface LeadSuggestion {
  unit: string
  duty: string
  asked: boolean
}

const TOO_WIDE = new Set(['other', 'meeting', 'report'])

/**
 * Who might lead a task for which the plan names nobody: a proposal for the officer's own hand, never taken over by itself.
 * The section on organisation links by a channel that both name.
 */
export function suggestLeads(
  task: Pick<ActivityReading, 'channels' | 'title'>,
  responsibilities: readonly ResponsibilityReading[],
): LeadSuggestion[] {
  const wanted = task.channels.filter((channel) => !TOO_WIDE.has(channel))
  if (wanted.length === 0) return []
  const found = responsibilities.flatMap((responsibility) => {
    const duty = responsibility.duties.find((text) =>
      channelsOf(text, '').some((channel) => wanted.some((own) => own === channel)),
    )
    return duty === undefined ? [] : [{ unit: responsibility.unit, duty, asked: responsibility.asked }]
  })
  const named = new Set<string>()
  return found.filter(({ unit }) => !named.has(foldedKey(unit)) && named.add(foldedKey(unit))).slice(0, 3)
}
