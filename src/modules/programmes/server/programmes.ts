import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'

export const PROGRAMME_KINDS = ['programme', 'scheme', 'resolution', 'period-plan', 'other'] as const

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => value || null)
const Year = z.number('Ghi năm, ví dụ 2021.').int().min(1990, 'Năm không hợp lý.').max(2100, 'Năm không hợp lý.')
const Goals = z.array(z.string()).catch([])

/** Records a programme, scheme or resolution above yearly plans; with an id the one that is there is changed. */
export const recordProgramme = command({
  name: 'programmes.record',
  input: z.object({
    id: z.uuid().optional(),
    kind: z.enum(PROGRAMME_KINDS),
    name: z.string().trim().min(1, 'Cần tên chương trình, đề án.').max(300),
    number: text(60),
    issuer: text(150),
    fromYear: Year,
    toYear: Year,
    goals: z.array(z.string().trim().min(1).max(500)).max(30).default([]),
    sourceNote: text(300),
  }),
  may: 'programmes.manage',
  async run({ tx, now, communeId }, input) {
    if (input.toYear < input.fromYear) throw new DomainError('programmes.years-swapped')
    const values = {
      kind: input.kind,
      name: input.name,
      number: input.number,
      issuer: input.issuer,
      from_year: input.fromYear,
      to_year: input.toYear,
      goals: JSON.stringify(input.goals),
      source_note: input.sourceNote,
      folded: foldedKey([input.name, input.number ?? '', input.issuer ?? ''].join(' ')),
    }
    const id = input.id ?? newId<'programme'>()
    if (input.id) {
      const { numUpdatedRows } = await tx.updateTable('programme').set(values).where('id', '=', id).executeTakeFirst()
      if (numUpdatedRows === 0n) throw new DomainError('record.not-found')
    } else
      await tx
        .insertInto('programme')
        .values({ id, commune_id: communeId(), recorded_at: now, ...values })
        .execute()
    return {
      delta: { name: input.name, years: `${input.fromYear}-${input.toYear}` },
      record: { type: 'programme', id },
      result: { id },
    }
  },
})

/** Takes a programme out of the list; refused while plans name it. */
export const withdrawProgramme = command({
  name: 'programmes.withdraw',
  input: z.object({ id: z.uuid() }),
  may: 'programmes.manage',
  async run({ tx, now }, { id }) {
    const { plans } = await tx
      .selectFrom('plan_programme')
      .select(({ fn }) => fn.countAll<string>().as('plans'))
      .where('programme_id', '=', id)
      .executeTakeFirstOrThrow()
    if (Number(plans) > 0) throw new DomainError('programmes.in-use', { plans: Number(plans) })
    await tx.updateTable('programme').set({ withdrawn_at: now }).where('id', '=', id).execute()
    return { delta: {}, record: { type: 'programme', id }, result: null }
  },
})

/** Says which programme a plan carries out, and in which stage; an empty stage names none. */
export const linkPlan = command({
  name: 'programmes.link-plan',
  input: z.object({ planId: z.uuid(), programmeId: z.uuid(), stage: text(120), unlink: z.boolean().default(false) }),
  may: 'programmes.manage',
  async run({ tx, communeId }, { planId, programmeId, stage, unlink }) {
    if (unlink)
      await tx
        .deleteFrom('plan_programme')
        .where('plan_id', '=', planId)
        .where('programme_id', '=', programmeId)
        .execute()
    else
      await tx
        .insertInto('plan_programme')
        .values({ commune_id: communeId(), plan_id: planId, programme_id: programmeId, stage })
        .onConflict((conflict) => conflict.columns(['plan_id', 'programme_id']).doUpdateSet({ stage }))
        .execute()
    return { delta: { stage, unlink }, record: { type: 'plan', id: planId }, result: null }
  },
})

/** Sets whom a plan speaks to. */
export const setPlanAudiences = command({
  name: 'programmes.set-audiences',
  input: z.object({ planId: z.uuid(), codes: z.array(z.string().regex(/^[A-Z0-9]{2,8}$/)).max(40) }),
  may: 'programmes.manage',
  async run({ tx, communeId }, { planId, codes }) {
    await tx.deleteFrom('plan_audience').where('plan_id', '=', planId).execute()
    for (const code of new Set(codes))
      await tx.insertInto('plan_audience').values({ commune_id: communeId(), plan_id: planId, code }).execute()
    return { delta: { codes: [...new Set(codes)] }, record: { type: 'plan', id: planId }, result: null }
  },
})

/** Programmes with the plans that carry them out. */
export const listProgrammes = query({
  name: 'programmes.list',
  input: z.object({}),
  may: 'programmes.read',
  async run({ db }) {
    const rows = await db
      .selectFrom('programme')
      .selectAll()
      .where('withdrawn_at', 'is', null)
      .orderBy('from_year', 'desc')
      .orderBy('name')
      .execute()
    const links = await db
      .selectFrom('plan_programme')
      .innerJoin('plan', 'plan.id', 'plan_programme.plan_id')
      .select(['programme_id', 'plan.id', 'plan.title', 'stage'])
      .orderBy('plan.period_from')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      kind: oneOf(PROGRAMME_KINDS, row.kind),
      name: row.name,
      number: row.number,
      issuer: row.issuer,
      fromYear: row.from_year,
      toYear: row.to_year,
      goals: Goals.parse(row.goals),
      sourceNote: row.source_note,
      plans: links.filter((link) => link.programme_id === row.id).map(({ id, title, stage }) => ({ id, title, stage })),
    }))
  },
})

/** What stands above a plan, and whom it speaks to: the way up from any task. */
export const abovePlan = query({
  name: 'programmes.above-plan',
  input: z.object({ planId: z.uuid() }),
  may: 'programmes.read',
  run: async ({ db }, { planId }) => ({
    programmes: await programmesOf(db, planId),
    audiences: await audiencesOf(db, planId),
  }),
})

async function programmesOf(db: ReadDb, planId: string) {
  return db
    .selectFrom('plan_programme')
    .innerJoin('programme', 'programme.id', 'plan_programme.programme_id')
    .select([
      'programme.id',
      'programme.name',
      'programme.number',
      'stage',
      'from_year as fromYear',
      'to_year as toYear',
    ])
    .where('plan_id', '=', planId)
    .orderBy('from_year')
    .execute()
}

async function audiencesOf(db: ReadDb, planId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('plan_audience')
    .select('code')
    .where('plan_id', '=', planId)
    .orderBy('code')
    .execute()
  return rows.map((row) => row.code)
}
