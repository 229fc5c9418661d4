import { z } from 'zod'
import { query } from '#kernel/server/command.ts'
import { readRegister } from '#modules/legislation/server/index.ts'
import { lintDraft, parsePlanDraft } from '../../domain/index.ts'
import { citedStates } from './cited-of-draft.ts'
import { communeFacts, yearOf } from './facts-of.ts'

/** Drafts that are looked through; more than these are seldom in work at once. */
const LOOKED_AT = 12

/** How many places a superior would send back in the drafts that were changed last, by the draft's id. */
export const countNotices = query({
  name: 'plans.count-notices',
  input: z.object({}),
  may: 'plans.read-drafts',
  async run({ db, today, communeId }): Promise<Map<string, { must: number; should: number }>> {
    const rows = await db
      .selectFrom('plan_draft')
      .select(['id', 'content'])
      .where('state', '=', 'drafting')
      .orderBy('changed_at', 'desc')
      .limit(LOOKED_AT)
      .execute()
    if (rows.length === 0) return new Map()
    const commune = await communeFacts(db, communeId(), today)
    const register = await readRegister(db)
    return new Map(
      rows.map((row) => {
        const draft = parsePlanDraft(row.content)
        const facts = { ...commune, year: yearOf(draft, today), citedStates: citedStates(register, draft, today) }
        const notices = lintDraft(draft, facts)
        const must = notices.filter(({ severity }) => severity === 'must').length
        return [row.id, { must, should: notices.length - must }]
      }),
    )
  },
})
