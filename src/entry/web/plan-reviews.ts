import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { ownCommune } from '#modules/organisations/server/index.ts'
import { reviewMessage } from '#modules/plans/domain/index.ts'
import { plansToReview } from '#modules/plans/server/index.ts'
import { installation } from './installation.ts'

const KIND_WORDS: Readonly<Record<string, string>> = { xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' }

/** The plans an officer has to review, each with the message that asks the units what they want changed. */
export async function reviewsFor(actor: Actor) {
  const { app } = installation()
  const { plans, answerBy } = await ask(app, plansToReview, {}, actor)
  if (plans.length === 0) return []
  const commune = await ask(app, ownCommune, {}, actor)
  const sender = `UBND ${KIND_WORDS[commune.kind] ?? 'xã'} ${commune.name}`
  return plans.map((plan) => ({ ...plan, message: reviewMessage(plan, sender, answerBy) }))
}
