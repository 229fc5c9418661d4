import { foldInPlace, tidy } from '#kernel/domain/fold-in-place.ts'
import { basesIn, DATE_AFTER, ISSUER_BEGINS, ISSUER_ENDS } from './cited-numbers.ts'
import type { BasisFound } from './cited-numbers.ts'
import { CITED_BY_NAME, issuerOfSign } from './document-kinds.ts'
import type { DocumentFields } from './legal-document.ts'
import { dateStyleOf, printedDate, STANDARD_DATE } from './printed-date.ts'
import type { DateStyle } from './printed-date.ts'

/** How a line was worded, so that the same fields give the same letters again. */
export interface CitationStyle {
  /** "Căn cứ", "Thực hiện"; "" where it begins with the kind. */
  opening: string
  saysNumber: boolean
  date: DateStyle
  of: 'của' | 'do'
  end: '' | ';' | '.'
}

export interface CitationRead {
  fields: DocumentFields
  style: CitationStyle
  /** True when fields and style give the pasted words letter for letter; else the line is kept as the officer's own wording. */
  isExact: boolean
  /** What the line says was done to it: "được sửa đổi, bổ sung bởi Nghị định số …". */
  amendedBy: DocumentFields[]
}

const OPENING = /^(?:[-+•*]\s*)?((?:can cu(?: vao)?|thuc hien|trien khai(?: thuc hien)?|theo)\s+)?/
const AMENDED =
  /[;,(]?\s*(?:da\s+)?(?:duoc\s+)?(?:sua doi|bo sung)[,\s]*(?:bo sung\s+)?(?:mot so dieu\s+)?(?:tai|boi|theo)\s+/

/** A citation that was typed or pasted, as fields; null where the line cites no document. Nothing is filled in that is not there, except who alone can issue such a number. */
export function readCitation(line: string): CitationRead | null {
  const whole = tidy(line)
  const folded = foldInPlace(whole)
  const amendedAt = folded.search(AMENDED)
  const [first] = basesIn(amendedAt > 0 ? whole.slice(0, amendedAt) : whole)
  const text = amendedAt > 0 ? whole.slice(0, amendedAt) : whole
  const opening = OPENING.exec(folded)?.[0] ?? ''
  const read = first ? numbered(text, first, opening.length) : byName(text, opening.length)
  if (!read) return null
  const amendedBy = amendedAt > 0 ? basesIn(whole.slice(amendedAt)).map(bare) : []
  return { ...read, isExact: amendedBy.length === 0 && citationInStyle(read.fields, read.style) === whole, amendedBy }
}

/** The citation worded as it was found. */
export function citationInStyle(fields: DocumentFields, style: CitationStyle): string {
  const name = CITED_BY_NAME.includes(fields.kind) ? [fields.kind, fields.subject] : [fields.kind]
  const parts = [
    style.opening,
    ...name,
    fields.number ? `${style.saysNumber ? 'số ' : ''}${fields.number}` : '',
    printedDate(fields.issuedOn, style.date),
    fields.issuer ? `${style.of} ${fields.issuer}` : '',
    ...(CITED_BY_NAME.includes(fields.kind) ? [] : [fields.subject]),
  ]
  return `${parts.filter(Boolean).join(' ')}${style.end}`
}

function numbered(text: string, found: BasisFound, from: number): Pick<CitationRead, 'fields' | 'style'> {
  const folded = foldInPlace(text)
  const numberEnd = endOfNumber(folded, found)
  const date = DATE_AFTER.exec(folded.slice(numberEnd))
  const afterDate = numberEnd + (date?.[0].length ?? 0)
  const month = date ? null : /^\s*,?\s*(?:thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})/.exec(folded.slice(numberEnd))
  const afterWhen = afterDate + (month?.[0].length ?? 0)
  const of = ISSUER_BEGINS.exec(folded.slice(afterWhen))
  const issuerFrom = afterWhen + (of?.[0].length ?? 0)
  const issuerTo = of ? issuerFrom + folded.slice(issuerFrom).search(ISSUER_ENDS) : afterWhen
  const end = endMark(text)
  const tail = tidy(text.slice(issuerTo, text.length - end.length)).replace(/^[,\s]+|^[)”"]+$/g, '')
  const before = text.slice(from, found.at).replace(/\s*[Ss]ố\s*:?\s*$/, '')
  const isByName = CITED_BY_NAME.includes(found.kind)
  const issuedOn =
    found.issuedOn ?? (month && Number(month[1]) <= 12 ? `${month[2]}-${month[1]!.padStart(2, '0')}` : null)
  const printedIssuer = of ? tidy(text.slice(issuerFrom, issuerTo)) : null
  return {
    fields: {
      kind: found.kind,
      number: found.number,
      issuedOn,
      issuer: printedIssuer || issuerOfSign(found.number),
      subject: isByName ? tidy(before.replace(/^\S+\s*/, '')) || tail || null : tail || null,
    },
    style: {
      opening: tidy(text.slice(0, from).replace(/^[-+•*]\s*/, '')),
      saysNumber: /\bs[o]\s*:?\s*$/.test(folded.slice(0, found.at)),
      date:
        date && found.issuedOn
          ? dateStyleOf(tidy(text.slice(numberEnd, afterDate)).replace(/^,\s*/, ''), found.issuedOn)
          : STANDARD_DATE,
      of: of && /do/.test(of[0]) ? 'do' : 'của',
      end,
    },
  }
}

// "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025": laws are cited without their number.
function byName(text: string, from: number): Pick<CitationRead, 'fields' | 'style'> | null {
  const end = endMark(text)
  const body = text.slice(from, text.length - end.length)
  const kind = CITED_BY_NAME.find((name) => foldInPlace(body).startsWith(`${foldInPlace(name)} `))
  if (!kind) return null
  const at = foldInPlace(body).search(/,?\s(?:nam \d{4}|ngay \d)/)
  const name = tidy(body.slice(kind.length, at < 0 ? undefined : at))
  const date = at < 0 ? null : DATE_AFTER.exec(foldInPlace(body.slice(at)))
  const issuedOn = date ? isoOf(date) : at < 0 ? null : (/nam (\d{4})/.exec(foldInPlace(body.slice(at)))?.[1] ?? null)
  return {
    fields: { kind, number: '', issuedOn, issuer: null, subject: name || null },
    style: {
      opening: tidy(text.slice(0, from).replace(/^[-+•*]\s*/, '')),
      saysNumber: false,
      date:
        date && issuedOn ? dateStyleOf(tidy(body.slice(at)).slice(0, tidy(date[0]).length), issuedOn) : STANDARD_DATE,
      of: 'của',
      end,
    },
  }
}

const isoOf = (date: RegExpExecArray): string => `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}`

function endOfNumber(folded: string, found: BasisFound): number {
  let left = foldInPlace(found.number).replace(/\s/g, '').length
  let at = found.at
  for (; at < folded.length && left > 0; at++) if (folded[at] !== ' ') left--
  return at
}

function endMark(text: string): CitationStyle['end'] {
  return text.endsWith(';') ? ';' : text.endsWith('.') ? '.' : ''
}

const bare = ({ kind, number, issuedOn, issuer, subject }: BasisFound): DocumentFields => ({
  kind,
  number,
  issuedOn,
  issuer: issuer ?? issuerOfSign(number),
  subject,
})
