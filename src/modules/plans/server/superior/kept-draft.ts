import { z } from 'zod'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import type { PlanDraft } from '../../domain/drafting/plan-draft.ts'

const Kept = z.custom<PlanDraft>((value) => typeof value === 'object' && value !== null && 'sections' in value)

/** A draft as it was kept by the acts that check it. */
export const parsePlanDraft = (json: unknown): PlanDraft => parseStored(Kept, 'plan-draft', json)
