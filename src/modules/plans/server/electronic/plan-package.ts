import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { parsePlanDraft } from '../../domain/drafting/index.ts'
import type { PlanDraft } from '../../domain/drafting/index.ts'
import { originalsOf } from '../originals.ts'

/** What of a plan can be sent: its files as they came back signed or came in, and its text where it was written here. */
export const planPackage = query({
  name: 'plans.package',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run(
    { db },
    { planId },
  ): Promise<{
    originals: { name: string; sha256: string }[]
    draft: PlanDraft | null
  }> {
    const plan = await db
      .selectFrom('plan')
      .select(['reading_id', 'original_id'])
      .where('id', '=', planId)
      .executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const version = await db
      .selectFrom('plan_version')
      .select('draft')
      .where('plan_id', '=', planId)
      .where('draft', 'is not', null)
      // An amendment's text is the whole plan as it runs, which no paper ever was: its number stands over its changes alone.
      .where('amendment', 'is distinct from', 'amend')
      .orderBy('version', 'desc')
      .executeTakeFirst()
    const originals = await originalsOf(db, plan)
    return {
      originals: originals.map(({ name, sha256 }) => ({ name, sha256 })),
      draft: version?.draft ? parsePlanDraft(version.draft) : null,
    }
  },
})
