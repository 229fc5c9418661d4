import type { Letterhead, Urgency } from '../official-document.ts'

const NBSP = '\u00a0'
/** Room for a pen. */
const GAP = NBSP.repeat(8)
const SHORT_GAP = NBSP.repeat(5)

/** "Số: 05/KH-UBND"; a number below 10 gets its zero, a missing one leaves room for the pen. */
export function numberLine(head: Pick<Letterhead, 'number' | 'symbol'>): string {
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
