import type { ReadDb } from '#kernel/server/database.ts'
import { filesOf } from './find-reading.ts'

/** The files a plan came as; where a text issued since is the original, that one alone. */
export async function originalsOf(
  db: ReadDb,
  plan: { reading_id: string | null; original_id: string | null },
): Promise<{ id: string; name: string; sha256: string }[]> {
  // Signed on paper, the scan is still missing.
  if (plan.original_id === null) return []
  const came = plan.reading_id === null ? [] : await filesOf(db, plan.reading_id)
  // A plan in several files has the first of them as its original.
  if (came.some((file) => file.id === plan.original_id))
    return came.map(({ id, name, sha256 }) => ({ id, name, sha256 }))
  return db.selectFrom('stored_file').select(['id', 'name', 'sha256']).where('id', '=', plan.original_id).execute()
}
