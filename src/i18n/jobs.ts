/** Work behind the pages, as the administrator is told of it. */
export const JOB_WORDS: Readonly<Record<string, string>> = {
  'backups.make': 'Sao lưu theo yêu cầu',
  'backups.make-if-due': 'Sao lưu hằng ngày',
  'files.sweep-orphans': 'Dọn tệp không còn dùng',
  'kernel.deliver-fact': 'Báo tin giữa các phần',
  'kernel.sweep': 'Dọn dữ liệu tạm',
}

export const BACKUP_KIND_WORDS = {
  nightly: 'hằng ngày',
  manual: 'bấm tay',
  'before-update': 'trước khi cập nhật',
  'before-restore': 'trước khi phục hồi',
} as const
