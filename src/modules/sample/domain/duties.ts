import type { OccurrenceState } from '#modules/tasks/domain/index.ts'

/** Where a duty of the sample plan stands today, as the sample is built to show it. */
export type DutyState = 'done' | 'late' | 'requested' | 'no-lead' | 'running'

/** The 14 duties in the order of the sample plan, and how each shall stand on any day. */
export const DUTIES: readonly { name: string; stands: DutyState }[] = [
  { name: 'truyền thanh', stands: 'done' },
  { name: 'trang thông tin', stands: 'late' },
  { name: 'họp thôn', stands: 'done' },
  { name: 'niêm yết', stands: 'done' },
  { name: 'băng rôn', stands: 'done' },
  { name: 'tập huấn', stands: 'done' },
  { name: 'đối thoại', stands: 'late' },
  { name: 'tờ rơi', stands: 'done' },
  { name: 'lấy ý kiến', stands: 'running' },
  { name: 'vận động hội viên', stands: 'requested' },
  { name: 'bảng chỉ dẫn', stands: 'no-lead' },
  { name: 'định danh điện tử', stands: 'done' },
  { name: 'báo cáo', stands: 'done' },
  { name: 'đất đai, hộ kinh doanh', stands: 'done' },
]

/** Where a duty stands: late before all, then nobody's, then asked as a favour; done when all that fell due is done. */
export function dutyState(
  duty: { hasLead: boolean; isRequested: boolean },
  occurrences: readonly OccurrenceState[],
): DutyState {
  if (occurrences.includes('overdue') || occurrences.includes('unproven')) return 'late'
  if (!duty.hasLead) return 'no-lead'
  if (duty.isRequested) return 'requested'
  return occurrences.includes('done') ? 'done' : 'running'
}
