import { z } from 'zod'
import type { DraftFacts } from '../../domain/drafting/index.ts'

const Answer = z.record(
  z.string(),
  z.object({ state: z.enum(['in-force', 'amended', 'expired', 'unknown']), sentence: z.string() }),
)

/** What holds of the documents that a draft cites; null where the server did not say. */
export async function citedFromServer(base: string): Promise<DraftFacts['citedStates'] | null> {
  try {
    const response = await fetch(`${base}/can-cu`)
    return Answer.safeParse(await response.json()).data ?? null
  } catch {
    return null
  }
}
