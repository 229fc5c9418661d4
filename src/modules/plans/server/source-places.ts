import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { parseSourceDocument } from '../domain/reading/stored-document.ts'
import { parsePlace } from '../domain/stored-reading.ts'
import { filesOf } from './find-reading.ts'
import { pagePictures } from './page-pictures.ts'

/** Where in its plan's document a task was read; null for a task that was added by hand. */
export const placeOfTask = query({
  name: 'plans.place-of-task',
  input: z.object({ taskId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { taskId }) {
    const row = await db
      .selectFrom('task')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .select(['task.source', 'plan.reading_id'])
      .where('task.id', '=', taskId)
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.reading_id === null || row.source === null) return null
    return { readingId: row.reading_id, place: parsePlace(row.source) }
  },
})

/** A page of a reading's file as a picture; null where it has none. Pages count from 1 within their file. */
export const pagePicture = query({
  name: 'plans.page-picture',
  input: z.object({ id: z.uuid(), file: z.number().int().min(0), page: z.number().int().min(1).max(2_000) }),
  may: 'plans.read',
  async run({ db, port }, { id, file, page }) {
    const found = (await filesOf(db, id))[file]
    if (!found) throw new DomainError('record.not-found')
    const row = await db
      .selectFrom('plan_reading')
      .select(['document', 'partial'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const stored = row.document ?? row.partial
    const pages = stored === null ? [] : parseSourceDocument(stored).pages
    const own = pages.filter((item) => item.file === file)[page - 1]
    return { file: { sha256: found.sha256 }, page, turned: own?.turned ?? 0, pictures: port(pagePictures) }
  },
})
