import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { addSeconds } from '#kernel/domain/instant.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Actor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { execute } from '#kernel/server/execute.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { requireSample } from './sample-state.ts'

const removal = command({
  name: 'sample.remove',
  input: z.object({ name: z.string().trim() }),
  may: 'sample.manage',
  async run({ tx, communeId }, { name }) {
    await requireSample(tx, communeId())
    const commune = await tx
      .selectFrom('commune')
      .select('name')
      .where('id', '=', communeId())
      .executeTakeFirstOrThrow()
    if (foldedKey(name) !== foldedKey(commune.name)) throw new DomainError('sample.wrong-name', { name: commune.name })
    await takeAway(tx, communeId())
    // The log goes with the commune it was about: there is nothing left that it could be true of.
    return { delta: null, result: null }
  },
})

/**
 * Takes the sample commune away whole, files included; the installation is then as on its first day.
 * Throws `sample.wrong-name` unless its name was typed, `sample.not-a-sample` for a real commune.
 */
export async function removeSample(app: App, name: string, actor: Actor): Promise<void> {
  await execute(app, removal, { name }, actor)
  app.log.info({}, 'sample removed')
  // The sample stood alone, so no file belongs to anyone else.
  await app.ports.get(fileStore).sweep(() => false, addSeconds(app.clock.now(), 3_600))
}

/** Deletes every row of a sample commune; the database itself refuses for a real one. */
export async function takeAway(tx: Tx, communeId: CommuneId): Promise<void> {
  await sql`select remove_sample_commune(${communeId})`.execute(tx)
}
