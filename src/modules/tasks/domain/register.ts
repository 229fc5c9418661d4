import type { AssignmentKind } from './states.ts'

/** How a unit is spoken to: đề nghị, kính đề nghị, yêu cầu. */
export const TONES = ['suggest', 'respectful', 'require'] as const
export type Tone = (typeof TONES)[number]

export const TONE_WORDS: Readonly<Record<Tone, string>> = {
  suggest: 'Đề nghị',
  respectful: 'Kính đề nghị',
  require: 'Yêu cầu',
}

/** Bodies the commune's committee does not command: above it, beside it, or of the people. */
const RESPECTED: ReadonlySet<string> = new Set(['upper', 'party', 'council', 'front', 'leadership'])
/** Invited, never required: whoever is not an office of the commune. */
const INVITED: ReadonlySet<string> = new Set(['union', 'village', 'digital-team'])

/**
 * The register for a unit: superiors, the Party, the council and the Front are addressed with "kính đề nghị"; unions, villages
 * and whatever was only asked for with "đề nghị"; the commune's own offices with "đề nghị" first and "yêu cầu" from the second time.
 */
export function toneFor(kind: string | null, assignment: AssignmentKind, ordinal: number): Tone {
  if (kind !== null && RESPECTED.has(kind)) return 'respectful'
  if (assignment === 'requested' || kind === null || INVITED.has(kind)) return 'suggest'
  return ordinal >= 2 ? 'require' : 'suggest'
}

/** True for a unit that is asked for its help and never told to give it. */
export function isInvited(kind: string | null): boolean {
  return kind !== null && (INVITED.has(kind) || RESPECTED.has(kind))
}
