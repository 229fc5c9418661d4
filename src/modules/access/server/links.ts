import { sql } from 'kysely'
import { toString as qrSvg } from 'qrcode'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommuneId, Id } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { LinkActor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { command, query } from '#kernel/server/command.ts'
import { inCommune } from '#kernel/server/database.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { isId } from '#kernel/domain/ids.ts'
import { newToken, tokenHash } from './secrets.ts'

/** Gives a village head or contributor a link instead of a password. The token is shown once; the database keeps its hash. */
export const issueLink = command({
  name: 'access.issue-link',
  input: z.object({
    unitId: z.uuid(),
    role: z.enum(['village-head', 'contributor']),
    label: z.string().trim().min(1, 'Ghi tên người giữ đường vào.').max(120),
  }),
  may: 'access.links',
  async run({ tx, now, communeId }, { unitId, role, label }) {
    const unit = await tx
      .selectFrom('unit')
      .select('id')
      .where('id', '=', unitId)
      .where('to_on', 'is', null)
      .executeTakeFirst()
    if (!unit) throw new DomainError('record.not-found')
    const token = newToken()
    const id = newId<'access-link'>()
    await tx
      .insertInto('access_link')
      .values({
        id,
        commune_id: communeId(),
        unit_id: unitId,
        role,
        label,
        token_hash: tokenHash(token),
        created_at: now,
        issued_at: now,
      })
      .execute()
    return { delta: { role, unit: unitId }, record: { type: 'access-link', id }, result: { id, token, label } }
  },
})

/** Makes the link anew: the old one, on paper or in a chat, opens nothing from now on. */
export const reissueLink = command({
  name: 'access.reissue-link',
  input: z.object({ linkId: z.uuid() }),
  may: 'access.links',
  async run({ tx, now }, { linkId }) {
    const token = newToken()
    const link = await tx
      .updateTable('access_link')
      .set(({ eb }) => ({
        token_hash: tokenHash(token),
        issued_at: now,
        revoked_at: null,
        times_issued: eb('times_issued', '+', 1),
      }))
      .where('id', '=', linkId)
      .returning(['label', 'unit_id'])
      .executeTakeFirst()
    if (!link) throw new DomainError('record.not-found')
    return { delta: {}, record: { type: 'access-link', id: linkId }, result: { id: linkId, token, label: link.label } }
  },
})

/** Ends a link at once. */
export const revokeLink = command({
  name: 'access.revoke-link',
  input: z.object({ linkId: z.uuid() }),
  may: 'access.links',
  async run({ tx, now }, { linkId }) {
    await tx
      .updateTable('access_link')
      .set({ revoked_at: now })
      .where('id', '=', linkId)
      .where('revoked_at', 'is', null)
      .execute()
    return { delta: {}, record: { type: 'access-link', id: linkId }, result: null }
  },
})

/** The links with whose they are and when they were last used. */
export const listLinks = query({
  name: 'access.list-links',
  input: z.object({}),
  may: 'access.links',
  async run({ db }) {
    const rows = await db
      .selectFrom('access_link')
      .leftJoin('unit', 'unit.id', 'access_link.unit_id')
      .selectAll('access_link')
      .select(['unit.name as unit', 'unit.ordinal'])
      .orderBy('unit.ordinal')
      .orderBy('access_link.created_at')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      label: row.label,
      role: row.role,
      unit: row.unit,
      unitId: row.unit_id,
      issuedAt: row.issued_at ?? row.created_at,
      lastUsedAt: row.last_used_at,
      isRevoked: row.revoked_at !== null,
    }))
  },
})

/** A link as a QR code to print: black on white, with a margin that phones need. */
export function linkQr(address: string): Promise<string> {
  return qrSvg(address, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 })
}

/** Whoever holds this token; null when it was revoked, made anew or never was. */
export async function actorOfLink(app: App, token: string): Promise<LinkActor | null> {
  const found = await inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{
      link_id: Id<'access-link'>
      commune_id: CommuneId
    }>`select * from find_access_link(${tokenHash(token)})`.execute(tx)
    return rows[0] ?? null
  })
  if (!found) return null
  const now = app.clock.now()
  return inCommune(app.db, found.commune_id, 'write', (tx) => linkActor(tx, found, now))
}

async function linkActor(
  tx: Tx,
  found: { link_id: Id<'access-link'>; commune_id: CommuneId },
  now: Instant,
): Promise<LinkActor | null> {
  const row = await tx
    .selectFrom('access_link')
    .innerJoin('unit', 'unit.id', 'access_link.unit_id')
    .select(['access_link.label', 'access_link.role', 'access_link.unit_id', 'access_link.last_used_at'])
    .where('access_link.id', '=', found.link_id)
    .where('unit.to_on', 'is', null)
    .executeTakeFirst()
  if (!row || !isId<'unit'>(row.unit_id)) return null
  // Once in five minutes is enough to say when a link was last used.
  if (row.last_used_at === null || Date.parse(now) - Date.parse(row.last_used_at) > 300_000)
    await tx.updateTable('access_link').set({ last_used_at: now }).where('id', '=', found.link_id).execute()
  return {
    kind: 'link',
    linkId: found.link_id,
    communeId: found.commune_id,
    name: row.label,
    roles: [row.role],
    unitId: row.unit_id,
  }
}
