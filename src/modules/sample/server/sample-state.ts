import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Instant, PlainDate } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { STEPS } from '../domain/index.ts'

const LOADED = 'sample.loaded'
const TRIED = 'sample.tried'

const Loaded = z.object({ on: Day })
const Tried = z.object({ steps: z.array(z.enum(STEPS)).default([]), hidden: z.boolean().default(false) })

/** Acts that leave no trace in what the sample shows. */
const LOOKING_ONLY = [
  'access.open-session',
  'access.end-session',
  'sample.switch-role',
  'sample.note-step',
  'sample.hide-card',
  'sample.note-loaded',
]

/** Throws `sample.not-a-sample` in a commune that is real. */
export async function requireSample(db: ReadDb | Tx, communeId: string): Promise<void> {
  const row = await db.selectFrom('commune').select('is_sample').where('id', '=', communeId).executeTakeFirst()
  if (!row?.is_sample) throw new DomainError('sample.not-a-sample')
}

/** Notes the day around which the sample was laid out. */
export const noteLoaded = command({
  name: 'sample.note-loaded',
  input: z.object({ on: Day }),
  may: 'sample.manage',
  async run({ tx, communeId, now }, { on }) {
    await requireSample(tx, communeId())
    await write(tx, communeId(), LOADED, { on }, now)
    return { delta: { on }, result: null }
  },
})

/** Ticks a step of the five-minute card when it was really done; a second time changes nothing. */
export const noteStep = command({
  name: 'sample.note-step',
  input: z.object({ step: z.enum(STEPS) }),
  may: 'sample.use',
  async run({ tx, communeId, now }, { step }) {
    await requireSample(tx, communeId())
    const tried = await readTried(tx)
    if (tried.steps.includes(step)) return { delta: null, result: null }
    await write(tx, communeId(), TRIED, { ...tried, steps: [...tried.steps, step] }, now)
    return { delta: { step }, result: null }
  },
})

/** Puts the five-minute card away, or brings it back. */
export const hideCard = command({
  name: 'sample.hide-card',
  input: z.object({ hidden: z.boolean() }),
  may: 'sample.use',
  async run({ tx, communeId, now }, { hidden }) {
    await requireSample(tx, communeId())
    await write(tx, communeId(), TRIED, { ...(await readTried(tx)), hidden }, now)
    return { delta: { hidden }, result: null }
  },
})

export interface SampleState {
  /** The day around which it was laid out. */
  on: PlainDate | null
  /** True when that day has passed. */
  isOld: boolean
  /** True when someone did something in it since. */
  isTouched: boolean
  steps: readonly string[]
  hidden: boolean
}

/** How the sample stands: its day, whether it was tried, which steps are done. Null in a real commune. */
export const sampleState = query({
  name: 'sample.state',
  input: z.object({}),
  may: 'sample.use',
  async run({ db, communeId, today }): Promise<SampleState | null> {
    const commune = await db.selectFrom('commune').select('is_sample').where('id', '=', communeId()).executeTakeFirst()
    if (!commune?.is_sample) return null
    const row = await db
      .selectFrom('setting')
      .select(['value', 'changed_at'])
      .where('name', '=', LOADED)
      .executeTakeFirst()
    const loaded = Loaded.safeParse(row?.value)
    const on = loaded.success ? loaded.data.on : null
    const tried = await readTried(db)
    const since = await actsSince(db, row?.changed_at ?? null)
    const recorded = since.has('results.record') ? ['record-result'] : []
    return {
      on,
      isOld: on !== null && on < today,
      isTouched: [...since].some((act) => !LOOKING_ONLY.includes(act)),
      steps: STEPS.filter((step) => [...tried.steps, ...recorded].includes(step)),
      hidden: tried.hidden,
    }
  },
})

async function actsSince(db: ReadDb, loadedAt: Instant | null): Promise<Set<string>> {
  if (loadedAt === null) return new Set()
  const rows = await db.selectFrom('audit_entry').select('act').distinct().where('at', '>', loadedAt).execute()
  return new Set(rows.map((row) => row.act))
}

async function readTried(db: ReadDb | Tx): Promise<z.output<typeof Tried>> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', TRIED).executeTakeFirst()
  return Tried.parse(row?.value ?? {})
}

async function write(tx: Tx, communeId: string, name: string, value: object, now: Instant): Promise<void> {
  const json = JSON.stringify(value)
  await tx
    .insertInto('setting')
    .values({ commune_id: communeId, name, value: json, changed_at: now })
    .onConflict((conflict) => conflict.columns(['commune_id', 'name']).doUpdateSet({ value: json, changed_at: now }))
    .execute()
}
