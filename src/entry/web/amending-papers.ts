import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { letterDocument } from '#modules/documents/domain/index.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { COMMUNE_WORDS } from '#modules/organisations/domain/index.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { correctionLetter, revocationNotice } from '#modules/plans/domain/index.ts'
import type { PaperFacts } from '#modules/plans/domain/index.ts'
import { findVersions, listDeliveries } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { installation } from './installation.ts'
import { initials } from './letter.ts'
import { letterSigners } from './letter-signers.ts'

/** The công văn that corrects what still waits for one; null when nothing waits. */
export async function correctionPaper(
  planId: string,
  actor: Actor,
  query: URLSearchParams,
): Promise<OfficialDocument | null> {
  const { plan, corrections, versions } = await ask(installation().app, findVersions, { planId }, actor)
  const waiting = corrections.filter((one) => one.letter === null)
  if (waiting.length === 0) return null
  const paperOf = (version: number): string | null => {
    const issued = versions.find((one) => one.version === version)
    return issued?.amendment && issued.number !== plan.number ? `Kế hoạch số ${issued.number}` : null
  }
  const places = waiting.map((one) => ({ ...one, paper: paperOf(one.version) }))
  return letterDocument(correctionLetter(plan, places, await factsOf(planId, actor, query)))
}

/** The notice of revocation, as far as reason and day are given. */
export async function revocationPaper(planId: string, actor: Actor, query: URLSearchParams): Promise<OfficialDocument> {
  const { plan, revocation } = await ask(installation().app, findVersions, { planId }, actor)
  const day = query.get('ngay')
  const words = revocation ?? {
    reason: (query.get('ly-do') ?? '').trim().slice(0, 500),
    effectiveOn: isPlainDate(day) ? day : null,
  }
  return revocationNotice(plan, words, await factsOf(planId, actor, query))
}

async function factsOf(planId: string, actor: Actor, query: URLSearchParams): Promise<PaperFacts> {
  const { app } = installation()
  const commune = await ask(app, ownCommune, {}, actor)
  const focal = (await ask(app, listUnits, {}, actor)).find((unit) => unit.isFocal)
  const { today } = await ask(app, taskBoard, { planId }, actor)
  const sent = await ask(app, listDeliveries, { planId }, actor)
  const signers = await letterSigners(actor, today)
  const signer = signers.find(({ key }) => key === query.get('ky')) ?? signers[0]!
  return {
    commune: { kind: COMMUNE_WORDS[commune.kind], name: commune.name },
    year: Number(today.slice(0, 4)),
    symbol: focal ? `UBND-${initials(focal.name)}` : 'UBND',
    signer: signer.block,
    // As they are printed: "Các thôn" once, not a line for every village.
    recipients: [...new Set(sent.map((one) => one.printed))].map((line) => line.replace(/\s*\([^)]*\)$/, '')),
    isSample: commune.isSample,
  }
}
