/** How far a reading is, in a sentence with a number. */
export function progressWords(reading: {
  state: string
  stage: string | null
  pagesDone: number
  pagesTotal: number | null
  before?: number
}): string {
  if (reading.state === 'waiting')
    return reading.before ? `Đang chờ, còn ${reading.before} văn bản đọc trước` : 'Đang chờ tới lượt đọc'
  if (!reading.pagesTotal) return 'Đang mở tệp…'
  const what = reading.stage === 'recognise' ? 'Đang nhận dạng chữ từ ảnh' : 'Đang đọc'
  return `${what}: xong ${reading.pagesDone} trên ${reading.pagesTotal} trang`
}
