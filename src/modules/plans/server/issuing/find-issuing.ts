import { z } from 'zod'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { kindOfSymbol, signedState } from '#modules/documents/domain/index.ts'
import { nextNumber } from '#modules/documents/server/index.ts'
import { daysToOwn, ownDeadline, parsePlanDraft } from '../../domain/index.ts'
import { DRAFT_STATES } from '../drafting/index.ts'
import { paperOfDraft } from '../amending/paper-of-draft.ts'
import { movesOf } from './draft-row.ts'
import { lookedAt, parseSignatures, signedReading } from './signed-reading.ts'

/** A draft on its way: its steps, what went to be signed, the file that came back with what it says, and the plan it became. */
export const findIssuing = query({
  name: 'plans.find-issuing',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read-drafts',
  async run({ db, today, dayOf, communeId }, { id }) {
    const row = await db.selectFrom('plan_draft').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row || row.state === 'dropped') throw new DomainError('record.not-found')
    const { is_sample: isSample } = await db
      .selectFrom('commune')
      .select('is_sample')
      .where('id', '=', communeId())
      .executeTakeFirstOrThrow()
    const draft = parsePlanDraft(row.content)
    const moves = await movesOf(db, id)
    const sent = moves.findLast((move) => move.kind === 'submitted')
    const signed = await signedReading(db, id)
    const plan = row.plan_id === null ? null : await issuedPlan(db, row.plan_id, id)
    const superior = row.superior_id === null ? null : await superiorOf(db, row.superior_id)
    const read = signed?.read ?? null
    const paper = await paperOfDraft(db, draft, row, { commune: { isSample } })
    const looked = read && signed ? lookedAt(paper, read, signed.signatures, dayOf) : null
    return {
      today,
      /** From the own register; null where it is off, as it is until switched on, and where the plan is issued. */
      nextNumber:
        row.state === 'issued' ? null : await nextNumber(db, kindOfSymbol(draft.symbol), Number(today.slice(0, 4))),
      draft: {
        id,
        title: row.title,
        state: oneOf(DRAFT_STATES, row.state),
        version: row.version,
        number: draft.number,
        symbol: draft.symbol,
        issuedOn: draft.issuedOn,
        signer: draft.signer,
        from: draft.period.from,
        amends: row.amends_plan_id,
        amendment: row.amendment,
      },
      moves,
      papers: sent ? await papersOf(db, [sent.docxId, sent.pdfId]) : [],
      signed: signed
        ? {
            id: signed.id,
            state: signed.state,
            stage: signed.stage,
            pagesDone: signed.pagesDone,
            pagesTotal: signed.pagesTotal,
            refusal: signed.refusal,
            files: signed.files,
            signatures: signed.signatures,
            fileState: signedState(signed.signatures),
            document: read?.document ?? null,
            looked,
          }
        : null,
      plan,
      superior,
      deadline: ownDeadline(superior?.dueOn ?? null, plan?.issuedOn ?? null, today),
      daysToOwn: daysToOwn(superior?.issuedOn ?? null, plan?.issuedOn ?? null),
    }
  },
})

async function papersOf(db: ReadDb, ids: readonly (string | null)[]) {
  const wanted = ids.flatMap((id) => id ?? [])
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type', 'sha256', 'size'])
    .where('id', 'in', wanted)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    sha256: row.sha256,
    size: Number(row.size),
  }))
}

async function issuedPlan(db: ReadDb, planId: string, draftId: string) {
  const plan = await db
    .selectFrom('plan')
    // An amendment has a number, a day and a file of its own.
    .innerJoin('plan_version as paper', (join) =>
      join.onRef('paper.plan_id', '=', 'plan.id').on('paper.draft_id', '=', draftId),
    )
    .leftJoin('stored_file', 'stored_file.id', 'paper.original_id')
    .select([
      'plan.id',
      'plan.state',
      'paper.number',
      'paper.issued_on',
      'plan.title',
      'plan.period_from',
      'plan.runs_from',
      'stored_file.id as fileId',
      'stored_file.name as fileName',
      'stored_file.sha256',
    ])
    .where('plan.id', '=', planId)
    .executeTakeFirstOrThrow()
  const issue = await db
    .selectFrom('plan_issue')
    .innerJoin('plan_version', 'plan_version.id', 'plan_issue.plan_version_id')
    .select(['way', 'signatures', 'taken'])
    .where('plan_version.draft_id', '=', draftId)
    .executeTakeFirst()
  return {
    id: plan.id,
    state: plan.state,
    title: plan.title,
    number: plan.number,
    issuedOn: isPlainDate(plan.issued_on) ? plan.issued_on : null,
    from: String(plan.period_from),
    runsFrom: plan.runs_from === null ? null : String(plan.runs_from),
    original: plan.fileId && plan.fileName ? { id: plan.fileId, name: plan.fileName, sha256: plan.sha256 } : null,
    way: issue?.way ?? null,
    signatures: parseSignatures(issue?.signatures ?? null),
    taken: z.array(z.string()).catch([]).parse(issue?.taken).length,
  }
}

async function superiorOf(db: ReadDb, id: string) {
  const row = await db
    .selectFrom('superior_plan')
    .select(['id', 'title', 'number', 'issued_on', 'own_due_on', 'own_due_source'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        title: row.title,
        number: row.number,
        issuedOn: row.issued_on,
        dueOn: row.own_due_on === null ? null : String(row.own_due_on),
        dueSource: row.own_due_source,
      }
    : null
}
