/** "09:05 ngày 24/11/2026" in the office's time. */
export function vnMoment(at: string, timeZone = 'Asia/Ho_Chi_Minh'): string {
  const moment = new Date(at)
  const time = new Intl.DateTimeFormat('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }).format(
    moment,
  )
  const day = new Intl.DateTimeFormat('vi-VN', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    moment,
  )
  return `${time} ngày ${day}`
}

/** "12,4 MB": sizes as officers read them. */
export function vnSize(bytes: number): string {
  const [value, unit] =
    bytes < 1024 * 1024
      ? [bytes / 1024, 'kB']
      : bytes < 1024 ** 3
        ? [bytes / 1024 ** 2, 'MB']
        : [bytes / 1024 ** 3, 'GB']
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value)} ${unit}`
}
