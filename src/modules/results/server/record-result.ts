import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command, query } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { recordFile } from '#modules/files/server/index.ts'

export const COUNT_UNITS = ['luot-nguoi', 'nguoi', 'bai', 'buoi', 'phut', 'cuoc', 'cai', 'm', 'm2', 'to', 'ky'] as const
export const COUNT_SOURCES = ['list', 'estimate', 'views', 'count'] as const
export const EVIDENCE_KINDS = [
  'photo',
  'attendance-list',
  'link',
  'document',
  'broadcast-log',
  'recording',
  'minutes',
  'other',
] as const

const File = z.object({
  name: z.string().max(300),
  mediaType: z.string().max(120),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(EVIDENCE_KINDS).default('photo'),
})

export const ResultInput = z.object({
  occurrenceIds: z.array(z.uuid()).default([]),
  happenedOn: Day,
  title: z.string().trim().min(1, 'Ghi việc đã làm.').max(300),
  place: z
    .string()
    .trim()
    .max(200)
    .optional()
    .transform((value) => value || null),
  note: z
    .string()
    .trim()
    .max(2000)
    .optional()
    .transform((value) => value || null),
  unitId: z
    .string()
    .optional()
    .transform((value) => value || null),
  doneBy: z
    .string()
    .trim()
    .max(100)
    .optional()
    .transform((value) => value || null),
  counts: z
    .array(
      z.object({
        unit: z.enum(COUNT_UNITS),
        value: z.number().min(0, 'Số không được âm.').max(10_000_000),
        source: z.enum(COUNT_SOURCES).default('estimate'),
      }),
    )
    .max(11)
    .default([]),
  files: z.array(File).max(20).default([]),
  links: z
    .array(z.url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.' }))
    .max(10)
    .default([]),
  closes: z.boolean().default(true),
})

/**
 * Records what was done: when it happened and when it was typed apart, who did it and who typed it apart.
 * With a proof the occurrences it serves are closed; without one they stay open and wait for it.
 */
export const recordResult = command({
  name: 'results.record',
  input: ResultInput,
  may: 'results.record',
  async run(context, input) {
    const { tx, now, today, actor, communeId } = context
    if (input.happenedOn > today) throw new DomainError('results.in-the-future', { day: input.happenedOn })
    const id = newId<'result'>()
    const typedBy = actor.kind === 'account' ? actor.accountId : null
    await tx
      .insertInto('result')
      .values({
        id,
        commune_id: communeId(),
        happened_on: input.happenedOn,
        recorded_at: now,
        form: 'other',
        title: input.title,
        place: input.place,
        note: input.note,
        unit_id: input.unitId,
        done_by: input.doneBy,
        typed_by: typedBy,
        folded: foldedKey([input.title, input.place ?? '', input.note ?? ''].join(' ')),
      })
      .execute()
    for (const count of input.counts)
      await tx
        .insertInto('result_count')
        .values({ id: newId(), commune_id: communeId(), result_id: id, ...count })
        .execute()
    for (const file of input.files) {
      const fileId = await recordFile(context, file)
      await tx
        .insertInto('evidence')
        .values({
          id: newId(),
          commune_id: communeId(),
          result_id: id,
          kind: file.kind,
          file_id: fileId,
          added_at: now,
          added_by: typedBy,
        })
        .execute()
    }
    for (const url of input.links)
      await tx
        .insertInto('evidence')
        .values({
          id: newId(),
          commune_id: communeId(),
          result_id: id,
          kind: 'link',
          url,
          added_at: now,
          added_by: typedBy,
        })
        .execute()
    const proven = input.files.length + input.links.length > 0
    for (const occurrenceId of input.occurrenceIds)
      await serve(tx, communeId(), id, occurrenceId, {
        closes: input.closes && proven,
        doneOn: input.happenedOn,
        by: typedBy,
      })
    return {
      delta: {
        occurrences: input.occurrenceIds.length,
        evidence: input.files.length + input.links.length,
        counts: input.counts.length,
      },
      record: { type: 'result', id },
      result: { id, closed: input.closes && proven },
    }
  },
})

async function serve(
  tx: Tx,
  communeId: string,
  resultId: string,
  occurrenceId: string,
  how: { closes: boolean; doneOn: PlainDate; by: string | null },
): Promise<void> {
  const found = await tx
    .selectFrom('occurrence')
    .select(['id', 'state'])
    .where('id', '=', occurrenceId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new DomainError('record.not-found')
  if (found.state === 'cancelled') throw new DomainError('results.occurrence-cancelled')
  await tx
    .insertInto('result_occurrence')
    .values({ commune_id: communeId, result_id: resultId, occurrence_id: occurrenceId })
    .execute()
  if (how.closes && found.state === 'open')
    await tx
      .updateTable('occurrence')
      .set({ state: 'done', done_on: how.doneOn, closed_by: how.by })
      .where('id', '=', occurrenceId)
      .execute()
}

/** Takes a result back with a reason. Occurrences that no other proven result serves open again. */
export const withdrawResult = command({
  name: 'results.withdraw',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(3, 'Ghi lý do rút kết quả.').max(300) }),
  may: 'results.withdraw',
  async run({ tx, now }, { id, reason }) {
    const row = await tx.selectFrom('result').select('withdrawn_at').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.withdrawn_at !== null) return { delta: null, result: null }
    await tx.updateTable('result').set({ withdrawn_at: now, withdrawn_reason: reason }).where('id', '=', id).execute()
    const served = await tx
      .selectFrom('result_occurrence')
      .select('occurrence_id')
      .where('result_id', '=', id)
      .execute()
    for (const { occurrence_id } of served) {
      const other = await tx
        .selectFrom('result_occurrence')
        .innerJoin('result', 'result.id', 'result_occurrence.result_id')
        .innerJoin('evidence', 'evidence.result_id', 'result.id')
        .select('result.id')
        .where('occurrence_id', '=', occurrence_id)
        .where('result.withdrawn_at', 'is', null)
        .executeTakeFirst()
      if (!other)
        await tx
          .updateTable('occurrence')
          .set({ state: 'open', done_on: null, closed_by: null })
          .where('id', '=', occurrence_id)
          .where('state', '=', 'done')
          .execute()
    }
    return { delta: { reason }, record: { type: 'result', id }, result: null }
  },
})

