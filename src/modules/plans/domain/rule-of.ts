import { scheduleOf } from '#modules/tasks/domain/index.ts'
import type { ScheduleRule } from '#modules/tasks/domain/index.ts'
import type { ReviewedActivity } from './edits.ts'

/** The schedule of an activity, with the least that the commune set for a "thường xuyên" one. */
export function ruleOf(activity: Pick<ReviewedActivity, 'timing' | 'minimum'>): ScheduleRule {
  const rule = scheduleOf(activity.timing)
  const least = activity.minimum
  return rule.kind === 'continuous' && least && least !== 'none' ? { kind: 'continuous', every: least } : rule
}
