import { addDays } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { COMMUNE_WORDS } from '#modules/organisations/domain/index.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { findPlan, listPlans } from '#modules/plans/server/index.ts'
import { reminderLetter } from '#modules/tasks/domain/index.ts'
import { followUp } from './follow-up.ts'
import { installation } from './installation.ts'
import { letterSigners } from './letter-signers.ts'

const ANSWER_DAYS = 7

/** The công văn that chases one unit, or all of them, as the address asks for it. Null when nothing is to be chased. */
export async function chaseLetter(actor: Actor, query: URLSearchParams) {
  const { app } = installation()
  const { board, groups } = await followUp(actor)
  const wanted = query.get('don-vi')
  const units = groups.filter(
    (group) => group.unit !== null && (!wanted || group.unitId === wanted || group.unit === wanted),
  )
  const first = board.tasks.find((task) => units.some((unit) => unit.items.some((item) => item.taskId === task.id)))
  if (!first) return null
  const commune = await ask(app, ownCommune, {}, actor)
  const plans = await ask(app, listPlans, {}, actor)
  const { title, number, issuedOn, issuer } = await ask(app, findPlan, { id: first.planId }, actor)
  const focal = (await ask(app, listUnits, {}, actor)).find((unit) => unit.isFocal)
  const signers = await letterSigners(actor, board.today)
  const signer = signers.find(({ key }) => key === query.get('ky')) ?? signers[0]!
  return {
    signer: signer.key,
    signers: signers.map(({ key, words }) => ({ key, words })),
    units: groups.flatMap((group) => (group.unit ? [{ id: group.unitId ?? group.unit, name: group.unit }] : [])),
    chosen: wanted ?? '',
    several: plans.filter((plan) => plan.state === 'running').length > 1,
    occurrenceIds: units.flatMap((unit) => unit.items.map((item) => item.occurrenceId)),
    unitId: units.length === 1 ? units[0]!.unitId : null,
    unitName: units.map((unit) => unit.unit).join('; '),
    letter: reminderLetter({
      commune: { kind: COMMUNE_WORDS[commune.kind], name: commune.name },
      plan: { title, number, issuedOn, issuer },
      today: board.today,
      answerBy: addDays(board.today, ANSWER_DAYS),
      focalUnit: focal?.name ?? 'cán bộ đầu mối',
      symbol: focal ? `UBND-${initials(focal.name)}` : 'UBND',
      isSample: commune.isSample,
      signer: signer.block,
      units: units.map((unit) => ({ name: unit.unit!, tone: unit.tone, items: unit.items })),
    }),
  }
}

/** The drafting unit's mark in a number: "Văn phòng HĐND và UBND" drafts as VP, "Phòng Văn hóa - Xã hội" as VHXH. */
export function initials(name: string): string {
  if (/^văn phòng/i.test(name)) return 'VP'
  return name
    .replace(/^(phòng|công chức|trung tâm)\s+/i, '')
    .split(/[\s-]+/)
    .filter((word) => word && word !== 'và')
    .map((word) => word[0]!.toUpperCase())
    .join('')
}
