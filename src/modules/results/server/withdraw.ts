import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import { typist } from './add-evidence.ts'
import { settleResult } from './settle.ts'

const Reason = z.string().trim().min(3, 'Ghi lý do, ít nhất 3 ký tự.').max(300)

/** Takes a result back with a reason. Occurrences that no other proven result serves open again. */
export const withdrawResult = command({
  name: 'results.withdraw',
  input: z.object({ id: z.uuid(), reason: Reason }),
  may: 'results.withdraw',
  async run(context, { id, reason }) {
    const { tx, now } = context
    const row = await tx.selectFrom('result').select('withdrawn_at').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.withdrawn_at !== null) return { delta: null, result: null }
    await tx
      .updateTable('result')
      .set({ withdrawn_at: now, withdrawn_reason: reason, withdrawn_by: typist(context) })
      .where('id', '=', id)
      .execute()
    await settleResult(tx, id, typist(context))
    return { delta: { reason }, record: { type: 'result', id }, result: null }
  },
})

/** Undoes a withdrawal: the result counts again. */
export const restoreResult = command({
  name: 'results.restore',
  input: z.object({ id: z.uuid() }),
  may: 'results.withdraw',
  async run(context, { id }) {
    const { tx } = context
    const { numUpdatedRows } = await tx
      .updateTable('result')
      .set({ withdrawn_at: null, withdrawn_reason: null, withdrawn_by: null })
      .where('id', '=', id)
      .where('withdrawn_at', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return { delta: null, result: null }
    await settleResult(tx, id, typist(context))
    return { delta: { restored: true }, record: { type: 'result', id }, result: null }
  },
})

/** Takes one piece of evidence back with a reason; the file stays in the store and in the record. */
export const withdrawEvidence = command({
  name: 'results.withdraw-evidence',
  input: z.object({ evidenceId: z.uuid(), reason: Reason }),
  may: 'results.withdraw',
  async run(context, { evidenceId, reason }) {
    const { tx, now } = context
    const row = await tx
      .selectFrom('evidence')
      .select(['result_id', 'withdrawn_at', 'kind'])
      .where('id', '=', evidenceId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.withdrawn_at !== null) return { delta: null, result: null }
    await tx
      .updateTable('evidence')
      .set({ withdrawn_at: now, withdrawn_reason: reason, withdrawn_by: typist(context) })
      .where('id', '=', evidenceId)
      .execute()
    await settleResult(tx, row.result_id, typist(context))
    return { delta: { reason, kind: row.kind }, record: { type: 'result', id: row.result_id }, result: null }
  },
})

/** Undoes the withdrawal of a piece of evidence. */
export const restoreEvidence = command({
  name: 'results.restore-evidence',
  input: z.object({ evidenceId: z.uuid() }),
  may: 'results.withdraw',
  async run(context, { evidenceId }) {
    const { tx } = context
    const row = await tx
      .updateTable('evidence')
      .set({ withdrawn_at: null, withdrawn_reason: null, withdrawn_by: null })
      .where('id', '=', evidenceId)
      .where('withdrawn_at', 'is not', null)
      .returning(['result_id', 'kind'])
      .executeTakeFirst()
    if (!row) return { delta: null, result: null }
    await settleResult(tx, row.result_id, typist(context))
    return { delta: { restored: true, kind: row.kind }, record: { type: 'result', id: row.result_id }, result: null }
  },
})
