import type { EvidenceKindOfResult } from './vocabulary.ts'

const PAPER: readonly EvidenceKindOfResult[] = [
  'attendance-list',
  'nomination-list',
  'minutes',
  'broadcast-log',
  'document',
  'material',
]

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
