import { z } from 'zod'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { citedState, matchPicked } from '#modules/legislation/domain/index.ts'
import type { CitedState, LegalDocument } from '#modules/legislation/domain/index.ts'
import { readRegister } from '#modules/legislation/server/index.ts'
import { parsePlanDraft } from '../../domain/index.ts'
import type { CitedFact, DraftFacts, PlanDraft } from '../../domain/index.ts'

/** What holds of the documents that a draft cites on its day, today where it has none, by the key of the basis. */
export const citedOfDraft = query({
  name: 'plans.cited-of-draft',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read-drafts',
  async run({ db, today }, { id }): Promise<DraftFacts['citedStates']> {
    const row = await db.selectFrom('plan_draft').select('content').where('id', '=', id).executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    return citedStatesOf(db, parsePlanDraft(row.content), today)
  },
})

/** The same for a draft at hand. */
export async function citedStatesOf(
  db: ReadDb | Tx,
  draft: PlanDraft,
  today: PlainDate,
): Promise<DraftFacts['citedStates']> {
  return citedStates(await readRegister(db), draft, today)
}

/** The same by a register at hand. */
export function citedStates(
  register: readonly LegalDocument[],
  draft: PlanDraft,
  today: PlainDate,
): DraftFacts['citedStates'] {
  const on = draft.issuedOn && isPlainDate(draft.issuedOn) ? draft.issuedOn : today
  return Object.fromEntries(
    draft.bases.flatMap((basis): [string, CitedFact][] => {
      const match = matchPicked(register, basis)
      return match.found === 'one' ? [[basis.key, factOf(citedState(match.document, on))]] : []
    }),
  )
}

function factOf({ state, sentence, isWarning }: CitedState): CitedFact {
  if (state === 'in-force' || state === 'amended' || state === 'unknown') return { state, sentence }
  return { state: isWarning ? 'expired' : 'unknown', sentence }
}
