import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Id } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { query } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { port } from '#kernel/server/port.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'

/** Where bytes lie, by their content. Writing the same bytes twice keeps one copy. */
export interface FileStore {
  /** Returns the SHA-256 in hex. Throws `files.disk-full` when there is no room; then nothing is left behind. */
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array>
  path(sha256: string): string
  /** Removes what `isKept` does not know and what is older than `before`. Returns how many files went. */
  sweep(isKept: (sha256: string) => boolean, before: Instant): Promise<number>
}

export const fileStore = port<FileStore>('files.store')

/** Small pictures for lists. */
export interface Thumbnailer {
  /** A JPEG of at most `edge` pixels; null where the bytes are no picture that can be drawn within bounds. */
  thumbnail(path: string, edge: number): Promise<Uint8Array | null>
}

export const thumbnailer = port<Thumbnailer>('files.thumbnails')

/** Records a file whose bytes the store already holds. */
export async function recordFile(
  context: CommandContext,
  file: { name: string; mediaType: string; size: number; sha256: string },
): Promise<Id<'stored-file'>> {
  const id = newId<'stored-file'>()
  const by = context.actor.kind === 'account' ? context.actor.accountId : null
  await context.tx
    .insertInto('stored_file')
    .values({
      id,
      commune_id: context.communeId(),
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      name: file.name.slice(0, 200),
      stored_at: context.now,
      stored_by: by,
    })
    .execute()
  return id
}

/** Keeps bytes and records them as a file, within the act that they belong to. */
export async function keepFile(
  context: CommandContext,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array },
): Promise<Id<'stored-file'>> {
  const sha256 = await context.port(fileStore).put(bytes)
  return recordFile(context, { name, mediaType, size: bytes.length, sha256 })
}

/** One stored file of the commune, to be shown or downloaded. */
export const findFile = query({
  name: 'files.find',
  input: z.object({ id: z.uuid() }),
  may: 'files.read',
  async run({ db, actor }, { id }) {
    const row = await db
      .selectFrom('stored_file')
      .selectAll()
      .where('id', '=', id)
      .$if(!seesEveryUnit(actor), (builder) => builder.where(isOfOwnUnit(actor)))
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    return { name: row.name, mediaType: row.media_type, sha256: row.sha256, size: Number(row.size) }
  },
})

// Who comes from a village sees the pictures of what the village recorded, the plans delivered to it, and what they sent themselves.
function isOfOwnUnit(actor: Actor) {
  const unitId = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  const accountId = actor.kind === 'account' ? actor.accountId : null
  return sql<boolean>`(stored_by = ${accountId}::uuid or exists (select from evidence e join result r on r.id = e.result_id
    where e.file_id = stored_file.id and e.withdrawn_at is null and r.unit_id = ${unitId}::uuid)
    or exists (select from delivery d join plan p on p.id = d.plan_id left join plan_reading_file f on f.reading_id = p.reading_id
    where d.unit_id = ${unitId}::uuid and stored_file.id in (p.original_id, f.file_id)))`
}
