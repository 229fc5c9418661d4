import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { recordFile } from '#modules/files/server/index.ts'
import type { PlanReading, SourceDocument } from '../domain/index.ts'
import { applyEdits } from '../domain/edits.ts'

const StoredFile = z.object({
  name: z.string().max(300),
  mediaType: z.string().max(120),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Takes the files of one plan in, to be read. The same files again lead to the reading that is there already. */
export const startReading = command({
  name: 'plans.start-reading',
  input: z.object({ files: z.array(StoredFile).min(1, 'Chọn ít nhất một tệp.').max(60) }),
  may: 'plans.manage',
  async run(context, { files }) {
    const { tx, now, actor, communeId } = context
    const contentHash = createHash('sha256')
      .update(files.map((file) => file.sha256).join(' '))
      .digest('hex')
    const same = await tx
      .selectFrom('plan_reading')
      .select('id')
      .where('content_hash', '=', contentHash)
      .where('state', 'in', ['waiting', 'reading', 'ready', 'confirmed'])
      .executeTakeFirst()
    if (same) return { delta: null, result: { id: same.id, isNew: false } }
    const id = newId<'plan-reading'>()
    await tx
      .insertInto('plan_reading')
      .values({
        id,
        commune_id: communeId(),
        state: 'waiting',
        content_hash: contentHash,
        started_at: now,
        started_by: actor.kind === 'account' ? actor.accountId : null,
      })
      .execute()
    let ordinal = 0
    for (const file of files) {
      const fileId = await recordFile(context, file)
      await tx
        .insertInto('plan_reading_file')
        .values({ reading_id: id, commune_id: communeId(), ordinal: ordinal++, file_id: fileId })
        .execute()
    }
    return { delta: { files: files.length }, record: { type: 'plan-reading', id }, result: { id, isNew: true } }
  },
})

/** One reading with its document, corrections and progress. */
export const findReading = query({
  name: 'plans.find-reading',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { id }) {
    const row = await db.selectFrom('plan_reading').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const files = await db
      .selectFrom('plan_reading_file')
      .innerJoin('stored_file', 'stored_file.id', 'plan_reading_file.file_id')
      .select(['stored_file.id', 'stored_file.name', 'stored_file.media_type', 'stored_file.sha256'])
      .where('reading_id', '=', id)
      .orderBy('ordinal')
      .execute()
    const plan = await db.selectFrom('plan').select('id').where('reading_id', '=', id).executeTakeFirst()
    return {
      id: row.id,
      state: row.state as ReadingState,
      stage: row.stage,
      pagesDone: row.pages_done,
      pagesTotal: row.pages_total,
      refusal: row.refusal as { code: string; facts: Record<string, unknown> } | null,
      document: row.document as SourceDocument | null,
      reading: row.reading as PlanReading | null,
      edits: row.edits as Record<string, unknown>,
      version: row.version,
      files: files.map((file) => ({ id: file.id, name: file.name, mediaType: file.media_type, sha256: file.sha256 })),
      planId: plan?.id ?? null,
    }
  },
})

export type ReadingState = 'waiting' | 'reading' | 'ready' | 'refused' | 'confirmed' | 'discarded'

/** Readings that wait for someone: being read, refused or ready for review. */
export const openReadings = query({
  name: 'plans.open-readings',
  input: z.object({}),
  may: 'plans.read',
  async run({ db }) {
    const rows = await db
      .selectFrom('plan_reading')
      .select(['id', 'state', 'started_at', 'refusal', 'pages_done', 'pages_total'])
      .where('state', 'in', ['waiting', 'reading', 'ready', 'refused'])
      .orderBy('started_at', 'desc')
      .limit(20)
      .execute()
    const files =
      rows.length === 0
        ? []
        : await db
            .selectFrom('plan_reading_file')
            .innerJoin('stored_file', 'stored_file.id', 'plan_reading_file.file_id')
            .select(['reading_id', 'stored_file.name'])
            .where(
              'reading_id',
              'in',
              rows.map((row) => row.id),
            )
            .orderBy('ordinal')
            .execute()
    return rows.map((row) => ({
      id: row.id,
      state: row.state as ReadingState,
      startedAt: String(row.started_at),
      pagesDone: row.pages_done,
      pagesTotal: row.pages_total,
      refusal: row.refusal as { code: string; facts: Record<string, unknown> } | null,
      files: files.filter((file) => file.reading_id === row.id).map((file) => file.name),
    }))
  },
})

/** Keeps the officer's corrections. `version` is the one seen; a later one means that a colleague was quicker: `plans.edited-meanwhile`. */
export const saveEdits = command({
  name: 'plans.save-edits',
  input: z.object({
    id: z.uuid(),
    version: z.number().int().min(0),
    edits: z.record(z.string().max(120), z.unknown()),
  }),
  may: 'plans.manage',
  async run({ tx, actor }, { id, version, edits }) {
    const row = await tx
      .selectFrom('plan_reading')
      .select(['version', 'edits', 'state', 'reading'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.state !== 'ready') throw new DomainError('plans.not-open-for-edits')
    if (row.version !== version) throw new DomainError('plans.edited-meanwhile', { version: row.version })
    const all = { ...(row.edits as Record<string, unknown>), ...edits }
    applyEdits(row.reading as unknown as PlanReading, all)
    await tx
      .updateTable('plan_reading')
      .set({
        edits: JSON.stringify(all),
        version: version + 1,
        edited_by: actor.kind === 'account' ? actor.accountId : null,
      })
      .where('id', '=', id)
      .execute()
    return {
      delta: { fields: Object.keys(edits) },
      record: { type: 'plan-reading', id },
      result: { version: version + 1 },
    }
  },
})

/** Puts a reading aside; its files stay. */
export const discardReading = command({
  name: 'plans.discard-reading',
  input: z.object({ id: z.uuid() }),
  may: 'plans.manage',
  async run({ tx }, { id }) {
    await tx
      .updateTable('plan_reading')
      .set({ state: 'discarded' })
      .where('id', '=', id)
      .where('state', '!=', 'confirmed')
      .execute()
    return { delta: {}, record: { type: 'plan-reading', id }, result: null }
  },
})
