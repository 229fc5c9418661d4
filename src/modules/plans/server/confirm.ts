import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { applyEdits, detectKind, runPeriodOf, scopeOf } from '../domain/index.ts'
import type { ReviewedReading } from '../domain/index.ts'
import { parseEdits, parsePlanReading } from '../domain/stored-reading.ts'
import { openTasksOf } from './begin-plan.ts'
import { filesOf } from './find-reading.ts'
import { kindsOf } from './kinds.ts'
import { findSamePlan } from './same-plans.ts'
import { writeVersion } from './write-version.ts'

/** What only a person can decide before a plan runs. */
const Decisions = z.object({
  /** The plan is another authority's ("của tỉnh") and shall run here all the same. */
  acceptScope: z.boolean().optional(),
  /** The plan is here already: this one takes its place, or stands beside it. */
  same: z.enum(['replace', 'beside']).optional(),
})

/**
 * Runs a plan: the reading with its corrections becomes plan, tasks, units and occurrences in one transaction.
 * Pressed twice, it answers with the plan that is there. Doubtful fields may stay open; a plan of another authority
 * (`plans.scope-unconfirmed`) and one that is here already (`plans.same-plan`) ask first.
 */
export const confirmReading = command({
  name: 'plans.confirm',
  input: z.object({ id: z.uuid() }).extend(Decisions.shape),
  may: 'plans.manage',
  async run(context, { id, acceptScope, same }) {
    const { tx, now, actor, communeId } = context
    const row = await tx.selectFrom('plan_reading').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const noNames: string[] = []
    const existing = await tx.selectFrom('plan').select('id').where('reading_id', '=', id).executeTakeFirst()
    if (existing) return { delta: null, result: { planId: existing.id, tasks: 0, unknownUnits: noNames } }
    if (row.state !== 'ready' || row.reading === null || row.draft_id !== null) throw new DomainError('plans.not-ready')
    const reading = applyEdits(parsePlanReading(row.reading), parseEdits(row.edits))
    if (!reading.title) throw new DomainError('plans.no-title')
    const period = runPeriodOf(reading)?.span
    if (!period) throw new DomainError('plans.no-period')
    if (!reading.activities.some((activity) => activity.title.trim() !== '')) throw new DomainError('plans.no-tasks')
    const commune = await tx
      .selectFrom('commune')
      .select('name')
      .where('id', '=', communeId())
      .executeTakeFirstOrThrow()
    if (scopeOf(reading.issuer, commune.name) === 'upper' && !acceptScope)
      throw new DomainError('plans.scope-unconfirmed', { issuer: reading.issuer })
    const before = await findSamePlan(tx, identityOf(reading, period.from))
    if (before && !same) throw new DomainError('plans.same-plan', { title: before.title, number: before.number })
    const original = (await filesOf(tx, id))[0]?.id ?? null
    const planId = newId<'plan'>()
    await tx
      .insertInto('plan')
      .values({
        id: planId,
        commune_id: communeId(),
        kind: reading.planKind ?? detectKind(reading.title, await kindsOf(tx)),
        title: reading.title,
        number: reading.number,
        issued_on: reading.issuedOn,
        issuer: reading.issuer,
        period_from: period.from,
        period_to: period.to,
        state: 'running',
        reading_id: id,
        original_id: original,
        replaces: before && same === 'replace' ? before.id : null,
        content: JSON.stringify(reading),
        folded: foldedKey(`${reading.title} ${reading.number ?? ''}`),
        created_at: now,
        confirmed_by: actorId(actor),
      })
      .execute()
    if (before && same === 'replace')
      await tx
        .updateTable('plan')
        .set({ state: 'archived', archived_at: now, archived_by: actorId(actor), reopened_reason: null })
        .where('id', '=', before.id)
        .where('state', '!=', 'archived')
        .execute()
    await writeVersion(context, {
      planId,
      version: 1,
      draftId: null,
      draft: null,
      content: reading,
      number: reading.number,
      issuedOn: reading.issuedOn,
      originalId: original,
      amendment: null,
      reason: null,
    })
    const { tasks, unknown } = await openTasksOf(context, { planId, reading, period })
    await tx.updateTable('plan_reading').set({ state: 'confirmed' }).where('id', '=', id).execute()
    return {
      delta: { tasks, unknownUnits: unknown.size, ...(before && same ? { same } : {}) },
      record: { type: 'plan', id: planId },
      result: { planId, tasks, unknownUnits: [...unknown] },
    }
  },
})

function identityOf(
  reading: ReviewedReading,
  from: string,
): { number: string | null; issuedOn: string | null; issuer: string | null; from: string } {
  return { number: reading.number, issuedOn: reading.issuedOn, issuer: reading.issuer, from }
}
