import type { PlanReading } from '../reading/plan-reading.ts'
import type { SuperiorItem } from './superior-item.ts'

const SURE_ENOUGH = 0.6

/** One sentence on why a superior's plan cannot be relied on to say what is missing; null where it can. */
export function doubtOf(reading: PlanReading, items: readonly SuperiorItem[], origin: 'file' | 'typed'): string | null {
  if (items.length === 0)
    return origin === 'typed'
      ? 'Chưa có việc nào được ghi cho kế hoạch này; ghi các việc giao xã rồi mới đối chiếu được.'
      : 'Không đọc được việc nào từ tệp này; ghi hoặc đánh dấu các việc giao xã trên trang rồi mới đối chiếu được.'
  if (origin === 'typed') return null
  if (reading.truncated || hasWarning(reading, 'truncated'))
    return 'Tệp thiếu phần cuối, có thể còn việc giao xã chưa đọc được; phần đã đọc vẫn giữ.'
  if (hasWarning(reading, 'bad-scan') || meanConfidence(items) < SURE_ENOUGH)
    return 'Bản quét mờ, chữ nhận dạng chưa chắc; xem lại từng việc trước khi kết luận thiếu hay đủ.'
  if (items.every((item) => item.forCommune === 'no') && reading.responsibilities.length === 0)
    return 'Không đọc được phần tổ chức thực hiện, nơi giao việc cho xã; ghi thêm các việc giao xã.'
  return null
}

const hasWarning = (reading: PlanReading, code: string): boolean =>
  reading.warnings.some((warning) => warning.code === code)

function meanConfidence(items: readonly SuperiorItem[]): number {
  const sure = items.flatMap((item) => (item.source ? [item.source.confidence] : []))
  return sure.length === 0 ? 1 : sure.reduce((sum, one) => sum + one, 0) / sure.length
}
