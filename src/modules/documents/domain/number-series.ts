export const NUMBER_SCHEMES = ['per-kind', 'one'] as const
/** One series of numbers for each kind of document, or one for all (NĐ 30/2020, Điều 15: from 01 on 1/1, once a year). */
export type NumberScheme = (typeof NUMBER_SCHEMES)[number]

/** The series that a kind belongs to. */
export const seriesOf = (scheme: NumberScheme, kind: string): string => (scheme === 'one' ? '*' : kind)

/** The kind that a symbol begins with: "KH" of "KH-UBND". */
export const kindOfSymbol = (symbol: string): string => symbol.split('-')[0] || symbol

/** "05": numbers below 10 are written with a zero. */
export const printedNumber = (number: number): string => String(number).padStart(2, '0')

/** Numbers between 1 and the highest that nobody ever took. */
export function gapsOf(taken: readonly number[]): number[] {
  const known = new Set(taken)
  const highest = Math.max(0, ...taken)
  return Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !known.has(number))
}

/** A number typed by hand beside the next one: fine, already taken, or further on than the next (which leaves a gap and is asked about). */
export function judgeNumber(typed: number, taken: readonly number[]): 'fits' | 'taken' | 'ahead' {
  if (taken.includes(typed)) return 'taken'
  return typed > Math.max(0, ...taken) + 1 ? 'ahead' : 'fits'
}

/** The columns of the register of outgoing documents (NĐ 30/2020, Phụ lục IV: sổ đăng ký văn bản đi). */
export const REGISTER_COLUMNS = [
  { title: 'Số, ký hiệu văn bản', width: 16 },
  { title: 'Ngày tháng văn bản', width: 13 },
  { title: 'Tên loại và trích yếu nội dung văn bản', width: 42 },
  { title: 'Người ký', width: 20 },
  { title: 'Nơi nhận văn bản', width: 28 },
  { title: 'Đơn vị, người nhận bản lưu', width: 18 },
  { title: 'Số lượng bản', width: 9 },
  { title: 'Ngày chuyển', width: 12 },
  { title: 'Ký nhận', width: 12 },
  { title: 'Ghi chú', width: 22 },
] as const
