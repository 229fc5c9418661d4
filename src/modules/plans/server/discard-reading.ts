import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'

const One = z.object({ id: z.uuid() })

/** Puts a reading aside, or stops it while it is being read; its files stay and it can be taken back. */
export const discardReading = command({
  name: 'plans.discard-reading',
  input: One,
  may: 'plans.manage',
  async run({ tx, now }, { id }) {
    const done = await tx
      .updateTable('plan_reading')
      .set({ state: 'discarded', discarded_at: now })
      .where('id', '=', id)
      .where('state', 'not in', ['confirmed', 'discarded'])
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) return { delta: null, result: null }
    return { delta: {}, record: { type: 'plan-reading', id }, result: null }
  },
})

/** Takes a discarded reading back as it was, corrections included; one that was never finished waits to be read. */
export const restoreReading = command({
  name: 'plans.restore-reading',
  input: One,
  may: 'plans.manage',
  async run({ tx }, { id }) {
    const row = await tx
      .selectFrom('plan_reading')
      .select(['state', 'reading'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.state !== 'discarded') return { delta: null, result: null }
    const state = row.reading === null ? 'waiting' : 'ready'
    await tx
      .updateTable('plan_reading')
      .set({ state, discarded_at: null, ...(state === 'waiting' ? { attempts: 0, refusal: null, pages_done: 0 } : {}) })
      .where('id', '=', id)
      .execute()
    return { delta: { state }, record: { type: 'plan-reading', id }, result: null }
  },
})

/** Reads the kept files of a refused reading once more. */
export const readAgain = command({
  name: 'plans.read-again',
  input: One,
  may: 'plans.manage',
  async run({ tx }, { id }) {
    const done = await tx
      .updateTable('plan_reading')
      .set({ state: 'waiting', attempts: 0, refusal: null, pages_done: 0, pages_total: null, stage: null })
      .where('id', '=', id)
      .where('state', '=', 'refused')
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) return { delta: null, result: null }
    return { delta: { state: 'waiting' }, record: { type: 'plan-reading', id }, result: null }
  },
})
