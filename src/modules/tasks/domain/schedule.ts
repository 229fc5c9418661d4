import { addDays, isPlainDate } from '#kernel/domain/plain-date.ts'
import { fold } from '#kernel/domain/vietnamese.ts'
import type { TimingReading } from '#modules/plans/domain/index.ts'
import type { ScheduleRule } from './schedule-rule.ts'
import { rhythmDetail } from './schedule-wording.ts'

/** The rule behind a printed wording. A rhythm that is not printed ("định kỳ") stays open: undated, for the officer to set. */
export function scheduleOf(timing: TimingReading): ScheduleRule {
  const wording = timing.text ?? ''
  const folded = fold(wording)
  if (timing.kind === 'continuous' || (timing.kind === 'recurring' && /thuong xuyen|lien tuc/.test(folded))) {
    // "Thường xuyên, ít nhất 2 tin/tháng": the paper itself sets a minimum.
    const detail = printedMinimum(wording)
    if (detail?.least) return { kind: 'continuous', every: detail.every, least: detail.least }
    if (timing.kind === 'continuous') return { kind: 'continuous', every: null }
  }
  // "Ba tháng một lần" also names a month ("tháng một"): the rhythm is what is meant.
  const saysTimes = /(?:mot|moi|0?1|\/) ?lan\b/.test(folded)
  if (timing.kind === 'recurring' || timing.kind === 'unspecified' || (timing.kind === 'period' && saysTimes)) {
    const detail = rhythmDetail(wording, timing.every)
    if (detail) return { kind: 'recurring', ...detail }
    if (timing.kind !== 'period') return { kind: 'undated' }
  }
  if (timing.kind === 'deadline' && isPlainDate(timing.to)) {
    return {
      kind: 'deadline',
      from: isPlainDate(timing.from) ? timing.from : null,
      by: timing.toExclusive ? addDays(timing.to, -1) : timing.to,
    }
  }
  if (timing.kind === 'period') {
    const spans = (timing.spans ?? [{ from: timing.from, to: timing.to }]).flatMap((span) =>
      isPlainDate(span.from) && isPlainDate(span.to) && span.from <= span.to ? [{ from: span.from, to: span.to }] : [],
    )
    if (spans.length > 0) return { kind: 'spans', spans }
  }
  return { kind: 'undated' }
}

function printedMinimum(wording: string): ReturnType<typeof rhythmDetail> {
  for (const every of ['week', 'month', 'quarter', 'year'] as const) {
    const detail = rhythmDetail(wording, every)
    if (detail?.least) return detail
  }
  return null
}
