import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { comparedDrafts, parsePlanDraft } from '../../domain/index.ts'

const AMENDMENTS = ['amend', 'replace'] as const

/** What was issued under a plan, newest first, with its corrections, its revocation, what units want changed, and the open amendment. */
export const findVersions = query({
  name: 'plans.find-versions',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { planId }) {
    const plan = await db.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const versions = await db
      .selectFrom('plan_version')
      .leftJoin('stored_file', 'stored_file.id', 'plan_version.original_id')
      .leftJoin('account', 'account.id', 'plan_version.made_by')
      .select([
        'version',
        'number',
        'issued_on',
        'amendment',
        'reason',
        'draft_id',
        'made_at',
        'account.display_name as who',
      ])
      .select(['stored_file.id as file_id', 'stored_file.name as file_name'])
      .select((eb) => eb('plan_version.draft', 'is not', null).as('has_draft'))
      .where('plan_id', '=', planId)
      .orderBy('version', 'desc')
      .execute()
    const open = await db
      .selectFrom('plan_draft')
      .select(['id', 'state', 'amendment', 'reason'])
      .where('amends_plan_id', '=', planId)
      .where('state', 'in', ['drafting', 'for-signature'])
      .executeTakeFirst()
    return {
      plan: {
        id: plan.id,
        title: plan.title,
        number: plan.number,
        issuedOn: plan.issued_on,
        issuer: plan.issuer ?? '',
        state: plan.state,
      },
      versions: versions.map((row) => ({
        version: row.version,
        number: row.number,
        issuedOn: row.issued_on,
        amendment: row.amendment === null ? null : oneOf(AMENDMENTS, row.amendment),
        reason: row.reason,
        draftId: row.draft_id,
        hasDraft: Boolean(row.has_draft),
        file: row.file_id && row.file_name ? { id: row.file_id, name: row.file_name } : null,
        at: String(row.made_at),
        by: row.who,
      })),
      open: open ? { id: open.id, state: open.state, amendment: open.amendment, reason: open.reason } : null,
      corrections: await correctionsOf(db, planId),
      revocation: await revocationOf(db, planId),
      proposals: await proposalsOf(db, planId),
    }
  },
})

async function correctionsOf(db: ReadDb, planId: string) {
  const rows = await db
    .selectFrom('plan_correction')
    .leftJoin('stored_file', 'stored_file.id', 'plan_correction.letter_id')
    .select([
      'plan_correction.id',
      'version',
      'place',
      'wrong',
      'correct',
      'letter_number',
      'letter_issued_on',
      'made_at',
    ])
    .select(['stored_file.id as file_id', 'stored_file.name as file_name'])
    .where('plan_id', '=', planId)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    place: row.place,
    wrong: row.wrong,
    correct: row.correct,
    letter: row.letter_number === null ? null : { number: row.letter_number, issuedOn: String(row.letter_issued_on) },
    file: row.file_id && row.file_name ? { id: row.file_id, name: row.file_name } : null,
  }))
}

async function revocationOf(db: ReadDb, planId: string) {
  const row = await db
    .selectFrom('plan_revocation')
    .leftJoin('stored_file', 'stored_file.id', 'plan_revocation.paper_id')
    .select(['reason', 'effective_on', 'paper_number', 'paper_issued_on'])
    .select(['stored_file.id as file_id', 'stored_file.name as file_name'])
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row
    ? {
        reason: row.reason,
        effectiveOn: String(row.effective_on),
        number: row.paper_number,
        issuedOn: String(row.paper_issued_on),
        file: row.file_id && row.file_name ? { id: row.file_id, name: row.file_name } : null,
      }
    : null
}

async function proposalsOf(db: ReadDb, planId: string) {
  const rows = await db
    .selectFrom('plan_proposal')
    .leftJoin('unit', 'unit.id', 'plan_proposal.unit_id')
    .leftJoin('task', 'task.id', 'plan_proposal.task_id')
    .leftJoin('account', 'account.id', 'plan_proposal.made_by')
    .select([
      'plan_proposal.id',
      'plan_proposal.text',
      'plan_proposal.state',
      'plan_proposal.answer',
      'plan_proposal.made_at',
    ])
    .select(['unit.name as unit', 'task.title as task', 'account.display_name as who'])
    .where('plan_proposal.plan_id', '=', planId)
    .orderBy('plan_proposal.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    state: oneOf(['open', 'taken', 'declined'], row.state),
    answer: row.answer,
    unit: row.unit,
    task: row.task,
    by: row.who,
    at: String(row.made_at),
  }))
}

/** Two texts of a plan side by side: every place that differs, named as it is cited, and what happens to the work. */
export const compareVersions = query({
  name: 'plans.compare-versions',
  input: z.object({ planId: z.uuid(), from: z.number().int().min(1), to: z.number().int().min(1) }),
  may: 'plans.read',
  async run({ db }, { planId, from, to }) {
    const rows = await db
      .selectFrom('plan_version')
      .leftJoin('plan_draft', 'plan_draft.id', 'plan_version.draft_id')
      .select(['plan_version.version', 'plan_version.draft', 'plan_draft.base'])
      .where('plan_version.plan_id', '=', planId)
      .where('plan_version.version', 'in', [from, from + 1, to])
      .execute()
    const of = (version: number) => rows.find((row) => row.version === version)
    // What came as a file has no draft of its own; the amendment that followed kept the text it began from.
    const before = of(from)?.draft ?? of(from + 1)?.base ?? null
    const after = of(to)?.draft ?? null
    if (from >= to || after === null || before === null) throw new DomainError('plans.nothing-to-compare')
    return comparedDrafts(parsePlanDraft(before), parsePlanDraft(after))
  },
})
