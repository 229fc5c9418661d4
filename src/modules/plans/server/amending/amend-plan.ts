import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import type { ReviewedReading } from '../../domain/index.ts'
import { runPeriodOf } from '../../domain/index.ts'
import { writeVersion } from '../write-version.ts'
import type { IssuedText } from '../write-version.ts'
import { amendTasks } from './amend-tasks.ts'

/** What a signed amendment brings. */
export type SignedAmendment = Omit<IssuedText, 'planId' | 'version' | 'amendment' | 'reason'> & {
  planId: string
  amendment: 'amend' | 'replace'
  reason: string
  /** The text in force until now, as it runs. */
  before: ReviewedReading
  /** The version that the amendment was written on. */
  baseVersion: number | null
}

/**
 * Brings a signed amendment into the plan: a new version beside the old ones, and the tasks follow. An amendment leaves the
 * plan's own number, day and file; a text in its place brings its own. Returns the new version.
 */
export async function amendPlan(
  context: CommandContext,
  signed: SignedAmendment,
): Promise<{ versionId: string; version: number; unmatched: string[] }> {
  const { tx } = context
  const plan = await tx.selectFrom('plan').selectAll().where('id', '=', signed.planId).forUpdate().executeTakeFirst()
  if (!plan || (plan.state !== 'running' && plan.state !== 'issued')) throw new DomainError('plans.not-in-force')
  if (signed.baseVersion !== plan.content_version) throw new DomainError('plans.amendment-behind')
  const period = runPeriodOf(signed.content)?.span
  if (!signed.content.title) throw new DomainError('plans.no-title')
  if (!period) throw new DomainError('plans.no-period')
  const isWhole = signed.amendment === 'replace'
  const content: ReviewedReading = isWhole
    ? signed.content
    : { ...signed.content, number: plan.number, issuedOn: plan.issued_on }
  const version = plan.content_version + 1
  const versionId = await writeVersion(context, { ...signed, content, version })
  await tx
    .updateTable('plan')
    .set({
      title: signed.content.title,
      issuer: content.issuer ?? plan.issuer,
      period_from: period.from,
      period_to: period.to,
      content: JSON.stringify(content),
      content_version: version,
      folded: foldedKey(`${signed.content.title} ${content.number ?? ''}`),
      ...(isWhole ? { number: signed.number, issued_on: signed.issuedOn, original_id: signed.originalId } : {}),
    })
    .where('id', '=', plan.id)
    .execute()
  // A plan that does not run yet has no tasks: it will begin with its newest text.
  const unmatched =
    plan.state === 'running'
      ? await amendTasks(context, {
          planId: plan.id,
          before: signed.before,
          after: content,
          period,
          paper: signed.number ?? '',
        })
      : []
  return { versionId, version, unmatched }
}
