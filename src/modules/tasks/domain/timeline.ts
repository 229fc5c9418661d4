import { daysBetween, plainDate } from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'
import type { BoardOccurrence } from './board.ts'
import { timeliness } from './states.ts'

export interface TimelineMark {
  /** 0 to 100: where on the line of the plan's period. */
  at: number
  kind: 'due' | 'on-time' | 'late' | 'overdue'
  /** What it says to a screen reader and when pointed at. */
  words: string
}

export interface Timeline {
  /** The planned stretch, 0 to 100. */
  from: number
  to: number
  marks: TimelineMark[]
  onTime: number
  late: number
  overdue: number
  total: number
}

/** Planned against actual of one task on the line of the plan's period. */
export function timelineOf(
  occurrences: readonly (BoardOccurrence & { doneOn: string | null })[],
  period: DateSpan,
  today: PlainDate,
): Timeline {
  const place = placer(period)
  const counted = occurrences.filter((one) => one.state !== 'cancelled')
  const due = counted.map((one) => one.extendedTo ?? one.dueOn)
  const marks: TimelineMark[] = []
  let [onTime, late, overdue] = [0, 0, 0]
  for (const [index, one] of counted.entries()) {
    const kept = timeliness(one)
    const planned = due[index]!
    if (kept && one.doneOn) {
      if (kept.onTime) onTime++
      else late++
      marks.push({
        at: place(one.doneOn),
        kind: kept.onTime ? 'on-time' : 'late',
        words: `${one.label}: ${kept.onTime ? 'đúng hạn' : `chậm ${kept.daysLate} ngày`}`,
      })
    } else if (one.state === 'overdue') {
      overdue++
      marks.push({ at: place(planned), kind: 'overdue', words: `${one.label}: cần đôn đốc` })
    } else if (planned >= today) marks.push({ at: place(planned), kind: 'due', words: `${one.label}: hạn` })
  }
  const first = counted.map((one) => one.from).sort()[0] ?? period.from
  return {
    from: place(first),
    to: place([...due].sort().at(-1) ?? period.to),
    marks,
    onTime,
    late,
    overdue,
    total: counted.length,
  }
}

/** Where a day stands on the line of a period: 0 at its first day, 100 at its last, kept inside. */
export function placer(period: DateSpan): (day: string) => number {
  const length = Math.max(1, daysBetween(period.from, period.to))
  return (day) => {
    const at = (daysBetween(period.from, dayOf(day)) / length) * 100
    return Math.round(Math.min(100, Math.max(0, at)) * 10) / 10
  }
}

function dayOf(text: string): PlainDate {
  return plainDate(text.slice(0, 10))
}
