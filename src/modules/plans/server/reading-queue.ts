import { sql } from 'kysely'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { App } from '#kernel/server/app.ts'
import { inCommune } from '#kernel/server/database.ts'

export const MOST_ATTEMPTS = 3
const SMALL_PDF_BYTES = 400_000

export interface QueuedReading {
  id: string
  communeId: CommuneId
  attempt: number
  files: { name: string; sha256: string }[]
  isQuick: boolean
}

/** A text, a DOCX or a small PDF is read in a moment; it need not stand behind a long scan. */
export function isQuick(files: readonly { mediaType: string; name: string; size: number }[]): boolean {
  return files.every(({ mediaType, name, size }) => {
    if (/^image\//.test(mediaType) || /\.(?:jpe?g|png|webp|heic|tiff?)$/i.test(name)) return false
    return !(mediaType === 'application/pdf' || /\.pdf$/i.test(name)) || size <= SMALL_PDF_BYTES
  })
}

/** Takes the oldest waiting reading of a commune; with `onlyQuick` the oldest quick one. Null when none waits. */
export function claimReading(app: App, communeId: CommuneId, onlyQuick: boolean): Promise<QueuedReading | null> {
  return inCommune(app.db, communeId, 'write', async (tx) => {
    const waiting = await tx
      .selectFrom('plan_reading')
      .select(['id', 'attempts'])
      .where('state', '=', 'waiting')
      .orderBy('started_at')
      .orderBy('id')
      .limit(20)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of waiting) {
      const files = await tx
        .selectFrom('plan_reading_file')
        .innerJoin('stored_file', 'stored_file.id', 'plan_reading_file.file_id')
        .select(['name', 'sha256', 'media_type', 'size'])
        .where('reading_id', '=', row.id)
        .orderBy('ordinal')
        .execute()
      const quick = isQuick(files.map((file) => ({ ...file, mediaType: file.media_type, size: Number(file.size) })))
      if (onlyQuick && !quick) continue
      await tx
        .updateTable('plan_reading')
        .set({ state: 'reading', stage: 'open', attempts: row.attempts + 1, partial: null })
        .where('id', '=', row.id)
        .execute()
      return { id: row.id, communeId, attempt: row.attempts + 1, files, isQuick: quick }
    }
    return null
  })
}

/** What was being read when the installation went down waits anew; what went down with it three times is given up. */
export async function requeueInterrupted(app: App): Promise<void> {
  for (const communeId of await communesOf(app)) {
    await inCommune(app.db, communeId, 'write', async (tx) => {
      await tx
        .updateTable('plan_reading')
        .set({
          state: 'refused',
          refusal: JSON.stringify({ code: 'plans.reading-kept-failing', facts: { attempts: MOST_ATTEMPTS } }),
          finished_at: app.clock.now(),
        })
        .where('state', '=', 'reading')
        .where('attempts', '>=', MOST_ATTEMPTS)
        .execute()
      await tx
        .updateTable('plan_reading')
        .set({ state: 'waiting', pages_done: 0 })
        .where('state', '=', 'reading')
        .execute()
    })
  }
}

/** Every commune of this installation. */
export async function communesOf(app: App): Promise<CommuneId[]> {
  return inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{ list_communes: CommuneId }>`select list_communes()`.execute(tx)
    return rows.map((row) => row.list_communes)
  })
}
