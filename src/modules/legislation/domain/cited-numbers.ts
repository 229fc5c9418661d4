import { dayExists } from '#kernel/domain/plain-date.ts'
import { foldInPlace, tidy } from '#kernel/domain/fold-in-place.ts'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/thong tu lien tich/, 'Thông tư liên tịch'],
  [/van ban hop nhat/, 'Văn bản hợp nhất'],
  [/nghi quyet/, 'Nghị quyết'],
  [/nghi dinh/, 'Nghị định'],
  [/quyet dinh/, 'Quyết định'],
  [/ke hoach|ké hoach/, 'Kế hoạch'],
  [/chi thi/, 'Chỉ thị'],
  [/thong tu/, 'Thông tư'],
  [/thong bao/, 'Thông báo'],
  [/cong van/, 'Công văn'],
  [/cong dien/, 'Công điện'],
  [/chuong trinh/, 'Chương trình'],
  [/huong dan/, 'Hướng dẫn'],
  [/ket luan/, 'Kết luận'],
  [/quy dinh/, 'Quy định'],
  [/quy che/, 'Quy chế'],
  [/phap lenh/, 'Pháp lệnh'],
  [/bao cao/, 'Báo cáo'],
  [/to trinh/, 'Tờ trình'],
  [/de an/, 'Đề án'],
  [/luat/, 'Luật'],
]
const BY_CODE: Record<string, string> = {
  nq: 'Nghị quyết',
  nd: 'Nghị định',
  qd: 'Quyết định',
  kh: 'Kế hoạch',
  ct: 'Chỉ thị',
  tt: 'Thông tư',
  ttlt: 'Thông tư liên tịch',
  tb: 'Thông báo',
  cv: 'Công văn',
  cd: 'Công điện',
  ctr: 'Chương trình',
  ctrinh: 'Chương trình',
  hd: 'Hướng dẫn',
  kl: 'Kết luận',
  da: 'Đề án',
  bc: 'Báo cáo',
  ttr: 'Tờ trình',
  qh: 'Luật',
  vbhn: 'Văn bản hợp nhất',
  ubnd: 'Công văn',
  qc: 'Quy chế',
  l: 'Luật',
  lct: 'Luật',
}
const CODE =
  '(?:nq|nd|qd|kh|ct|ttlt|tt|tb|cv|cd|ctr|ctrinh|cth|hd|kl|da|bc|ttr|vbhn|qc|qyd|l|lct|ubnd|vpcp|snv|bnv|btttt|stttt|pnv|tu|hu|du|qh\\d{1,2})'
const NUMBER = new RegExp(
  `(?<![\\w/])(\\d{1,5}(?:\\s?\\/\\s?(?:19|20)\\d{2})?)\\s?([/-])\\s?(${CODE}(?:\\s?[-/]\\s?[a-z][a-z0-9&.]*)*)(?![a-z0-9])`,
  'g',
)

/** A document as a text cites it: nothing that is not printed there. */
export interface Citation {
  kind: string
  number: string
  /** As much of the ISO date as is printed. */
  issuedOn: string | null
  issuer: string | null
  subject: string | null
}

export interface BasisFound extends Citation {
  /** Where in the text the number begins. */
  at: number
  /** The kind where its word stands right before the number ("Công văn số"); null where other words come between. */
  said: string | null
}

/** Every numbered document that a text cites. Day, issuer and subject only as printed there. */
export function basesIn(printed: string): BasisFound[] {
  const text = tidy(printed)
  const folded = foldInPlace(text)
  const found: BasisFound[] = []
  for (const match of folded.matchAll(NUMBER)) {
    const code = match[3]!.replace(/\s/g, '')
    if (code === 'ubnd' || /^(?:tu|hu|du)$/.test(code)) {
      if (!/s[o6]\s*$|(?:cong van|van ban)\s*$/.test(folded.slice(0, match.index))) continue
    }
    const from = match.index + match[0].length - match[3]!.length
    const number = `${match[1]!.replace(/\s/g, '')}${match[2]}${properNumber(text.slice(from, from + match[3]!.length).replace(/\s/g, ''))}`
    const rest = text.slice(match.index + match[0].length)
    const { kind, said } = kindBefore(folded.slice(0, match.index), code)
    found.push({ kind, number, ...detailsOf(rest), at: match.index, said })
  }
  return found
}

