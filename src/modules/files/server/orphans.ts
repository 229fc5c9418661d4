import { sql } from 'kysely'
import type { CommuneId } from '#kernel/domain/ids.ts'
import { addSeconds } from '#kernel/domain/instant.ts'
import type { App } from '#kernel/server/app.ts'
import { inCommune } from '#kernel/server/database.ts'
import type { Tx } from '#kernel/server/database.ts'
import { fileStore } from './store.ts'

const KEEP_DAYS = 7

/**
 * Removes files nobody points to that are older than a week: uploads whose form never came, halves of broken writes.
 * For the nightly job. A file that any row of any table still names is kept. Returns how many rows and files went.
 */
export async function sweepOrphans(app: App): Promise<{ rows: number; files: number }> {
  const before = addSeconds(app.clock.now(), -KEEP_DAYS * 86_400)
  const communes = await inCommune(app.db, null, 'read', (tx) =>
    sql<{ id: CommuneId }>`select list_communes() as id`.execute(tx).then((result) => result.rows.map((row) => row.id)),
  )
  const kept = new Set<string>()
  let rows = 0
  for (const commune of communes) {
    await inCommune(app.db, commune, 'write', async (tx) => {
      let unnamed = tx.deleteFrom('stored_file').where('stored_at', '<', before)
      for (const { from, column } of await pointers(tx))
        unnamed = unnamed.where(
          sql<boolean>`not exists (select from ${sql.table(from)} p where p.${sql.ref(column)} = stored_file.id)`,
        )
      const gone = await unnamed.executeTakeFirst()
      rows += Number(gone.numDeletedRows)
      for (const row of await tx.selectFrom('stored_file').select('sha256').distinct().execute()) kept.add(row.sha256)
    })
  }
  const files = await app.ports.get(fileStore).sweep((sha256) => kept.has(sha256), before)
  return { rows, files }
}

// Asked of the database itself, so that a table added tomorrow keeps its files without anybody thinking of it here.
async function pointers(tx: Tx): Promise<{ from: string; column: string }[]> {
  const { rows } = await sql<{ from: string; column: string }>`
    select c.conrelid::regclass::text as "from", a.attname as "column"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'stored_file'::regclass`.execute(tx)
  return rows
}
