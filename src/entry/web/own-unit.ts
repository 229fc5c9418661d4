import type { AccountActor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { installation } from './installation.ts'

/** The person's unit and who heads it, in one line for the head of their work; "" for a person of no unit. */
export async function ownUnitWords(actor: AccountActor): Promise<string> {
  if (actor.unitId === null) return ''
  const units = await ask(installation().app, listUnits, {}, actor)
  const own = units.find((unit) => unit.id === actor.unitId)
  if (!own) return ''
  return own.head ? `${own.name}. Phụ trách: ${own.head.name}, ${own.head.title}.` : `${own.name}.`
}
