import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { keepFile } from '#modules/files/server/index.ts'

const Words = z.string().trim().max(2_000)

/**
 * Đính chính: a slip of form or technique in an issued paper, put right by a công văn (NĐ 30/2020/NĐ-CP, Điều 18). The issued
 * text stays as it is; the correction stands beside it. Wrong content is amended, not corrected.
 */
export const correctPlan = command({
  name: 'plans.correct',
  input: z.object({
    planId: z.uuid(),
    version: z.number().int().min(1),
    place: Words.min(1, 'Ghi chỗ sai, ví dụ: mục II.3 hoặc dòng 4 của Phụ lục.'),
    wrong: Words.min(1, 'Ghi chữ đã in sai.'),
    correct: Words.min(1, 'Ghi chữ đúng.'),
  }),
  may: 'plans.manage',
  async run({ tx, now, actor, communeId }, input) {
    if (input.wrong === input.correct) throw new DomainError('plans.correction-says-the-same')
    await requireVersion(tx, input.planId, input.version)
    const id = newId<'plan-correction'>()
    await tx
      .insertInto('plan_correction')
      .values({
        id,
        commune_id: communeId(),
        plan_id: input.planId,
        version: input.version,
        place: input.place,
        wrong: input.wrong,
        correct: input.correct,
        made_at: now,
        made_by: actorId(actor),
      })
      .execute()
    return {
      delta: { place: input.place, version: input.version },
      record: { type: 'plan', id: input.planId },
      result: { id },
    }
  },
})

/** The công văn is issued: its number and day for every correction that still waits for one, and its file where there is one. */
export const issueCorrections = command({
  name: 'plans.issue-corrections',
  input: z.object({
    planId: z.uuid(),
    number: z.string().trim().min(1, 'Ghi số công văn.').max(60),
    issuedOn: z.custom<string>(isPlainDate, 'Ghi ngày của công văn.'),
    file: z.object({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  }),
  may: 'plans.issue',
  async run(context, { planId, number, issuedOn, file }) {
    const { tx } = context
    const day = isPlainDate(issuedOn) ? issuedOn : null
    const letterId = file ? await keepFile(context, file) : null
    const done = await tx
      .updateTable('plan_correction')
      .set({ letter_number: number, letter_issued_on: day, letter_id: letterId })
      .where('plan_id', '=', planId)
      .where('letter_number', 'is', null)
      .executeTakeFirst()
    const count = Number(done.numUpdatedRows)
    if (count === 0) throw new DomainError('plans.no-open-correction')
    return { delta: { number, issuedOn, corrections: count }, record: { type: 'plan', id: planId }, result: { count } }
  },
})

/** Takes a correction back that no công văn has said yet. */
export const dropCorrection = command({
  name: 'plans.drop-correction',
  input: z.object({ id: z.uuid() }),
  may: 'plans.manage',
  async run({ tx }, { id }) {
    const row = await tx.selectFrom('plan_correction').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return { delta: null, result: null }
    if (row.letter_number !== null) throw new DomainError('database.issued-stays')
    await tx.deleteFrom('plan_correction').where('id', '=', id).execute()
    return { delta: { place: row.place }, record: { type: 'plan', id: row.plan_id }, result: null }
  },
})

async function requireVersion(tx: Tx, planId: string, version: number): Promise<void> {
  const found = await tx
    .selectFrom('plan_version')
    .select('id')
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!found) throw new DomainError('plans.no-such-version')
}
