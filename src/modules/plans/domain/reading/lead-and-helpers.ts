import { foldInPlace } from './folded.ts'

/** "Văn phòng chủ trì, phối hợp với các thôn": who leads, who helps; null where the sentence says no such thing. */
export function leadAndHelpers(text: string): { lead: string; coordinating: string } | null {
  const folded = foldInPlace(text)
  const cut =
    /(?:\s*\(?chu tri\)?)?[\s,;.(]*(?:chu tri,?\s*)?phoi hop(?: (?:cung )?(?:voi|cung))?(?: (?:thuc hien))?\s*:?\s*/.exec(
      folded,
    )
  if (!cut || cut.index === 0) return null
  return {
    lead: text.slice(0, cut.index).replace(/^\s*:?\s*/, ''),
    coordinating: text.slice(cut.index + cut[0].length).replace(/\)\s*$/, ''),
  }
}
