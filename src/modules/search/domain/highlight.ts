import { fold } from '#kernel/domain/vietnamese.ts'

/** The text in pieces, the asked words marked where they are whole syllables. Diacritics and case do not matter, and none is lost. */
export function highlighted(text: string, words: readonly string[]): { text: string; isHit: boolean }[] {
  const letters = [...text.normalize('NFC')]
  // Letter by letter, so that a place in the folded text is a place in the written one.
  const folded = letters.map((letter) => fold(letter).charAt(0) || ' ')
  const line = folded.join('')
  const hit = new Array<boolean>(letters.length).fill(false)
  for (const word of words) {
    if (word === '') continue
    for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
      const end = at + word.length
      // "thon" is not the beginning of "Thông".
      if (isLetter(line[at - 1]) || isLetter(line[end])) continue
      hit.fill(true, at, end)
    }
  }
  const pieces: { text: string; isHit: boolean }[] = []
  for (const [index, letter] of letters.entries()) {
    const last = pieces.at(-1)
    if (last && last.isHit === hit[index]) last.text += letter
    else pieces.push({ text: letter, isHit: hit[index] === true })
  }
  return pieces
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}
