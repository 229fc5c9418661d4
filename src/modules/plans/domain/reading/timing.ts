import { deadlineOf } from './deadlines.ts'
import { foldInPlace, tidy } from './folded.ts'
import type { TimingReading } from './plan-reading.ts'
import { rhythmOf } from './rhythms.ts'
import { spansOf } from './spans.ts'
import type { Period, TimingProblem } from './timing-dates.ts'

export type { Period, TimingProblem } from './timing-dates.ts'

const START_AND_FINISH = /^trien khai\s*:\s*([^;:]+);\s*hoan thanh\s*:\s*([^;:]+)$/

/**
 * Reads a wording of time. `period` gives the year where none is printed and the bounds of "trong năm".
 * Days that do not exist are left out and reported in `problems`.
 */
export function readTiming(wording: string, period: Period, problems: TimingProblem[] = []): TimingReading {
  const text = tidy(wording).replace(/[.;,]+$/, '')
  if (text === '') return nothing(null)
  const folded = foldInPlace(text)
  const both = START_AND_FINISH.exec(folded)
  if (both) {
    const from = folded.length - both[2]!.length
    return joinTiming(
      text.slice(both[0].indexOf(':') + 1, from).replace(/;[^;]*$/, ''),
      text.slice(from),
      period,
      problems,
    )
  }
  const year = yearOf(folded, period)
  const every = rhythmOf(folded)
  const limit = deadlineOf(folded, year, problems)
  if (every !== undefined && !(limit && /^(?:truoc|cham nhat|hoan thanh)/.test(folded)))
    return { ...nothing(text), kind: 'recurring', every }
  if (/thuong xuyen|lien tuc|quanh nam|thuong ky/.test(folded) && !limit) {
    if (/phien hop thuong ky|hop thuong ky/.test(folded)) return { ...nothing(text), kind: 'recurring' }
    return { ...nothing(text), kind: 'continuous' }
  }
  if (limit)
    return {
      ...nothing(text),
      kind: 'deadline',
      from: limit.from,
      to: limit.to,
      ...(limit.exclusive ? { toExclusive: true } : {}),
    }
  const spans = spansOf(folded, year, period, problems)
  if (spans.length > 0) {
    const from = spans.map((span) => span.from).sort()[0]!
    const to = spans
      .map((span) => span.to)
      .sort()
      .at(-1)!
    return { ...nothing(text), kind: 'period', from, to, ...(spans.length > 1 ? { spans } : {}) }
  }
  return nothing(text)
}

/** Puts the columns "Triển khai" and "Hoàn thành" of an annex together. */
export function joinTiming(
  start: string,
  finish: string,
  period: Period,
  problems: TimingProblem[] = [],
): TimingReading {
  if (tidy(start) === '') return byThen(readTiming(finish, period, problems))
  if (tidy(finish) === '') return readTiming(start, period, problems)
  const first = readTiming(start, period, problems)
  const last = readTiming(finish, period, problems)
  const text = `Triển khai: ${tidy(start)}; Hoàn thành: ${tidy(finish)}`
  if (first.kind === 'recurring' || last.kind === 'recurring')
    return { ...nothing(text), kind: 'recurring', every: last.every ?? first.every }
  if (last.kind === 'continuous') return { ...nothing(text), kind: 'continuous' }
  if (last.kind === 'deadline') return { ...last, text, from: first.from ?? last.from }
  if (last.kind === 'period') return { ...nothing(text), kind: 'period', from: first.from ?? last.from, to: last.to }
  return { ...first, text }
}

// A day in a column "Hoàn thành" is the last one.
function byThen(timing: TimingReading): TimingReading {
  return timing.kind === 'period' && timing.from === timing.to ? { ...timing, kind: 'deadline', from: null } : timing
}

function nothing(text: string | null): TimingReading {
  return { kind: 'unspecified', text, from: null, to: null, every: null }
}

function yearOf(folded: string, period: Period): number | null {
  const printed = /\b(20\d{2})\b/.exec(folded)
  if (printed) return Number(printed[1])
  return period.from ? Number(period.from.slice(0, 4)) : null
}
