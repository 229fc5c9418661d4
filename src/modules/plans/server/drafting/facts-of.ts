import type { CommuneId } from '#kernel/domain/ids.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { COMMUNE_KINDS } from '#modules/organisations/domain/index.ts'
import { signersOn, twoTiersSince, unitsOverTime } from '#modules/organisations/server/index.ts'
import type { DraftFacts, PlanDraft } from '../../domain/index.ts'
import { citedStatesOf } from './cited-of-draft.ts'

/** What the commune knows when a plan is written or looked over; `draft` null before there is one. */
export async function factsOf(
  db: ReadDb | Tx,
  communeId: CommuneId,
  today: PlainDate,
  draft: PlanDraft | null,
  year: number | null = null,
): Promise<DraftFacts> {
  return {
    ...(await communeFacts(db, communeId, today)),
    year: year ?? yearOf(draft, today),
    citedStates: draft ? await citedStatesOf(db, draft, today) : {},
  }
}

/** The same without what depends on the draft. */
export async function communeFacts(
  db: ReadDb | Tx,
  communeId: CommuneId,
  today: PlainDate,
): Promise<Omit<DraftFacts, 'year' | 'citedStates'>> {
  const commune = await db
    .selectFrom('commune')
    .select(['name', 'kind', 'village_word', 'is_sample'])
    .where('id', '=', communeId)
    .executeTakeFirstOrThrow()
  // Who signs a plan of the commune speaks for its committee; a unit's head does so for the unit's own papers.
  const signers = (await signersOn(db, today)).choices
    .filter(({ body }) => body === 'committee')
    .map(({ block }) => block)
  return {
    commune: {
      name: commune.name,
      kind: oneOf(COMMUNE_KINDS, commune.kind),
      villageWord: commune.village_word,
      isSample: commune.is_sample,
    },
    units: await unitsOverTime(db),
    twoTiersSince: await twoTiersSince(db),
    signer: signers.find(({ name }) => name !== '') ?? null,
    signers,
  }
}

/** The year that a draft is for: of its period, else of its title, else this one. */
export function yearOf(draft: PlanDraft | null, today: PlainDate): number {
  const text = draft?.period.from ?? /20\d{2}/.exec(draft?.title ?? '')?.[0] ?? today
  return Number(text.slice(0, 4))
}
