import { z } from 'zod'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { SystemActor } from './actor.ts'
import type { App } from './app.ts'
import { inCommune } from './database.ts'
import { errorFields } from './error-fields.ts'
import { job } from './jobs.ts'
import type { Job } from './jobs.ts'
import type { FactPayloads } from './outbox.ts'

/** What a listener is given beside the fact. */
export interface Heard {
  app: App
  /** The installation itself, in the fact's commune. */
  actor: SystemActor
  /** For `execute`: delivered again after a crash, the act still happens once. */
  idempotencyKey: string
}

/** A module's ear for another module's facts. */
export interface Listener {
  fact: string
  name: string
  hear(payload: unknown, heard: Heard): Promise<void>
}

/** Declares that a module listens to a fact. `payload` parses what was written, perhaps by an earlier version. */
export function listener<Name extends keyof FactPayloads>(definition: {
  fact: Name
  name: string
  payload: z.ZodType<FactPayloads[Name]>
  hear(payload: FactPayloads[Name], heard: Heard): Promise<void>
}): Listener {
  const { fact, name, payload, hear } = definition
  return { fact, name, hear: async (told, heard) => hear(payload.parse(told), heard) }
}

/**
 * The job that hands one fact to all who listen to it. One listener that fails does not keep it from the others;
 * the fact counts as delivered when none fails, until then the job is tried again.
 */
export function deliverFact(listeners: readonly Listener[]): Job {
  return job({
    name: 'kernel.deliver-fact',
    payload: z.object({ factId: z.uuid(), communeId: z.uuid() }),
    async run(app, { factId, communeId: id }) {
      const communeId = id as CommuneId
      const fact = await inCommune(app.db, communeId, 'read', (tx) =>
        tx
          .selectFrom('outbox_fact')
          .select(['name', 'payload'])
          .where('id', '=', factId)
          .where('delivered_at', 'is', null)
          .executeTakeFirst(),
      )
      if (!fact) return
      const failed: string[] = []
      for (const listening of listeners.filter((one) => one.fact === fact.name)) {
        const heard: Heard = {
          app,
          actor: { kind: 'system', communeId, name: listening.name },
          idempotencyKey: `${factId} ${listening.name}`.slice(0, 100),
        }
        await listening.hear(fact.payload, heard).catch((error: unknown) => {
          failed.push(listening.name)
          app.log.warn({ fact: fact.name, listener: listening.name, ...errorFields(error) }, 'listener failed')
        })
      }
      if (failed.length > 0) throw new Error(`listeners failed: ${failed.join(', ')}`)
      await inCommune(app.db, communeId, 'write', (tx) =>
        tx.updateTable('outbox_fact').set({ delivered_at: app.clock.now() }).where('id', '=', factId).execute(),
      )
    },
  })
}
