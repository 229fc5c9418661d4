import type { Paragraph, Piece } from './flow.ts'
import { foldInPlace, tidy } from './folded.ts'

interface Held<T> {
  value: T
  pieces: Piece[]
}

const INDICES: readonly (readonly [string, RegExp])[] = [
  ['PAR INDEX', /\bpar[\s-]?index\b/],
  ['PAPI', /\bpapi\b/],
  ['SIPAS', /\bsipas\b/],
  ['PCI', /\bpci\b/],
  ['DDCI', /\bddci\b/],
  ['DTI', /\bdti\b/],
  ['PGI', /\bpgi\b/],
]

/** Indices named in the text, in order of first appearance. */
export function indicesIn(paragraphs: readonly Paragraph[]): Held<string>[] {
  const found: Held<string>[] = []
  for (const paragraph of paragraphs) {
    const folded = foldInPlace(paragraph.text)
    const here = INDICES.flatMap(([name, pattern]) => {
      const match = pattern.exec(folded)
      return match ? [{ name, at: match.index }] : []
    }).sort((a, b) => a.at - b.at)
    for (const { name } of here)
      if (!found.some((item) => item.value === name)) found.push({ value: name, pieces: paragraph.pieces })
  }
  return found
}

const GOAL =
  /(?:(?:dat|tu|toi thieu|it nhat|tren|khong duoi|duy tri|bang|hon)\s+)*(?:(?:toi thieu|it nhat|tren|tu|khong duoi|dat|hon)\s*)?[><≥≤]?\s*\d{1,3}(?:[.,]\d+)?\s*%(?:\s*tro len)?/g

/** Numeric goals: what is to be reached and the printed figure. */
export function targetsIn(paragraphs: readonly Paragraph[]): Held<{ what: string; value: string }>[] {
  const found: Held<{ what: string; value: string }>[] = []
  for (const paragraph of paragraphs) {
    const text = tidy(paragraph.text)
    const folded = foldInPlace(text)
    for (const match of folded.matchAll(GOAL)) {
      const from = clauseStart(text, match.index)
      const before = text
        .slice(from, match.index)
        .replace(/^[\s,;:-]+/, '')
        .trim()
      const after = text
        .slice(match.index + match[0].length)
        .split(/[;.:]| trong (?=quý|tháng|năm)/u)[0]!
        .trim()
      const value = tidy(text.slice(match.index, match.index + match[0].length))
        .replace(/^(?:đạt|Đạt)\s+/, '')
        .replace(/^(?:từ) (?=\d)/i, 'từ ')
      const what = before.split(' ').length >= 3 ? before.replace(/\s(?:đạt|là|phải|từ|ở mức)$/u, '') : after
      if (what) found.push({ value: { what, value }, pieces: paragraph.pieces })
    }
  }
  return found
}

function clauseStart(text: string, at: number): number {
  const before = text.slice(0, at)
  return Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(':')) + 1
}

const PERIODS: readonly (readonly [string, RegExp])[] = [
  ['tháng', /(?:hang|dinh ky|moi|bao cao|,) ?thang\b/],
  ['quý', /(?:hang|dinh ky|moi|bao cao|,)? ?quy\b(?! che| dinh| tac)/],
  ['6 tháng', /\b(?:6|06|sau) thang/],
  ['9 tháng', /\b(?:9|09|chin) thang/],
  ['năm', /(?:,| va|cuoi|hang|bao cao|ca|mot) nam\b(?! 20)/],
]

/** When to report and to whom, from sentences that speak of reporting. */
export function reportingIn(paragraphs: readonly Paragraph[]): Held<{ period: string; to: string | null }>[] {
  const found: Held<{ period: string; to: string | null }>[] = []
  for (const paragraph of paragraphs) {
    const text = tidy(paragraph.text)
    for (const sentence of text.split(/(?<=[^\d][.;])\s+/)) {
      const folded = foldInPlace(sentence)
      if (/vuong mac/.test(folded) && /phan anh|bao cao/.test(folded)) {
        found.push({
          value: { period: 'khi có khó khăn, vướng mắc', to: addressee(sentence, folded) },
          pieces: paragraph.pieces,
        })
        continue
      }
      if (
        !/bao cao|gui ket qua|gui so lieu/.test(folded) ||
        !/dinh ky|hang quy|hang thang|6 thang|06 thang|quy,|hang nam|bao cao (?:quy|nam|thang)|cuoi (?:nam|quy|moi quy)/.test(
          folded,
        )
      )
        continue
      for (const [period, pattern] of PERIODS) {
        if (pattern.test(folded) && !found.some((item) => item.value.period === period))
          found.push({ value: { period, to: addressee(sentence, folded) }, pieces: paragraph.pieces })
      }
    }
  }
  return found
}

function addressee(sentence: string, folded: string): string | null {
  const found =
    /(?:bao cao(?:(?: [a-z]+){0,6}? (?:ve|gui|cho))?|gui(?: ve)?|phan anh(?: [a-z]+){0,4}? (?:ve|qua|den|voi)|\bve|qua)\s+((?:chu tich|ubnd|uy ban|so|phong|van phong|tinh uy|bo phan|hdnd|cong chuc|ban)\b)/.exec(
      folded,
    )
  if (!found) return null
  const from = found.index + found[0].length - found[1]!.length
  const tail = folded.slice(from)
  const end = tail.search(/[.;,]| de | theo | truoc | dinh ky| hang (?:thang|quy|nam)| tong hop| xem xet|$/)
  const name = tidy(sentence.slice(from, from + end))
  // "UBND xã (qua Văn phòng tổng hợp)": what is left out stood inside the bracket.
  return name === '' ? null : name.includes('(') && !name.includes(')') ? `${name})` : name
}

const BUDGET_LABEL = /^(?:nguồn )?kinh phí(?: thực hiện)?\s*:\s*/iu

/** The sentence that says where the money comes from. */
export function budgetIn(paragraphs: readonly Paragraph[]): Held<string> | null {
  for (const paragraph of paragraphs) {
    for (const sentence of tidy(paragraph.text).split(/(?<=[^\d][.;])\s+/)) {
      if (
        /kinh phi.*(?:ngan sach|nguon|bo tri|du toan|can doi|dam bao)|nguon kinh phi/.test(foldInPlace(sentence)) &&
        sentence.split(' ').length > 4
      )
        return { value: sentence.replace(/[.;]$/, '').replace(BUDGET_LABEL, ''), pieces: paragraph.pieces }
    }
  }
  return null
}
