import { z } from 'zod'
import { query } from '#kernel/server/command.ts'
import { mayCite } from '#modules/legislation/domain/index.ts'
import { documentIn, readRegister } from '#modules/legislation/server/index.ts'

const Cited = z.object({
  kind: z.string(),
  number: z.string(),
  issuedOn: z
    .string()
    .nullish()
    .transform((day) => day ?? null),
  issuer: z
    .string()
    .nullish()
    .transform((issuer) => issuer ?? null),
  subject: z.string().nullish(),
  documentId: z.string().nullish(),
})
// What older versions kept may lack them: then it cites nothing.
const Content = z.object({ legalBases: z.array(Cited).catch([]) }).catch({ legalBases: [] })
const Draft = z.object({ bases: z.array(Cited).catch([]) }).catch({ bases: [] })

export interface CitingPlan {
  kind: 'plan' | 'draft'
  id: string
  title: string
  state: string
}

/** Plans and drafts that cite a document of the register, as far as what they print tells. */
export const plansCiting = query({
  name: 'plans.citing',
  input: z.object({ documentId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { documentId }): Promise<CitingPlan[]> {
    const document = documentIn(await readRegister(db), documentId)
    const ids = [document.id, ...document.otherIds]
    const plans = await db
      .selectFrom('plan')
      .select(['id', 'title', 'state', 'content'])
      .orderBy('period_from', 'desc')
      .execute()
    const drafts = await db
      .selectFrom('plan_draft')
      .select(['id', 'title', 'state', 'content'])
      .where('state', 'in', ['drafting', 'for-signature'])
      .orderBy('changed_at', 'desc')
      .execute()
    const cites = (one: z.output<typeof Cited>): boolean =>
      one.documentId ? ids.includes(one.documentId) : mayCite(document, one)
    return [
      ...plans
        .filter((plan) => Content.parse(plan.content).legalBases.some(cites))
        .map(({ id, title, state }) => ({ kind: 'plan' as const, id, title, state })),
      ...drafts
        .filter((draft) => Draft.parse(draft.content).bases.some(cites))
        .map(({ id, title, state }) => ({ kind: 'draft' as const, id, title, state })),
    ]
  },
})