/** Results of the commune, latest first; `taskId` narrows to one task. */
export const listResults = query({
  name: 'results.list',
  input: z.object({ taskId: z.uuid().optional(), limit: z.number().int().min(1).max(500).default(100) }),
  may: 'results.read',
  async run({ db }, { taskId, limit }) {
    const rows = await db
      .selectFrom('result')
      .leftJoin('unit', 'unit.id', 'result.unit_id')
      .leftJoin('account', 'account.id', 'result.typed_by')
      .select([
        'result.id',
        'result.title',
        'result.happened_on',
        'result.recorded_at',
        'result.place',
        'result.note',
        'result.done_by',
        'result.withdrawn_at',
        'result.withdrawn_reason',
        'unit.name as unit',
        'account.display_name as typed_by',
      ])
      .$if(taskId !== undefined, (builder) =>
        builder.where('result.id', 'in', (eb) =>
          eb
            .selectFrom('result_occurrence')
            .innerJoin('occurrence', 'occurrence.id', 'result_occurrence.occurrence_id')
            .select('result_occurrence.result_id')
            .where('occurrence.task_id', '=', taskId!),
        ),
      )
      .orderBy('result.happened_on', 'desc')
      .orderBy('result.recorded_at', 'desc')
      .limit(limit)
      .execute()
    if (rows.length === 0) return []
    const ids = rows.map((row) => row.id)
    const evidence = await db
      .selectFrom('evidence')
      .leftJoin('stored_file', 'stored_file.id', 'evidence.file_id')
      .select([
        'evidence.result_id',
        'evidence.kind',
        'evidence.file_id',
        'evidence.url',
        'stored_file.name',
        'stored_file.media_type',
      ])
      .where('evidence.result_id', 'in', ids)
      .execute()
    const counts = await db
      .selectFrom('result_count')
      .select(['result_id', 'unit', 'value', 'source'])
      .where('result_id', 'in', ids)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      happenedOn: String(row.happened_on),
      recordedAt: String(row.recorded_at),
      place: row.place,
      note: row.note,
      doneBy: row.done_by,
      unit: row.unit,
      typedBy: row.typed_by,
      withdrawnReason: row.withdrawn_reason,
      evidence: evidence
        .filter((item) => item.result_id === row.id)
        .map((item) => ({
          kind: item.kind,
          fileId: item.file_id,
          url: item.url,
          name: item.name,
          isImage: item.media_type?.startsWith('image/') ?? false,
        })),
      counts: counts
        .filter((item) => item.result_id === row.id)
        .map((item) => ({ unit: item.unit, value: Number(item.value), source: item.source })),
    }))
  },
})
