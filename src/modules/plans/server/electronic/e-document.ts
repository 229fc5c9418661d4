import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { instantInVietnam } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { OptionalDay, RequiredDay, optionalText } from '#modules/organisations/server/index.ts'

/** What is known of an issued document in electronic form. */
export interface EDocumentFacts {
  /** Mã định danh văn bản điện tử. */
  code?: string | null
  sentAt?: Instant | null
  isSigned?: boolean | null
  signedBy?: string | null
  source: 'file' | 'hand'
}

/** Keeps what is known of a document in electronic form, in the transaction that issues or corrects it. */
export async function keepEDocument(
  { tx, communeId, now, actor }: CommandContext,
  planId: string,
  version: number,
  facts: EDocumentFacts,
): Promise<void> {
  const row = {
    code: facts.code ?? null,
    sent_at: facts.sentAt ?? null,
    is_signed: facts.isSigned ?? null,
    signed_by: facts.signedBy ?? null,
    source: facts.source,
    noted_at: now,
    noted_by: actorId(actor),
  }
  await tx
    .insertInto('e_document')
    .values({ plan_id: planId, version, commune_id: communeId(), ...row })
    .onConflict((conflict) => conflict.columns(['plan_id', 'version']).doUpdateSet(row))
    .execute()
}

/** Notes by hand what the document system knows: identifier, when it was sent, whether it was signed with a digital signature. */
export const noteEDocument = command({
  name: 'plans.note-e-document',
  input: z.object({
    planId: z.uuid(),
    version: z.number().int().min(1).default(1),
    code: optionalText(100),
    sentOn: OptionalDay,
    sentTime: z
      .string()
      .regex(/^(?:\d{2}:\d{2})?$/, 'Giờ gửi ghi như 08:30.')
      .default(''),
    isSigned: z.boolean().nullable(),
    signedBy: optionalText(120),
  }),
  may: 'plans.deliver',
  async run(context, { planId, version, sentOn, sentTime, ...facts }) {
    const plan = await context.tx.selectFrom('plan').select('id').where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const [hour = 0, minute = 0] = sentTime.split(':').map(Number)
    const sentAt = sentOn === null ? null : instantInVietnam(sentOn, hour, minute)
    if (sentAt !== null && sentAt > context.now) throw new DomainError('plans.delivery-ahead')
    await keepEDocument(context, planId, version, { ...facts, sentAt, source: 'hand' })
    return {
      delta: { code: facts.code, day: sentOn, signed: facts.isSigned },
      record: { type: 'plan', id: planId },
      result: null,
    }
  },
})

/** What is known of a plan's electronic form, the latest version first. */
export const listEDocuments = query({
  name: 'plans.e-documents',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { planId }) {
    const rows = await db
      .selectFrom('e_document')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('version', 'desc')
      .execute()
    return rows.map((row) => ({
      version: row.version,
      code: row.code,
      sentAt: row.sent_at,
      isSigned: row.is_signed,
      signedBy: row.signed_by,
      source: row.source,
    }))
  },
})

/**
 * How many of the documents issued in a period were sent electronically and digitally signed. Plans so far; a plan whose day of
 * issue is not wholly known counts by its period's first day.
 */
export const electronicShare = query({
  name: 'plans.electronic-share',
  input: z.object({ from: RequiredDay, to: RequiredDay }),
  may: 'plans.read',
  async run({ db }, { from, to }) {
    const rows = await db
      .selectFrom('plan')
      .leftJoin('e_document as electronic', (join) =>
        join.onRef('electronic.plan_id', '=', 'plan.id').on('electronic.version', '=', 1),
      )
      .select(['plan.id', 'plan.issued_on', 'plan.period_from', 'electronic.sent_at', 'electronic.is_signed'])
      .where('plan.state', '!=', 'revoked')
      .where('plan.former_commune', 'is', null)
      .execute()
    const issued = rows.filter((row) => {
      const day = row.issued_on?.length === 10 ? row.issued_on : String(row.period_from)
      return day >= from && day <= to
    })
    const electronic = issued.filter((row) => row.sent_at !== null && row.is_signed === true)
    return {
      issued: issued.length,
      sent: issued.filter((row) => row.sent_at !== null).length,
      signed: issued.filter((row) => row.is_signed === true).length,
      both: electronic.length,
      unknown: issued.filter((row) => row.sent_at === null && row.is_signed === null).length,
      percent: issued.length === 0 ? null : Math.round((electronic.length / issued.length) * 1_000) / 10,
    }
  },
})
