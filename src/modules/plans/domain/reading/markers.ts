import { foldInPlace } from './folded.ts'

/** What stands before a heading or bullet: its kind, its printed number and where the text begins. */
export interface Marker {
  kind: MarkerKind
  /** "III", "2", "1.1", "a"; empty for dashes and bullets. */
  label: string
  /** Length of the marker in the text, spaces after it included; 0 when the word processor held it apart. */
  length: number
}

export type MarkerKind = 'part' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'dash' | 'plus' | 'dot'

const ROMAN = /^\s*([IVX1L]{1,5})(?:\s*[.)/:]|\s+[-–](?=\s))\s*(?=\S)/
const PART =
  /^\s*(?:(?:PHẦN|Phần)\s+(?:THỨ\s+)?([IVX\d]+|NHẤT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY|nhất|hai|ba|tư|bốn|năm|sáu)\s*[.:]?\s*|([A-E])\s*\.\s+(?=\p{Lu}))/u
const DECIMAL = /^\s*(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+(?=\S)/
// "1/ Mục đích" is a heading, "12/KH-UBND" a number.
const ARABIC =
  /^\s*(\d{1,2})(?:\s*[.)]\s*(?=[^\d\s])|[.)]\s+(?=\d{1,3}(?:[.,]\d+)?\s*(?:%|\p{L}))|\s?\/(?:\s+(?=\p{L})|(?=\p{Lu}\p{Ll})))/u
const LETTER = /^\s*([a-zđA-E])\s*[)./]\s+(?=\S)/
const LETTER_TIGHT = /^\s*([a-zđ])\)\s*(?=\S)/
const DASH = /^\s*[-–—−]\s*(?=[^\s\d-]|\d)/
const PLUS = /^\s*\+\s*(?=\S)/
const DOT = /^\s*[•*●▪◦·]\s*(?=\S)/

/** Reads the marker at the beginning of a line; null when there is none. `numbering` is the word processor's own. */
export function markerOf(text: string, numbering?: string): Marker | null {
  if (numbering) {
    const own = bare(`${numbering.trim()} x`)
    if (own) return { ...own, length: 0 }
  }
  return bare(text)
}

function bare(text: string): Marker | null {
  const part = PART.exec(text)
  if (part) return { kind: 'part', label: part[1] ?? part[2] ?? '', length: part[0].length }
  const roman = ROMAN.exec(text)
  if (roman) {
    const label = romanLabel(roman[1]!)
    if (label && (/^[IVX]/.test(roman[1]!) || /[IVXL]/.test(roman[1]!)))
      return { kind: 'roman', label, length: roman[0].length }
  }
  const decimal = DECIMAL.exec(text)
  if (decimal && !/^\s*\d{1,2}\.\d{1,2}\.\d{4}/.test(text))
    return { kind: 'decimal', label: decimal[1]!, length: decimal[0].length }
  const arabic = ARABIC.exec(text)
  if (arabic) return { kind: 'arabic', label: String(Number(arabic[1])), length: arabic[0].length }
  const letter = LETTER_TIGHT.exec(text) ?? LETTER.exec(text)
  if (letter)
    return {
      kind: 'letter',
      label: foldInPlace(letter[1]!) === 'd' ? letter[1]! : letter[1]!.toLowerCase(),
      length: letter[0].length,
    }
  for (const [kind, pattern] of [
    ['dash', DASH],
    ['plus', PLUS],
    ['dot', DOT],
  ] as const) {
    const found = pattern.exec(text)
    if (found) return { kind, label: '', length: found[0].length }
  }
  return null
}

// A recogniser reads II as "IL", III as "I11" or "I1I": the ones and L at the end are strokes too.
function romanLabel(printed: string): string | null {
  if (/^1+$/.test(printed)) return null
  const label = printed.replace(/[1L]/g, 'I')
  return /^(?:X{0,2})(?:IX|IV|V?I{0,3})$/.test(label) && label !== '' ? label : null
}
