import type { AnnexReading } from '#modules/documents/domain/index.ts'
import type { RowDoubt } from '#modules/tasks/domain/index.ts'

/** Why a table gives no row of work. */
export const TABLE_PROBLEMS: Readonly<Record<NonNullable<AnnexReading['problem']>, string>> = {
  empty: 'Bảng trống.',
  'no-heading':
    'Không nhận ra dòng tiêu đề cột (Nội dung, Chủ trì, Hoàn thành …). Kiểm tra đúng bảng việc chưa, hoặc thêm dòng tiêu đề.',
  'no-rows': 'Dưới dòng tiêu đề không có việc nào.',
}

/** What to look at in a row before it is added. */
export const DOUBT_WORDS: Readonly<Record<RowDoubt, string>> = {
  'too-long': 'quá dài: tên việc tối đa 1.000 chữ, ô khác 300',
  'odd-title': 'tên việc lạ',
  'no-lead': 'chưa có chủ trì',
  'unit-unknown': 'có đơn vị chưa có trong xã',
  'no-time': 'chưa có thời gian',
  'time-unclear': 'thời gian chưa rõ ngày',
  'ends-before-start': 'hoàn thành trước khi triển khai',
  'already-there': 'việc này đã có trong bảng',
  'same-as-another': 'trùng với dòng trên',
  'number-gap': 'số thứ tự nhảy, có thể thiếu dòng',
  joined: 'gộp từ nhiều dòng của bảng',
}
