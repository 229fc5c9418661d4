import { z } from 'zod'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { SystemActor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { command } from '#kernel/server/command.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { inOneTransaction } from '#kernel/server/one-transaction.ts'
import { carryAccounts, putAccountsBack } from '#modules/access/server/index.ts'
import type { CarriedAccount } from '#modules/access/server/index.ts'
import { fillStage } from './load-sample.ts'
import { takeAway } from './remove-sample.ts'
import { requireSample, sampleState } from './sample-state.ts'

const clear = command({
  name: 'sample.clear',
  input: z.object({}),
  may: 'sample.manage',
  async run({ tx, communeId }) {
    await requireSample(tx, communeId())
    const carried = await carryAccounts(tx)
    await takeAway(tx, communeId())
    return { delta: null, result: carried }
  },
})

const putBack = command({
  name: 'sample.put-accounts-back',
  input: z.object({ carried: z.custom<CarriedAccount[]>(Array.isArray) }),
  may: 'sample.manage',
  async run({ tx, communeId }, { carried }) {
    await putAccountsBack(tx, communeId(), carried)
    return { delta: { accounts: carried.length }, result: null }
  },
})

/** Lays the sample out anew around today; who is signed in stays so, what was tried in it goes. All or nothing. */
export function refreshSample(app: App, communeId: CommuneId): Promise<void> {
  return inOneTransaction(app, async (whole) => {
    const carried = await execute(whole, clear, {}, system(communeId))
    const loaded = await fillStage(whole, () => undefined)
    await execute(whole, putBack, { carried }, system(loaded.communeId))
  })
}

/** Moves an untouched sample to today; one that somebody tried something in stays until that person asks. True when it moved. */
export async function moveWithToday(app: App, communeId: CommuneId): Promise<boolean> {
  const state = await ask(app, sampleState, {}, system(communeId))
  if (!state?.isOld || state.isTouched) return false
  await refreshSample(app, communeId)
  return true
}

function system(communeId: CommuneId): SystemActor {
  return { kind: 'system', communeId, name: 'sample' }
}
