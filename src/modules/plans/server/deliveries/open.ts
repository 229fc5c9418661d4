import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { communeUnits } from '#modules/organisations/server/index.ts'
import { receiversOf, recipientLine } from '../../domain/deliveries/index.ts'
import type { RecipientLine } from '../../domain/deliveries/index.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'

/** A line of "Nơi nhận" as a draft keeps it. */
export interface RecipientOfDraft {
  name: string
  purpose: string
  unitId: string | null
  isFile: boolean
}

/**
 * Opens a delivery for everyone a plan's recipients mean, in the transaction that issues it; an amendment (`version` 2 and later)
 * goes to all of its recipients anew. Those that are open already stay as they are. Returns how many were opened.
 */
export async function openDeliveries(
  context: CommandContext,
  planId: string,
  recipients: readonly RecipientOfDraft[],
  version = 1,
): Promise<number> {
  return open(
    context,
    { planId, version },
    recipients.map((one) => ({ ...one, printed: one.purpose === '' ? one.name : `${one.name} (${one.purpose})` })),
    'printed',
  )
}

/** Opens the deliveries of a plan that came as a file, from the recipients read in it. */
export const openPlanDeliveries = command({
  name: 'plans.open-deliveries',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.deliver',
  async run(context, { planId }) {
    const plan = await context.tx.selectFrom('plan').select(['content']).where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const { recipients } = parsePlanReading(plan.content)
    const opened = await open(context, { planId, version: 1 }, recipients.map(recipientLine), 'printed')
    return {
      delta: opened > 0 ? { receivers: opened } : null,
      record: { type: 'plan', id: planId },
      result: { opened },
    }
  },
})

/** Adds receivers that the document does not print, a line each. */
export const addReceivers = command({
  name: 'plans.add-receivers',
  input: z.object({ planId: z.uuid(), lines: z.string().trim().min(1, 'Ghi ít nhất một nơi nhận.').max(10_000) }),
  may: 'plans.deliver',
  async run(context, { planId, lines }) {
    const plan = await context.tx.selectFrom('plan').select('id').where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const opened = await open(
      context,
      { planId, version: await newestVersion(context, planId) },
      lines.split('\n').map(recipientLine),
      'added',
    )
    return {
      delta: opened > 0 ? { receivers: opened } : null,
      record: { type: 'plan', id: planId },
      result: { opened },
    }
  },
})

async function open(
  { tx, communeId, now }: CommandContext,
  { planId, version }: { planId: string; version: number },
  lines: readonly RecipientLine[],
  origin: 'printed' | 'added',
): Promise<number> {
  const here = await tx
    .selectFrom('delivery')
    .select(['name', 'unit_id', 'ordinal'])
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .execute()
  const fresh = receiversOf(lines, await communeUnits(tx)).filter(
    (one) => !here.some((old) => (one.unitId === null ? old.name === one.name : old.unit_id === one.unitId)),
  )
  const last = Math.max(0, ...here.map(({ ordinal }) => ordinal))
  if (fresh.length > 0)
    await tx
      .insertInto('delivery')
      .values(
        fresh.map((one, index) => ({
          id: newId<'delivery'>(),
          commune_id: communeId(),
          plan_id: planId,
          version,
          ordinal: last + index + 1,
          printed: one.printed,
          name: one.name,
          purpose: one.purpose,
          unit_id: one.unitId,
          origin,
          created_at: now,
        })),
      )
      .execute()
  return fresh.length
}

async function newestVersion({ tx }: CommandContext, planId: string): Promise<number> {
  const plan = await tx.selectFrom('plan').select('content_version').where('id', '=', planId).executeTakeFirst()
  return plan?.content_version ?? 1
}
