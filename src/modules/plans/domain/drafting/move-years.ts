import { dayExists } from '#kernel/domain/plain-date.ts'
import { foldInPlace } from '../reading/folded.ts'
import { basesIn } from '#modules/legislation/domain/index.ts'

/** A year that stayed as it is because it may tell of what has happened. */
export interface KeptYear {
  words: string
}

export interface MovedWords {
  text: string
  moved: { from: string; to: string }[]
  kept: KeptYear[]
}

// With these words a sentence tells of what is done already, not of what is to be done.
const PAST =
  /\b(?:ke tu ngay|sap xep|sap nhap|hop nhat|thanh lap|co hieu luc|da (?:duoc|ban hanh|thuc hien|to chuc|dat|hoan thanh)|ket qua nam|so voi|so voi nam|tinh den|theo ket qua|cong bo ngay)\b/
// A number of things is no year.
const COUNTED = /^\s*(?:luot|nguoi|ho so|ho|tin|bai|dong|cuoc|buoi|truong hop|to roi|ban|%)(?:\s|[.,;]|$)/
// A day of work ends what is said of a cited document.
const WORK_TIME = /\b(?:truoc|cham nhat|hoan thanh|xong|den het|trong quy|trong thang|tu ngay \d)/

/**
 * Moves the years of work in a sentence by `delta`: what names the plan's year or the one after it. Cited documents, spans
 * of several years and what has happened already keep theirs; of the last the caller is told.
 */
export function moveYears(text: string, year: number, delta: number): MovedWords {
  const folded = foldInPlace(text)
  const fixed = citedStretches(text, folded)
  const moved: MovedWords['moved'] = []
  const kept: KeptYear[] = []
  let out = ''
  let from = 0
  for (const found of folded.matchAll(/(?<![\d/])((?:\d{1,2}\s*[/.-]\s*){0,2})(20\d{2})(?![\d])/g)) {
    const [whole, before, printed] = [found[0], found[1]!, Number(found[2])]
    if (printed !== year && printed !== year + 1) continue
    const at = found.index
    if (fixed.some(([start, end]) => at >= start && at < end) || isSpanOfYears(folded, at, whole.length)) continue
    if (before === '' && COUNTED.test(folded.slice(at + whole.length))) continue
    const lead = leadOf(text, at)
    const words = text.slice(lead, at + whole.length)
    if (PAST.test(clauseAround(folded, at))) {
      kept.push({ words })
      continue
    }
    const next = `${validDay(text.slice(at, at + before.length), printed + delta)}${printed + delta}`
    out += text.slice(from, at) + next
    from = at + whole.length
    moved.push({ from: words, to: text.slice(lead, at) + next })
  }
  return { text: out + text.slice(from), moved, kept }
}

// 29/02 is there only in some years.
function validDay(before: string, year: number): string {
  const found = /^(\d{1,2})(\s*[/.-]\s*)(\d{1,2})(\s*[/.-]\s*)$/.exec(before)
  if (!found || dayExists(year, Number(found[3]), Number(found[1]))) return before
  return `${Number(found[1]) - 1}${found[2]}${found[3]}${found[4]}`
}

function citedStretches(text: string, folded: string): [number, number][] {
  return basesIn(text).flatMap(({ number }): [number, number][] => {
    const at = folded.indexOf(foldInPlace(number))
    if (at < 0) return []
    const day = /^[^;]{0,40}?ngay\s*\d{1,2}\s*(?:\/|\s*thang\s*)\s*\d{1,2}\s*(?:\/|\s*nam\s*)\s*\d{4}/.exec(
      folded.slice(at),
    )
    const after = at + (day?.[0].length ?? number.length)
    const rest = folded.slice(after)
    const ends = [/[;.()]/, WORK_TIME].map((end) => rest.search(end)).filter((end) => end >= 0)
    return [[at, after + Math.min(rest.length, ...ends)]]
  })
}

function isSpanOfYears(folded: string, at: number, length: number): boolean {
  return (
    /20\d{2}\s*[-–]\s*(?:nam\s*)?$/.test(folded.slice(0, at)) ||
    /^\s*[-–]\s*(?:nam\s*)?20\d{2}/.test(folded.slice(at + length))
  )
}

function clauseAround(folded: string, at: number): string {
  const from = Math.max(folded.lastIndexOf(';', at), folded.lastIndexOf('. ', at)) + 1
  const end = folded.slice(at).search(/;|\.\s/)
  return folded.slice(from, end < 0 ? undefined : at + end)
}

// The words right before a year show what it is ("năm 2026", "Trước ngày 17/01/2026").
function leadOf(text: string, at: number): number {
  const found = /(?:\S+\s+){1,2}$/u.exec(text.slice(0, at))
  return found ? found.index : at
}
