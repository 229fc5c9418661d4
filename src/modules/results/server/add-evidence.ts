import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { mayActForUnit } from '#modules/access/domain/index.ts'
import { recordFile } from '#modules/files/server/index.ts'
import { parseContract } from '#modules/tasks/server/index.ts'
import { EVIDENCE_KINDS, likelyKind } from '../domain/index.ts'
import type { EvidenceKindOfResult } from '../domain/index.ts'
import { EvidenceInput } from './result-input.ts'
import { settleResult } from './settle.ts'

/** Who typed: the account, or nobody by name when the person came by a link. */
export const typist = ({ actor }: CommandContext): string | null => (actor.kind === 'account' ? actor.accountId : null)

/** Adds files and links to a result. `wanted` are the kinds its tasks ask for: an unnamed file is taken for one of them. */
export async function addEvidence(
  context: CommandContext,
  resultId: string,
  evidence: z.output<typeof EvidenceInput>,
  wanted: readonly EvidenceKindOfResult[],
): Promise<number> {
  const { tx, now, communeId } = context
  const row = (kind: string) => ({
    id: newId<'evidence'>(),
    commune_id: communeId(),
    result_id: resultId,
    kind,
    added_at: now,
    added_by: typist(context),
  })
  for (const file of evidence.files) {
    const fileId = await recordFile(context, file)
    const kind = file.kind ?? likelyKind(file.mediaType, wanted)
    await tx
      .insertInto('evidence')
      .values({ ...row(kind), file_id: fileId })
      .execute()
  }
  for (const receipt of evidence.receipts) {
    const file = await tx
      .selectFrom('stored_file')
      .select(['id', 'media_type'])
      .where('id', '=', receipt.id)
      // A receipt is its sender's: by the id alone nobody makes the office's papers proof of their own.
      .where('stored_by', typist(context) === null ? 'is' : '=', typist(context))
      .executeTakeFirst()
    if (!file) throw new DomainError('results.file-not-arrived')
    await tx
      .insertInto('evidence')
      .values({
        ...row(receipt.kind ?? likelyKind(file.media_type, wanted)),
        file_id: file.id,
        taken_at: receipt.takenAt,
      })
      .execute()
  }
  for (const url of evidence.links)
    await tx
      .insertInto('evidence')
      .values({ ...row('link'), url })
      .execute()
  return evidence.files.length + evidence.receipts.length + evidence.links.length
}

/** Kinds of proof that the tasks behind these occurrences ask for. */
export async function wantedKinds(tx: Tx, occurrenceIds: readonly string[]): Promise<EvidenceKindOfResult[]> {
  if (occurrenceIds.length === 0) return []
  const rows = await tx
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .select('task.contract')
    .where('occurrence.id', 'in', occurrenceIds)
    .execute()
  const kinds = rows.flatMap((row) => parseContract(row.contract).kinds)
  return EVIDENCE_KINDS.filter((kind) => kinds.includes(kind))
}

/** Adds proof to a result that is there already; what it proves is closed. */
export const attachEvidence = command({
  name: 'results.attach-evidence',
  input: EvidenceInput.extend({ id: z.uuid() }),
  may: 'results.record',
  async run(context, input) {
    const { tx, actor } = context
    const result = await tx
      .selectFrom('result')
      .select(['withdrawn_at', 'unit_id', 'typed_by'])
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst()
    if (!result) throw new DomainError('record.not-found')
    const isOwn = actor.kind === 'account' && result.typed_by === actor.accountId
    if (!isOwn && !mayActForUnit(actor, result.unit_id)) throw new DomainError('access.not-own-unit')
    if (result.withdrawn_at !== null) throw new DomainError('results.already-withdrawn')
    const served = await tx
      .selectFrom('result_occurrence')
      .select('occurrence_id')
      .where('result_id', '=', input.id)
      .execute()
    const wanted = await wantedKinds(
      tx,
      served.map((row) => row.occurrence_id),
    )
    const count = await addEvidence(context, input.id, input, wanted)
    if (count === 0) throw new DomainError('results.nothing-to-attach')
    const settled = await settleResult(tx, input.id, typist(context))
    return { delta: { evidence: count }, record: { type: 'result', id: input.id }, result: settled }
  },
})
