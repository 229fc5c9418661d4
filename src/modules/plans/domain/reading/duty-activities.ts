import type { ActivityFound } from './activity-found.ts'
import { channelsOf } from './channels.ts'
import { foldInPlace, foldedWords, tidy } from './folded.ts'
import type { ResponsibilityFound } from './responsibilities.ts'
import type { Period } from './timing.ts'
import { timingInTitle } from './title-timing.ts'
import { splitUnits } from './unit-lists.ts'

// Reports have a list of their own; what is done "all the time" or "in the year" cannot be put on a day.
const REPORT = /bao cao|tong hop|gui ket qua|gui so lieu/
const MOST_WORDS = 60

/**
 * Duties of the section on organisation that say by themselves when they fall due ("hằng năm rà soát …", "trước ngày 30/4").
 * A duty that an activity already names is not named twice.
 */
export function dutyActivities(
  responsibilities: readonly ResponsibilityFound[],
  activities: readonly ActivityFound[],
  period: Period,
): ActivityFound[] {
  return responsibilities.flatMap((unit) =>
    unit.duties.flatMap((duty, at): ActivityFound[] => {
      const title = tidy(duty.text).replace(/[.;]+$/, '')
      const words = foldedWords(title)
      if (REPORT.test(foldInPlace(title)) || words.length > MOST_WORDS) return []
      const timing = timingInTitle(title, period)
      const dated = timing.kind === 'deadline' || timing.kind === 'period'
      if (!dated && !(timing.kind === 'recurring' && timing.every !== null)) return []
      if (activities.some((activity) => shared(foldedWords(activity.title), words) > 0.7)) return []
      return [
        {
          ref: unit.node.ref ? `${unit.node.ref}.${at + 1}` : null,
          origin: 'duty',
          title,
          lead: splitUnits(unit.unit),
          coordinating: [],
          timing,
          products: [],
          channels: channelsOf(title, ''),
          sources: { title: duty.pieces, lead: unit.unitPieces, coordinating: [], timing: duty.pieces, products: [] },
          content: [],
          problems: [],
        },
      ]
    }),
  )
}

function shared(part: readonly string[], whole: readonly string[]): number {
  const held = new Set(whole)
  return part.length === 0 ? 0 : part.filter((word) => held.has(word)).length / part.length
}
