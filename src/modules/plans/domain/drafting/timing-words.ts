import { formatDate, isPlainDate } from '#kernel/domain/plain-date.ts'
import type { TimingReading } from '../reading/plan-reading.ts'
import { readTiming } from '../reading/timing.ts'
import type { Period } from '../reading/timing.ts'

const RHYTHMS = {
  week: 'Hàng tuần',
  month: 'Hàng tháng',
  quarter: 'Hàng quý',
  'half-year': '6 tháng một lần',
  year: 'Hàng năm',
} as const

/** The two columns "Triển khai" and "Hoàn thành" that say what a timing says. The printed wording where it still reads so. */
export function timingColumns(timing: TimingReading, period: Period): { start: string; finish: string } {
  const text = timing.text?.trim() ?? ''
  const both = /^Triển khai:\s*([^;:]+);\s*Hoàn thành:\s*([^;:]+)$/iu.exec(text)
  if (both && saysSame(readTiming(text, period), timing)) return { start: both[1]!.trim(), finish: both[2]!.trim() }
  const words = text !== '' && saysSame(readTiming(text, period), timing) ? text : spelled(timing, text)
  return timing.kind === 'deadline' ? { start: '', finish: words } : { start: words, finish: '' }
}

function saysSame(read: TimingReading, meant: TimingReading): boolean {
  return (
    read.kind === meant.kind &&
    read.from === meant.from &&
    read.to === meant.to &&
    read.every === meant.every &&
    (read.toExclusive ?? false) === (meant.toExclusive ?? false)
  )
}

function spelled(timing: TimingReading, printed: string): string {
  const day = (iso: string | null): string => (isPlainDate(iso) ? formatDate(iso) : '')
  if (timing.kind === 'deadline' && timing.to)
    return `${timing.toExclusive ? 'Trước' : 'Chậm nhất'} ngày ${day(timing.to)}`
  if (timing.kind === 'period' && timing.from && timing.to)
    return timing.from === timing.to
      ? `Ngày ${day(timing.to)}`
      : `Từ ngày ${day(timing.from)} đến ngày ${day(timing.to)}`
  if (timing.kind === 'recurring' && timing.every) return RHYTHMS[timing.every]
  if (timing.kind === 'continuous') return 'Thường xuyên'
  return printed
}
