import type { DateSpan } from '#kernel/domain/plain-date.ts'
import { capitalised } from '#kernel/domain/vietnamese.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'
import { occurrencesOf } from '#modules/tasks/domain/index.ts'
import type { ReviewedActivity } from '../../domain/edits.ts'
import { ruleOf } from '../../domain/rule-of.ts'
import { RHYTHM_CHOICES } from './field-words.ts'

type Timed = Pick<ReviewedActivity, 'timing' | 'minimum'>

/** What a timing comes to: in a few words for the table, and with its first days for the editor. */
export function timesOf(
  task: Timed,
  period: DateSpan | null,
  calendar: WorkCalendar,
): { short: string; long: string; count: number } {
  const name = nameOf(task)
  if (!period) return { short: name, long: 'Điền thời gian thực hiện của kế hoạch để thấy các kỳ.', count: 0 }
  const found = occurrencesOf(ruleOf(task), period, calendar)
  const first = found[0]
  if (!first) return { short: name, long: `${name}: không có kỳ nào trong thời gian của kế hoạch.`, count: 0 }
  const days = found.slice(0, 4).map((occurrence) => shortDay(occurrence.dueOn))
  const short =
    found.length === 1
      ? `${name} · hạn ${vn(first.dueOn)}`
      : `${name} · ${found.length} kỳ, kỳ đầu ${shortDay(first.dueOn)}`
  const long =
    found.length === 1
      ? `${name}: một kỳ, hạn ${vn(first.dueOn)}.`
      : `${name}: ${found.length} kỳ, hạn ${days.join(', ')}${found.length > 4 ? ' …' : ''}.`
  return { short, long, count: found.length }
}

function nameOf(task: Timed): string {
  const { timing } = task
  const every = (code: string | null | undefined): string | undefined =>
    RHYTHM_CHOICES.find(([value]) => value === code)?.[1]
  if (timing.kind === 'recurring') return capitalised(every(timing.every) ?? 'định kỳ, chưa rõ bao lâu một lần')
  if (timing.kind === 'continuous') {
    const least = task.minimum === 'none' ? undefined : every(task.minimum)
    return least ? `Thường xuyên, ít nhất ${least}` : 'Thường xuyên'
  }
  if (timing.kind === 'deadline') return timing.to ? 'Có hạn' : 'Có hạn, chưa rõ ngày'
  if (timing.kind === 'period') return timing.from && timing.to ? 'Trong khoảng' : 'Trong khoảng, chưa rõ ngày'
  return 'Chưa ghi'
}

const vn = (day: string): string => day.split('-').reverse().join('/')
const shortDay = (day: string): string => vn(day).slice(0, 5)
