import type { Piece } from './flow.ts'
import { isCapitals } from './flow.ts'
import { beginsLike, foldInPlace, tidy } from './folded.ts'
import { titleCaseName } from './names.ts'
import type { PlanReading } from './plan-reading.ts'

export interface Closing {
  recipients: { text: string; pieces: Piece[] }[]
  signer: PlanReading['signer']
  signerPieces: Piece[]
}

const AUTHORITY = /^(?:(?:tm|kt|tl|tuq|q)\s*[.,]\s*|[tk]\/[mtl]\s*[.,]?\s*)\S/
const POSITION =
  /^(?:q\.\s*)?(?:pho )?(?:chu tich|chanh van phong|truong phong|giam doc|bi thu|truong ban|thu truong|cuc truong|bo truong)\b/

// Old fonts keep capitals in the typeface: the text itself is in small letters.
const PLAIN_AUTHORITY =
  /^(?:tm|kt|tl|tuq)\s*[.,]\s*(?:uy ban nhan dan|ubnd|chu tich|truong phong|chanh van phong|giam doc)(?: \S+){0,5}$/
const PLAIN_POSITION = /^(?:q\. ?)?(?:pho )?chu tich$/

/** Where the closing part begins: at "Nơi nhận" or at a signature right above it; without both -1. */
export function closingStart(pieces: readonly Piece[]): number {
  const from = Math.floor(pieces.length / 3)
  const list = pieces.findIndex((piece, at) => {
    const folded = foldInPlace(tidy(piece.text))
    return at >= from && beginsLike(folded, 'noi nhan') && folded.length < 90
  })
  const signed = pieces.findIndex((piece, at) => {
    const text = tidy(piece.text)
    return at >= Math.max(from, list - SIGNATURE_LINES) && AUTHORITY.test(foldInPlace(text)) && isCapitals(text)
  })
  return list < 0 || (signed >= 0 && signed < list) ? signed : list
}

const SIGNATURE_LINES = 12

/** True for the line with which an annex begins. */
export function isAnnexHeading(text: string): boolean {
  const clean = tidy(text)
  return /^(?:phu luc|bieu so|phu bieu)\b/.test(foldInPlace(clean)) && clean.length < 60 && !/[.;]$/.test(clean)
}

/** Recipients and signer, also where they stand side by side in two columns. */
export function readClosing(lines: readonly Piece[]): Closing {
  const pieces = lines.flatMap(columns)
  const right = pieces.filter(isSigning)
  const recipients: Closing['recipients'] = []
  const names: Piece[] = []
  let inList = false
  for (const piece of pieces) {
    const text = tidy(piece.text)
    const folded = foldInPlace(text)
    if (beginsLike(folded, 'noi nhan') && folded.length < 60) {
      inList = true
      continue
    }
    if (isSigning(piece)) continue
    const bullet = /^[-–+•*]\s*/.exec(text)
    if (inList && bullet) recipients.push({ text: text.slice(bullet[0].length), pieces: [piece] })
    else if (
      isPersonName(text) &&
      (right.length > 0 || !inList) &&
      !(recipients.length > 0 && !/[;.]$/.test(recipients.at(-1)!.text) && right.length === 0)
    )
      names.push(piece)
    else if (inList && !/^\(?(?:da ky|ky ten|dong dau)/.test(folded)) {
      const last = recipients.at(-1)
      if (last && !/[;.]$/.test(last.text)) {
        last.text = `${last.text} ${text}`
        last.pieces.push(piece)
      } else if (last ? !/\.$/.test(last.text) : /[;.]$/.test(text)) recipients.push({ text, pieces: [piece] })
    }
  }
  const cleaned = recipients
    .map((item) => ({
      ...item,
      text: item.text
        .replace(/\s*(?:\.\/\.|[.;,])+$/, '')
        .replace(/\s+\(?0{1,2}\)?$/, '')
        .trim(),
    }))
    .filter((item) => item.text !== '')
  return { recipients: cleaned, ...signerOf(right, names) }
}

function columns(piece: Piece): Piece[] {
  const parts = piece.text.trim().split(/\s{3,}/)
  return parts.length < 2 ? [piece] : parts.map((text) => ({ ...piece, text }))
}

function isSigning(piece: Piece): boolean {
  const text = tidy(piece.text)
  const folded = foldInPlace(text)
  if (PLAIN_AUTHORITY.test(folded) || PLAIN_POSITION.test(folded)) return true
  return (AUTHORITY.test(folded) && isCapitals(text)) || (POSITION.test(folded) && isCapitals(text) && text.length < 60)
}

function isPersonName(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 6 || /[:;,.\d/]/.test(text)) return false
  return (
    (words.every((word) => /^\p{Lu}[\p{Ll}\p{Lu}'’]*$/u.test(word)) && !isCapitals(text.slice(0, 4))) ||
    (words.length >= 2 &&
      isCapitals(text) &&
      !POSITION.test(foldInPlace(text)) &&
      words.length <= 5 &&
      /^[\p{Lu}\s]+$/u.test(text) &&
      !/UBND|HĐND|MTTQ|BAN|PHỤ LỤC/u.test(text))
  )
}

// "T/M", "TM.", "TM ." are one.
function officialPrefix(printed: string): string {
  return `${printed.replace(/[^A-Z]/g, '')}. `
}

function signerOf(right: readonly Piece[], names: readonly Piece[]): Pick<Closing, 'signer' | 'signerPieces'> {
  let authority: string | null = null
  let instead: string | null = null
  let position: string | null = null
  for (const piece of right) {
    const text = tidy(piece.text).replace(/^(T|K)\/?(M|T|L)\s*[.,]?\s+|^(TM|KT|TL|TUQ|Q)\s*[.,]\s*/, officialPrefix)
    if (/^(?:TM|TL|TUQ)\./.test(text)) authority ??= text
    else if (/^KT\./.test(text)) instead ??= text
    else position ??= text
  }
  const name = names.at(-1) ? titleCaseName(tidy(names.at(-1)!.text)) : null
  if (!authority && !instead && !position) return { signer: null, signerPieces: [] }
  return { signer: { name, position, authority, for: instead }, signerPieces: [...right, ...names.slice(-1)] }
}
