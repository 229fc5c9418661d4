import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { applyEdits, headOnly, scopeOf } from '../../domain/index.ts'
import type { PlanReading } from '../../domain/index.ts'
import { parseEdits, parsePlanReading } from '../../domain/stored-reading.ts'
import { earlierText, takeDecisionsOver } from './earlier-texts.ts'
import { dueFor } from './own-due-rule.ts'

/**
 * Keeps a reviewed reading as a superior's plan; it does not run as the commune's own. Pressed twice it answers with the one that is
 * there. A plan of this commune or of another one asks first (`plans.not-superior`).
 */
export const keepSuperiorPlan = command({
  name: 'plans.keep-superior',
  input: z.object({ readingId: z.uuid(), arrivedOn: Day, acceptScope: z.boolean().optional() }),
  may: 'plans.manage',
  async run(context, { readingId, arrivedOn, acceptScope }) {
    const { tx } = context
    const row = await tx
      .selectFrom('plan_reading')
      .selectAll()
      .where('id', '=', readingId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const kept = await tx
      .selectFrom('superior_plan')
      .select('id')
      .where('reading_id', '=', readingId)
      .executeTakeFirst()
    if (kept) return { delta: null, result: { id: kept.id, isNew: false, replaces: null } }
    if (row.state !== 'ready' || row.reading === null) throw new DomainError('plans.not-ready')
    const reading = applyEdits(parsePlanReading(row.reading), parseEdits(row.edits))
    if (!reading.title) throw new DomainError('plans.no-title')
    const scope = scopeOf(reading.issuer, await communeName(context))
    if ((scope === 'own' || scope === 'other-commune') && !acceptScope)
      throw new DomainError('plans.not-superior', { issuer: reading.issuer, isOwn: scope === 'own' })
    const found = await insertSuperior(context, { reading, readingId, arrivedOn, origin: 'file' })
    await tx.updateTable('plan_reading').set({ state: 'confirmed' }).where('id', '=', readingId).execute()
    return {
      delta: { title: reading.title, number: reading.number },
      record: { type: 'superior-plan', id: found.id },
      result: { ...found, isNew: true },
    }
  },
})

const Head = z.object({
  title: z.string().trim().min(3, 'Ghi tên kế hoạch.').max(1_000),
  number: z.string().trim().max(80).optional(),
  issuer: z.string().trim().min(2, 'Ghi cơ quan ban hành.').max(200),
  issuedOn: Day.optional(),
  arrivedOn: Day,
})

/**
 * A superior's plan by its head only, where the file cannot be read at all or only came on paper; what it asks is added by hand.
 * `readingId` keeps the file that could not be read beside it.
 */
export const typeSuperiorPlan = command({
  name: 'plans.type-superior',
  input: Head.extend({ readingId: z.uuid().optional() }),
  may: 'plans.manage',
  async run(context, { readingId, arrivedOn, ...head }) {
    const { tx, now } = context
    if (readingId) {
      const row = await tx
        .selectFrom('plan_reading')
        .select('state')
        .where('id', '=', readingId)
        .forUpdate()
        .executeTakeFirst()
      if (!row) throw new DomainError('record.not-found')
      const kept = await tx
        .selectFrom('superior_plan')
        .select('id')
        .where('reading_id', '=', readingId)
        .executeTakeFirst()
      if (kept) return { delta: null, result: { id: kept.id, replaces: null } }
      if (row.state === 'confirmed') throw new DomainError('plans.not-open-for-edits')
      await tx
        .updateTable('plan_reading')
        .set({ state: 'discarded', discarded_at: now })
        .where('id', '=', readingId)
        .execute()
    }
    const reading = headOnly({
      title: head.title,
      number: head.number || null,
      issuedOn: head.issuedOn ?? null,
      issuer: head.issuer,
    })
    const found = await insertSuperior(context, { reading, readingId: readingId ?? null, arrivedOn, origin: 'typed' })
    return {
      delta: { title: head.title, number: head.number || null },
      record: { type: 'superior-plan', id: found.id },
      result: found,
    }
  },
})

async function insertSuperior(
  context: CommandContext,
  plan: { reading: PlanReading; readingId: string | null; arrivedOn: PlainDate; origin: 'file' | 'typed' },
): Promise<{ id: string; replaces: string | null }> {
  const { tx, now, today, actor, communeId } = context
  const { reading, arrivedOn } = plan
  if (arrivedOn > today) throw new DomainError('plans.arrives-later', { on: arrivedOn })
  if (isPlainDate(reading.issuedOn) && arrivedOn < reading.issuedOn)
    throw new DomainError('plans.arrived-before-issued', { on: arrivedOn, issuedOn: reading.issuedOn })
  const id = newId<'superior-plan'>()
  const name = await communeName(context)
  const due = await dueFor(tx, reading, name, arrivedOn)
  const earlier = await earlierText(tx, reading)
  await tx
    .insertInto('superior_plan')
    .values({
      id,
      commune_id: communeId(),
      reading_id: plan.readingId,
      origin: plan.origin,
      title: reading.title ?? '',
      number: reading.number,
      issued_on: reading.issuedOn,
      issuer: reading.issuer,
      content: JSON.stringify(reading),
      arrived_on: arrivedOn,
      own_due_on: due?.on ?? null,
      own_due_source: due?.source ?? null,
      replaces: earlier?.id ?? null,
      created_at: now,
      created_by: actorId(actor),
    })
    .execute()
  if (earlier) await takeDecisionsOver(context, earlier.id, id, name)
  return { id, replaces: earlier?.id ?? null }
}

async function communeName({ tx, communeId }: CommandContext): Promise<string> {
  const row = await tx.selectFrom('commune').select('name').where('id', '=', communeId()).executeTakeFirstOrThrow()
  return row.name
}
