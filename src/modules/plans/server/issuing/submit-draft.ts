import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { command } from '#kernel/server/command.ts'
import { documentWriter } from '#modules/documents/server/index.ts'
import { keepFile } from '#modules/files/server/index.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { lintDraft, parsePlanDraft, toPutRight, whyNotSigned } from '../../domain/index.ts'
import { factsOf } from '../drafting/index.ts'
import { paperOfDraft } from '../amending/paper-of-draft.ts'
import { heldDraft, movesOf, noteMove } from './draft-row.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Sends a draft to be signed. What must be put right first stops it (`plans.draft-not-ready`); number and day stay blank, they come
 * back with the signature. The words are held, and Word and PDF of exactly these words are kept.
 */
export const submitDraft = command({
  name: 'plans.submit-draft',
  input: z.object({ id: z.uuid() }),
  may: 'plans.manage',
  async run(context, { id }) {
    const { tx, now, today, communeId } = context
    const row = await heldDraft(tx, id)
    if (row.state !== 'drafting') return { delta: null, result: { state: row.state } }
    const facts = await factsOf(tx, communeId(), today, row.draft)
    const base = row.amendment === null ? null : parsePlanDraft(row.base)
    const [first, ...others] = toPutRight(lintDraft(row.draft, facts), { ...row, base })
    if (first) throw new DomainError('plans.draft-not-ready', { count: others.length + 1, first: first.sentence })
    const refusal = whyNotSigned({ ...row, base })
    if (refusal) throw new DomainError(refusal)
    const paper = await paperOfDraft(tx, row.draft, row, facts)
    const { docxId, pdfId } = await keepPaper(context, paper, nameOf(row.title))
    await tx.updateTable('plan_draft').set({ state: 'for-signature', changed_at: now }).where('id', '=', id).execute()
    await noteMove(context, { draftId: id, kind: 'submitted', version: row.version, docxId, pdfId })
    return {
      delta: { from: 'drafting', to: 'for-signature' },
      record: { type: 'plan-draft', id },
      result: { state: 'for-signature' },
    }
  },
})

/** Takes a draft back to be written on, with the reason: signing begins anew afterwards. */
export const takeBackDraft = command({
  name: 'plans.take-back-draft',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(3, 'Ghi lý do rút lại.').max(500) }),
  may: 'plans.manage',
  async run(context, { id, reason }) {
    const row = await heldDraft(context.tx, id)
    if (row.state === 'issued') throw new DomainError('database.issued-stays')
    if (row.state !== 'for-signature') return { delta: null, result: null }
    await backToDrafting(context, id)
    await noteMove(context, { draftId: id, kind: 'taken-back', version: row.version, opinion: reason })
    return {
      delta: { from: 'for-signature', to: 'drafting', reason },
      record: { type: 'plan-draft', id },
      result: null,
    }
  },
})

/**
 * The leader's word on a draft that waits for the signature: agreed, or given back with what to change. The word in the program
 * is no signature.
 */
export const sayOnDraft = command({
  name: 'plans.say-on-draft',
  input: z.discriminatedUnion('word', [
    z.object({ id: z.uuid(), word: z.literal('agreed'), opinion: z.string().trim().max(1_000).optional() }),
    z.object({
      id: z.uuid(),
      word: z.literal('returned'),
      opinion: z.string().trim().min(3, 'Ghi ý kiến để cán bộ biết cần sửa gì.').max(1_000),
    }),
  ]),
  may: 'plans.decide',
  async run(context, { id, word, opinion }) {
    const row = await heldDraft(context.tx, id)
    if (row.state !== 'for-signature') throw new DomainError('plans.draft-not-waiting')
    const last = (await movesOf(context.tx, id)).at(-1)
    if (word === 'agreed' && last?.kind === 'agreed') return { delta: null, result: null }
    if (word === 'returned') await backToDrafting(context, id)
    await noteMove(context, { draftId: id, kind: word, version: row.version, ...(opinion ? { opinion } : {}) })
    return {
      delta: { word, ...(opinion ? { opinion } : {}) },
      record: { type: 'plan-draft', id },
      result: null,
    }
  },
})

// A file that was handed in for the words of before no longer belongs to the draft.
async function backToDrafting({ tx, now }: CommandContext, id: string): Promise<void> {
  await tx.updateTable('plan_draft').set({ state: 'drafting', changed_at: now }).where('id', '=', id).execute()
  await tx
    .updateTable('plan_reading')
    .set({ state: 'discarded', discarded_at: now })
    .where('draft_id', '=', id)
    .where('state', 'not in', ['confirmed', 'discarded'])
    .execute()
}

async function keepPaper(
  context: CommandContext,
  paper: OfficialDocument,
  name: string,
): Promise<{ docxId: string; pdfId: string }> {
  const writer = context.port(documentWriter)
  return {
    docxId: await keepFile(context, { name: `${name}.docx`, mediaType: DOCX, bytes: await writer.docx(paper) }),
    pdfId: await keepFile(context, {
      name: `${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: await writer.pdf(paper),
    }),
  }
}

function nameOf(title: string): string {
  return `ke-hoach-${foldedKey(title).replaceAll(' ', '-').slice(0, 60)}`
}
