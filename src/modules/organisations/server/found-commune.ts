import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { capitalised, foldedKey } from '#kernel/domain/vietnamese.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { hashPassword, insertAccount, refuseWeakPassword } from '#modules/access/server/index.ts'
import { seedDays } from '#modules/calendar/server/index.ts'
import { COMMUNE_KINDS, TWO_TIERS_BY_LAW, standardUnits } from '../domain/index.ts'
import { UNIT_KINDS } from './units.ts'

export const FoundingInput = z.object({
  name: z.string().trim().min(1, 'Cần tên xã, phường.').max(80),
  kind: z.enum(COMMUNE_KINDS),
  province: z.string().trim().min(1, 'Cần tên tỉnh, thành phố.').max(80),
  model: z.enum(['two-tier', 'three-tier']).default('two-tier'),
  /** The roster as the person left it; without one the standard roster of the model. */
  units: z
    .array(
      z.object({
        name: z.string().trim().min(1, 'Cần tên đơn vị.').max(150),
        kind: z.enum(UNIT_KINDS),
        assignment: z.enum(['assigned', 'requested']),
        isFocal: z.boolean().default(false),
      }),
    )
    .max(60)
    .optional(),
  villageWord: z.string().trim().min(1).max(20).default('thôn'),
  villages: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(/[\n;]+/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  login: z.string().trim().min(2, 'Tên đăng nhập cần ít nhất 2 ký tự.').max(60),
  displayName: z.string().trim().min(1, 'Cần họ và tên.').max(100),
  password: z.string().min(8, 'Mật khẩu cần ít nhất 8 ký tự.').max(200),
  isSample: z.boolean().default(false),
})

/**
 * Founds the commune with its units, villages and first account. Refused where a commune already stands;
 * only the installation itself adds further ones, on a server of several communes.
 */
export const foundCommune = command({
  name: 'organisations.found-commune',
  input: FoundingInput,
  may: 'anyone',
  async run({ tx, actor, now, today, enterCommune }, input) {
    const { rows } = await sql<{ communes: string }>`select communes from installation_state()`.execute(tx)
    if (Number(rows[0]?.communes ?? 0) > 0 && actor.kind !== 'system')
      throw new DomainError('organisations.already-founded')
    refuseWeakPassword(input.password, [input.login, input.displayName])
    const id = newId<'commune'>()
    await enterCommune(id)
    await tx
      .insertInto('commune')
      .values({
        id,
        name: input.name,
        kind: input.kind,
        province: input.province,
        village_word: input.villageWord,
        is_sample: input.isSample,
        founded_at: now,
      })
      .execute()
    await tx
      .insertInto('tier_period')
      .values({
        id: newId(),
        commune_id: id,
        model: input.model,
        from_on: input.model === 'two-tier' ? TWO_TIERS_BY_LAW.since : today,
      })
      .execute()
    await insertUnits(tx, id, input)
    await seedDays(tx, id)
    const accountId = await insertAccount(tx, id, now, {
      login: input.login,
      displayName: input.displayName,
      phone: null,
      unitId: null,
      roles: ['administrator', 'focal-officer'],
      passwordHash: await hashPassword(input.password),
      mustChangePassword: false,
    })
    return {
      delta: { kind: input.kind, model: input.model, villages: input.villages.length, sample: input.isSample },
      record: { type: 'commune', id },
      result: { communeId: id, accountId },
    }
  },
})

async function insertUnits(tx: Tx, communeId: CommuneId, input: z.output<typeof FoundingInput>): Promise<void> {
  const roster = input.units ?? standardUnits(input.model, input.kind)
  const focal = roster.find((unit) => unit.isFocal)
  const units = roster.map((unit) => ({
    name: unit.name,
    kind: String(unit.kind),
    assignment: String(unit.assignment),
    is_focal: unit === focal,
    receives_issues: unit === focal,
  }))
  const villages = [...new Set(input.villages)].map((name) => ({
    name: name.toLowerCase().startsWith(`${input.villageWord.toLowerCase()} `)
      ? name
      : `${capitalised(input.villageWord)} ${name}`,
    kind: 'village',
    assignment: 'assigned',
    is_focal: false,
    receives_issues: false,
  }))
  let ordinal = 0
  for (const unit of [...units, ...villages])
    await tx
      .insertInto('unit')
      .values({ id: newId(), commune_id: communeId, folded: foldedKey(unit.name), ordinal: ordinal++, ...unit })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
