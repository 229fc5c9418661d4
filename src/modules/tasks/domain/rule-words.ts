import { leastOf } from './schedule-rule.ts'
import type { Rhythm, ScheduleRule } from './schedule-rule.ts'

const EACH: Readonly<Record<Rhythm, string>> = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  year: 'năm',
}
const WEEKDAY = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/** A rule as an officer would say it: "hằng tháng, ngày 25, ít nhất 2 lần". */
export function ruleWords(rule: ScheduleRule): string {
  if (rule.kind === 'undated') return 'chưa đặt thời gian'
  if (rule.kind === 'deadline') return `hạn ${day(rule.by)}`
  if (rule.kind === 'spans')
    return rule.spans
      .map((span) => (span.from === span.to ? day(span.from) : `${day(span.from)} đến ${day(span.to)}`))
      .join('; ')
  if (rule.kind === 'continuous') {
    if (rule.every) return `thường xuyên, ít nhất ${leastOf(rule)} lần mỗi ${EACH[rule.every]}`
    return rule.waived ? 'thường xuyên, không đặt mức' : 'thường xuyên, chưa đặt mức tối thiểu'
  }
  const parts = [rhythm(rule.every, rule.step ?? 1)]
  if (rule.every === 'week' && rule.day) parts.push(WEEKDAY[rule.day - 1]!)
  else if (rule.month && rule.day) parts.push(`ngày ${rule.day} tháng ${rule.month}`)
  else if (rule.month) parts.push(`tháng ${rule.month}`)
  else if (rule.day) parts.push(`ngày ${rule.day}${rule.every === 'month' ? '' : ' của tháng cuối'}`)
  if (leastOf(rule) > 1) parts.push(`ít nhất ${leastOf(rule)} lần`)
  return parts.join(', ')
}

function rhythm(every: Rhythm, step: number): string {
  if (step > 1) return `${step} ${EACH[every]} một lần`
  return every === 'half-year' ? '6 tháng một lần' : `hằng ${EACH[every]}`
}

function day(value: string): string {
  return value.split('-').reverse().join('/')
}
