import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { actorId } from '#kernel/server/actor.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { parsePlanDraft } from '../../domain/index.ts'
import { DRAFT_STATES } from '../drafting/index.ts'

/** A draft with its content, held for the act that changes it. */
export async function heldDraft(tx: Tx, id: string) {
  const row = await tx.selectFrom('plan_draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || row.state === 'dropped') throw new DomainError('record.not-found')
  return { ...row, state: oneOf(DRAFT_STATES, row.state), draft: parsePlanDraft(row.content) }
}

export const MOVES = ['submitted', 'taken-back', 'agreed', 'returned', 'issued'] as const
export type MoveKind = (typeof MOVES)[number]

/** Writes a step of a draft down: who, when, about which version. */
export async function noteMove(
  { tx, now, actor, communeId }: CommandContext,
  move: { draftId: string; kind: MoveKind; version: number; opinion?: string; docxId?: string; pdfId?: string },
): Promise<void> {
  await tx
    .insertInto('draft_move')
    .values({
      id: newId<'draft-move'>(),
      commune_id: communeId(),
      draft_id: move.draftId,
      kind: move.kind,
      draft_version: move.version,
      opinion: move.opinion ?? null,
      docx_id: move.docxId ?? null,
      pdf_id: move.pdfId ?? null,
      at: now,
      by_account: actorId(actor),
    })
    .execute()
}

/** The steps of a draft, oldest first, with who took them. */
export async function movesOf(db: ReadDb | Tx, draftId: string) {
  const rows = await db
    .selectFrom('draft_move')
    .leftJoin('account', 'account.id', 'draft_move.by_account')
    .select(['kind', 'draft_version', 'opinion', 'docx_id', 'pdf_id', 'at', 'account.display_name as who'])
    .where('draft_id', '=', draftId)
    .orderBy('at')
    .orderBy('draft_move.id')
    .execute()
  return rows.map((row) => ({
    kind: oneOf(MOVES, row.kind),
    version: row.draft_version,
    opinion: row.opinion,
    docxId: row.docx_id,
    pdfId: row.pdf_id,
    at: String(row.at),
    who: row.who,
  }))
}
