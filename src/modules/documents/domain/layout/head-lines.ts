import type { Letterhead, Urgency } from '../official-document.ts'

const NBSP = '\u00a0'
/** Nghị định 30/2020/NĐ-CP, Điều 37. */
const FORM_IN_FORCE = '2020-03-05'
/** Room for a pen. */
const GAP = NBSP.repeat(8)
const SHORT_GAP = NBSP.repeat(5)

/** "Số: 05/KH-UBND"; a number below 10 gets its zero, a missing one leaves room for the pen; null where there is no number line. */
export function numberLine(head: Pick<Letterhead, 'number' | 'symbol'>): string | null {
  if (head.symbol === null) return null
  if (head.number === null || head.number === '') return `Số:${GAP}/${head.symbol}`
  return `Số:${NBSP}${twoDigits(head.number)}/${head.symbol}`
}

/** "Suối Mẫu, ngày 05 tháng 02 năm 2027": days below 10 and months 1 and 2 get a zero; what is not known stays a gap. */
export function dateLine(head: Pick<Letterhead, 'place' | 'issuedOn'>): string {
  return `${head.place}, ${dayInWords(head.issuedOn)}`
}

/** "ngày 05 tháng 02 năm 2027" of as much of an ISO date as is known. */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.split('-')
  const said = (word: string, value: string | null): string =>
    value === null ? `${word}${SHORT_GAP}` : `${word}${NBSP}${value}`
  return [
    said('ngày', day ? day.padStart(2, '0') : null),
    said('tháng', month ? monthNumber(month) : null),
    year ? `năm${NBSP}${year}` : `năm${SHORT_GAP}`,
  ].join(' ')
}

/**
 * The day that a file's properties bear: PDF/A wants one, and the hour of printing would make each print another file. As much as
 * the document says, the rest by the first; a document without a year bears the day its form came into force.
 */
export function fileDay(iso: string): { year: number; month: number; day: number } {
  const [year, month, day] = (/^\d{4}/.test(iso) ? iso : FORM_IN_FORCE).split('-').map(Number)
  return { year: year!, month: month || 1, day: day || 1 }
}

function monthNumber(month: string): string {
  const value = Number(month)
  return value <= 2 ? `0${value}` : String(value)
}

function twoDigits(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number
}

/** Dấu độ khẩn: its word and the width of its frame in millimetres. */
export const URGENCY_STAMPS: Readonly<Record<Urgency, { word: string; width: number }>> = {
  flash: { word: 'HỎA TỐC', width: 30 },
  'most-urgent': { word: 'THƯỢNG KHẨN', width: 40 },
  urgent: { word: 'KHẨN', width: 20 },
}

/**
 * "Kèm theo Kế hoạch số 05/KH-UBND ngày 12 tháng 01 năm 2027 của Ủy ban nhân dân xã Suối Mẫu": the line of instruction on an
 * annex, for `Annex.reference`. Number and day that are not known stay gaps; an electronic document leaves them so; a document
 * without a number line is named by its day.
 */
export function annexReference(
  kind: string,
  head: Pick<Letterhead, 'number' | 'symbol' | 'issuedOn'>,
  issuer: string,
): string {
  const number = numberLine(head)?.replace(/^Số:/, 'số')
  return ['Kèm theo', kind, number, dayInWords(head.issuedOn), 'của', issuer].filter(Boolean).join(' ')
}