/** "ND-CP" misread or typed without marks as the office writes it: "NĐ-CP". */
export function properNumber(code: string): string {
  return code
    .toUpperCase()
    .replace(/(?<!\p{L})ND(?=-|\/|$)/gu, 'NĐ')
    .replace(/(?<!\p{L})QD(?=-|\/|$)/gu, 'QĐ')
    .replace(/(?<!\p{L})DA(?=-|\/|$)/gu, 'ĐA')
    .replace(/(?<!\p{L})CD(?=-|\/|$)/gu, 'CĐ')
    .replace(/[-/]DU$/g, (tail) => `${tail[0]}ĐU`)
    .replace(/HDND/g, 'HĐND')
    .replace(/TTG$/, 'TTg')
    .replace(/CTR(?=[-/])/, 'CTr')
    .replace(/TTR(?=[-/])/, 'TTr')
}

/** The number in the form under which two citations of one document are equal. */
export function numberKey(number: string): string {
  return foldInPlace(number).replace(/[^a-z0-9]/g, '')
}

function kindBefore(before: string, code: string): { kind: string; said: string | null } {
  const near = before.slice(-60).replace(/\s*s[o06e]{1,2}\s*:?\s*$/, '')
  let best: { at: number; to: number; name: string } | null = null
  for (const [pattern, name] of KINDS) {
    const all = [...near.matchAll(new RegExp(pattern, 'g'))]
    const last = all.at(-1)
    if (
      last &&
      near.length - (last.index + last[0].length) < (name === 'Luật' ? 50 : 24) &&
      (!best || last.index > best.at)
    )
      best = { at: last.index, to: last.index + last[0].length, name }
  }
  if (best) return { kind: best.name, said: near.slice(best.to).trim() === '' ? best.name : null }
  const first = code.split(/[-/]/)[0]!
  return { kind: BY_CODE[first.replace(/\d+$/, '')] ?? 'Văn bản', said: null }
}

/** The day right after a number. */
export const DATE_AFTER =
  /^\s*,?\s*(?:ngay)\s*(\d{1,2})\s*(?:[/.-]|th\S{1,4}g)\s*(\d{1,2})\s*(?:[/.-]|n\S{1,3}m)\s*(\d{4})/

/** Before and after the words that name the issuer, folded. */
export const ISSUER_BEGINS = /^\s*,?\s*(?:c[uai]{1,3}|do)\s+/
export const ISSUER_ENDS =
  /\s(?:ve|v\/v|ban hanh|quy dinh|phe duyet|thuc hien|huong dan|tang cuong|sua doi|trien khai|ke hoach|thong tin|day manh|chu truong|nang cao|to chuc)\b|[;,.()“"]|$/

function detailsOf(rest: string): Pick<Citation, 'issuedOn' | 'issuer' | 'subject'> {
  const folded = foldInPlace(rest)
  const date = DATE_AFTER.exec(folded)
  const issuedOn =
    date && dayExists(Number(date[3]), Number(date[2]), Number(date[1]))
      ? `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}`
      : null
  const from = date ? date[0].length : 0
  const after = rest.slice(from)
  const afterFolded = folded.slice(from)
  const of = ISSUER_BEGINS.exec(afterFolded)
  let issuer: string | null = null
  let subjectFrom = 0
  if (of) {
    const tail = afterFolded.slice(of[0].length)
    const end = tail.search(ISSUER_ENDS)
    issuer = tidy(after.slice(of[0].length, of[0].length + end)) || null
    subjectFrom = of[0].length + end
  }
  return { issuedOn, issuer, subject: subjectOf(after.slice(subjectFrom)) }
}

function subjectOf(text: string): string | null {
  const clean = tidy(text)
  const folded = foldInPlace(clean)
  const lead =
    /^[,\s]*(?:(?:ban hanh|phe duyet)\s+|(?:ve|v\/v)\s+(?:viec\s+)?(?:ban hanh\s+|phe duyet\s+)?|(?=thuc hien|sua doi|quy dinh|huong dan|ke hoach|tang cuong|trien khai))/.exec(
      folded,
    )
  if (!lead) return null
  const tail = clean.slice(lead[0].length)
  const end = tail.search(/[;()]|\.(?:\s|$)|,\s*(?:Kế hoạch|Nghị quyết|Quyết định|Nghị định|Ủy ban)/u)
  return tidy(end >= 0 ? tail.slice(0, end) : tail).replace(/[.,;]$/, '') || null
}
