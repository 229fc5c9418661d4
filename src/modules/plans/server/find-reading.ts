import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { parseSourceDocument } from '../domain/reading/stored-document.ts'
import { parseEdits, parseMarks, parsePlanReading } from '../domain/stored-reading.ts'

const READING_STATES = ['waiting', 'reading', 'ready', 'refused', 'confirmed', 'discarded'] as const
export type ReadingState = (typeof READING_STATES)[number]

const Refusal = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })

/** One reading with its document, corrections and progress. While a scan is being read, `document` holds the pages read so far. */
export const findReading = query({
  name: 'plans.find-reading',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { id }) {
    const row = await db.selectFrom('plan_reading').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const plan = await db.selectFrom('plan').select('id').where('reading_id', '=', id).executeTakeFirst()
    const superior = await db.selectFrom('superior_plan').select('id').where('reading_id', '=', id).executeTakeFirst()
    const state = oneOf(READING_STATES, row.state)
    const before = state === 'waiting' ? await countBefore(db, row.started_at) : 0
    return {
      id: row.id,
      state,
      stage: row.stage,
      before,
      pagesDone: row.pages_done,
      pagesTotal: row.pages_total,
      startedAt: row.started_at,
      refusal: ifKept(row.refusal, parseRefusal),
      document: ifKept(row.document ?? row.partial, parseSourceDocument),
      reading: ifKept(row.reading, parsePlanReading),
      edits: parseEdits(row.edits),
      marks: parseMarks(row.edit_marks),
      version: row.version,
      files: await filesOf(db, id),
      planId: plan?.id ?? null,
      superiorId: superior?.id ?? null,
      isMeantAsSuperior: row.meant_as === 'superior',
    }
  },
})

/** How far a reading is: asked again and again by the page that waits, so it carries no document. */
export const readingProgress = query({
  name: 'plans.reading-progress',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { id }) {
    const row = await db
      .selectFrom('plan_reading')
      .select(['state', 'stage', 'pages_done', 'pages_total', 'started_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    return {
      state: oneOf(READING_STATES, row.state),
      stage: row.stage,
      pagesDone: row.pages_done,
      pagesTotal: row.pages_total,
      before: row.state === 'waiting' ? await countBefore(db, row.started_at) : 0,
    }
  },
})

/** Readings that wait for someone: being read, refused or ready for review. */
export const openReadings = query({
  name: 'plans.open-readings',
  input: z.object({}),
  may: 'plans.read',
  async run({ db }) {
    const rows = await db
      .selectFrom('plan_reading')
      .select(['id', 'state', 'stage', 'started_at', 'refusal', 'pages_done', 'pages_total'])
      .where('state', 'in', ['waiting', 'reading', 'ready', 'refused'])
      // What came back signed is looked at beside its draft.
      .where('draft_id', 'is', null)
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
      state: oneOf(READING_STATES, row.state),
      stage: row.stage,
      startedAt: String(row.started_at),
      pagesDone: row.pages_done,
      pagesTotal: row.pages_total,
      refusal: ifKept(row.refusal, parseRefusal),
      files: files.filter((file) => file.reading_id === row.id).map((file) => file.name),
    }))
  },
})

/** The files of a reading in their order. */
export function filesOf(
  db: ReadDb | Tx,
  readingId: string,
): Promise<{ id: string; name: string; mediaType: string; sha256: string; size: number }[]> {
  return db
    .selectFrom('plan_reading_file')
    .innerJoin('stored_file', 'stored_file.id', 'plan_reading_file.file_id')
    .select(['stored_file.id', 'stored_file.name', 'stored_file.media_type', 'stored_file.sha256', 'stored_file.size'])
    .where('reading_id', '=', readingId)
    .orderBy('ordinal')
    .execute()
    .then((rows) =>
      rows.map((file) => ({
        id: file.id,
        name: file.name,
        mediaType: file.media_type,
        sha256: file.sha256,
        size: Number(file.size),
      })),
    )
}

const parseRefusal = (json: unknown) => parseStored(Refusal, 'refusal', json)

function ifKept<Value>(json: unknown, parse: (json: unknown) => Value): Value | null {
  return json === null ? null : parse(json)
}

async function countBefore(db: ReadDb, startedAt: Parameters<typeof String>[0]): Promise<number> {
  const { count } = await db
    .selectFrom('plan_reading')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', 'in', ['waiting', 'reading'])
    .where('started_at', '<', startedAt)
    .executeTakeFirstOrThrow()
  return Number(count)
}
