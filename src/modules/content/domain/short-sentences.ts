/** Words as they are read: syllables between blanks. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))

/**
 * Cuts text into sentences of at most `most` words, at its own stops first, then at ";", then at ",", then before a joining word.
 * No word is added or lost.
 */
export function shortSentences(text: string, most: number): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .flatMap((sentence) => cut(sentence.trim().replace(/[.;,:\s]+$/u, ''), most))
    .filter((sentence) => wordsOf(sentence).length > 0)
    .map(
      (sentence) =>
        `${sentence.charAt(0).toLocaleUpperCase('vi')}${sentence.slice(1)}${/[!?]$/.test(sentence) ? '' : '.'}`,
    )
}

const BREAKS: readonly RegExp[] = [
  /;\s+/u,
  /,\s+/u,
  /\s+(?=(?:và|để|nhằm|bảo đảm|đồng thời|trong đó|thông qua|theo|về|trên|tại|cho|của|với)\s)/iu,
]

function cut(sentence: string, most: number): string[] {
  if (wordsOf(sentence).length <= most) return [sentence]
  for (const stop of BREAKS) {
    const pieces = sentence.split(stop)
    if (pieces.length < 2) continue
    const joined = gather(pieces, sentence, most)
    if (joined.length > 1) return joined.flatMap((piece) => cut(piece, most))
  }
  const words = sentence.split(/\s+/)
  return [words.slice(0, most).join(' '), ...cut(words.slice(most).join(' '), most)]
}

// Neighbouring pieces stay together as long as they fit, with what stood between them.
function gather(pieces: readonly string[], sentence: string, most: number): string[] {
  const out: { from: number; to: number }[] = []
  let at = 0
  for (const piece of pieces) {
    const from = sentence.indexOf(piece, at)
    const to = from + piece.length
    at = to
    const last = out.at(-1)
    if (last && wordsOf(sentence.slice(last.from, to)).length <= most) last.to = to
    else out.push({ from, to })
  }
  return out.map(({ from, to }) => sentence.slice(from, to).trim())
}
