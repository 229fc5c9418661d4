import type { EvidenceKindOfResult } from './vocabulary.ts'

const PAPER: readonly EvidenceKindOfResult[] = ['attendance-list', 'minutes', 'broadcast-log', 'document']

/**
 * What a file most likely is, given what its task asks for: a picture is a photo where photos count, else the paper that was photographed.
 * A proposal the person sees beside the picture and may change.
 */
export function likelyKind(mediaType: string, wanted: readonly EvidenceKindOfResult[]): EvidenceKindOfResult {
  if (/^(audio|video)\//.test(mediaType)) return 'recording'
  const paper = PAPER.find((kind) => wanted.includes(kind))
  if (mediaType.startsWith('image/'))
    return wanted.length === 0 || wanted.includes('photo') ? 'photo' : (paper ?? 'photo')
  return paper ?? 'document'
}

/** True when one of the kinds that the task asks for is there. A task that asks for nothing is proven by anything. */
export function isProven(wanted: readonly string[], present: readonly string[]): boolean {
  return wanted.length === 0 ? present.length > 0 : present.some((kind) => wanted.includes(kind))
}

/** Kinds that a task asks for and a result does not have. Named only while none of them is there: one is enough. */
export function missingKinds<Kind extends string>(wanted: readonly Kind[], present: readonly string[]): Kind[] {
  return isProven(wanted, present) ? [] : [...wanted]
}
