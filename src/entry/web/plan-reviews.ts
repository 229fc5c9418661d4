import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { communeInFull } from '#modules/organisations/domain/index.ts'
import { ownCommune } from '#modules/organisations/server/index.ts'
import { reviewMessage } from '#modules/plans/domain/index.ts'
import { plansToReview } from '#modules/plans/server/index.ts'
import { installation } from './installation.ts'

/** The plans an officer has to review, each with the message that asks the units what they want changed. */
export async function reviewsFor(actor: Actor) {
  const { app } = installation()
  const { plans, answerBy } = await ask(app, plansToReview, {}, actor)
  if (plans.length === 0) return []
  const commune = await ask(app, ownCommune, {}, actor)
  const sender = `UBND ${communeInFull(commune)}`
  return plans.map((plan) => ({ ...plan, message: reviewMessage(plan, sender, answerBy) }))
}
